"""Tables of plausible numbers, written as a run writes them; nothing in them is a result of the model."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from covalue_sim.model.outcomes import VALUE_COMPONENTS
from covalue_sim.store.columns import ENCOUNTERS, MOMENTS, SERVICE_KINDS

Tables = dict[str, dict[str, Any]]

LEVELS = {
    "value_user": (0.10, 0.06), "value_provider": (0.05, -0.03), "value_society": (0.03, 0.04),
    "trust_own": (0.62, 0.08), "trust_organisation": (0.55, -0.04), "trust_peers": (0.48, 0.1),
    "activation": (0.55, 0.05), "skill": (0.5, 0.04), "motivation": (0.6, -0.05), "health": (0.63, 0.02),
    "need": (0.35, -0.02), "wellbeing": (0.58, 0.03), "distress": (0.33, -0.04), "hope": (0.52, 0.05),
    "burden": (0.3, 0.03), "burnout": (0.35, -0.02), "enacted_share": (0.33, 0.15),
    "declared_share": (0.4, 0.2),
    "misalignment_user": (0.28, -0.08), "misalignment_provider": (0.15, 0.05),
    "participation_low_slack": (0.08, 0.03), "participation_high_slack": (0.2, 0.06),
    "hours_unpaid": (0.18, 0.06), "hours_paid": (0.05, 0.02), "hours_professional": (0.1, 0.02),
    "served": (0.2, 0.02), "waiting": (0.03, -0.01),
    **{f"value_user_{part}": (0.1 - 0.06 * k, 0.04) for k, part in enumerate(VALUE_COMPONENTS)},
    **{f"value_provider_{part}": (-0.08 + 0.05 * k, -0.02) for k, part in enumerate(VALUE_COMPONENTS)},
}  # fmt: skip
SHARES = {"share_co_created": 0.5, "share_neutral": 0.06, "share_provider_depleted": 0.14,
          "share_user_exploited": 0.16, "share_co_destroyed": 0.14}  # fmt: skip
FLOWS = {
    "time": {("patient", "professional"): 9000, ("professional", "patient"): 8000, ("patient", "group"): 3000,
             ("group", "patient"): 1500, ("patient", "patient"): 700},
    "expertise": {("professional", "patient"): 6000, ("professional", "group"): 400},
    "experience": {("patient", "professional"): 2100, ("group", "organisation"): 300},
    "information": {("patient", "organisation"): 900, ("organisation", "patient"): 350},
    "money": {("organisation", "professional"): 240000, ("organisation", "patient"): 18000,
              ("society", "organisation"): 255000, ("patient", "society"): 2500},
    "credits": {("patient", "group"): 120, ("group", "patient"): 120},
    "support": {("group", "patient"): 1800, ("patient", "patient"): 900},
}  # fmt: skip


def plausible(replicates: int = 6, burn_in: int = 26, weeks: int = 60, patients: int = 90, seed: int = 1) -> Tables:
    """Tables as columns; nothing in them is a result of the model."""
    rng = np.random.default_rng(seed)
    parts: dict[str, list[dict[str, Any]]] = {name: [] for name in ("weekly", "flows", "people", "services", "runs")}
    for replicate in range(replicates):
        parts["weekly"].append(_weekly(rng, replicate, burn_in, weeks))
        parts["flows"].append(_flows(rng, replicate))
        for moment in MOMENTS:
            parts["people"].append(_people(rng, replicate, moment, patients))
            parts["services"].append(_services(rng, replicate, moment))
        parts["runs"].append({"replicate": np.array([replicate])})
    return {
        name: {column: np.concatenate([part[column] for part in blocks]) for column in blocks[0]}
        for name, blocks in parts.items()
    }


def _weekly(rng: np.random.Generator, replicate: int, burn_in: int, weeks: int) -> dict[str, Any]:
    week = np.arange(-burn_in, weeks)
    rise = 1 - np.exp(-np.maximum(week, 0) / 20)
    out = {"week": week, "replicate": np.full(len(week), replicate)}
    for name, (level, change) in LEVELS.items():
        noise = rng.normal(0, 0.03, len(week)).cumsum() * 0.15 + rng.normal(0, 0.05)
        out[name] = level + change * rise + noise * max(abs(level), 0.1)
    raw = {name: share * np.exp(rng.normal(0, 0.06, len(week)) + rng.normal(0, 0.08)) for name, share in SHARES.items()}
    raw["share_co_created"] *= 1 + 0.5 * rise
    total = sum(raw.values())
    return out | {name: values / total for name, values in raw.items()}


def _flows(rng: np.random.Generator, replicate: int) -> dict[str, Any]:
    rows = [(a, b, resource, float(size * rng.normal(1, 0.05)))
            for resource, pairs in FLOWS.items() for (a, b), size in pairs.items()]  # fmt: skip
    giver, receiver, resource, amount = (list(column) for column in zip(*rows, strict=True))
    return {"replicate": np.full(len(rows), replicate), "giver": np.array(giver, object), "amount": amount,
            "receiver": np.array(receiver, object), "resource": np.array(resource, object)}  # fmt: skip


def _people(rng: np.random.Generator, replicate: int, moment: str, n: int) -> dict[str, Any]:
    later = float(moment == "end")
    x, y = (
        np.clip(rng.beta(3, 2.4, n) + 0.05 * later, 0, 1),
        np.clip(rng.beta(2.2, 2.6, n) + 0.08 * later, 0, 1),
    )
    reach = 0.45 - 0.2 * later
    slack = rng.beta(2, 2, n)
    classes = np.array([None, *ENCOUNTERS], object)
    return {
        "replicate": np.full(n, replicate), "moment": np.full(n, moment, object), "x": x, "y": y,
        "z_x": x + reach * (0.35 - x), "z_y": y + reach * (0.3 - y) + rng.normal(0, 0.04, n),
        "encounter_class": rng.choice(classes, n, p=[0.3, 0.04, 0.36, 0.1, 0.1, 0.1]),
        "trust_own": rng.beta(5, 3, n), "slack": slack, "founder": rng.random(n) < 0.85,
        "net_value": rng.gamma(2, 2.2, n) - 4.2 + 4 * slack,
    }  # fmt: skip


def _services(rng: np.random.Generator, replicate: int, moment: str) -> dict[str, Any]:
    kind = np.repeat(np.array(SERVICE_KINDS, object), [20, 12, 8])
    n, later, group = len(kind), float(moment == "end"), kind == "group"
    x = np.where(group, rng.beta(5, 2, n), rng.beta(2, 4, n) + 0.1 * later)
    y = np.where(group, rng.beta(4, 2, n), rng.beta(2, 4, n) + 0.08 * later)
    return {
        "replicate": np.full(n, replicate),
        "moment": np.full(n, moment, object),
        "kind": kind,
        "x": x,
        "y": y,
    }


def write(folder: Path, tables: Mapping[str, Mapping[str, Any]], about: Mapping[str, Any] | None = None) -> Path:
    """Write the tables as Parquet and the scenario into a manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns in tables.items():
        n = len(columns["replicate"])
        identity = {
            "scenario_id": np.full(n, "s0", object),
            "point_id": np.zeros(n, int),
            "seed": np.ones(n, int),
        }
        parquet.write_table(pa.table({**identity, **columns}), folder / f"{name}.parquet")
    content = {"scenario": "baseline", "title": "A plausible service", **(about or {})}
    (folder / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    return folder
