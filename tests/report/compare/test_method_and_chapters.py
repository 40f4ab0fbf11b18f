"""How a comparison was made and how its page is parted, from rows made up."""

import math
import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_comparison import MadeUp, lever, outcome_row

from covalue_sim.report.compare import method
from covalue_sim.report.compare.chapters import CAPTIONS, _marks, chapter_of
from covalue_sim.report.compare.pictures import PICTURES
from covalue_sim.report.compare.sentences import nothing


def gains(*ratios, **more):
    names = [f"outcome_{k}" for k in range(len(ratios))]
    return MadeUp(
        outcomes=[
            outcome_row(name, 0.1, variance_ratio=ratio, **more) for name, ratio in zip(names, ratios, strict=True)
        ]
    )


@given(st.lists(st.floats(0.1, 900), min_size=1, max_size=9))
def test_pairing_counts_the_outcomes_that_it_gains_for(ratios):
    said = method.pairing(gains(*ratios))
    gained, of = (int(one) for one in re.search(r"gains for (\d+) of (\d+) outcomes", said).groups())
    assert (gained, of) == (sum(ratio > 1 for ratio in ratios), len(ratios))
    assert ("does not" in said) == any(ratio <= 1 for ratio in ratios)


def test_pairing_is_worth_its_median_and_no_more_is_said_of_huge_ones():
    assert "worth 3.0 times" in method.pairing(gains(2.0, 3.0, 40.0))
    assert "worth more than 1,000 times" in method.pairing(gains(2.0, 1001.0, math.inf))
    assert "gains for 1 of 1 outcomes" in method.pairing(gains(2.0, math.nan))
    for ratios in ((), (math.nan,), (math.inf, math.nan)):
        assert method.pairing(gains(*ratios)).startswith("Pairing leaves nothing to chance")


def test_why_pairing_gains_nothing_is_told_apart():
    still = gains(0.9, reference_low=0.4, reference_high=0.4)
    assert "cannot gain where one arm never varies: Outcome 0 (shared)." in method.pairing(still)
    assert "cuts loose" not in method.pairing(still)
    loose = gains(1.0)
    assert "cuts loose or turns round what moved the reference: Outcome 0 (shared)." in method.pairing(loose)
    assert "never varies" not in method.pairing(loose)


@pytest.mark.parametrize(("count", "named", "more"), [(4, 4, ""), (5, 5, ""), (6, 4, " and 2 more")])
def test_no_more_than_five_are_named(count, named, more):
    said = method._some([f"n{k}" for k in range(count)])
    assert len(re.findall(r"n\d", said)) == named
    assert said.endswith(more)


def test_the_number_of_tests_is_that_of_outcomes_by_arms():
    rows = [outcome_row(name, 0.1, arm=arm) for name in ("served", "pay", "hope") for arm in ("a", "b")]
    assert "all 3 outcomes of 2 arms (6 tests)" in method._clear(MadeUp(("baseline", "a", "b"), outcomes=rows))
    assert "all 1 outcomes of 1 arm (1 tests)" in method._clear(MadeUp(outcomes=rows[:1]))


@pytest.mark.parametrize(("met", "said"), [(True, "this was reached"), (False, "this was not reached within 400")])
def test_stopping_says_whether_the_precision_was_reached(met, said):
    reached = SimpleNamespace(
        wish=SimpleNamespace(half_width=0.01, cap=400), met=met, widest=0.01234, outcome="pay", arm="a"
    )
    comparison = gains(2.0)
    comparison.ran.reached = reached
    text = " ".join(method.methods(comparison))
    assert "was at most 0.01; " in text
    assert said in text
    assert "(widest 0.0123, pay of a)" in text


def test_failed_runs_are_counted_and_the_first_ten_named():
    comparison = gains(2.0)
    comparison.ensemble.dropped = [("a", k) for k in range(12)]
    (said,) = (line for line in method.methods(comparison) if "failed runs" in line)
    assert said.startswith("12 failed runs were left out")
    assert "a 9)" in said and "a 10" not in said


