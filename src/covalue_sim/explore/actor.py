"""Everything that is known of one actor in one week, for the inspector."""

from typing import Any

import numpy as np

from covalue_sim.model.outcomes import MEETINGS, RATIONALES, VALUE_COMPONENTS
from covalue_sim.model.portfolio import ACTIVITIES
from covalue_sim.model.rules import coping
from covalue_sim.model.state import Record, World
from covalue_sim.model.value import CLASSES, PROVIDER, USER

NAMES = {"activity": ACTIVITIES, "met": MEETINGS, "encounter_class": CLASSES, "coping": coping.RULES,
         "rationale": RATIONALES}  # fmt: skip
MOST_TIES = 40


def describe(world: World, index: int, kind: str, slot: int) -> dict[str, Any]:
    """Return the record of an actor after the week of that index, which `world` has just run.

    Names stand for codes; kinds of value are in standard deviations of the baseline.
    """
    actors = getattr(world, kind)
    slot = min(slot, actors.shape[0] - 1)
    record = actors[slot]
    told: dict[str, Any] = {field: _plain(field, record[field]) for field in actors.dtype.names}
    segment = world.segment[index]
    if kind in ("patients", "professionals"):
        party = USER if kind == "patients" else PROVIDER
        for total in ("week_value", "value"):
            if total not in actors.dtype.names:
                continue
            told[total] = dict(zip(VALUE_COMPONENTS, (world.scale[segment, party] * record[total]).tolist(),
                                   strict=True))  # fmt: skip
    if kind == "patients":
        told |= _around(world, record, slot)
    return told


def _around(world: World, record: Record, slot: int) -> dict[str, Any]:
    """Whom a person met, and who the person is tied to."""
    worker = world.professionals[record["professional"]]
    home = world.organisations[worker["organisation"]]
    ties = np.unique(world.ties[world.tie_start[slot] : world.tie_start[slot + 1]])[:MOST_TIES]
    return {
        "ties": ties.tolist(),
        "worker": {name: _plain(name, worker[name])
                   for name in ("slot", "organisation", "x", "y", "served", "demand", "capacity",
                                "hours", "burnout", "trust", "skill")},
        "home": {name: _plain(name, home[name]) for name in ("slot", "declared", "enacted", "open", "x", "y")},
    }  # fmt: skip


def _plain(field: str, value: Any) -> Any:  # noqa: ANN401 (what a record holds)
    if isinstance(value, np.ndarray):
        return value.tolist()
    number = value.item()
    if field in NAMES and isinstance(number, int):
        return NAMES[field][number] if 0 <= number < len(NAMES[field]) else None
    return number
