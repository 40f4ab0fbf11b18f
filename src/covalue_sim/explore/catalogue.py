"""What a page is told once, when it connects: scenarios, levers, measures, and how frames are read."""

from typing import Any

from covalue_sim.explore.asked import MOST_FRAMES, MOST_PATIENTS, MOST_RUNS, MOST_WEEKS, SETUP
from covalue_sim.explore.frames import layout
from covalue_sim.explore.library import Library, page_theme
from covalue_sim.model.outcomes import ACTOR_KINDS, OUTCOMES, RESOURCE_UNITS, WEEKLY
from covalue_sim.model.value import CLASSES
from covalue_sim.parameters import PARAMETERS, Parameter

MAIN = (
    "power.rule", "power.declared_share", "power.token_share", "power.pooling", "forums.pace", "forums.move",
    "trust.rule", "trust.gain", "trust.loss_ratio", "trust.promise_weight", "trust.shock", "preparation.weeks",
    "compensation.rule", "compensation.rate", "compensation.fee", "compensation.professional", "benefits.limit",
    "benefits.taper", "settlement.refund_delay",
    "groups.organising", "groups.join_rate", "groups.visits", "participation.rule", "participation.fare",
    "participation.ask_rate",
    "organisation.pressure", "organisation.openness", "organisation.recognition", "organisation.budget",
    "governance.rule",
    "encounter.capacity", "encounter.effort_cost", "encounter.joint_plan", "encounter.sigma", "delegation.task",
    "delegation.backup", "training.rate", "coping.rule",
)  # fmt: skip
"""Levers that stand in front, in this order; all others are found by name."""


def welcome(library: Library) -> dict[str, Any]:
    """Return everything a page must know to begin."""
    return {
        "type": "welcome",
        "start": library.own_name,
        "scenarios": [library.card(name) for name in library.names()],
        "levers": [_lever(row) for row in PARAMETERS.values() if not row.structural and page_theme(row.path)],
        "setup": {name: _lever(PARAMETERS[path]) for name, path in SETUP.items()},
        "limits": {"patients": MOST_PATIENTS, "weeks": MOST_WEEKS, "frames": MOST_FRAMES, "runs": MOST_RUNS},
        "measures": [[row.name, row.unit, row.meaning, row.theme] for row in WEEKLY],
        "outcomes": [[row.name, row.unit, row.meaning, row.theme] for row in OUTCOMES[len(WEEKLY) :]],
        "kinds": ACTOR_KINDS,
        "resources": dict(RESOURCE_UNITS),
        "classes": CLASSES,
        "layout": layout(),
    }


def _lever(row: Parameter) -> dict[str, Any]:
    told: dict[str, Any] = {"path": row.path, "theme": page_theme(row.path), "kind": row.kind, "default": row.default,
                            "unit": "" if row.unit == "1" else row.unit, "meaning": row.meaning,
                            "source": row.source, "main": row.path in MAIN}  # fmt: skip
    if row.kind in ("real", "integer"):
        told |= {"low": row.low, "high": row.high}
    if row.choices:
        told["choices"] = row.choices
    return told
