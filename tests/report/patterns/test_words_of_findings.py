"""What is said of findings made up: verdicts, what is left, rows of tables; never against the numbers."""

import csv
import io
import json
import math
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_findings import HOSTILE, NAN, finding, judged, level, look, means, pattern, share

from covalue_sim.analysis.intervals import Interval
from covalue_sim.patterns.parts import Along, Source, Variant
from covalue_sim.patterns.prediction import Prediction
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict
from covalue_sim.report.patterns.evidence import conflicts, evidence_table
from covalue_sim.report.patterns.mechanisms import mechanism_map, mechanism_of
from covalue_sim.report.patterns.picture import _edges, draw
from covalue_sim.report.patterns.summary import HEADINGS, as_json, last_lines, number, percent, rows
from covalue_sim.report.patterns.verdicts import COLUMNS, as_csv
from covalue_sim.report.patterns.words import MARKS, beside, facts, reason, stays, verdict_sentence


@pytest.mark.parametrize(
    ("verdict", "word"), [("holds", "Holds"), ("fails", "Fails"), ("inconclusive", "Inconclusive")]
)
def test_a_verdict_is_a_sentence_with_effect_bounds_and_margin(verdict, word):
    assert verdict_sentence(finding(verdict=verdict)) == (
        f"{word}: effect in the direction predicted 0.5 (0.4 to 0.6), smallest of interest 0.1; 50 replicates."
    )


def test_verdicts_of_other_kinds_have_words_of_their_own():
    assert verdict_sentence(replace(finding(), error="runs failed")) == "Not judged: runs failed."
    assert "without a verdict" in verdict_sentence(replace(finding(), judgement=None))
    none = finding(statistic="none")
    assert "Holds: difference 0.5" in verdict_sentence(none)
    assert "with a margin of 0.1 either way" in verdict_sentence(none)
    band = finding(statistic="ratio_band", prediction=Prediction(band=(0.5, 2.0)))
    assert "foretold between 0.5 and 2" in verdict_sentence(band)
    assert "(in smallest effects of the two outcomes)" in verdict_sentence(finding(statistic="rank_disagreement"))


@pytest.mark.parametrize(
    ("verdict", "said"),
    [("holds", "Exact: the largest error is 1.5e-12."), ("fails", "Not exact: the largest error is 1.5e-12. This is a fault")],
)  # fmt: skip
def test_an_identity_is_exact_or_a_fault(verdict, said):
    assert verdict_sentence(finding(verdict=verdict, effect=1.5e-12, kind="V")).startswith(said)


def test_an_effect_without_bounds_is_told_without_them():
    bare = replace(finding(), judgement=replace(judged(), low=NAN, high=NAN))
    assert "interval" not in verdict_sentence(bare)
    assert rows(look(bare))[0][4] == "-"


@pytest.mark.parametrize(
    ("verdict", "own", "said"),
    [("fails", "Because.", "Because."), ("inconclusive", "", "No reason has been found yet."), ("holds", "Because.", "")],
)  # fmt: skip
def test_a_reason_is_asked_only_of_what_is_not_met(verdict, own, said):
    assert reason(finding(verdict=verdict, reason=own)) == said


@pytest.mark.parametrize(
    ("effect", "ablated", "vanishes", "left", "stayed"),
    [
        (0.5, judged(0.01, 0.01), "vanishes", "2 %", ""),
        (0.5, judged(0.4, verdict="fails"), "stays", "80 %", "No reason has been found yet."),
        (0.5, judged(-0.4, verdict="fails"), "reverses", "turned", ""),
        (0.5, judged(-0.05, verdict="fails"), "stays", "-10 %", "No reason has been found yet."),
        (0.5, judged(0.2, verdict="inconclusive"), "inconclusive", "40 %", ""),
    ],
)  # fmt: skip
def test_what_an_ablation_leaves(effect, ablated, vanishes, left, stayed):
    found = replace(finding(effect=effect), ablation=ablated)
    assert found.vanishes == vanishes
    (cell,) = mechanism_map([found]).rows[0].cells[0]
    assert (cell.left, cell.mark) == (left, MARKS["holds"])
    assert f"ablated: {vanishes}; left {left}" in cell.words
    assert stays(found) == stayed


