"""Patterns run on the model: verdicts, ablation, results found again, the log of looks, the space."""

import csv
from dataclasses import replace

import numpy as np
import pytest

from covalue_sim.errors import InputError
from covalue_sim.model.checks import check
from covalue_sim.patterns import looks
from covalue_sim.patterns.holding import where_not
from covalue_sim.patterns.looking import look
from covalue_sim.patterns.measures import MEASURES
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.numbers import reduced
from covalue_sim.patterns.parts import Outcome
from covalue_sim.patterns.planning import plan_pattern
from covalue_sim.patterns.reading import read_pattern
from covalue_sim.patterns.running import adjusted
from covalue_sim.patterns.sampling import factors_of, over_ranges, possible


@pytest.fixture
def seen(pattern_file, tmp_path, threads):
    def run(*contents, **options):
        return look(
            list(contents) or [pattern_file()], out=tmp_path, log=tmp_path / "looks.csv", executor=threads, **options
        )

    return run


def test_what_the_model_does_is_found(seen):
    (finding,) = seen(space=False).findings
    assert finding.verdict == "holds"
    assert finding.judgement.effect == pytest.approx(0.45, abs=0.03)  # 0.8 - 0.35
    assert finding.vanishes == "vanishes"
    assert finding.ablation.effect == pytest.approx(0.0, abs=0.005)
    assert finding.appears == "none"
    assert finding.replicates == 50 and not finding.quick


def test_a_prediction_against_the_model_fails(seen, pattern_file):
    turned = pattern_file(prediction={"more": "usual", "than": "shared"})
    (finding,) = seen(turned, quick=True).findings
    assert finding.verdict == "fails"
    assert finding.quick and finding.replicates == 5
    assert not finding.shares


def test_finished_runs_are_used_again_and_a_look_is_logged_once(seen, tmp_path):
    first = seen(quick=True)
    journal = next(tmp_path.glob("patterns/*/journal.sqlite"))
    before = journal.stat().st_mtime_ns
    again = seen(quick=True)
    assert again.findings == first.findings
    assert journal.stat().st_mtime_ns == before
    rows = looks.read(tmp_path / "looks.csv")
    assert [(row["pattern"], row["verdict"], row["quick"]) for row in rows] == [("pattern", "holds", "yes")]
    seen(space=False)
    assert [row["quick"] for row in looks.read(tmp_path / "looks.csv")] == ["yes", "no"]


def test_what_held_and_holds_no_more_is_named(seen, pattern_file):
    seen(quick=True)
    now = seen(pattern_file(smallest=0.7), quick=True)
    assert [finding.pattern.name for finding in now.lost] == ["pattern"]
    assert now.recorded == {"pattern": "holds"}


def test_a_null_model_can_measure_something_else(seen, pattern_file):
    null = {"outcome": "health", "why": "Health has no part in it."}
    (finding,) = seen(pattern_file(null_model=null), quick=True).findings
    assert finding.appears == "does not appear"


def test_levels_and_windows_are_run(seen, pattern_file):
    along = pattern_file(
        arms={"usual": "as it is"}, along={"power.declared_share": [0.1, 0.5, 0.9]}, statistic="ordering",
        prediction={"rising": ["usual@0", "usual@1", "usual@2"]},
    )  # fmt: skip
    windows = pattern_file(
        along={"weeks": [0, 10, 20]}, outcome={"series": "enacted_share"}, statistic="interaction",
        prediction={"more": ["shared@0", "usual@0"], "than": ["usual@1", "usual@0"]},
    )  # fmt: skip
    assert seen(along, quick=True).findings[0].verdict == "holds"
    assert seen(windows, quick=True).findings[0].verdict == "holds"


def test_a_pattern_without_a_prediction_is_reported(seen, pattern_file):
    gone = dict.fromkeys(("statistic", "prediction", "smallest", "why_smallest", "ablation", "null_model"))
    (finding,) = seen(pattern_file(kind="S", **gone, also=["health"]), quick=True).findings
    assert finding.verdict == "reported"
    assert finding.also["health"]["usual", 0].n == 5


def test_the_space_is_looked_at(seen, tmp_path):
    ensemble = tmp_path / "ensemble.csv"
    with ensemble.open("w", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["point", "trust.gain", "power.declared_share", "compensation.rule"])
        writer.writerows([[n, 0.01 * (n + 1), 0.5, "none"] for n in range(12)])
    (finding,) = seen(points=12, ensemble=ensemble).findings
    ranges, own = finding.shares
    assert (ranges.judgement.n + ranges.failed, own.judgement.n) == (12, 12)
    assert own.judgement.effect == 1.0
    assert own.judgement.low < 1.0 == own.judgement.high


