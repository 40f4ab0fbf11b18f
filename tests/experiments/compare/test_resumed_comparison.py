"""A comparison that is stopped and gone on with, cut into parts, or done by more hands has the same bytes."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from covalue_sim.errors import InputError
from covalue_sim.experiments import point
from covalue_sim.experiments.compare import running
from covalue_sim.experiments.compare.keeping import under_kept_name
from covalue_sim.experiments.compare.running import Precision, Reached, refuse_unknown, run_arms
from covalue_sim.experiments.progress import Silent
from covalue_sim.store.manifest import read_manifest

TABLES = ("runs", "weekly", "flows", "people", "services", "summary")


def bytes_of(folder):
    """Every table of every results folder below, by folder and name."""
    return {(path.parent.name, path.name): path.read_bytes() for name in TABLES for path in folder.glob(f"*/{name}.*")}


@pytest.fixture
def arms(arm):
    """Three arms, in one of which a replicate fails."""
    return [arm(), arm("more", power__declared_share=0.6), arm("most", orders="say=3", power__declared_share=0.9)]


@pytest.fixture
def whole(arms, how, tmp_path):
    """Bytes of the comparison done at once."""
    run_arms(arms, 6, replace(how, out=tmp_path / "whole", drop_failed=True))
    return bytes_of(tmp_path / "whole")


class Stopping(Silent):
    """Stops, as Ctrl-C does, after so many runs."""

    def __init__(self, after):
        self.left = after

    def ran(self, *, failed):
        self.left -= 1
        if self.left == 0:
            raise KeyboardInterrupt


def test_what_was_finished_before_a_stop_is_not_run_again(arms, how):
    with pytest.raises(KeyboardInterrupt):
        run_arms(arms[:2], 6, replace(how, progress=Stopping(8)))
    again = run_arms(arms[:2], 6, how)
    assert again.results[0].new == 0
    assert 0 < again.results[1].new < 6


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(some.integers(1, 8), max_size=3))
def test_stopped_anywhere_and_gone_on_with_it_is_the_same(arms, how, whole, tmp_path_factory, stops):
    out = tmp_path_factory.mktemp("stopped")
    for after in stops:
        try:
            run_arms(arms, 6, replace(how, out=out, drop_failed=True, progress=Stopping(after)))
        except KeyboardInterrupt:
            point._plans.clear()
    run_arms(arms, 6, replace(how, out=out, drop_failed=True))
    assert bytes_of(out) == whole


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(some.integers(2, 6), max_size=3), some.permutations(range(3)), some.sampled_from([1, 2]))
def test_in_parts_in_another_order_and_with_more_workers_it_is_the_same(
    arms, how, whole, tmp_path_factory, parts, order, workers
):
    out = tmp_path_factory.mktemp("parts")
    own = replace(how, out=out, drop_failed=True, workers=workers)
    for replicates in (*parts, 6):
        if replicates > 3:
            run_arms([arms[place] for place in order], replicates, own)
    assert bytes_of(out) == whole


def test_a_comparison_with_fewer_replicates_loses_none(arms, how, whole, tmp_path):
    out = tmp_path / "whole"
    ran = run_arms(arms[:2], 4, replace(how, out=out))
    assert [results.new for results in ran.results] == [0, 0]
    run_arms(arms, 6, replace(how, out=out, drop_failed=True))
    assert bytes_of(out) == whole


def test_which_arm_is_the_reference_changes_no_run_and_turns_the_difference(arms, how):
    there = run_arms(arms[:2], 4, how).ensemble
    back = run_arms(arms[1::-1], 4, how)
    assert [results.new for results in back.results] == [0, 0]
    assert back.ensemble.values[1] - back.ensemble.values[0] == pytest.approx(there.values[0] - there.values[1])


def test_runs_that_are_there_under_another_name_lend_their_words(arm, how, engine, tmp_path):
    run_arms([arm(), arm("twin")], 2, how)
    mine = replace(arm().scenario, name="mine", title="Mine", question="Whose?")
    kept = under_kept_name(mine, engine, tmp_path)
    assert (kept.name, kept.title, kept.question) == ("baseline", "A small scenario", "Does it run?")
    assert kept.values == mine.values


def test_ones_own_folder_comes_before_that_of_another_name(arm, how, engine, tmp_path):
    zebra, apple = arm("zebra"), arm("apple")
    run_arms([zebra, arm("more", power__declared_share=0.6)], 2, how)
    (tmp_path / next(tmp_path.glob("zebra-*")).name.replace("zebra", "apple")).mkdir()
    assert under_kept_name(apple.scenario, engine, tmp_path) is apple.scenario
    assert under_kept_name(zebra.scenario, engine, tmp_path) is zebra.scenario


def test_other_runs_are_not_taken_for_ones_own(arm, how, engine, tmp_path):
    run_arms([arm(), arm("more", power__declared_share=0.6)], 2, how)
    for values in ({"power__declared_share": 0.7}, {"run__seed": 5}, {"run__weeks": 7}):
        other = arm("other", **values).scenario
        assert under_kept_name(other, engine, tmp_path) is other


def test_a_damaged_manifest_lends_no_words(arm, how, engine, tmp_path):
    run_arms([arm(), arm("more", power__declared_share=0.6)], 2, how)
    mine = arm("mine").scenario
    (folder,) = tmp_path.glob("baseline-*")
    facts = json.loads((folder / "manifest.json").read_text())
    for damage in ("{", json.dumps({**facts, "scenario_key": "0" * 64})):
        (folder / "manifest.json").write_text(damage)
        assert under_kept_name(mine, engine, tmp_path) is mine


def test_before_there_are_any_results_nothing_is_lent(arm, engine, tmp_path):
    mine = arm("mine").scenario
    assert under_kept_name(mine, engine, tmp_path / "nowhere") is mine


def test_the_command_is_kept_of_every_arm(arms, how, tmp_path):
    run_arms(arms[:2], 2, replace(how, command="covalue compare a b"))
    assert {read_manifest(folder)["command"] for folder in tmp_path.iterdir()} == {"covalue compare a b"}


def test_only_arms_that_lack_something_are_announced(arms, how):
    class Said(Silent):
        lines: list[str] = []

        def say(self, line):
            self.lines.append(line)

    own = replace(how, progress=Said())
    run_arms(arms[:1] * 2, 3, own)
    run_arms(arms[:2], 3, own)
    assert [line for line in Said.lines if line.startswith("arm ")] == ["arm 1 of 2: baseline", "arm 2 of 2: more"]


def test_more_replicates_than_the_cap_are_refused_before_anything_is_run(arms, how, tmp_path):
    wish = Precision(0.1, ("trust_end",), cap=30)
    with pytest.raises(InputError, match="cap: 30 is below the 31 replicates asked for; give it as many or more"):
        run_arms(arms[:2], 31, how, wish)
    assert not list(tmp_path.iterdir())
    assert run_arms(arms[:2], 30, how, wish).ensemble.n == 30


@pytest.mark.parametrize(("cap", "refused"), [(19, True), (20, False)])
def test_a_cap_below_what_a_spread_is_taken_from_is_refused(arms, how, cap, refused):
    wish = Precision(0.5, ("trust_end",), cap=cap)
    if refused:
        with pytest.raises(InputError, match="cap: 19 is too few to judge precision by; give 20 or more"):
            run_arms(arms[:2], None, how, wish)
    else:
        assert run_arms(arms[:2], None, how, wish).ensemble.n == 20


def test_every_outcome_must_reach_the_precision_and_the_widest_is_named(arm, how):
    arms, names = [arm(), arm("other", run__seed=9)], ("trust_end", "hours_given")
    alone = [run_arms(arms, None, how, Precision(0.001, (name,), cap=20)).reached for name in names]
    both = run_arms(arms, None, how, Precision(0.001, names, cap=20)).reached
    widest = max(alone, key=lambda reached: reached.widest)
    assert (both.outcome, both.arm, both.widest) == (widest.outcome, "other", widest.widest)


@pytest.mark.parametrize(
    ("needed", "cap", "numbers"),
    [(2, 24, [21, 22, 23, 24]), (10**6, 400, [80, 320, 400]), (50, 400, [50, 52, 54, 56])],
    ids=["at least one more", "at most four times as many", "as many as it takes"],
)
def test_replicates_grow_by_a_twentieth_at_least_and_fourfold_at_most(arms, how, monkeypatch, needed, cap, numbers):
    class Said(Silent):
        lines: list[str] = []

        def say(self, line):
            self.lines.append(line)

    def judged(ensemble, precision, rounds):
        widest = 1.0 if rounds < 4 else 0.0
        return Reached(precision, widest, "trust_end", "more", rounds), needed

    Said.lines.clear()
    monkeypatch.setattr(running, "_judge", judged)
    ran = run_arms(arms[:2], None, replace(how, progress=Said()), Precision(0.1, ("trust_end",), cap=cap))
    told = [int(line.split("going on to ")[1].split()[0]) for line in Said.lines if "going on to" in line]
    assert (told, ran.ensemble.n) == (numbers, numbers[-1])


def test_outcomes_that_nobody_measures_are_refused_with_the_list():
    refuse_unknown(["a"], ["a", "b"])
    with pytest.raises(InputError, match="outcome 'qqqq' does not exist; 'covalue list outcomes' names all"):
        refuse_unknown(["a", "qqqq"], ["a", "b"])