def test_an_ablation_is_not_asked_of_what_does_not_hold():
    found = replace(finding(verdict="fails"), ablation=judged(0.0))
    (cell,) = mechanism_map([found]).rows[0].cells[0]
    assert cell.left == ""
    assert "ablated: not asked; left -" in cell.words


@pytest.mark.parametrize(
    ("changes", "name"),
    [({"run.weeks": 1, "mechanisms.shared_power": False}, "shared power"), ({"run.weeks": 1, "trust.gain": 0.0}, "trust"),
     ({"peer_support.on": False, "trust.gain": 0.0}, "peer support"), ({"run.weeks": 1}, "")],
)  # fmt: skip
def test_a_mechanism_is_its_switch_or_the_theme_of_what_is_set(changes, name):
    assert mechanism_of(replace(finding(), pattern=pattern(ablation=Variant(changes, "Why.")))) == name


def test_the_map_has_every_ablated_pattern_once():
    def ablated(name, theory, path):
        return replace(
            finding(name), pattern=pattern(name, theory=theory, ablation=Variant({path: 0}, "W.")), ablation=judged(0.0)
        )

    found = [ablated("c", "t1", "a.x"), ablated("a", "t2", "b.x"), ablated("b", "t1", "b.x"), finding("none")]
    made = mechanism_map(found)
    named = [cell.pattern for row in made.rows for cells in row.cells for cell in cells]
    assert sorted(named) == ["a", "b", "c"]
    assert {row.theory for row in made.rows} == {"t1", "t2"}
    assert all(len(row.cells) == len(made.mechanisms) for row in made.rows)
    for row in made.rows:
        for mechanism, cells in zip(made.mechanisms, row.cells, strict=True):
            assert all({"c": "a", "a": "b", "b": "b"}[cell.pattern] == mechanism for cell in cells)


def test_spaces_say_where_it_is_so_and_where_not():
    met = Judgement(120, 0.9, 0.8, 1.0, NAN, NAN, 0.5, Verdict.holds)
    found = replace(
        finding(), shares=[share(met=met, failed=3, elsewhere=(("a.b", 0.5), ("c.d", -0.75))), share("ensemble")]
    )
    said = dict(facts(found))
    assert said["Declared ranges"] == (
        "as predicted at 60 % (50 to 70) of 200 points; where people and professionals meet at all, at 90 % (80 to 100) of"
        " 120; 3 more could not be run and are left out; not so above all at high a.b (+0.50 SD), low c.d (-0.75 SD)."
    )
    assert said["Calibrated ensemble"] == "as predicted at 60 % (50 to 70) of 200 points."


def test_facts_name_arms_measures_and_how_many_levers_are_left_out():
    many = {f"p.{k}": k for k in range(9)}
    found = replace(finding(), pattern=pattern(arms={"usual": {}, "more": many, "on": {"a": True, "b": 0.5}},
                                               along=Along("x.y", (0.0, 0.5))))  # fmt: skip
    said = dict(facts(found))
    assert said["Arms"] == "usual: as it is; more: p.0 0, p.1 1, p.2 2, p.3 3, p.4 4, p.5 5 and 3 more; on: a on, b 0.5"
    assert said["Along"] == "x.y: 0, 0.5"
    assert said["Smallest effect"] == "0.1. A tenth."
    assert "Many patterns" not in said
    assert [heading for heading, _ in facts(finding(kind="V"))] == ["Source"]


