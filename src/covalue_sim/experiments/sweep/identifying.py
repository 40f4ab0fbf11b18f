"""A sweep's journal: what it is of, the design included."""

import base64

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Places
from covalue_sim.experiments.identity import are_said
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.scenario import dump
from covalue_sim.scenario.carrying import carried
from covalue_sim.store.codec import pack, unpack
from covalue_sim.store.errors import StoreError
from covalue_sim.store.folder import SCENARIO, write_beside
from covalue_sim.store.journal import Journal

EXPERIMENT, DESIGN = "experiment", "design"
"""Facts in the journal of a sweep, beside those of every results folder."""


def identify(plan: SweepPlan, journal: Journal) -> None:
    """Note in the journal what it is of, the design included; put the files that it needs beside it.

    Raises:
        StoreError: it is of something else.
    """
    plan.identity.refuse_other(journal)
    there, files = carried(plan.experiment.base)
    text = dump(there)
    facts = plan.identity.facts(plan.experiment.base, text, plan.layout, plan.tables)
    facts[EXPERIMENT] = plan.experiment.to_json()
    if journal.fact(DESIGN) is None:
        drawn = pack({"unit": plan.unit, "point_of": plan.point_of, "block": np.array([plan.block])})
        facts[DESIGN] = base64.b64encode(drawn).decode()
        journal.set_facts(facts, plan.points)
    else:
        _refuse_other_points(plan, journal)
        if not are_said(facts, journal):
            journal.set_facts(facts)
    asked = {name: content.encode() for name, content in plan.asked.items()}
    write_beside(plan.folder, {SCENARIO: text.encode(), **files, **asked})


def _refuse_other_points(plan: SweepPlan, journal: Journal) -> None:
    """Refuse runs of points that the folder does not have: its design may have been drawn by another library."""
    if [point.key for point in journal.points()] != [point.key for point in plan.points]:
        raise StoreError(
            f"{plan.folder}: its points were drawn by another version of this package or of SALib;"
            f" 'covalue resume {plan.folder}' goes on with them, another folder with --out begins anew"
        )


def stored_design(journal: Journal) -> tuple[Array, int, Places]:
    """Design, rows of a block and points of the rows, as the journal has them.

    Raises:
        StoreError: it is no sweep's.
    """
    text = journal.fact(DESIGN)
    if text is None:
        raise StoreError(f"{journal.path.parent}: holds no sweep; expected a folder written by 'covalue sweep'")
    arrays = unpack(base64.b64decode(text))
    return arrays["unit"], int(arrays["block"][0]), arrays["point_of"]
