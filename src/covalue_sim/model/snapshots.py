"""Where everybody stands at week 0 and at the end, one record an actor."""

from typing import Any

import numpy as np
import numpy.typing as npt

from covalue_sim.model.outcomes import VALUE_COMPONENTS
from covalue_sim.model.state import World
from covalue_sim.model.value import USER

START, END = 0, 1
SAME = ("slot", "generation", "founder", "engaged", "x", "y", "z_x", "z_y", "encounter_class", "professional",
        "group", "slack", "claimant", "activation", "health", "trust", "burden", "rationale", "net_value",
        "hours_unpaid", "hours_paid", "pay", "planned", "emergencies")  # fmt: skip
RENAMED = {"trust": "trust_own"}
INTEGERS = {"slot", "generation", "professional", "group", "planned", "emergencies"}
SMALL = {"founder", "engaged", "encounter_class", "claimant", "rationale"}

PEOPLE = np.dtype([
    ("moment", "i1"),
    *((RENAMED.get(name, name), "i4" if name in INTEGERS else "i1" if name in SMALL else "f8") for name in SAME),
    *((f"value_{kind}", "f8") for kind in VALUE_COMPONENTS),
])  # fmt: skip
SERVICES = np.dtype([
    ("moment", "i1"), ("kind", "i1"), ("slot", "i4"), ("generation", "i4"), ("x", "f8"), ("y", "f8"),
    ("organisation", "i4"), ("size", "i4"), ("state", "f8"),
])  # fmt: skip


def people(world: World, moment: int, table: npt.NDArray[Any] | None = None) -> npt.NDArray[Any]:
    """Return one record a patient slot; value of each kind in baseline standard deviations.

    Args:
        table: where the records are written, (patients,), zeros before; a new table unless given.
    """
    if table is None:
        table = np.zeros(world.patients.shape[0], dtype=PEOPLE)
    table["moment"] = moment
    for name in SAME:
        table[RENAMED.get(name, name)] = world.patients[name]
    for place, kind in enumerate(VALUE_COMPONENTS):
        table[f"value_{kind}"] = world.patients["value"][:, place] * world.scale[-1, USER, place]
    if moment == START:
        table["founder"] = 1
        for name in (
            "net_value",
            "hours_unpaid",
            "hours_paid",
            "pay",
            "planned",
            "emergencies",
            *(f"value_{k}" for k in VALUE_COMPONENTS),
        ):
            table[name] = 0.0
    return table


def services(world: World, moment: int) -> npt.NDArray[Any]:
    """Return one record a professional (kind 1), group (2) and organisation (3)."""
    tables = []
    kinds = (
        (1, world.professionals, "burnout"),
        (2, world.groups, "mobilisation"),
        (3, world.organisations, "reserve"),
    )
    for kind, actors, state in kinds:
        table = np.zeros(actors.shape[0], dtype=SERVICES)
        table["moment"], table["kind"] = moment, kind
        for name in ("slot", "x", "y"):
            table[name] = actors[name]
        table["state"] = actors[state]
        table["generation"] = actors["generation"] if kind == 1 else 0
        table["organisation"] = actors["organisation"] if kind != 3 else actors["slot"]
        tables.append(table)
    owners = world.professionals["organisation"][world.patients["professional"]]
    tables[0]["size"] = np.bincount(world.patients["professional"], minlength=len(tables[0]))
    tables[1]["size"] = np.bincount(world.patients["group"][world.patients["group"] >= 0], minlength=len(tables[1]))
    tables[2]["size"] = np.bincount(owners, minlength=len(tables[2]))
    return np.concatenate(tables)
