import re
from types import SimpleNamespace

import pytest

from covalue_sim.report.compare import method, sentences
from covalue_sim.report.compare.looking import clear
from covalue_sim.report.rows import one, where

SAME, LATE, SHARED = "baseline (2)", "late", "shared"


def test_identical_scenarios_make_no_difference(compared):
    (said,) = sentences.findings(compared, SAME)
    assert "no difference" in said
    assert f"each of {compared.n} replicates" in said


def test_a_sentence_has_the_numbers_of_its_row(compared):
    row = one(compared.rows("outcomes"), arm=SHARED, outcome="enacted_share")
    said = sentences.moves(row)
    assert said.startswith("the user's share in decisions as enacted rises by ")
    shown = [float(text) for text in re.findall(r"\d\.\d+", said)]
    assert shown == pytest.approx([row["difference"], row["low"], row["high"]], abs=0.006)


def test_what_falls_is_said_to_fall_by_what_it_falls():
    row = {"outcome": "burden", "verdict": "clear", "difference": -0.05, "low": -0.08, "high": -0.02, "unit": "0-1"}
    assert sentences.moves(row) == "users' burden falls by 0.05 (0.02 to 0.08)"


def test_every_arm_has_a_heading_with_an_interval_or_says_there_is_none(compared):
    for arm in (LATE, SHARED):
        said = sentences.headline(compared, arm)
        assert re.search(r"\([^)]* to [^)]*\)$", said) or "no clear difference" in said


def test_findings_never_speak_of_nothing(compared):
    for arm in (LATE, SHARED):
        for said in sentences.findings(compared, arm):
            assert "nan" not in said.lower()
            assert "None" not in said
            assert not said[0].islower()


def test_the_chosen_outcomes_are_what_is_spoken_of(compared):
    from covalue_sim.report.compare.comparison import Comparison

    own = Comparison(compared.ran, out=compared.out, outcomes=["hope", "need"])
    said = sentences.what_changes(own, SHARED)
    assert "hope" in said
    assert "need" in said


def test_winners_losers_and_untouched_are_everybody(compared):
    for arm in (SAME, LATE, SHARED):
        rows = where(compared.rows("persons"), arm=arm, group="everybody")
        total = sum(row["mean"] for row in rows if row["what"] in {"better off", "worse off", "untouched"})
        assert total == pytest.approx(1)


def test_what_is_not_clear_is_not_called_so():
    assert not clear({"low": 0.1, "high": 0.3, "holm": 0.2})
    assert not clear({"low": float("nan"), "high": float("nan")})
    assert clear({"low": 0.1, "high": 0.3})
    assert clear({"low": -0.3, "high": -0.1, "holm": 0.01})


def test_few_replicates_bring_a_warning(compared):
    def said(number):
        return " ".join(sentences.limits_by_number(SimpleNamespace(n=number)))

    assert "12 pairs of replicates are few" in said(12)
    assert "40 pairs of replicates: below 200" in said(40)
    assert not said(200)


def test_methods_name_what_was_done(compared):
    said = " ".join(method.methods(compared))
    tests = 3 * len(compared.ensemble.measures)
    assert f"({tests} tests)" in said
    assert f"{compared.n} replicates of every arm, seed 1" in said
    assert "Pairing is worth" in said


def test_another_yardstick_is_among_the_limits(compared):
    assert "yardstick" not in " ".join(method.limits(compared))

    class Lever:
        path = "value.weight_rights_voice"

    class Other:
        n, ensemble, levers = compared.n, compared.ensemble, [Lever]

    assert "yardstick" in " ".join(method.limits(Other()))
