"""At which points of a space a pattern holds, and where it does not."""

from dataclasses import replace

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.patterns import judging
from covalue_sim.patterns.finding import Share
from covalue_sim.patterns.how import How
from covalue_sim.patterns.numbers import Runs, runs_of, table_of
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.space import Space, plan_space, replicates_at
from covalue_sim.patterns.statistics.bands import share_of_space

HALF = 0.5
SERVED, MEETING = "served", 0.01
"""Encounters a patient-week from which on people and professionals are said to meet: one in two years."""

MOST_NAMED, FEWEST = 3, 10
"""Parameters that are named, at most; points on either side that they are told from, at least."""


def share_of(pattern: Pattern, kind: str, how: How) -> Share:
    """Run the points of a space, and count those at which the pattern holds."""
    space = plan_space(pattern, kind, how.out, ensemble=how.ensemble, points=how.points)
    results = how.run(space.sweep)
    runs = runs_of(results, [*pattern.names, SERVED], pattern.series, len(space.sweep.points), replicates_at(pattern))
    broken = {point for point, _ in runs.failed}
    usable = [row for row, places in enumerate(space.places) if not broken & set(places)]
    holds = np.array([float(_holds(pattern, runs, space, row)) for row in usable])
    elsewhere = where_not(replace(space, settings=[space.settings[row] for row in usable]), holds)
    met = np.array(
        [min(runs.outcomes[SERVED][space.places[row]].mean(axis=1)) >= MEETING for row in usable], dtype=bool
    )
    among = share_of_space(holds[met], HALF) if met.any() else None
    failed = space.impossible + len(space.places) - len(usable)
    return Share(kind, share_of_space(holds, HALF), failed, elsewhere, among)


def _holds(pattern: Pattern, runs: Runs, space: Space, row: int) -> bool:
    places = dict(zip(pattern.decisive, space.places[row], strict=True))
    return judging.holds_at(pattern, table_of(pattern, pattern.outcomes, runs, places))


def where_not(space: Space, holds: Array, most: int = MOST_NAMED) -> list[tuple[str, float]]:
    """Parameters that lie most elsewhere where the pattern does not hold: path, difference in standard deviations.

    Regional sensitivity by the difference of means, positive where it fails at high values; nothing where it
    holds, or fails, at fewer than ten points.
    """
    inside = holds > 0.5
    if min(int(inside.sum()), int((~inside).sum())) < FEWEST:
        return []
    found = []
    for path in space.varied:
        values = np.array([float(setting[path]) for setting in space.settings])
        spread = float(values.std())
        if spread > 0.0:
            found.append((path, float((values[~inside].mean() - values[inside].mean()) / spread)))
    return sorted(found, key=lambda one: (-abs(one[1]), one[0]))[:most]