@pytest.mark.parametrize(("p", "words"), [(0.049, "stands after Holm"), (0.05, "does not stand after Holm")])
def test_a_finding_stands_below_five_per_cent(p, words):
    assert dict(facts(replace(finding(), adjusted=p, discovered=0.01)))["Many patterns"].startswith(words)


def test_what_is_read_beside_is_quoted_or_only_named():
    pair = finding("naive", beside=("shared", "It is randomised."))
    assert beside(pair, [pair, finding()]).startswith("shared: It is randomised. Holds: effect")
    assert beside(pair, [pair]) == "shared: It is randomised."
    assert beside(finding(), [finding()]) == ""


def test_the_table_has_a_row_a_pattern_as_wide_as_its_headings():
    found = look(finding(), replace(finding("b"), judgement=None), first={"shared": "fails"})
    made = rows(found)
    assert [row[0] for row in made] == ["shared", "b"]
    assert all(len(row) == len(HEADINGS) for row in made)
    by_heading = dict(zip(HEADINGS, made[0], strict=True))
    assert (by_heading["effect"], by_heading["95 % interval"], by_heading["smallest"]) == ("0.5", "0.4 to 0.6", "0.1")
    assert (by_heading["n"], by_heading["first look"], by_heading["verdict"]) == ("50", "fails", "holds")
    assert dict(zip(HEADINGS, made[1], strict=True))["verdict"] == "reported"


@given(st.lists(st.sampled_from(["holds", "fails", "inconclusive", "reported"]), max_size=9))
def test_the_last_lines_count_every_finding_once(verdicts):
    found = [replace(finding(str(k)), judgement=None) if verdict == "reported" else finding(str(k), verdict)
             for k, verdict in enumerate(verdicts)]  # fmt: skip
    first = last_lines(look(*found))[0]
    total, *counts = (int(one) for one in re.findall(r"\d+", first))
    assert total == len(verdicts) == sum(counts)
    assert counts == [verdicts.count(word) for word in ("holds", "fails", "inconclusive", "reported")]
    assert ("1 pattern:" in first) == (total == 1)


def test_tests_that_stand_are_counted_by_their_own_method():
    found = [replace(finding("a"), adjusted=0.2, discovered=0.04), replace(finding("b"), adjusted=0.01, discovered=0.01),
             replace(finding("c", "fails"), adjusted=0.01, discovered=0.01), finding("d", kind="V")]  # fmt: skip
    assert last_lines(look(*found))[1].startswith(
        "of those that hold 1 are exact; of 3 tests in this set 1 stand after Holm"
    )
    assert " and 2 after Benjamini" in last_lines(look(*found))[1]
    assert "quick look" in last_lines(look(quick=True))[-1]
    assert len(last_lines(look())) == 2


def test_csv_reads_back_what_hostile_titles_say():
    found = replace(finding("b", title=HOSTILE), adjusted=0.01234567, shares=[share()])
    read = list(
        csv.DictReader(io.StringIO(as_csv(look(found, finding("a", "fails", reason="a\nb"), first={"b": "fails"}))))
    )
    assert [tuple(row) for row in read] == [COLUMNS] * 2
    assert [row["pattern"] for row in read] == ["a", "b"]
    assert (read[1]["title"], read[1]["holm"], read[1]["first_look"]) == (HOSTILE, "0.01235", "fails")
    assert (read[1]["effect"], read[1]["ranges"], read[1]["ensemble"]) == ("0.5", "0.6", "")
    assert (read[0]["reason"], read[0]["holm"]) == ("a\nb", "")


def test_json_has_null_for_what_is_not_known():
    found = as_json(look(finding(), replace(finding("b"), error="failed", judgement=None)))
    one, other = json.loads(json.dumps(found, allow_nan=False))["patterns"]
    assert (one["effect"]["effect"], one["effect"]["location"], one["holm"]) == (0.5, None, None)
    assert (other["effect"], other["error"], other["verdict"]) == (None, "failed", "not run")
    assert found["report"] is None


