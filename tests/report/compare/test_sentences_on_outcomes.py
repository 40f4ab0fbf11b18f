"""Sentences on outcomes, from rows made up: what is said never contradicts the numbers it is said of."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_comparison import MadeUp, outcome_row

from covalue_sim.report.compare import sentences
from covalue_sim.report.compare.phrases import phrase
from covalue_sim.report.compare.sentences import how_many, moves, said_of, told, what_changes
from covalue_sim.report.compare.sentences.telling import MOST_TOLD, TOLD, headline, nothing, unchanged

CHANGES = st.floats(-0.9, 0.9).map(lambda value: round(value, 3))
MAIN = ("value_user", "health_end", "burden_end", "served", "waiting")


@given(CHANGES.filter(bool), st.sampled_from(MAIN))
def test_what_rises_is_above_zero_and_what_falls_below(difference, name):
    words = moves(outcome_row(name, difference))
    verb = re.search(r" (rises|falls) by ", words)[1]
    assert verb == ("rises" if difference > 0 else "falls")
    assert words.startswith(phrase(name))


@given(CHANGES.filter(bool))
def test_arms_swapped_turn_the_verb_and_keep_the_rest(difference):
    one, other = (moves(outcome_row("health_end", change)) for change in (difference, -difference))
    turned = {"rises": "falls", "falls": "rises"}
    assert re.sub("rises|falls", lambda verb: turned[verb[0]], one) == other


def test_a_comma_at_the_end_of_a_name_is_kept_only_before_a_verb_of_its_own():
    said = moves(outcome_row("pay", 0.0, 0.0))
    assert said == "pay to participants, net of fares and lost benefits stays exactly as it is"
    assert "benefits, rises by" in moves(outcome_row("pay", 0.2))


def test_the_three_largest_clear_changes_are_told_the_largest_first():
    rows = [
        outcome_row("value_user", 0.05), outcome_row("health_end", -0.4), outcome_row("served", 0.2),
        outcome_row("waiting", 0.3), outcome_row("burden_end", 0.9, 2.0),
    ]  # fmt: skip
    said = what_changes(MadeUp(outcomes=rows), "shared")
    assert said.count(" by ") == MOST_TOLD == 3
    places = [said.index(phrase(name)) for name in ("health_end", "waiting", "served")]
    assert places == sorted(places)
    assert phrase("burden_end") not in said
    assert said.startswith("With shared, health at the end falls by 0.40")
    assert said.count("; and ") == 1


@given(st.permutations(range(4)))
def test_the_order_of_rows_is_no_matter(order):
    rows = [outcome_row(name, 0.1 * (k + 1)) for k, name in enumerate(MAIN[:4])]
    assert what_changes(MadeUp(outcomes=[rows[k] for k in order]), "shared") == what_changes(
        MadeUp(outcomes=rows), "shared"
    )


def test_size_is_measured_in_standard_deviations_not_in_units():
    rows = [outcome_row("value_user", 5.0, sd=100.0), outcome_row("served", 0.2, sd=0.1)]
    assert headline(MadeUp(outcomes=rows), "shared").startswith("With shared, the share of people seen in a week")


def test_an_outcome_that_never_varied_has_no_size_and_comes_last():
    rows = [outcome_row("value_user", 0.1) | {"size": float("nan")}, outcome_row("served", 0.02)]
    said = what_changes(MadeUp(outcomes=rows), "shared")
    assert said.index("the share of people seen") < said.index("net value to users")


def test_chosen_outcomes_are_told_clear_or_not_in_the_order_chosen():
    rows = [outcome_row("value_user", 0.3), outcome_row("health_end", 0.001), outcome_row("served", 0.2)]
    said = what_changes(MadeUp(outcomes=rows, chosen=("health_end", "value_user")), "shared")
    assert said.index("health at the end") < said.index("net value to users")
    assert "seen in a week" not in said


@pytest.mark.parametrize(
    ("others", "said"),
    [
        (
            (),
            "no clear difference in any outcome; the largest change is not told from chance: net value to users rises",
        ),
        (("pay",), "none of the main outcomes changes clearly, but pay to participants"),
        (("pay", "credence"), ", and so do 1 other of 3"),
        (("pay", "credence", "bonding"), ", and so do 2 others of 4"),
    ],
)
def test_where_no_main_outcome_is_clear_others_are_named_and_counted(others, said):
    rows = [outcome_row("value_user", 0.001), *(outcome_row(name, 0.3 - 0.1 * k) for k, name in enumerate(others))]
    found = what_changes(MadeUp(outcomes=rows), "shared")
    assert said in found
    assert found.startswith("With shared, n")


def test_the_heading_is_one_finding_and_begins_with_a_capital():
    rows = [outcome_row("value_user", 0.1), outcome_row("served", 0.2)]
    heading = headline(MadeUp(outcomes=rows), "shared")
    assert heading.count(" by ") == 1
    assert ";" not in heading
    assert heading == what_changes(MadeUp(outcomes=rows), "shared").split("; ")[0]


def test_rows_of_another_arm_are_not_spoken_of():
    rows = [outcome_row("value_user", 0.4, arm="late"), outcome_row("value_user", -0.2), outcome_row("served", 0.1)]
    comparison = MadeUp(("baseline", "shared", "late"), outcomes=rows)
    assert "falls by 0.20" in what_changes(comparison, "shared")
    assert "0.40" not in what_changes(comparison, "shared")
    assert how_many(comparison, "shared").startswith("2 of 2 outcomes")


def test_the_same_in_all_is_no_difference_and_one_row_is_enough_to_be_one():
    same = [outcome_row(name, 0.0, 0.0) for name in MAIN]
    assert unchanged(MadeUp(outcomes=same), "shared")
    assert headline(MadeUp(outcomes=same), "shared") == nothing(MadeUp(outcomes=same), "shared")
    said = nothing(MadeUp(outcomes=same), "shared")
    assert "all 5 outcomes are exactly those of baseline in each of 24 replicates" in said
    assert not unchanged(MadeUp(outcomes=[*same, outcome_row("pay", 0.001)]), "shared")


@given(st.lists(st.tuples(st.sampled_from((-1, 0, 1)), CHANGES), min_size=1, max_size=12))
def test_clear_outcomes_are_each_counted_once_by_direction(changes):
    rows = [outcome_row(f"outcome_{k}", change, better=better) for k, (better, change) in enumerate(changes)]
    said = how_many(MadeUp(outcomes=rows), "shared")
    clear = [row for row in rows if row["verdict"] == "clear"]
    if not clear:
        assert said == f"None of {len(rows)} outcomes changes clearly"
        return
    first, *ways = (int(one) for one in re.findall(r"\b\d+\b", said.replace(f" of {len(rows)} ", " ")))
    assert first == len(clear) == sum(ways)
    assert 0 not in ways
    better = re.search(r"(\d+) for the better", said)
    assert int(better[1] if better else 0) == sum(row["better"] * row["difference"] > 0 for row in clear)


@given(st.lists(st.tuples(st.sampled_from((-1, 0, 1)), CHANGES), min_size=1, max_size=12))
def test_arms_swapped_exchange_better_and_worse(changes):
    def counted(sign):
        rows = [outcome_row(f"o{k}", sign * change, better=better) for k, (better, change) in enumerate(changes)]
        said = how_many(MadeUp(outcomes=rows), "shared")
        found = {way: re.search(rf"(\d+) for the {way}", said) for way in ("better", "worse")}
        return {way: int(one[1]) if one else 0 for way, one in found.items()}

    one, other = counted(1), counted(-1)
    assert (one["better"], one["worse"]) == (other["worse"], other["better"])


def test_what_is_told_unless_chosen_is_what_the_model_has():
    some = MadeUp(outcomes=[outcome_row("served", 0.1), outcome_row("pay", 0.1)])
    assert told(some) == ("served",)
    assert told(MadeUp(chosen=("pay",))) == ("pay",)
    assert len(set(TOLD)) == len(TOLD)


@pytest.mark.parametrize(
    ("label", "said"), [("shared-late_2", "shared late 2"), ("-odd_", "odd"), ("baseline (2)", "baseline (2)")]
)
def test_names_of_arms_are_words(label, said):
    assert said_of(label) == said


def test_what_has_no_words_is_said_by_its_name():
    assert phrase("new_thing_end") == "new thing end"
    assert phrase("health_end") == "health at the end"


@pytest.mark.parametrize("number", [2, 19])
def test_below_twenty_replicates_are_few(number):
    (said,) = sentences.limits_by_number(MadeUp(n=number))
    assert said.startswith(f"{number} pairs of replicates are few")


@pytest.mark.parametrize("number", [20, 199])
def test_below_two_hundred_bounds_may_be_narrow(number):
    (said,) = sentences.limits_by_number(MadeUp(n=number))
    assert said.startswith(f"{number} pairs of replicates: below 200")


def test_from_two_hundred_on_nothing_is_warned_of():
    assert list(sentences.limits_by_number(MadeUp(n=200))) == []


def test_findings_of_all_arms_stand_in_the_order_of_the_arms():
    rows = [outcome_row("value_user", 0.3, arm="b"), outcome_row("value_user", 0.0, 0.0, arm="a")]
    found = sentences.all_findings(MadeUp(("baseline", "a", "b"), outcomes=rows))
    assert found[0].startswith("A makes no difference")
    assert found[1].startswith("With b, ")
    assert all(one and not one[0].islower() for one in found)


def test_a_difference_that_rounds_to_nothing_neither_rises_nor_falls():
    comparison = MadeUp(outcomes=[outcome_row("participation", -0.0001, 0.3)], chosen=("participation",))
    assert what_changes(comparison, "shared") == "With shared, participation changes by 0.0 (\u22120.3 to 0.3)"
