"""What the picture of outcomes over time says: where the headlines go, and what happens on the way."""

import numpy as np

from covalue_sim.analysis.estimates import estimate
from covalue_sim.report.figures.panels import HEADLINES
from covalue_sim.report.figures.weekly import Weekly
from covalue_sim.report.figures.wording import listed, number, sentence

_NOISES = 5.0
_CHANGES = 2.0
_LEAST = 0.03
"""A detour is told if it exceeds this many standard deviations of the weekly means before week 0, this many
times the lasting change, and this amount: then it is no noise and not the change itself."""


def finding(weekly: Weekly) -> str:
    """Say how the headline outcomes moved between the weeks before week 0 and the last ones."""
    known = [(column, words) for column, words in HEADLINES if column in weekly.series]
    if not known:
        return f"How outcomes move up to {weekly.words(weekly.end)}"
    if len(weekly.weeks) == 1:
        levels = [f"{words} is {number(weekly.at_end(column).mean)}" for column, words in known]
        return f"In {weekly.words(weekly.end)}, {listed(levels)}"
    clauses = [f"{words} {_course(weekly, column)}" for column, words in known]
    start = "from before week 0" if weekly.weeks[0] < 0 else f"from {weekly.words(weekly.before)}"
    return sentence(f"{start} to {weekly.words(weekly.end)}: {'; '.join(clauses)}")


def _course(weekly: Weekly, column: str) -> str:
    before, after = (np.nanmean(weekly.level(column, when)) for when in (weekly.before, weekly.end))
    first, last = number(float(before)), number(float(after))
    change = weekly.change(column)
    detour = _detour(weekly, column, float(before), float(after))
    if detour:
        week, value = detour
        verb = "falls" if value < before else "rises"
        return f"{verb} from {first} to {number(value)} in week {week} and ends at {last}"
    if first == last or not (change.clear or weekly.replicates == 1):
        return f"stays near {last}"
    return f"{'rises' if change.mean > 0 else 'falls'} from {first} to {last}"


def _detour(weekly: Weekly, column: str, before: float, after: float) -> tuple[int, float] | None:
    """Week and value where the mean over replicates is furthest from before, if that is far and passes."""
    path = estimate(weekly.series[column]).mean
    calm = path[weekly.before]
    away = np.where(weekly.run & np.isfinite(path), np.abs(path - before), 0.0)
    furthest = int(away.argmax())
    far = max(_NOISES * float(np.nanstd(calm)), _CHANGES * abs(after - before), _LEAST)
    if weekly.weeks[0] >= 0 or not away[furthest] > far:
        return None
    return int(weekly.weeks[furthest]), float(path[furthest])
