"""One pattern assessed on runs made up: what is judged, what is gone, at which points it holds."""

import math

import pytest
from made_up_runs import MadeUpRuns

from covalue_sim.patterns.assessing import FEWEST_BLOCKS, assess
from covalue_sim.patterns.holding import MEETING, SERVED
from covalue_sim.patterns.how import QUICK, QUICK_BIMODAL, How
from covalue_sim.patterns.reading import read_pattern
from covalue_sim.patterns.space import ENSEMBLE, MORE_REPLICATES, RANGES, REPLICATES, replicates_at, smaller

LEVER = "power.declared_share"


def by_lever(changes, name):
    """The lever itself; but nothing where the ablation holds, and everybody is served."""
    if name == SERVED:
        return 1.0
    return 0.0 if changes.get("power.rule") == "professional_led" else changes.get(LEVER, 0.35)


@pytest.fixture
def assessed(pattern_file, tmp_path):
    """A function: the finding on a pattern with these fields, by runs made up."""

    def assessed(level=by_lever, *, failing=None, spread=0.01, how=None, **fields):
        made = MadeUpRuns(tmp_path, space=False, level=level, failing=failing, spread=spread, **(how or {}))
        return assess(read_pattern(pattern_file(**fields)), made)

    return assessed


def test_the_effect_is_that_of_the_arms_and_luck_that_they_share_goes_out(assessed):
    found = assessed(spread=5.0)
    assert found.judgement.effect == pytest.approx(0.45)
    assert found.judgement.high - found.judgement.low < 1e-6
    assert (found.verdict, found.vanishes, found.appears) == ("holds", "vanishes", "none")


def test_means_are_of_every_arm_of_every_variant(assessed):
    means = dict(assessed(spread=0.0).means)
    assert {name: {cell[0]: one.mean for cell, one in cells.items()} for name, cells in means.items()} == {
        "full": {"usual": 0.35, "shared": 0.8}, "ablated": {"usual": 0.0, "shared": 0.0},
    }  # fmt: skip


def test_an_effect_that_the_ablation_leaves_stays_and_one_that_it_turns_round_reverses(assessed):
    stays = assessed(lambda changes, name: changes.get(LEVER, 0.35))
    assert stays.vanishes == "stays"
    turned = assessed(
        lambda changes, name: (-1.0 if "power.rule" in changes else 1.0) * changes.get(LEVER, 0.35)
    )  # fmt: skip
    assert turned.vanishes == "reverses"


def test_what_a_variant_measures_instead_is_what_it_is_judged_by(assessed):
    def level(changes, name):
        return changes.get(LEVER, 0.35) if name == "enacted_share" else 0.5

    found = assessed(level, ablation={"outcome": "health", "why": "It has no part in it."})
    assert (found.verdict, found.vanishes) == ("holds", "vanishes")


def test_weeks_of_a_series_are_judged_like_an_outcome(assessed):
    found = assessed(outcome={"series": "enacted_share", "weeks": [0, 10], "as": "mean"})
    assert found.judgement.effect == pytest.approx(0.45)


def test_what_is_reported_beside_it_has_bounds_by_arm(assessed):
    found = assessed(also=["health"])
    assert set(found.also["health"]) == {("usual", 0), ("shared", 0)}
    assert found.also["health"]["shared", 0].mean == pytest.approx(0.8, abs=0.01)


@pytest.mark.parametrize("number", [0, 4])
def test_a_run_that_failed_anywhere_leaves_no_judgement_and_is_named(assessed, number):
    found = assessed(failing=lambda changes, replicate: replicate == number and changes.get(LEVER) == 0.8)
    assert (found.verdict, found.judgement) == ("not run", None)
    assert "2 runs failed" in found.error and f"replicate {number}: made to fail" in found.error


def test_a_quick_look_takes_few_replicates_and_more_where_modes_are_told_apart(assessed, pattern_file):
    assert assessed(how={"quick": True}).replicates == QUICK
    bimodal = read_pattern(pattern_file(statistic="dip", replicates=200,
                                        prediction={"two_modes": "shared", "one_mode": "usual"}))  # fmt: skip
    assert How(quick=True).replicates(bimodal) == QUICK_BIMODAL
    assert How().replicates(bimodal) == 200


def test_no_quick_look_takes_more_replicates_than_the_pattern_has(pattern_file):
    gone = dict.fromkeys(("statistic", "prediction", "smallest", "why_smallest", "ablation", "null_model"))
    few = read_pattern(pattern_file(kind="S", replicates=3, **gone))
    assert How(quick=True).replicates(few) == 3


RUNS = {"permute": "runs", "why": "Dealt to the runs."}


def test_arms_dealt_to_runs_need_no_runs_of_their_own(assessed):
    found = assessed(null_model=RUNS)
    assert (found.verdict, found.appears) == ("holds", "does not appear")
    assert [name for name, _ in found.means] == ["full", "ablated"]


def test_too_few_runs_to_deal_give_no_null_model(assessed):
    found = assessed(null_model=RUNS, how={"quick": True})
    assert QUICK // 2 < FEWEST_BLOCKS
    assert (found.null, found.appears) == (None, "")


