"""Null models that deal the cause out: every arm gets as much of each, and nobody's name says what was done."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.patterns.dealing import deal, mixed
from covalue_sim.patterns.keeping import read_points
from covalue_sim.patterns.library import shipped_patterns
from covalue_sim.patterns.looking import look
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.planning import NULL, plan_pattern
from covalue_sim.patterns.reading import read_pattern

WEEKS = {"permute": "weeks", "why": "The two shares are dealt to the weeks."}
RUNS = {"permute": "runs", "why": "The two shares are dealt to the runs."}


@given(st.integers(0, 60), st.integers(2, 6), st.integers(0, 99))
def test_every_setting_is_held_by_one_arm_at_a_time_and_by_each_arm_once_a_block(length, arms, stream):
    dealt = deal(length, arms, stream)
    assert dealt.shape == (arms, length)
    assert (np.sort(dealt, axis=0) == np.arange(arms)[:, None]).all()
    whole = length // arms * arms
    blocks = dealt[:, :whole].reshape(arms, -1, arms)
    assert (np.sort(blocks, axis=2) == np.arange(arms)).all()


def test_deals_differ_between_replicates_and_are_the_same_again():
    assert (deal(40, 2, 0) == deal(40, 2, 0)).all()
    assert (deal(40, 2, 0) != deal(40, 2, 1)).any()


def test_arms_dealt_to_runs_have_the_same_mean_in_the_long_run(pattern_file):
    pattern = read_pattern(pattern_file(null_model=RUNS))
    draw = np.random.RandomState(0)
    luck = draw.normal(0.0, 0.1, 200)
    numbers = {("usual", 0): luck, ("shared", 0): luck + 1.0}
    found = mixed(pattern, numbers)
    assert {len(values) for values in found.values()} == {100}
    assert np.allclose(found["shared", 0], found["usual", 0])  # the effect is the same in every run
    total = sum(values.sum() for values in found.values())
    assert total == pytest.approx(sum(values.sum() for values in numbers.values()) / 2)


def test_too_few_replicates_to_deal_leave_nothing(pattern_file):
    pattern = read_pattern(pattern_file(null_model=RUNS))
    found = mixed(pattern, {("usual", 0): np.zeros(1), ("shared", 0): np.ones(1)})
    assert {len(values) for values in found.values()} == {0}


def test_weeks_that_are_dealt_show_no_effect_of_what_does_something(pattern_file, tmp_path, threads):
    for null in (WEEKS, RUNS):
        (finding,) = look([pattern_file(null_model=null)], out=tmp_path, log=tmp_path / "looks.csv",
                          executor=threads, space=False).findings  # fmt: skip
        assert finding.verdict == "holds"
        assert finding.appears == "does not appear"
        assert finding.null.effect == pytest.approx(0.0, abs=0.005)


def test_both_arms_have_had_as_much_of_either_share(pattern_file, tmp_path):
    pattern = read_pattern(pattern_file(null_model=WEEKS))
    plan = plan_pattern(pattern, 2, tmp_path)
    place = list(ENGINE.weekly_names()).index("enacted_share")
    series = []
    for (name, _), point in plan.places.items():
        if name == NULL:
            scenario = plan.sweep.travelling(plan.sweep.points[point]).scenario
            weekly = ENGINE.prepare(scenario).run(0).weekly[scenario.burn_in :, place]
            series.append(weekly)
            assert sorted(np.round(weekly, 6)) == [0.35] * 10 + [0.8] * 10
    assert (series[0] != series[1]).all()


def test_dealt_points_are_kept_as_they_were_asked_for(pattern_file, tmp_path):
    pattern = read_pattern(pattern_file(null_model=WEEKS))
    plan = plan_pattern(pattern, 2, tmp_path).sweep
    for name, text in plan.asked.items():
        (tmp_path / name).write_text(text)
    from covalue_sim.scenario import dump
    from covalue_sim.store.folder import SCENARIO

    (tmp_path / SCENARIO).write_text(dump(plan.experiment.base))
    _, points, late, dealt = read_points(tmp_path)
    assert len(points) == len(plan.points)
    assert late is None
    assert dealt == plan.dealt
    assert len(dealt) == 2


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"null_model": {"permute": "days", "why": "x"}}, "weeks"),
        ({"null_model": {"permute": "runs", "why": "x", "set": {"power.ambiguity": 0.1}}}, "leave out 'set'"),
        (
            {"arms": {"usual": "as it is", "shared": {"population.skill_mean": 0.4}}, "null_model": WEEKS},
            "population.skill_mean is built in once; give 'runs'",
        ),
        (
            {"arms": {"usual": "as it is"}, "prediction": {"more": "usual", "than": "zero"}, "null_model": RUNS},
            "one arm",
        ),
        ({"ablation": {"permute": "weeks", "why": "x"}}, "permute"),
    ],
)
def test_what_cannot_be_dealt_is_refused(pattern_file, fields, message):
    with pytest.raises(InputError, match=message):
        read_pattern(pattern_file(**fields))


def test_every_prediction_of_an_effect_has_a_null_model():
    for pattern in map(read_pattern, shipped_patterns()):
        if pattern.kind in {"E", "C"} and not pattern.null.exists:
            assert pattern.statistic in {"none", "ratio_band"} or "zero" in pattern.prediction.more, pattern.name
            assert pattern.null.why.startswith("none, because")