def test_only_findings_against_evidence_are_in_its_table():
    evident = finding("e", kind="C", sources=(Source("S1", "A book"), Source("evidence", "Study 1")), conflict="Two.")
    (row,) = evidence_table(look(finding(), evident))
    assert (row.source, row.pattern, row.verdict, row.mark) == ("Study 1", "e", "holds", MARKS["holds"])
    assert evidence_table(look(finding("f", kind="C")))[0].source == "Author 2020"
    assert conflicts([finding(), evident]) == [("e", "holds", "Two.")]


def test_numbers_have_three_digits_or_a_dash_and_shares_bounds():
    assert [number(value) for value in (0.12345, 1234.5, NAN, math.inf)] == ["0.123", "1.23e+03", "-", "-"]
    assert percent(judged(0.5, 0.25)) == "50 % (25 to 75)"


@pytest.mark.parametrize(
    ("about", "edges"),
    [({}, [0.1]), ({"statistic": "none"}, [-0.1, 0.1]),
     ({"statistic": "ratio_band", "prediction": Prediction(band=(0.5, 1e9))}, [0.5])],
)  # fmt: skip
def test_edges_in_the_picture_are_what_the_effect_is_held_against(about, edges):
    assert _edges(finding(**about), judged()) == edges


def test_the_picture_names_each_arm_once_and_hostile_names_are_text():
    cells = {(name, 0): Interval(50, 0.5, 0.1, 0.4, 0.6, "t") for name in ("usual", HOSTILE)}
    made = draw(replace(finding(), means=[("full", cells)]))
    assert "<script" not in made
    assert made.count(">usual<") == 1
    assert "&lt;script&gt;alert(" in made
    assert draw(finding()) == ""


def test_what_is_read_beside_without_a_verdict_is_told_by_its_means_or_only_named():
    pair = finding("naive", beside=("shared", "It is randomised."))
    reported = replace(finding(), judgement=None, means=means(usual=0.4, more=0.6))
    assert beside(pair, [pair, reported]) == (
        "shared: It is randomised. enacted share: usual 0.4 (0.3 to 0.5); more 0.6 (0.5 to 0.7)."
    )
    failed = replace(finding(), judgement=None, error="all runs failed")
    assert beside(pair, [pair, failed]) == "shared: It is randomised."


def test_patterns_that_were_not_run_are_counted_where_there_are_some():
    failed = replace(finding("b"), judgement=None, error="all runs failed")
    assert last_lines(look(finding(), failed))[0] == (
        "2 patterns: holds 1, fails 0, inconclusive 0, reported without a verdict 0, not run 1"
    )
    assert "not run" not in last_lines(look(finding()))[0]


def test_places_along_a_lever_are_told_with_their_bounds():
    at = replace(judged(), location=0.5, location_low=0.4, location_high=0.7)
    found = replace(finding(along=Along("power.declared_share", (0.0, 1.0))), judgement=at)
    assert dict(facts(found))["Place"] == "0.5 (0.4 to 0.7) along power.declared_share"
    assert "Place" not in dict(facts(finding()))


def test_weights_won_are_told_for_each_arm():
    found = replace(finding(), judgement=None, won={"usual": level(0.25), "more": level(0.75)})
    assert dict(facts(found))["Weights won"] == (
        "usual: best under 25 % (15 to 35) of all weights; more: best under 75 % (65 to 85) of all weights"
    )


def test_an_ablation_and_a_null_model_are_told_with_what_is_left_there():
    dealt = finding(null=Variant({"power.rule": "random_assignment"}, "Dealt at random."))
    found = replace(dealt, ablation=judged(0.01, 0.01), null=judged(0.02, 0.01))
    said = dict(facts(found))
    assert said["Ablation"] == "mechanisms.shared_power off, run.weeks 9. It is the cause. Effect left 0.01: vanishes."
    assert said["Null model"] == "Dealt at random. Effect there 0.02: does not appear."