def test_an_ensemble_that_is_none_is_refused(seen, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        seen(ensemble=tmp_path / "nothing.csv")
    (tmp_path / "odd.csv").write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match="no column of a parameter"):
        seen(ensemble=tmp_path / "odd.csv", points=4)


def test_points_of_the_space_can_be_and_leave_the_pattern_alone(pattern_file):
    pattern = read_pattern(pattern_file())
    drawn, varied = over_ranges(pattern, 30)
    assert len(varied) > 150
    assert not pattern.own_paths & set(varied)
    assert over_ranges(pattern, 30)[0] == drawn
    settings = possible(drawn, pattern)
    assert len(settings) == 30
    for values in settings:
        assert not check({**pattern.base.values, **values})
    rows = {factor.path: factor for factor in factors_of(pattern)}
    for path in ("trust.gain", "encounter.sigma"):
        places = sorted((values[path] - rows[path].low) / (rows[path].high - rows[path].low) for values in settings)
        assert all(int(place * 30) == number for number, place in enumerate(places))


def test_a_setting_holds_from_the_first_week_and_levers_from_week_0(pattern_file, tmp_path):
    import pickle

    from covalue_sim.patterns.space import plan_space

    plan = plan_space(read_pattern(pattern_file()), "ranges", tmp_path, points=3).sweep
    record = next(record for record in plan.points if record.changes.get("power.declared_share") == 0.8)
    scenario = pickle.loads(pickle.dumps(plan.travelling(record))).scenario
    assert scenario.values["power.declared_share"] == 0.8
    assert scenario.burn_in_values["power.declared_share"] == 0.35
    assert scenario.burn_in_values["trust.gain"] == scenario.values["trust.gain"] == record.changes["trust.gain"]


def test_where_it_does_not_hold_is_found(pattern_file, tmp_path):
    from covalue_sim.patterns.space import plan_space

    space = plan_space(read_pattern(pattern_file()), "ranges", tmp_path, points=60)
    steep = np.array([setting["trust.gain"] > 0.15 for setting in space.settings])
    found = where_not(space, (~steep).astype(float))
    assert found[0][0] == "trust.gain" and found[0][1] > 1.0
    assert where_not(space, np.ones(60)) == []


def test_the_variant_wins_over_the_arm_and_alike_points_are_run_once(pattern_file, tmp_path):
    plan = plan_pattern(
        read_pattern(pattern_file(ablation={"set": {"power.declared_share": 0.5}, "why": "x"})), 5, tmp_path
    )
    assert len(plan.places) == 4
    assert len(plan.sweep.points) == 3  # both ablated arms are the same


def test_values_that_cannot_hold_together_are_said(pattern_file, tmp_path):
    wrong = pattern_file(
        arms={"a": {"population.managerial_share": 0.9}, "b": "as it is"}, set={"population.rights_share": 0.0},
        ablation={"set": {"population.rights_share": 0.5}, "why": "x"}, prediction={"more": "a", "than": "b"},
    )  # fmt: skip
    with pytest.raises(InputError, match=r"arm 'a' \(ablated\): population.rights_share"):
        plan_pattern(read_pattern(wrong), 5, tmp_path)


def test_adjustment_is_over_the_set(seen):
    (one,) = seen(quick=True).findings
    unsure = replace(one, judgement=replace(one.judgement, p=0.03))
    assert [found.adjusted for found in adjusted([unsure])] == [0.03]
    assert [found.adjusted for found in adjusted([unsure, unsure])] == [0.06, 0.06]


def test_series_are_reduced():
    weekly = np.arange(8.0)[None, :].repeat(2, axis=0)
    assert reduced(weekly, Outcome("a", 2, 6, "mean")).tolist() == [3.5, 3.5]
    assert reduced(weekly, Outcome("a", 0, -1, "max")).tolist() == [7.0, 7.0]
    assert reduced(weekly, Outcome("a", 0, -1, "change")).tolist() == [6.0, 6.0]


def test_measures_are_finite_and_permuted_ones_lose_the_link(pattern_file):
    from covalue_sim.scenario import load

    scenario = load("baseline", {"run.weeks": 30, "run.burn_in": 30})
    plan = ENGINE.prepare(scenario)
    names = list(ENGINE.outcome_names())
    values = np.array([plan.run(replicate).outcomes for replicate in range(4)])
    found = dict(zip(names, values.mean(axis=0), strict=True))
    assert np.isfinite(values).all()
    assert {measure.name for measure in MEASURES} <= set(names)
    assert abs(found["emergency_ratio_permuted"] - 1.0) < abs(found["emergency_ratio"] - 1.0)
    assert abs(found["activation_gap_permuted"]) < 0.2 * found["activation_gap"]
    assert found["low_slack_gross"] > found["low_slack_net"]
