"""Sentences on people, worth and time, from rows made up."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_comparison import MadeUp, gap_row, group_row, outcome_row, paired, person_rows

from covalue_sim.report.compare.sentences import (
    at_what_cost,
    by_whose_weights,
    for_whom,
    over_time,
    plural,
    what_flows,
    who_wins,
    whose_weights,
)

NAN = math.nan
CHANGES = st.floats(-0.9, 0.9).map(lambda value: round(value, 3)).filter(lambda value: abs(value) > 0.02)


def groups(*rows):
    return MadeUp(subgroups=rows)


@given(CHANGES, CHANGES)
def test_less_is_said_of_little_slack_only_where_it_gains_less(little, much):
    gap = little - much
    rows = [gap_row(gap), group_row("little slack", little), group_row("much slack", much)]
    said = for_whom(groups(*rows), "shared")
    if abs(gap) <= 0.01:
        assert "not clearly told apart" in said
        return
    assert (" less than people with much slack" in said) == (gap < 0)
    assert (" more than people with much slack" in said) == (gap > 0)
    for value, name in ((little, "little"), (much, "much")):
        word = re.search(rf"a (gain|loss) of [^()]*\([^()]*\) with {name} slack", said)[1]
        assert word == ("gain" if value > 0 else "loss")


def test_a_gap_that_is_not_clear_after_holm_leaves_the_group_that_changes_most():
    rows = [
        gap_row(0.3) | {"holm": 0.06}, group_row("everybody", 0.9, trait="everybody"), group_row("level 1", 0.2, trait="activation"),
        group_row("instrumental", -0.4, trait="rationale"), group_row("much slack", 0.8, 2.0),
    ]  # fmt: skip
    said = for_whom(groups(*rows), "shared")
    assert said.startswith("People of instrumental rationale lose most, 0.400 SD a week (0.390 to 0.410); ")


@pytest.mark.parametrize(
    ("trait", "group", "said"),
    [
        ("slack", "much slack", "People with much slack gain"),
        ("activation", "level 2", "People at activation level 2 gain"),
        ("benefits", "on benefits", "People on benefits gain"),
        ("group", "in a group", "People in a group gain"),
    ],
)
def test_people_are_named_by_what_they_are(trait, group, said):
    assert for_whom(groups(group_row(group, 0.5, trait=trait)), "shared").startswith(said)


def test_nobody_is_named_where_nothing_is_clear():
    assert for_whom(groups(group_row("much slack", 0.001)), "shared") == "No group of people gains or loses clearly"
    assert for_whom(groups(), "shared") == "No group of people gains or loses clearly"
    other = group_row("much slack", 0.9, measure="hours unpaid")
    assert for_whom(groups(other), "shared") == "No group of people gains or loses clearly"


def profile(trait, worse, better, half=0.03):
    return [
        {"arm": "shared", "who": who, "trait": trait, "mean": mean, "low": mean - half, "high": mean + half, "n": 24}
        for who, mean in (("worse off", worse), ("better off", better))
    ]


def test_winners_and_losers_are_shares_and_what_marks_them_off():
    rows = person_rows(0.6, 0.3)
    assert who_wins(MadeUp(persons=rows), "shared") == (
        "60\u00a0% (57 to 63) of the same people are better off and 30\u00a0% (27 to 33) worse off"
    )
    said = who_wins(MadeUp(persons=rows, profiles=profile("slack (0-1)", 0.3, 0.5)), "shared")
    assert said.endswith(
        "; those worse off began with a mean slack of 0.30 (0.27 to 0.33), those better off with 0.50 (0.47 to 0.53)"
    )


@pytest.mark.parametrize(
    ("trait", "words"),
    [
        ("share on benefits", "of those worse off are on benefits, and"),
        ("share in a group", "of those worse off are in a group, and"),
        ("share outcome-led", "of those worse off hold a rationale that is outcome-led, and"),
    ],
)
def test_a_share_marks_people_off_in_its_own_words(trait, words):
    comparison = MadeUp(persons=person_rows(0.6, 0.3), profiles=profile(trait, 0.7, 0.2))
    said = who_wins(comparison, "shared")
    assert words in said
    assert "70\u00a0% (67 to 73) of those worse off" in said
    assert said.endswith("20\u00a0% (17 to 23) of those better off")


@pytest.mark.parametrize(
    ("trait", "worse", "better", "half", "told"),
    [
        ("slack (0-1)", 0.50, 0.539, 0.001, False),  # clear, and too small for a word
        ("slack (0-1)", 0.50, 0.541, 0.001, True),
        ("slack (0-1)", 0.541, 0.50, 0.001, True),
        ("slack (0-1)", 0.5, 0.6, 0.05, False),  # large, and the intervals touch
        ("share on benefits", 0.50, 0.599, 0.001, False),
        ("share on benefits", 0.50, 0.601, 0.001, True),
    ],
)
def test_a_mark_is_clear_and_large_enough_for_a_word(trait, worse, better, half, told):
    comparison = MadeUp(persons=person_rows(0.6, 0.3), profiles=profile(trait, worse, better, half))
    assert (";" in who_wins(comparison, "shared")) == told


def test_the_mark_is_the_largest_gap_against_what_is_worth_a_word():
    rows = [*profile("share on benefits", 0.5, 0.75), *profile("skill (0-1)", 0.4, 0.52)]
    assert "a mean skill of" in who_wins(MadeUp(persons=person_rows(0.6, 0.3), profiles=rows), "shared")


def test_nobody_better_or_worse_off_is_said_and_nobody_there_is_silence():
    assert who_wins(MadeUp(persons=person_rows(0.0, 0.0)), "shared").startswith("Nobody is better or worse off")
    assert who_wins(MadeUp(persons=person_rows(0.5, 0.2, n=0)), "shared") == ""
    assert who_wins(MadeUp(), "shared") == ""


def costs(difference, half=1.0):
    return [{"arm": "shared", "cost": "spending", **paired(difference, half, reference=900, unit="money units")}]


def ratio(price, place, half=2.0, effect=0.1):
    low, high = (price - half, price + half) if half == half else (NAN, NAN)
    return [{"arm": "shared", "cost": "spending", "effect": "value_user", "ratio": price, "low": low, "high": high,
             "place": place, "effect_difference": effect}]  # fmt: skip


@given(st.floats(-50, 50).filter(lambda value: abs(value) > 1.01))
def test_spending_rises_where_it_costs_more(difference):
    said = at_what_cost(MadeUp(costs=costs(difference)), "shared")
    assert said.startswith(f"Spending of organisations {'rises' if difference > 0 else 'falls'} by ")


@pytest.mark.parametrize(
    ("rows", "end"),
    [
        (ratio(40.0, "costs more, gives more"), "; a standard deviation of net value costs 40 money units (38 to 42)"),
        (ratio(400.0, "costs more, gives more"), "; a standard deviation of net value costs 400 money units (398 to 402)"),
        (ratio(40.0, "costs less, gives less"), "net value is given up for 40 money units (38 to 42)"),
        (ratio(-4.0, "costs more, gives less"), "; for users it costs more and gives less"),
        (ratio(-4.0, "costs less, gives more"), "; for users it costs less and gives more"),
        (ratio(-4.0, "costs less, gives more", NAN), "; users' net value is not clearly changed, so there is no price for it"),
        (ratio(40.0, "costs more, gives more", NAN), "; users' net value is not clearly changed, so there is no price for it"),
        (ratio(NAN, "costs more, gives more", NAN), "(9.0 to 11.0)"),
        ([], "(9.0 to 11.0)"),
    ],
)  # fmt: skip
def test_a_price_is_told_only_where_there_is_one(rows, end):
    said = at_what_cost(MadeUp(costs=costs(10.0), ratios=rows), "shared")
    assert said.endswith(end)
    assert said.startswith("Spending of organisations rises by 10.0 money units")


@pytest.mark.parametrize(("effect", "word"), [(0.1, "higher"), (-0.1, "lower")])
def test_without_a_clear_cost_what_users_get_is_told(effect, word):
    said = at_what_cost(MadeUp(costs=costs(0.5), ratios=ratio(5.0, "costs more, gives more", effect=effect)), "shared")
    assert said.startswith("It costs organisations neither clearly more nor less: spending rises by 0.5 money units")
    assert said.endswith(f"; users' net value is clearly {word}")
    assert "clearly higher" not in at_what_cost(MadeUp(costs=costs(0.5), ratios=ratio(5.0, "-", NAN)), "shared")


def test_the_same_spending_is_said_to_be_the_same():
    assert at_what_cost(MadeUp(costs=costs(0.0, 0.0)), "shared") == "It costs organisations exactly as much"
    assert at_what_cost(MadeUp(), "shared") == ""


def stakeholders(**differences):
    return [
        {"arm": "shared", "stakeholder": name.replace("_", " "), **paired(value, unit="SD")}
        for name, value in differences.items()
    ]


def space(*shares, labels=("baseline", "shared", "late")):
    return [
        {"arm": label, "space": "kinds of value to users", "share": share, "low": share - 0.03, "high": share + 0.03}
        for label, share in zip(labels, shares, strict=False)
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (stakeholders(society=0.1), "By their own weights it is better for society"),
        (stakeholders(society=-0.1), "By their own weights it is worse for society"),
        (stakeholders(society=-0.1, professionals=0.1),
         "By their own weights it is better for professionals and worse for society"),
        (stakeholders(users_with_rights_weights=0.1, society=0.2),
         "By their own weights it is better for users with rights weights and society"),
        (stakeholders(users_with_rights_weights=0.1, users_with_outcome_weights=0.2),
         "By their own weights it is better for users with rights and outcome weights"),
        (stakeholders(users_with_a_weights=0.1, users_with_b_weights=0.2, users_with_c_weights=0.3),
         "By their own weights it is better for users of every rationale"),
        (stakeholders(society=0.001), "No stakeholder's own weights tell it apart"),
    ],
)  # fmt: skip
def test_stakeholders_are_for_it_or_against_it_where_their_interval_says_so(rows, said):
    assert by_whose_weights(MadeUp(stakeholders=rows), "shared") == said


def test_the_share_of_weightings_is_told_and_none_where_it_never_wins():
    won = by_whose_weights(MadeUp(weight_space=space(0.4, 0.6)), "shared")
    assert won.endswith("; of all weightings of users' value it wins in 60\u00a0% (57 to 63)")
    never = [{**row, "share": 0.0, "low": 0.0, "high": 0.0} for row in space(0.4, 0.6)]
    assert by_whose_weights(MadeUp(weight_space=never), "shared").endswith("it wins in none")
    three = MadeUp(("baseline", "shared", "late"), weight_space=space(0.4, 0.5, 0.1))
    assert "it wins among the 3 arms in 50" in by_whose_weights(three, "shared")


def test_arms_are_ranked_by_the_weightings_that_they_win():
    said = whose_weights(MadeUp(("baseline", "shared", "late"), weight_space=space(0.1, 0.6, 0.3)))
    assert said == (
        "Of all weightings of users' value, shared is best in 60\u00a0% (57 to 63),"
        " late in 30\u00a0% (27 to 33) and baseline in 10\u00a0% (7 to 13)"
    )


def test_an_arm_whose_name_has_an_in_is_still_best_in_its_share():
    rows = space(0.9, 0.1, labels=("pay-in-kind", "shared"))
    said = whose_weights(MadeUp(("pay-in-kind", "shared"), weight_space=rows))
    assert said.startswith("Of all weightings of users' value, pay in kind is best in 90\u00a0% (87 to 93)")


def test_arms_that_win_nothing_are_not_named_and_a_draw_is_a_draw():
    labels = ("baseline", "shared", "late")
    assert "late" not in whose_weights(MadeUp(labels, weight_space=space(0.2, 0.8, 0.0)))
    assert whose_weights(MadeUp(labels, weight_space=space(0.5, 0.5, 0.5))).startswith("By no weighting")
    assert whose_weights(MadeUp(labels)) == ""


def parting(first, parted, lasting, series="value_user"):
    return [{"arm": "shared", "series": series, "first_difference": first, "parted": parted,
             "apart_to_the_end_from": lasting}]  # fmt: skip


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        ((None, None, None), "Net value to users is the same in every week"),
        ((3, None, None), "Net value to users differs in some replicate from week 3 on, on average in no week clearly"),
        ((3, 7, 7), "Net value to users parts clearly in week 7 and stays apart"),
        ((0, 0, 0), "Net value to users parts clearly in week 0 and stays apart"),
        ((3, 7, 20), "Net value to users parts clearly in week 7 and for good from week 20"),
        ((3, 7, None), "Net value to users parts clearly in week 7, and is not clearly apart in the last week"),
    ],
)
def test_weeks_in_which_arms_part(weeks, said):
    assert over_time(MadeUp(partings=parting(*weeks)), "shared") == said


@given(CHANGES)
def test_the_end_is_higher_where_it_is_above_the_reference(difference):
    rows = [outcome_row("value_user_end", difference)]
    said = over_time(MadeUp(partings=parting(1, 2, 2), outcomes=rows), "shared")
    assert said.endswith(" higher" if difference > 0 else " lower")
    assert "; it ends 0." in said


def test_net_value_to_users_is_told_first_and_another_series_where_it_is_not_there():
    rows = [*parting(1, 9, 9, "health"), *parting(1, 5, 5)]
    assert over_time(MadeUp(partings=rows), "shared").startswith("Net value to users parts clearly in week 5")
    assert over_time(MadeUp(partings=rows[:1]), "shared").startswith("Health parts clearly in week 9")
    assert over_time(MadeUp(partings=rows), "late") == ""


def flow(giver, receiver, resource, difference, holm=0.001, unit="hours a patient-week"):
    return {"arm": "shared", "giver": giver, "receiver": receiver, "resource": resource,
            **paired(difference, unit=unit), "holm": holm}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([flow("patient", "professional", "time", 0.2)], "Patients give professionals more time: 0.200 hours"),
        ([flow("patient", "professional", "time", -0.2)], "Patients give professionals less time: 0.200 hours"),
        ([flow("patient", "patient", "time", 0.2)], "Patients give each other more time"),
        ([flow("society", "organisation", "money", 0.2)], "Society gives organisations more money"),
        ([flow("group", "patient", "support", 0.2)], "Community groups give patients more support"),
        ([flow("group", "patient", "support", 0.2, holm=0.05)], "Nothing that is given and received changes clearly"),
        ([flow("group", "patient", "support", 0.0)], "Nothing that is given and received changes clearly"),
        ([], "Nothing that is given and received changes clearly"),
        ([flow("organisation", "professional", "money", 90.0), flow("patient", "organisation", "time", 0.1),
          flow("group", "patient", "time", -0.3)], "Community groups give patients less time"),
        ([flow("organisation", "professional", "money", 90.0), flow("organisation", "patient", "money", 1.0)],
         "Organisations give patients more money"),
        ([flow("professional", "organisation", "time", 0.1), flow("group", "organisation", "time", 0.5)],
         "Community groups give organisations more time"),
    ],
)  # fmt: skip
def test_the_flow_that_is_told(rows, said):
    assert what_flows(MadeUp(flows=rows), "shared").startswith(said)


def test_actors_have_plurals_of_their_own():
    names = ("society", "group", "patient", "organisation")
    assert [plural(name) for name in names] == ["society", "community groups", "patients", "organisations"]


def test_spending_that_rounds_to_no_change_neither_rises_nor_falls():
    said = at_what_cost(MadeUp(costs=costs(-0.001, 9.0)), "shared")
    assert said.startswith("It costs organisations neither clearly more nor less: spending changes by 0")
    assert "falls" not in said


@pytest.mark.parametrize(
    ("price", "said"), [(0.034, "0.034 money units (0.032 to 0.036)"), (1234.0, "1,234 money units (")]
)
def test_small_prices_keep_their_figures(price, said):
    rows = [{**one, "low": price - 0.002 * price / 0.034, "high": price + 0.002 * price / 0.034}
            for one in ratio(price, "costs more, gives more")]  # fmt: skip
    assert said in at_what_cost(MadeUp(costs=costs(10.0), ratios=rows), "shared")


def test_a_loss_that_rounds_to_nothing_is_no_loss():
    rows = [gap_row(-0.3), group_row("little slack", -0.0001, 0.3), group_row("much slack", 0.3)]
    said = for_whom(MadeUp(subgroups=rows), "shared")
    assert "a change of 0.0" in said and "a loss of" not in said


def test_an_end_that_rounds_to_the_reference_is_neither_higher_nor_lower():
    parting = {
        "arm": "shared",
        "series": "value_user",
        "first_difference": 1,
        "parted": 4,
        "apart_to_the_end_from": None,
    }
    rows = [outcome_row("value_user_end", 0.0001, 0.3)]
    said = over_time(MadeUp(partings=[parting], outcomes=rows), "shared")
    assert said.endswith(" apart") and "higher" not in said
