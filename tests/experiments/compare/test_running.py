from dataclasses import replace

import numpy as np
import pytest

from covalue_sim.errors import InputError
from covalue_sim.experiments.compare.running import Precision, places_of, run_arms
from covalue_sim.experiments.interrupt import Interrupted


def test_arms_are_run_and_their_replicates_paired(arm, how):
    ran = run_arms([arm(), arm("more", power__declared_share=0.6)], 6, how)
    assert ran.ensemble.labels == ["baseline", "more"]
    assert ran.ensemble.replicates.tolist() == [0, 1, 2, 3, 4, 5]
    assert ran.ensemble.values[1] - ran.ensemble.values[0] == pytest.approx(np.full((6, 3), 0.25))


def test_runs_that_are_there_are_never_done_again(arm, how, tmp_path):
    log = tmp_path / "log"
    arms = [arm(orders=f"log={log}"), arm("more", orders=f"log={log}", power__declared_share=0.6)]
    run_arms(arms, 4, how)
    assert len(log.read_text().splitlines()) == 8
    again = run_arms(arms, 4, how)
    assert [results.new for results in again.results] == [0, 0]
    run_arms(arms, 6, how)
    assert len(log.read_text().splitlines()) == 12


def test_the_same_scenario_twice_is_run_once(arm, how):
    ran = run_arms([arm(), arm()], 5, how)
    assert [results.new for results in ran.results] == [5, 0]
    assert not (ran.ensemble.values[1] - ran.ensemble.values[0]).any()


def test_a_what_if_that_equals_a_scenario_takes_its_runs(arm, how):
    baseline, twin = arm(), arm("twin")
    twin = replace(twin, scenario=replace(twin.scenario, title="Another title"))
    ran = run_arms([baseline, twin], 5, how)
    assert [results.new for results in ran.results] == [5, 0]
    assert ran.results[1].folder == ran.results[0].folder
    assert ran.results[0].manifest["title"] == baseline.scenario.title
    assert ran.ensemble.labels == ["baseline", "twin"]


@pytest.mark.parametrize("replicates", [1, 0])
def test_too_few_replicates_get_a_clear_line(arm, how, replicates):
    with pytest.raises(InputError, match=f"replicates: {replicates} cannot be compared; give 2 or more"):
        run_arms([arm(), arm("more")], replicates, how)


def test_failed_replicates_are_refused_by_name(arm, how):
    with pytest.raises(InputError, match=r"arm 'bad': replicate 1 and 1 more failed .*no hours .*--drop-failed"):
        run_arms([arm(), arm("bad", orders="raise=1,4", power__declared_share=0.6)], 6, how)


def test_failed_replicates_are_left_out_of_every_arm_where_that_is_wished(arm, how):
    arms = [arm(orders="raise=2"), arm("bad", orders="raise=1,4", power__declared_share=0.6)]
    ran = run_arms(arms, 6, replace(how, drop_failed=True))
    assert ran.ensemble.replicates.tolist() == [0, 3, 5]
    assert ran.ensemble.dropped == [("baseline", 2), ("bad", 1), ("bad", 4)]
    assert ran.ensemble.values[1] - ran.ensemble.values[0] == pytest.approx(np.full((3, 3), 0.25))


def test_when_too_few_are_left_that_is_said(arm, how):
    arms = [arm(), arm("bad", orders="raise=0,1,2", power__declared_share=0.6)]
    with pytest.raises(InputError, match="1 replicates went well in every arm"):
        run_arms(arms, 4, replace(how, drop_failed=True))


def test_replicates_are_added_until_bounds_are_narrow_enough(arm, how):
    arms = [arm(), arm("other", run__seed=9)]  # unpaired, so that differences vary
    ran = run_arms(arms, None, how, Precision(0.1, ("share_co_created",)))
    assert ran.reached.met
    assert ran.reached.rounds >= 1
    assert ran.reached.widest <= 0.1
    assert 40 < ran.ensemble.n < 200


def test_a_precision_that_is_there_adds_nothing(arm, how):
    ran = run_arms([arm(), arm("same")], 30, how, Precision(0.01, ("trust_end",)))
    assert (ran.reached.met, ran.reached.rounds, ran.ensemble.n) == (True, 0, 30)


def test_the_cap_ends_it_and_is_told(arm, how):
    ran = run_arms([arm(), arm("other", run__seed=9)], None, how, Precision(0.001, ("trust_end",), cap=40))
    assert (ran.reached.met, ran.ensemble.n) == (False, 40)
    assert ran.reached.widest > 0.001


@pytest.mark.parametrize("half_width", [0.0, -1.0, float("nan"), float("inf")])
def test_a_precision_that_cannot_be_reached_gets_a_clear_line(arm, how, half_width):
    with pytest.raises(InputError, match="give a number above 0"):
        run_arms([arm(), arm("more")], 4, how, Precision(half_width, ("trust_end",)))


def test_an_outcome_that_does_not_exist_gets_the_nearest(arm, how):
    with pytest.raises(InputError, match=r"outcome 'trust_ends' does not exist; did you mean 'trust_end'"):
        places_of(run_arms([arm(), arm("more")], 2, how).ensemble, ["trust_ends"])


def test_after_ctrl_c_the_same_call_goes_on(arm, how, monkeypatch):
    arms = [arm(), arm("more", power__declared_share=0.6)]
    from covalue_sim.experiments.compare import running

    real = running.replicate

    def interrupted(scenario, **asked):
        if scenario.name == "more":
            raise Interrupted("stopped; the same command goes on from there")
        return real(scenario, **asked)

    monkeypatch.setattr(running, "replicate", interrupted)
    with pytest.raises(Interrupted):
        run_arms(arms, 4, how)
    monkeypatch.setattr(running, "replicate", real)
    assert [results.new for results in run_arms(arms, 4, how).results] == [0, 4]
