"""What commands on whole studies, patterns and schemas print and how they exit, by what the verbs behind them give."""

import json
import math
from pathlib import Path
from types import SimpleNamespace as Given

import pytest

from covalue_sim.archive.agreeing import Agreement, Compared
from covalue_sim.archive.reproducing import Reproduction


def test_a_bundle_is_named_with_its_size_and_what_to_do_with_it(covalue, instead, tmp_path):
    (tmp_path / "s.zip").write_bytes(bytes(1_250_000))
    instead("api.bundle", Path("s.zip"))
    answer = covalue("bundle", "d")
    assert (answer.code, answer.out, answer.err) == (0, "wrote s.zip (1.2 MB)\n", "next: covalue reproduce s.zip\n")


def again(*agreements, notes=()):
    tables = [
        Compared("part-1", f"{number}.csv", one, "why" * (one is Agreement.differs))
        for number, one in enumerate(agreements)
    ]
    return Reproduction("A study", tables, list(notes))


@pytest.mark.parametrize(
    ("found", "code", "last"),
    [
        (again(Agreement.bytes, Agreement.bytes), 0, "all 2 tables agree, 2 of them byte for byte"),
        (again(Agreement.bytes, Agreement.content), 0, "all 2 tables agree, 1 of them byte for byte"),
        (again(Agreement.bytes, Agreement.differs), 1, "1 of 2 tables differ"),
        (again(Agreement.missing), 1, "1 of 1 tables differ"),
        (again(notes=["numpy was 1, here it is 2"]), 0, "all 0 tables agree, 0 of them byte for byte"),
    ],
)
def test_a_study_agrees_where_every_table_has_the_same_numbers(covalue, instead, found, code, last):
    instead("api.reproduce", found)
    answer = covalue("reproduce", "s.zip")
    assert (answer.code, answer.out.splitlines()[-1]) == (code, last)
    for note in found.notes:
        assert f"note: {note}" in answer.out.splitlines()


def test_a_reproduction_as_json_has_every_table(covalue, instead):
    instead("api.reproduce", again(Agreement.bytes, Agreement.differs, notes=["x"]))
    answer = covalue("reproduce", "s.zip", "--format", "json")
    told = json.loads(answer.out)
    assert (answer.code, told["agrees"], told["title"], told["notes"]) == (1, False, "A study", ["x"])
    assert told["tables"][1] == {"part": "part-1", "table": "1.csv", "again": "differs", "detail": "why"}


def test_an_interrupted_reproduction_says_only_that_it_stopped_where_nothing_is_kept(covalue, instead):
    instead("api.reproduce", KeyboardInterrupt())
    answer = covalue("reproduce", "s.zip")
    assert (answer.code, answer.err) == (130, "covalue: stopped\n")


def a_look(*verdicts, errors=(), lost=()):
    """What a look gave: findings by name."""
    names = [f"p{number}" for number in range(len(verdicts))]
    findings = [
        Given(pattern=Given(name=name), verdict=verdict, error=dict(errors).get(name, ""))
        for name, verdict in zip(names, verdicts, strict=True)
    ]
    return Given(findings=findings, lost=[one for one in findings if one.pattern.name in lost])


@pytest.fixture
def patterns(covalue, instead):
    """`covalue patterns` where this came of it."""

    def patterns(seen, *words):
        instead("patterns.looking.look", seen)
        instead("report.patterns.summary.rows", [])
        instead("report.patterns.summary.last_lines", ["last line"])
        instead("report.patterns.summary.as_json", {"n": math.nan})
        instead("report.patterns.page.write_page", Path("results/patterns.html"))
        return covalue("patterns", *words)

    return patterns


def test_a_theory_that_fails_is_a_finding_and_no_failure(patterns):
    answer = patterns(a_look("fails"))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("last line\n")


def test_a_pattern_whose_runs_failed_is_named_and_makes_code_1(patterns):
    answer = patterns(a_look("holds", "not run", errors={"p1": "3 runs failed"}))
    assert (answer.code, answer.err) == (1, "covalue: p1: 3 runs failed\n")


@pytest.mark.parametrize(("words", "code"), [((), 0), (("--strict",), 1)])
def test_a_pattern_that_no_longer_holds_makes_code_1_with_strict_alone(patterns, words, code):
    answer = patterns(a_look("fails", lost=["p0"]), *words)
    assert answer.code == code
    assert ("covalue: p0: on record as holding, now fails" in answer.err) == bool(code)


def test_strict_is_content_where_everything_holds(patterns):
    assert patterns(a_look("holds"), "--strict").code == 0


def test_patterns_as_json_are_pure_and_the_page_is_named_beside_them(patterns):
    answer = patterns(a_look("holds"), "--format", "json", "--report")
    assert (json.loads(answer.out), answer.err) == ({"n": None}, "page: results/patterns.html\n")


@pytest.mark.parametrize("words", [("new",), ("new", "a", "b")])
def test_a_new_pattern_has_one_name(covalue, words):
    answer = covalue("patterns", *words)
    assert answer.err == "covalue: patterns new: give one name, as in: covalue patterns new my-pattern\n"
    assert answer.code == 2


@pytest.mark.parametrize("words", [("--all", "--out", "x.json"), ("--all", "--experiment"), ("--all", "--pattern")])
def test_a_wish_that_all_schemas_cannot_follow_is_refused(covalue, tmp_path, words):
    answer = covalue("schema", *words)
    assert (answer.code, answer.out) == (2, "")
    assert "--all writes every schema to where it belongs; give it alone" in answer.err
    assert not list(tmp_path.iterdir())
