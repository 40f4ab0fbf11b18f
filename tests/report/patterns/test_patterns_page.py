"""The page on the theories: reasons, evidence, weights, and what is to be read beside each other."""

import json
import re

import numpy as np
import pytest

from covalue_sim.patterns import looks
from covalue_sim.patterns.looking import look
from covalue_sim.report.patterns.evidence import conflicts, evidence_table
from covalue_sim.report.patterns.mechanisms import mechanism_map
from covalue_sim.report.patterns.page import write_page
from covalue_sim.report.patterns.verdicts import as_csv
from covalue_sim.report.patterns.words import beside, reason, stays

EVIDENCE = {"document": "evidence", "reference": "Somebody 2001"}
TURNED = {"more": "usual", "than": "shared"}
VALUES = ["value_user_health", "value_user_voice"]


@pytest.fixture
def seen(pattern_file, tmp_path, threads):
    """Three patterns on files: one that fails, one against evidence, one that is weighed."""
    contents = {
        "failing": pattern_file(prediction=TURNED, reason="Because the lever does the opposite."),
        "evident": pattern_file(kind="C", source=EVIDENCE, map="Direction only.", conflict="Two studies differ in one."),
        "weighed": pattern_file(
            kind="S", statistic=None, prediction=None, smallest=None, why_smallest=None, ablation=None, null_model=None,
            weigh=VALUES, beside={"pattern": "failing", "why": "It is assigned there."},
        ),
    }  # fmt: skip
    for name, content in contents.items():
        (tmp_path / f"{name}.yaml").write_text(json.dumps(content))
    names = [str(tmp_path / f"{name}.yaml") for name in contents]
    return look(names, quick=True, out=tmp_path, log=tmp_path / "looks.csv", executor=threads)


def test_a_reason_stands_where_a_prediction_is_not_met(seen, tmp_path):
    failing, evident, _ = seen.findings
    assert reason(failing) == "Because the lever does the opposite."
    assert reason(evident) == ""
    page = write_page(seen, tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Because the lever does the opposite." in page
    assert not re.findall(r"""(?:src|href)=["'](?!#|data:)""", page)


def test_the_evidence_has_its_own_table(seen):
    (row,) = evidence_table(seen)
    assert (row.source, row.pattern, row.map) == ("Somebody 2001", "evident", "Direction only.")
    assert row.verdict == "holds" and row.first == "holds (quick)"
    assert conflicts(seen.findings) == [("evident", "holds", "Two studies differ in one.")]


def test_what_is_read_beside_is_quoted(seen):
    failing, _, weighed = seen.findings
    assert beside(weighed, seen.findings).startswith("failing: It is assigned there. Fails:")
    assert beside(failing, seen.findings) == ""


def test_every_weight_is_won_by_somebody(seen):
    won = seen.findings[-1].won
    assert list(won) == ["usual", "shared"]
    assert sum(one.mean for one in won.values()) == pytest.approx(1.0)
    assert all(0.0 <= one.low <= one.mean <= one.high <= 1.0 for one in won.values())


def test_the_map_has_a_row_a_theory(seen):
    found = mechanism_map(seen.findings)
    assert list(found.mechanisms) == ["power"]
    (row,) = found.rows
    assert [cell.pattern for cell in row.cells[0]] == ["evident", "failing"]
    assert {cell.verdict for cell in row.cells[0]} == {"holds", "fails"}


def test_the_first_look_is_kept_beside_later_ones(seen):
    assert looks.first_verdicts(seen.looks) == {"failing": "fails (quick)", "evident": "holds (quick)"}
    assert looks.recorded(seen.looks) == {"failing": "fails", "evident": "holds"}


def test_verdicts_are_kept_as_a_table(seen):
    import csv
    import io

    rows = {row["pattern"]: row for row in csv.DictReader(io.StringIO(as_csv(seen)))}
    assert set(rows) == {"failing", "evident", "weighed"}
    assert rows["failing"]["verdict"] == "fails" and rows["failing"]["reason"].startswith("Because")
    assert rows["evident"]["ablation"] == "vanishes" and rows["evident"]["reason"] == ""
    assert float(rows["evident"]["low"]) <= float(rows["evident"]["effect"]) <= float(rows["evident"]["high"])
    assert rows["weighed"]["verdict"] == "reported" and rows["weighed"]["effect"] == ""


def test_what_stays_without_its_mechanism_is_explained(seen, pattern_file, tmp_path):
    from dataclasses import replace

    from covalue_sim.patterns.statistics.judgement import within

    _, evident, _ = seen.findings
    assert evident.vanishes == "vanishes" and stays(evident) == ""
    luck = np.random.RandomState(0).normal(0.0, 0.01, 20)
    left = replace(evident, ablation=within(0.3 + luck, 0.1))
    turned = replace(evident, ablation=within(luck - 0.3, 0.1))
    assert (left.vanishes, turned.vanishes) == ("stays", "reverses")
    assert stays(left) == "No reason has been found yet." and stays(turned) == ""
    told = replace(left.pattern, stays="Another route carries it.")
    known = replace(seen, findings=[replace(left, pattern=told)])
    page = write_page(known, tmp_path / "stays.html").read_text(encoding="utf-8")
    assert "Without the mechanism it stays.</strong> Another route carries it." in page
    assert "Another route carries it." in as_csv(known)


def test_what_is_no_difference_cannot_be_turned_round(seen):
    from dataclasses import replace

    from covalue_sim.patterns.statistics.judgement import within

    _, evident, _ = seen.findings
    none = replace(evident.pattern, statistic="none")
    luck = np.random.RandomState(0).normal(0.0, 0.01, 20)
    assert replace(evident, pattern=none, ablation=within(luck - 0.3, 0.1)).vanishes == "stays"


def test_a_cell_of_the_map_says_what_is_left(seen):
    from dataclasses import replace

    from covalue_sim.patterns.statistics.judgement import within

    def cell(finding):
        (row,) = mechanism_map([finding]).rows
        return row.cells[0][0].left

    failing, evident, _ = seen.findings
    luck = np.random.RandomState(0).normal(0.0, 0.001, 20)
    most = evident.judgement.effect
    assert cell(failing) == ""
    assert cell(replace(evident, ablation=within(luck - luck.mean() - 1e-9, 0.1))) == "0 %"
    assert cell(replace(evident, ablation=within(0.5 * most + luck - luck.mean(), 0.1))) == "50 %"
    assert cell(replace(evident, ablation=within(-most + luck, 0.1))) == "turned"
    none = replace(evident.pattern, statistic="none")
    assert cell(replace(evident, pattern=none, ablation=within(most + luck, 0.1))) == "stays"
