"""Who gains and who loses, worked out by hand for four people over two weeks in two replicates."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.extra.numpy import arrays
from people_by_hand import PEOPLE, REPLICATES, WEEKS, at_end, at_start, ensemble_of, row, rows

from covalue_sim.experiments.compare import whom
from covalue_sim.experiments.compare.whom import EVERYBODY, GAP, groups_of, measures_of

NOTHING = at_end()


def members(name):
    (group,) = [group for group in groups_of(at_start()) if group.name == name]
    return [place for place in range(PEOPLE) if group.members[0, place]]


@pytest.mark.parametrize(
    ("name", "who"),
    [
        (EVERYBODY, [0, 1, 2, 3]), ("little slack", [0, 1]), ("middling slack", [2]), ("much slack", [3]),
        ("on benefits", [0, 1]), ("not on benefits", [2, 3]), ("level 1", [0]), ("level 2", [1]), ("level 3", [2]),
        ("level 4", [3]), ("rights", [0, 2]), ("managerial", [1]), ("in a group", [0]), ("in no group", [1, 2, 3]),
    ],
)  # fmt: skip
def test_groups_are_what_people_were_at_week_0(name, who):
    assert members(name) == who


def test_who_does_not_take_part_is_no_rationale():
    assert "None" not in [group.name for group in groups_of(at_start())]


def test_words_of_a_rationale_are_joined_as_the_reports_write_them():
    start = at_start(rationale=np.array(["self_help"] * PEOPLE, dtype=object))
    assert "self-help" in [group.name for group in groups_of(start) if group.trait == "rationale"]


def test_amounts_are_a_week_and_states_those_at_the_end():
    end = at_end(net_value=[4.0] * 4, value_voice=[3.0] * 4, hours_unpaid=[2.0] * 4, pay=[10.0] * 4, health=[0.7] * 4)
    found = measures_of(end, weeks=4)
    assert {name: found[name][0, 0] for name in ("net value", "value: voice", "unpaid hours", "pay", "health at the end")} == {
        "net value": 1.0, "value: voice": 0.75, "unpaid hours": 0.5, "pay": 2.5, "health at the end": 0.7,
    }  # fmt: skip


def test_who_no_longer_takes_part_has_left_by_choice():
    found = measures_of(at_end(engaged=[1, 0, 1, 0]), weeks=2)
    assert found["left by choice"][0].tolist() == [0.0, 1.0, 0.0, 1.0]


def test_everything_that_is_measured_has_a_unit():
    assert set(measures_of(NOTHING, WEEKS)) == set(whom.UNITS)


CHANGED = at_end(net_value=[[2.0, -2.0, 0.0, 4.0], [2.0, 2.0, 2.0, 2.0]])


@pytest.mark.parametrize(
    ("group", "what", "shares"),
    [
        (EVERYBODY, "better off", (0.5, 1.0)), (EVERYBODY, "worse off", (0.25, 0.0)), (EVERYBODY, "untouched", (0.25, 0.0)),
        ("little slack", "better off", (0.5, 1.0)), ("little slack", "worse off", (0.5, 0.0)),
        ("middling slack", "untouched", (1.0, 0.0)), ("much slack", "better off", (1.0, 1.0)),
    ],
)  # fmt: skip
def test_shares_are_means_over_replicates_of_shares_of_people(group, what, shares):
    found = row(whom.person_rows(ensemble_of(NOTHING, CHANGED)), group=group, what=what)
    assert (found["n"], found["mean"]) == (REPLICATES, pytest.approx(np.mean(shares)))


def test_a_gain_too_small_to_be_one_leaves_a_person_untouched():
    tiny = at_end(net_value=[1e-10, -1e-10, 1e-8, -1e-8])
    table = list(whom.person_rows(ensemble_of(NOTHING, tiny)))
    found = {what: row(table, group=EVERYBODY, what=what)["mean"] for what in ("untouched", "better off", "worse off")}
    assert found == {"untouched": 0.5, "better off": 0.25, "worse off": 0.25}


def test_who_was_replaced_in_either_arm_is_compared_with_nobody():
    gone = at_end(founder=[1, 1, 0, 0], net_value=[1.0, 1.0, -50.0, -50.0])
    table = list(whom.person_rows(ensemble_of(at_end(founder=[0, 1, 1, 1]), gone)))
    assert row(table, group=EVERYBODY, what="better off")["mean"] == 1.0
    assert row(table, what="replaced in the arm only")["mean"] == 0.5
    assert row(table, what="replaced in the reference only")["mean"] == 0.25
    assert row(table, what="replaced in both")["mean"] == 0.0
    assert row(table, group="much slack", what="better off")["n"] == 0


def test_who_left_in_one_arm_only_is_told_apart_from_who_left_in_both():
    reference, arm = at_end(engaged=[0, 0, 1, 1]), at_end(engaged=[0, 1, 0, 0])
    table = list(whom.person_rows(ensemble_of(reference, arm)))
    found = {what: row(table, group=EVERYBODY, what=what)["mean"] for what in
             ("left in both", "left in the reference only", "left in the arm only")}  # fmt: skip
    assert found == {"left in both": 0.25, "left in the reference only": 0.25, "left in the arm only": 0.5}


def test_a_groups_difference_is_that_of_its_own_means_a_week():
    table = list(whom.subgroup_rows(ensemble_of(NOTHING, CHANGED)))
    found = row(table, group="little slack", measure="net value")
    assert (found["reference"], found["people"], found["n"]) == (0.0, 2.0, REPLICATES)
    assert (
        found["arm_mean"] == found["difference"] == pytest.approx(np.mean([0.0, 1.0]))
    )  # (2 - 2) / 2 / 2 and (2 + 2) / 2 / 2


def test_who_was_replaced_counts_in_no_groups_mean():
    arm = at_end(founder=[1, 0, 1, 1], net_value=[4.0, -50.0, 0.0, 0.0])
    found = row(whom.subgroup_rows(ensemble_of(NOTHING, arm)), group="little slack", measure="net value")
    assert (found["people"], found["difference"]) == (1.0, 2.0)


def test_the_gap_is_what_little_slack_gains_more_than_much():
    table = list(whom.subgroup_rows(ensemble_of(NOTHING, CHANGED)))
    gap = row(table, group=GAP, measure="net value")
    assert gap["difference"] == pytest.approx(np.mean([0.0 - 2.0, 1.0 - 1.0]))
    assert math.isnan(gap["people"])


def test_a_gap_that_was_there_before_is_no_gain():
    before = at_end(net_value=[0.0, 0.0, 0.0, 6.0])
    gap = row(whom.subgroup_rows(ensemble_of(before, before)), group=GAP, measure="net value")
    assert (gap["reference"], gap["arm_mean"], gap["difference"]) == (-3.0, -3.0, 0.0)


def test_holms_p_is_over_all_rows_of_an_arm_and_not_over_those_of_others():
    arms = (NOTHING, CHANGED, at_end(net_value=[[1.0, 2.0, 3.0, 4.0], [2.0, 2.5, 3.0, 5.0]]))
    alone = list(whom.subgroup_rows(ensemble_of(*arms[:2])))
    both = list(whom.subgroup_rows(ensemble_of(*arms)))
    assert [found["holm"] for found in rows(both, arm="arm")] == pytest.approx(
        [found["holm"] for found in alone], nan_ok=True
    )


def test_winners_are_described_by_what_they_were_at_week_0():
    table = list(whom.profile_rows(ensemble_of(NOTHING, at_end(net_value=[0.0, -1.0, 1.0, 1.0]))))
    slack = {
        who: row(table, who=who, trait="slack (0-1)")["mean"]
        for who in ("better off", "worse off", "untouched", EVERYBODY)
    }
    assert slack == pytest.approx({"better off": 0.85, "worse off": 0.2, "untouched": 0.1, EVERYBODY: 0.5})
    assert row(table, who="worse off", trait="share on benefits")["mean"] == 1.0
    assert row(table, who="better off", trait="share rights")["mean"] == 0.5


def test_where_nobody_wins_winners_are_described_by_nothing():
    found = row(whom.profile_rows(ensemble_of(NOTHING, NOTHING)), who="better off", trait="slack (0-1)")
    assert found["n"] == 0
    assert math.isnan(found["mean"])


def test_quantiles_of_individual_change_are_a_week():
    table = list(whom.change_rows(ensemble_of(NOTHING, at_end(net_value=[0.0, 2.0, 4.0, 6.0]))))
    assert row(table, quantile=0.5)["mean"] == pytest.approx(1.5)
    values = [found["mean"] for found in table]
    assert values == sorted(values)


def test_an_index_of_inequality_of_hours_is_relative_and_of_net_value_absolute():
    uneven = at_end(hours_unpaid=[0.0, 0.0, 0.0, 8.0], net_value=[0.0, 0.0, 0.0, 8.0])
    table = list(whom.inequality_rows(ensemble_of(NOTHING, uneven)))
    hours = row(table, measure="unpaid hours", index="Gini")
    assert (hours["reference"], hours["arm_mean"], hours["kind"]) == (0.0, pytest.approx(0.75), "relative")
    net = row(table, measure="net value", index="Gini")
    assert (net["arm_mean"], net["kind"], net["unit"]) == (
        pytest.approx(0.75),
        "absolute",
        "SD a week",
    )  # 0.75 of a mean of 1


def test_hours_of_those_with_much_slack_lean_upwards_and_of_those_with_little_downwards():
    rich, poor = at_end(hours_paid=[0.0, 0.0, 0.0, 4.0]), at_end(hours_paid=[4.0, 0.0, 0.0, 0.0])
    table = list(whom.inequality_rows(ensemble_of(NOTHING, rich, poor)))
    leaning = [
        row(table, arm=arm, measure="paid hours", index="concentration by slack")["difference"]
        for arm in ("arm", "other")
    ]
    assert leaning == pytest.approx([0.75, -0.75])


nets = arrays(float, (REPLICATES, PEOPLE), elements=some.floats(-5, 5))
founders = arrays(bool, (REPLICATES, PEOPLE))


@settings(max_examples=40)
@given(nets, nets, founders, founders)
def test_whoever_is_there_in_both_is_better_off_worse_off_or_untouched(one, other, there, still):
    ensemble = ensemble_of(at_end(net_value=one, founder=there), at_end(net_value=other, founder=still))
    table = list(whom.person_rows(ensemble))
    for group in {found["group"] for found in table} - {"all places"}:
        parts = [row(table, group=group, what=what) for what in ("better off", "worse off", "untouched")]
        if parts[0]["n"]:
            assert math.fsum(part["mean"] for part in parts) == pytest.approx(1.0)


@settings(max_examples=40)
@given(nets, nets)
def test_swapping_the_arms_swaps_winners_and_losers(one, other):
    there, back = (
        list(whom.person_rows(ensemble_of(at_end(net_value=first), at_end(net_value=second))))
        for first, second in ((one, other), (other, one))
    )
    for group in (EVERYBODY, "little slack", "on benefits"):
        won, lost = row(there, group=group, what="better off"), row(back, group=group, what="worse off")
        assert won["mean"] == lost["mean"]


def test_places_with_equal_slack_are_shared_out_by_place():
    thirds = [group.members[0].sum() for group in groups_of(at_start(slack=[0.5] * 4)) if group.trait == "slack"]
    assert thirds == [2, 1, 1]
