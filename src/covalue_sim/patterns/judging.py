"""From the numbers of a pattern's arms to a judgement: the statistics by name, and predictions turned round."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.errors import InputError
from covalue_sim.patterns.pattern import ZERO, Cell, Pattern
from covalue_sim.patterns.statistics import along, bands, contrasts, modes
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict, beyond, located, within

Numbers = Mapping[Cell, Array]
"""An outcome by arm and level, (n,) each, paired."""

Table = Sequence[Numbers]
"""An entry for each outcome."""

VANISHED = 0.25
"""Part of the full effect that an ablation may leave."""

Components = Callable[[Pattern, Table], Array]
TURNED = {Verdict.holds: Verdict.fails, Verdict.fails: Verdict.holds, Verdict.inconclusive: Verdict.inconclusive}


@dataclass(frozen=True, slots=True)
class Statistic:
    """One of the closed set.

    Attributes:
        components: differences that all have to lie beyond the smallest effect, (n, k); None for other kinds.
        judge: the judgement, for the other kinds.
        levels: whether it needs levels.
        meaning: in a sentence.
    """

    meaning: str
    components: Components | None = None
    judge: Callable[[Pattern, Table], Judgement] | None = None
    levels: bool = False


def column(numbers: Numbers, name: str) -> Array:
    """Numbers of an arm, ``arm`` or ``arm@place`` of a level; zeros for the arm `ZERO`."""
    arm, _, level = name.partition("@")
    if arm == ZERO:
        return np.zeros(len(next(iter(numbers.values()))))
    return numbers[arm, int(level or 0)]


def _columns(numbers: Numbers, names: Sequence[str]) -> Array:
    return np.stack([column(numbers, name) for name in names], axis=1)


def _levels(numbers: Numbers, arm: str) -> Array:
    levels = sorted(level for name, level in numbers if name == arm)
    return np.stack([numbers[arm, level] for level in levels], axis=1)


def _ordering(pattern: Pattern, table: Table) -> Array:
    return contrasts.rises(_columns(table[0], pattern.prediction.rising))


def _sign(pattern: Pattern, table: Table) -> Array:
    more, than = pattern.prediction.more, pattern.prediction.than
    pairs = [column(table[0], high) - column(table[0], low) for high in more for low in than]
    return np.stack(pairs, axis=1)


def _interaction(pattern: Pattern, table: Table) -> Array:
    (high, low), (other_high, other_low) = pattern.prediction.more, pattern.prediction.than
    return contrasts.doubled(_columns(table[0], (other_low, other_high, low, high)))[:, None]


def _ranks(pattern: Pattern, table: Table) -> Array:
    names = (pattern.prediction.second_prefers, pattern.prediction.first_prefers)
    margins = (pattern.smallest[0], pattern.smallest[1])
    return contrasts.opposed(_columns(table[0], names), _columns(table[1], names), margins)


def _difference(pattern: Pattern, table: Table) -> Array:
    prediction = pattern.prediction
    return _levels(table[0], prediction.at_low) - _levels(table[0], prediction.at_high)


def _sign_change(pattern: Pattern, table: Table) -> Array:
    return along.ends(_difference(pattern, table))


def _curve(pattern: Pattern, table: Table) -> Array:
    own = _levels(table[0], pattern.prediction.arm)
    return own - _levels(table[0], pattern.prediction.against) if pattern.prediction.against else own


def _peak(pattern: Pattern, table: Table) -> Array:
    return along.peak(_curve(pattern, table))


def _threshold(pattern: Pattern, table: Table) -> Array:
    one = pattern.prediction
    starting, persisting = _levels(table[0], one.start), _levels(table[0], one.persist)
    return along.apart(starting, persisting, _places(pattern), one.cut)[:, None]


def _places(pattern: Pattern) -> Array:
    assert pattern.along is not None
    return np.array(pattern.along.levels)


def _none(pattern: Pattern, table: Table) -> Judgement:
    return contrasts.none(_columns(table[0], pattern.prediction.same), pattern.smallest[0])


def _ratio(pattern: Pattern, table: Table) -> Judgement:
    one = pattern.prediction
    differences = [_difference_of(table[0], name) for name in one.ratio]
    below = np.full(len(differences[0]), one.to) if len(differences) == 1 else differences[1]
    return bands.ratio_band(differences[0], below, one.band[0], one.band[1])


def _gap(pattern: Pattern, table: Table) -> Array:
    """Difference of the two parts of a ratio, (n,)."""
    one = pattern.prediction
    parts = [_difference_of(table[0], name) for name in one.ratio]
    return parts[0] - (parts[1] if len(parts) > 1 else one.to)


def _difference_of(numbers: Numbers, name: str) -> Array:
    """Numbers of ``arm``, or of ``arm - other``."""
    high, minus, low = (part.strip() for part in name.partition(" - "))
    return column(numbers, high) - column(numbers, low) if minus else column(numbers, high)


def _dip(pattern: Pattern, table: Table) -> Judgement:
    one = pattern.prediction
    if not one.within_runs:
        two, single = ([column(table[0], name) for name in names] for names in (one.two_modes, one.one_mode))
        return modes.dip(two, single, *_bounds(pattern))
    parts = [[column(numbers, name) for name in names] for names in (one.two_modes, one.one_mode) for numbers in table]
    return modes.dip_within(*parts[:4])


def _bounds(pattern: Pattern) -> tuple[float, float]:
    from covalue_sim.model.outcomes import OUTCOMES

    units = {measure.name: measure.unit for measure in OUTCOMES}
    return (0.0, 1.0) if units.get(pattern.outcomes[0].name) == "0-1" else (-math.inf, math.inf)


def _share(pattern: Pattern, table: Table) -> Judgement:
    from covalue_sim.patterns.weighing import wins

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
        "sign_change": Statistic("a difference changes its sign along a lever", _sign_change, levels=True),
        "crossover": Statistic("a difference changes its sign at a foretold place", _sign_change, levels=True),
        "interior_optimum": Statistic("the best lies between the ends", _peak, levels=True),
        "threshold_pair": Statistic("starting takes more than persisting", _threshold, levels=True),
        "ratio_band": Statistic("a ratio lies in a band", judge=_ratio),
        "dip": Statistic("two modes in some arms, one in others", judge=_dip),
        "share_of_space": Statistic("one policy is best for more than a share of weights", judge=_share),
        "identity": Statistic("an exact identity"),
    }
)
"""The closed set."""


def judge(pattern: Pattern, table: Table, *, turned: bool = False) -> Judgement:
    """Judge the prediction of a pattern, or with `turned` its reverse.

    Args:
        pattern: with a statistic other than identity.
        table: the numbers of its outcomes.
        turned: the prediction reversed, which must fail where the prediction holds.

    Raises:
        InputError: too few replicates, or a number that is not finite.
    """
    statistic = STATISTICS[pattern.statistic]
    if statistic.components is None:
        assert statistic.judge is not None
        found = statistic.judge(pattern, table)
        return replace(found, verdict=TURNED[found.verdict]) if turned else found
    components = statistic.components(pattern, table)
    found = beyond(-components if turned else components, smallest_of(pattern))
    return found if turned else _placed(pattern, table, found)


def smallest_of(pattern: Pattern) -> float:
    """Smallest effect of interest in the unit of the components."""
    return 1.0 if pattern.statistic == "rank_disagreement" else pattern.smallest[0]


def _placed(pattern: Pattern, table: Table, found: Judgement) -> Judgement:
    if pattern.statistic == "crossover":
        low, high = pattern.prediction.between
        return along.crossover(_difference(pattern, table), _places(pattern), pattern.smallest[0], low, high)
    if pattern.statistic == "sign_change":
        return located(found, along.zero_of(_difference(pattern, table), _places(pattern)))
    if pattern.statistic == "interior_optimum":
        return along.interior_optimum(_curve(pattern, table), _places(pattern), pattern.smallest[0])
    return found


def vanishes(pattern: Pattern, table: Table, margin: float, full: Table | None = None) -> Judgement:
    """Judge that the pattern is gone: its effect lies within `margin` of 0, by the 90 % interval.

    A pattern that needs several components is gone where its weakest lies below the margin, however far. One that
    is no difference is gone where its own verdict is *fails*. What a ratio compares is gone where the difference of
    its two parts is within a quarter of that in `full`, so that nothing is divided by what was taken away.

    Args:
        pattern: with a statistic other than identity.
        table: numbers of the ablation, or of the null model.
        margin: in the unit of the components.
        full: the numbers as they are, for an ablation.
    """
    statistic = STATISTICS[pattern.statistic]
    if pattern.statistic == "ratio_band" and full is not None:
        return within(_gap(pattern, table), VANISHED * abs(float(_gap(pattern, full).mean())))
    if statistic.components is None:
        found = judge(pattern, table)
        return replace(found, verdict=TURNED[found.verdict])
    components = statistic.components(pattern, table)
    if components.shape[1] == 1:
        return within(components, margin)
    found = beyond(components, 0.0)
    gone = found.high_90 <= margin
    verdict = Verdict.holds if gone else Verdict.fails if found.low > margin else Verdict.inconclusive
    return replace(found, smallest=margin, verdict=verdict)


def holds_at(pattern: Pattern, table: Table) -> bool:
    """Whether the prediction is so at one point of the space, by the means of its replicates."""
    statistic = STATISTICS[pattern.statistic]
    if statistic.components is not None:
        components = statistic.components(pattern, table)
        return bool((components.mean(axis=0) > smallest_of(pattern)).all())
    if pattern.statistic == "none":
        means = [float(column(table[0], name).mean()) for name in pattern.prediction.same]
        return all(abs(mean - means[0]) <= pattern.smallest[0] for mean in means)
    if pattern.statistic == "ratio_band":
        found = _ratio(pattern, table)
        low, high = pattern.prediction.band
        return low <= found.effect <= high
    raise InputError(f"{pattern.name}: '{pattern.statistic}' cannot be looked at point by point; give 'space: false'")
