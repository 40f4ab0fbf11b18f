"""Mutation test over all patterns: numbers that fulfil a prediction hold, and its reverse fails on them."""

import numpy as np
import pytest

from covalue_sim.patterns import judging
from covalue_sim.patterns.dealing import OVER_RUNS, mixed
from covalue_sim.patterns.library import shipped_patterns
from covalue_sim.patterns.parts import WEEKS
from covalue_sim.patterns.reading import read_pattern
from covalue_sim.patterns.statistics.judgement import Verdict

JUDGED = [pattern for pattern in map(read_pattern, shipped_patterns()) if pattern.judged and not pattern.exact]


def levels_of(pattern):
    return range(len(pattern.along.levels)) if pattern.along else range(1)


def flat(pattern, n):
    """Numbers in which nothing differs but by luck."""
    stream = np.random.RandomState(1)
    tiny = 0.01 * min(pattern.smallest)
    shared = stream.normal(0.0, tiny, n)
    return [
        {
            (arm, level): 1.0 + shared + stream.normal(0.0, tiny, n)
            for arm in pattern.arms
            for level in levels_of(pattern)
        }
        for _ in pattern.outcomes
    ]


def raise_(numbers, name, by):
    arm, _, level = name.partition("@")
    for cell in numbers:
        if cell[0] == arm and (not level or cell[1] == int(level)):
            numbers[cell] = numbers[cell] + by


def fulfilled(pattern):
    """Numbers that fulfil the prediction by three times the smallest effect."""
    one, by = pattern.prediction, 3.0 * pattern.smallest[0]
    table = flat(pattern, pattern.replicates)
    first = table[0]
    match pattern.statistic:
        case "ordering":
            for place, name in enumerate(one.rising):
                raise_(first, name, place * by)
        case "sign":
            for name in one.more:
                raise_(first, name, by) if name != "zero" else [raise_(first, other, -1.0 - by) for other in one.than]
        case "interaction":
            raise_(first, one.more[0], by)
        case "rank_disagreement":
            raise_(first, one.first_prefers, by)
            raise_(table[1], one.second_prefers, 3.0 * pattern.smallest[1])
        case "sign_change":
            middle = (len(levels_of(pattern)) - 1) / 2
            for level in levels_of(pattern):
                raise_(first, f"{one.at_low}@{level}", by * (middle - level) / middle)
        case "interior_optimum":
            raise_(first, f"{one.arm}@{len(levels_of(pattern)) // 2}", by)
        case "threshold_pair":
            for level, value in enumerate(pattern.along.levels):
                first[one.start, level] = first[one.start, level] - 1.0 + one.cut + (0.5 if value > 0.5 else -0.2)
                first[one.persist, level] = first[one.persist, level] - 1.0 + one.cut + (0.5 if level > 1 else -0.2)
        case "ratio_band":
            target = sum(one.band) / 2
            below = one.to if len(one.ratio) == 1 else 1.0
            arm = one.ratio[0].partition(" - ")[0]
            for cell in first:
                noise = first[cell] - 1.0
                first[cell] = (target * below if cell[0] == arm else 1.0) + noise
                if " - " in one.ratio[0] and cell[0] == one.ratio[0].partition(" - ")[2]:
                    first[cell] = noise
        case "dip":
            bimodal(pattern, table)
        case "none":
            if "zero" in one.same:
                table = [{cell: values - 1.0 for cell, values in numbers.items()} for numbers in table]
    return table


def bimodal(pattern, table):
    one, stream = pattern.prediction, np.random.RandomState(2)
    n = pattern.replicates
    for arm in one.two_modes + one.one_mode:
        two = arm in one.two_modes
        if one.within_runs:
            table[0][arm, 0], table[1][arm, 0] = np.full(n, 0.01 if two else 0.8), np.full(n, 0.6 if two else 0.1)
        else:
            table[0][arm, 0] = np.where(stream.random_sample(n) < 0.5, 0.3, 0.7 if two else 0.3) + stream.normal(
                0, 0.03, n
            )


@pytest.mark.parametrize("pattern", JUDGED, ids=lambda pattern: pattern.name)
def test_a_prediction_holds_where_it_is_fulfilled_and_fails_turned_round(pattern):
    table = fulfilled(pattern)
    assert judging.judge(pattern, table).verdict is Verdict.holds
    assert judging.judge(pattern, table, turned=True).verdict is Verdict.fails


@pytest.mark.parametrize("pattern", JUDGED, ids=lambda pattern: pattern.name)
def test_a_prediction_fails_where_nothing_differs_unless_it_says_so(pattern):
    verdict = judging.judge(pattern, flat(pattern, pattern.replicates)).verdict
    if pattern.statistic == "none" and "zero" not in pattern.prediction.same:
        assert verdict is Verdict.holds
    elif pattern.prediction.than == ("zero",):
        assert verdict is Verdict.holds  # 1 is more than 0
    else:
        assert verdict is not Verdict.holds


@pytest.mark.parametrize("pattern", JUDGED, ids=lambda pattern: pattern.name)
def test_an_effect_that_stays_does_not_vanish(pattern):
    table = fulfilled(pattern)
    found = judging.judge(pattern, table)
    assert judging.vanishes(pattern, table, 0.25 * abs(found.effect), table).verdict is Verdict.fails
    if pattern.space:
        assert judging.holds_at(pattern, table)


@pytest.mark.parametrize("pattern", JUDGED, ids=lambda pattern: pattern.name)
def test_an_effect_that_is_dealt_out_does_not_appear(pattern):
    if pattern.null is None or pattern.null.permute != OVER_RUNS:
        return
    table = fulfilled(pattern)
    found = judging.vanishes(pattern, [mixed(pattern, numbers) for numbers in table], judging.smallest_of(pattern))
    assert found.verdict is Verdict.holds


def test_windows_of_weeks_are_levels_of_one_run():
    some = [pattern for pattern in JUDGED if pattern.along and pattern.along.path == WEEKS]
    assert some
    for pattern in some:
        assert pattern.cells == tuple((arm, 0) for arm in pattern.arms)
        assert len(pattern.along.levels) == len(pattern.along.values) - 1