@pytest.mark.parametrize(("number", "few"), [(199, True), (200, False)])
def test_few_replicates_are_warned_of_among_the_methods(number, few):
    comparison = gains(2.0)
    comparison.n = number
    assert (method.FEW in list(method.methods(comparison))) == few


@pytest.mark.parametrize(
    ("path", "word", "told"),
    [("turnover.rate", "turnover", True), ("run.weeks", "turnover", False), ("value.weight", "yardstick", True),
     ("settlement.hour_price", "yardstick", True), ("settlement.other", "yardstick", False), ("trust.gain", "yardstick", False)],
)  # fmt: skip
def test_limits_follow_from_what_differs(path, word, told):
    said = " ".join(method.limits(MadeUp(levers=[lever(path, 0, 1)])))
    assert (word in said) == told
    assert "beyond week 52" in said


def test_an_arm_that_changes_nothing_has_a_chapter_without_parts():
    comparison = MadeUp(outcomes=[outcome_row("served", 0.0, 0.0)])
    chapter = chapter_of(comparison, "shared", 1, lambda *_: None)
    assert chapter.parts == []
    assert chapter.finding.startswith("Shared makes no difference")
    assert (chapter.anchor, chapter.title) == ("arm-1", "A title.")


def test_a_chapter_asks_for_each_picture_once_and_has_no_part_without_a_finding():
    asked = []
    comparison = MadeUp(outcomes=[outcome_row("served", 0.2)])
    comparison.arms[1].scenario = SimpleNamespace(title="T", question="Does it?")
    chapter = chapter_of(comparison, "shared", 1, lambda picture, arm: asked.append((picture, arm)))
    assert asked == [("outcomes", "shared"), ("groups", "shared"), ("flows", "shared")]
    assert [part.name for part in chapter.parts] == [
        "What changes",
        "For whom",
        "By whose weights",
        "Given and received",
    ]
    assert all(part.finding for part in chapter.parts)
    assert chapter.title == "T. Does it?"


def test_every_picture_has_a_caption():
    assert set(CAPTIONS) == set(PICTURES)
    assert all(caption.endswith(".") for caption in CAPTIONS.values())


def scenario(**weeks):
    """A scenario with interventions: ``w4={path: value}``."""
    return SimpleNamespace(
        interventions=[SimpleNamespace(week=int(week[1:]), changes=changes) for week, changes in weeks.items()]
    )


def test_a_lever_that_both_arms_set_otherwise_in_a_week_is_told_of_both():
    comparison = MadeUp()
    comparison.ensemble.scenarios = [scenario(w4={"a.b": 0.5, "c.d": 1.0}), scenario(w4={"a.b": 0.8, "c.d": 1.0})]
    assert _marks(comparison, "shared") == "Interventions: a: week 4, a.b = 0.5 in baseline and 0.8 in shared, c.d = 1."


def test_interventions_of_both_arms_are_named_by_letter_and_week():
    comparison = MadeUp()
    comparison.ensemble.scenarios = [scenario(w9={"a.b": 0.5}), scenario(w4={"c.d": "hourly", "e.f": True})]
    assert _marks(comparison, "shared") == ("Interventions: a: week 4, c.d = hourly, e.f = true; b: week 9, a.b = 0.5.")
    assert _marks(MadeUp(), "shared") == ""


def test_one_replicate_is_spoken_of_as_one():
    comparison = MadeUp(n=1, outcomes=[outcome_row("served", 0.0, 0.0)])
    said = [*method.methods(comparison), *method.limits(comparison), nothing(comparison, "shared")]
    assert said[0].startswith("1 replicate of every arm")
    assert any(line.startswith("1 pair of replicates is few") for line in said)
    assert said[-1].endswith("in the one replicate")
    assert not any("1 replicates" in line for line in said)
