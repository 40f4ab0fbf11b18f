"""A small picture of each scenario: what its encounters did, week by week, in one run, and what sets it apart."""

from typing import Any

import numpy as np
import numpy.typing as npt

from covalue_sim.explore.library import BASELINE, PAGE_THEMES, Library, theme_of
from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.simulation import Plan

EVERY = 4
"""Weeks that a point of the picture stands for."""
SHARES = ("share_co_created", "share_provider_depleted", "share_user_exploited", "share_co_destroyed")
COMPARED = ("value_user", "value_provider", "trust_own", "trust_organisation", "credence", "enacted_share", "health",
            "activation", "burden", "burnout", "participation", "participation_claimants", "waiting", "mobilisation",
            "design_payoff", *SHARES)  # fmt: skip
"""Weekly measures by which a scenario may stand apart from the baseline."""
PLACE = {row.name: place for place, row in enumerate(WEEKLY)}
SMALLEST = 1e-3
"""Change from week to week below which a measure is taken to stand still."""

Array = npt.NDArray[np.float64]

_drawn: dict[tuple[str, str], dict[str, Any]] = {}
_run: dict[str, Array] = {}


def in_order(library: Library) -> tuple[str, ...]:
    """Names of all scenarios in the order in which a page shows them: the baseline, then theme by theme."""
    themes = (BASELINE, *PAGE_THEMES)

    def place(name: str) -> tuple[int, bool]:
        return themes.index(theme_of(library.scenario(name))), name != BASELINE

    return tuple(sorted(library.names(), key=place))


def picture(library: Library, name: str) -> dict[str, Any]:
    """Return what the gallery shows of a scenario.

    Returns:
        ``shares``: class of encounter -> means of four weeks, rounded to three digits; ``apart``: the measure that
        lies furthest from the baseline's, in its changes from week to week, with the means of both runs, or null.
    """
    key = (name, repr(library.own) if name == library.own_name else "")
    if key not in _drawn:
        if BASELINE not in _run:
            _run[BASELINE] = _weekly(Library(), BASELINE)
        ran = _weekly(library, name)
        _drawn[key] = {"name": name, "shares": _shares(ran), "apart": _apart(_run[BASELINE], ran)}
    return _drawn[key]


def _weekly(library: Library, name: str) -> Array:
    scenario = library.scenario(name)
    return Plan(scenario).run(0).weekly[scenario.burn_in :]


def _shares(ran: Array) -> dict[str, list[float]]:
    starts = np.arange(0, len(ran), EVERY)
    lengths = np.minimum(len(ran) - starts, EVERY)
    return {share: np.round(np.add.reduceat(ran[:, PLACE[share]], starts) / lengths, 3).tolist() for share in SHARES}


def _apart(baseline: Array, ran: Array) -> dict[str, Any] | None:
    """What sets a run apart from that of the baseline."""
    weeks = min(len(baseline), len(ran))
    found: tuple[float, str] = (0.0, "")
    for measure in COMPARED:
        one, other = baseline[:weeks, PLACE[measure]], ran[:weeks, PLACE[measure]]
        restless = max(float(np.std(np.diff(one))) if weeks > 1 else 0.0, SMALLEST)
        size = abs(float(np.mean(other) - np.mean(one))) / restless
        found = max(found, (size, measure))
    size, measure = found
    if size < 1.0:
        return None
    means = [round(float(np.mean(each[:weeks, PLACE[measure]])), 4) for each in (baseline, ran)]
    return {"measure": measure, "baseline": means[0], "here": means[1]}
