"""The closed set of statistics: what each makes of the numbers of a pattern's arms, as its prediction says."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.model.outcomes import OUTCOMES
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.statistics import along, bands, contrasts, modes
from covalue_sim.patterns.statistics.judgement import Judgement
from covalue_sim.patterns.table import Table, column, columns, difference_of, levels
from covalue_sim.patterns.weighing import wins

Components = Callable[[Pattern, Table], Array]
Judge = Callable[[Pattern, Table], Judgement]


@dataclass(frozen=True, slots=True)
class Statistic:
    """One of the closed set.

    Attributes:
        components: differences that all have to lie beyond the smallest effect, (n, k); None for other kinds.
        judge: the judgement, for the other kinds.
        placed: the judgement of the components with its place along the levers, for those that have one.
        levels: whether it needs levels.
        meaning: in a sentence.
    """

    meaning: str
    components: Components | None = None
    judge: Judge | None = None
    placed: Judge | None = None
    levels: bool = False


def _ordering(pattern: Pattern, table: Table) -> Array:
    return contrasts.rises(columns(table[0], pattern.prediction.rising))


def _sign(pattern: Pattern, table: Table) -> Array:
    more, than = pattern.prediction.more, pattern.prediction.than
    pairs = [column(table[0], high) - column(table[0], low) for high in more for low in than]
    return np.stack(pairs, axis=1)


def _interaction(pattern: Pattern, table: Table) -> Array:
    (high, low), (other_high, other_low) = pattern.prediction.more, pattern.prediction.than
    return contrasts.doubled(columns(table[0], (other_low, other_high, low, high)))[:, None]


def _ranks(pattern: Pattern, table: Table) -> Array:
    names = (pattern.prediction.second_prefers, pattern.prediction.first_prefers)
    margins = (pattern.smallest[0], pattern.smallest[1])
    return contrasts.opposed(columns(table[0], names), columns(table[1], names), margins)


def _difference(pattern: Pattern, table: Table) -> Array:
    prediction = pattern.prediction
    return levels(table[0], prediction.at_low) - levels(table[0], prediction.at_high)


def _sign_change(pattern: Pattern, table: Table) -> Array:
    return along.ends(_difference(pattern, table))


def _located(pattern: Pattern, table: Table) -> Judgement:
    return along.sign_change(_difference(pattern, table), _places(pattern), pattern.smallest[0])


def _crossover(pattern: Pattern, table: Table) -> Judgement:
    low, high = pattern.prediction.between
    return along.crossover(_difference(pattern, table), _places(pattern), pattern.smallest[0], low, high)


def _curve(pattern: Pattern, table: Table) -> Array:
    own = levels(table[0], pattern.prediction.arm)
    return own - levels(table[0], pattern.prediction.against) if pattern.prediction.against else own


def _peak(pattern: Pattern, table: Table) -> Array:
    return along.peak(_curve(pattern, table))


def _optimum(pattern: Pattern, table: Table) -> Judgement:
    return along.interior_optimum(_curve(pattern, table), _places(pattern), pattern.smallest[0])


def _threshold(pattern: Pattern, table: Table) -> Array:
    one = pattern.prediction
    starting, persisting = levels(table[0], one.start), levels(table[0], one.persist)
    return along.apart(starting, persisting, _places(pattern), one.cut)[:, None]


def _places(pattern: Pattern) -> Array:
    assert pattern.along is not None
    return np.array(pattern.along.levels)


def _none(pattern: Pattern, table: Table) -> Judgement:
    return contrasts.none(columns(table[0], pattern.prediction.same), pattern.smallest[0])


def _ratio(pattern: Pattern, table: Table) -> Judgement:
    one = pattern.prediction
    differences = [difference_of(table[0], name) for name in one.ratio]
    below = np.full(len(differences[0]), one.to) if len(differences) == 1 else differences[1]
    return bands.ratio_band(differences[0], below, one.band[0], one.band[1])


def _dip(pattern: Pattern, table: Table) -> Judgement:
    one = pattern.prediction
    if not one.within_runs:
        two, single = ([column(table[0], name) for name in names] for names in (one.two_modes, one.one_mode))
        return modes.dip(two, single, *_bounds(pattern))
    parts = [[column(numbers, name) for name in names] for names in (one.two_modes, one.one_mode) for numbers in table]
    return modes.dip_within(*parts[:4])


def _bounds(pattern: Pattern) -> tuple[float, float]:
    units = {measure.name: measure.unit for measure in OUTCOMES}
    return (0.0, 1.0) if units.get(pattern.outcomes[0].name) == "0-1" else (-math.inf, math.inf)


def _share(pattern: Pattern, table: Table) -> Judgement:
    names = list(pattern.arms)
    parts = [[float(column(numbers, name).mean()) for name in names] for numbers in table]
    won = wins(np.array(parts).T, names.index(pattern.prediction.wins))
    return bands.share_of_space(won, pattern.smallest[0])


STATISTICS: Mapping[str, Statistic] = MappingProxyType(
    {
        "ordering": Statistic("the outcome rises from arm to arm", _ordering),
        "sign": Statistic("some arms have more than others", _sign),
        "none": Statistic("arms do not differ", judge=_none),
        "interaction": Statistic("a difference is greater in one case than in another", _interaction),
        "rank_disagreement": Statistic("two outcomes rank two arms in opposite ways", _ranks),
        "sign_change": Statistic(
            "a difference changes its sign along a lever", _sign_change, placed=_located, levels=True
        ),
        "crossover": Statistic(
            "a difference changes its sign at a foretold place", _sign_change, placed=_crossover, levels=True
        ),
        "interior_optimum": Statistic("the best lies between the ends", _peak, placed=_optimum, levels=True),
        "threshold_pair": Statistic("starting takes more than persisting", _threshold, levels=True),
        "ratio_band": Statistic("a ratio lies in a band", judge=_ratio),
        "dip": Statistic("two modes in some arms, one in others", judge=_dip),
        "share_of_space": Statistic("one policy is best for more than a share of weights", judge=_share),
        "identity": Statistic("an exact identity"),
    }
)
"""The closed set."""