def test_an_identity_is_worked_out_and_nothing_is_run(tmp_path):
    made = MadeUpRuns(tmp_path, level=by_lever)
    found = assess(
        read_pattern({
            "theory": "x", "kind": "V", "title": "x", "question": "x", "source": {"document": "S1", "reference": "A"},
            "statistic": "identity", "prediction": {"identity": "one_beneficiary"},
        }),
        made,
    )  # fmt: skip
    assert (found.verdict, found.folder, made.plans) == ("holds", None, [])


def test_weights_of_value_are_shared_out_among_the_arms(assessed):
    def level(changes, name):
        return changes.get(LEVER, 0.35) if name == "value_user" else 0.5

    won = assessed(level, weigh=["value_user", "value_society"], spread=0.0).won
    assert {arm: share.mean for arm, share in won.items()} == {"usual": 0.0, "shared": 1.0}


@pytest.fixture
def shares(pattern_file, tmp_path):
    """A function: the shares of a pattern's spaces, by runs made up."""

    def shares(level=by_lever, *, failing=None, points=40, ensemble=None, **fields):
        made = MadeUpRuns(tmp_path, points=points, ensemble=ensemble, level=level, failing=failing, spread=0.0)
        return assess(read_pattern(pattern_file(**fields)), made).shares

    return shares


def gain_of(changes, name):
    """An effect of the lever only where trust is gained quickly; served only where much is to be learned."""
    if name == SERVED:
        return 1.0 if changes.get("trust.gain", 0.0) > 0.1 else 0.0
    return changes.get(LEVER, 0.35) if changes.get("trust.gain", 0.2) > 0.2 else 0.0


def test_the_share_of_points_at_which_the_effect_lies_beyond_the_margin(shares):
    (found,) = shares(gain_of)
    low, high = 0.005, 0.3
    assert found.kind == RANGES
    assert found.judgement.n == 40
    assert found.judgement.effect == pytest.approx((high - 0.2) / (high - low), abs=1 / 40)


def test_where_it_does_not_hold_is_told_by_what_it_hangs_on(shares):
    (found,) = shares(gain_of, points=60)
    path, apart = found.elsewhere[0]
    assert (path, apart < -1.0) == ("trust.gain", True)


def test_points_at_which_nobody_meets_are_told_apart(shares):
    (found,) = shares(gain_of)
    assert found.met.n < found.judgement.n
    assert found.met.effect > found.judgement.effect
    (nowhere,) = shares(lambda changes, name: 0.9 * MEETING)
    assert nowhere.met is None


def test_a_point_of_which_a_run_failed_is_left_out_and_counted(shares):
    (found,) = shares(failing=lambda changes, number: changes.get("trust.gain", 0.0) > 0.25)
    assert found.failed > 0
    assert found.judgement.n == 40 - found.failed


def test_where_every_point_fails_nothing_is_said_of_the_space(shares):
    (found,) = shares(failing=lambda changes, number: "trust.gain" in changes)
    assert (found.judgement.n, found.failed, found.judgement.verdict) == (0, 40, "inconclusive")
    assert math.isnan(found.judgement.effect)
    assert (list(found.elsewhere), found.met) == ([], None)


def test_an_ensemble_is_looked_at_beside_the_ranges(shares, tmp_path):
    file = tmp_path / "ensemble.csv"
    file.write_text("trust.gain\n0.1\n0.25\n0.3\n")
    ranges, own = shares(gain_of, ensemble=file)
    assert (ranges.kind, own.kind, own.judgement.n) == (RANGES, ENSEMBLE, 3)
    assert own.judgement.effect == pytest.approx(2 / 3)


@pytest.mark.parametrize("fields", [{"space": False}, {}])
def test_no_space_is_looked_at_where_none_is_wanted(assessed, fields):
    assert assessed(**fields).shares == ()


def test_a_point_is_run_more_than_once_only_where_luck_alone_would_pass(pattern_file):
    def at(**fields):
        return replicates_at(read_pattern(pattern_file(**fields)))

    spread = {"outcome": "enacted_share", "transform": "spread"}
    assert at() == REPLICATES
    assert at(statistic="none", prediction={"same": ["usual", "shared"]}) == at(outcome=spread) == MORE_REPLICATES


def test_a_smaller_world_keeps_what_the_pattern_sets_and_reaches_to_what_it_looks_at(pattern_file):
    def made(**fields):
        return smaller(read_pattern(pattern_file(**fields)))

    free = made(set={"run.weeks": 150, "run.burn_in": 200})
    assert (free.weeks, free.burn_in, free.values["population.patients.count"]) == (78, 52, 75)
    held = made(set={"run.weeks": 150, "population.patients.count": 300})
    assert held.values["population.patients.count"] == 300
    late = {"series": "health", "weeks": [100, 120]}
    assert made(set={"run.weeks": 150}, outcome=late).weeks == 120
    assert made(set={"run.weeks": 20}).weeks == 20  # never longer than the pattern's own
