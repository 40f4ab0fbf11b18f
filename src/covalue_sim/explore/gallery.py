"""A small picture of each scenario: what its encounters did, week by week, in one short run."""

from typing import Any

import numpy as np

from covalue_sim.explore.library import Library
from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import load

PEOPLE = 120
"""Patients in the run behind a small picture."""
EVERY = 4
"""Weeks that a point of the picture stands for."""
SHARES = ("share_co_created", "share_provider_depleted", "share_user_exploited", "share_co_destroyed")

_drawn: dict[tuple[str, str], dict[str, Any]] = {}


def picture(library: Library, name: str) -> dict[str, Any]:
    """Return the shares of each class of encounter, means of four weeks, rounded to three digits."""
    key = (name, repr(library.own) if name == library.own_name else "")
    if key not in _drawn:
        _drawn[key] = {"name": name, "shares": _shares(library, name)}
    return _drawn[key]


def _shares(library: Library, name: str) -> dict[str, list[float]]:
    scenario = library.scenario(name)
    if scenario.survey is None:
        scenario = load(scenario, {"population.patients.count": PEOPLE})
    ran = Plan(scenario).run(0).weekly[scenario.burn_in :]
    starts = np.arange(0, len(ran), EVERY)
    lengths = np.minimum(len(ran) - starts, EVERY)
    place = {row.name: position for position, row in enumerate(WEEKLY)}
    return {share: np.round(np.add.reduceat(ran[:, place[share]], starts) / lengths, 3).tolist() for share in SHARES}
