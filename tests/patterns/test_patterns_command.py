"""`covalue patterns`, its page, and its exit codes."""

import json
import re

import pytest

from covalue_sim.cli import main
from covalue_sim.patterns.looking import look
from covalue_sim.report.patterns.page import write_page
from covalue_sim.report.patterns.words import verdict_sentence


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def command(*words):
        code = main(["patterns", *words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


def test_patterns_are_listed_without_a_run(run):
    code, out, _ = run("--list", "--format", "json")
    names = [row["pattern"] for row in json.loads(out)]
    assert code == 0
    assert {"kirkegaard-trust", "batalden-zero-effort"} <= set(names)
    code, out, _ = run("--list", "stewart")
    assert code == 0
    assert out.count("stewart-") == 3


def test_what_can_be_measured_is_listed(run):
    code, out, _ = run("--outcomes")
    assert code == 0
    assert "report_gap" in out and "value_user" in out


def test_an_exact_pattern_is_judged_and_logged(run, tmp_path):
    words = ("sicilia-product", "--log", "mine.csv", "--quiet")
    code, out, err = run(*words, "--format", "json")
    found = json.loads(out)["patterns"][0]
    assert (code, err, found["verdict"]) == (0, "", "holds")
    assert "sicilia-product" in (tmp_path / "mine.csv").read_text()
    code, out, _ = run(*words)
    assert code == 0
    assert "1 pattern: holds 1, fails 0" in out


def test_strict_fails_where_what_held_does_not(run, tmp_path, monkeypatch):
    from covalue_sim.patterns import identities

    words = ("sicilia-product", "--log", "mine.csv", "--quiet", "--strict")
    assert run(*words)[0] == 0
    monkeypatch.setattr(identities, "passed_on", lambda a, b, c, bypass: min(a, b, c))
    code, out, err = run(*words)
    assert code == 1
    assert "fails" in out and "on record as holding, now fails" in err
    assert run(*words[:-1])[0] == 0  # a theory that fails is a finding


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["kirkegard-trust"], "did you mean 'kirkegaard-trust'"),
        (["new"], "give one name"),
        (["nothing.yaml"], "nothing.yaml"),
        (["sicilia-product", "--workers", "two"], "whole number"),
    ],
)
def test_bad_input_is_one_line(run, words, said):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert said in err and err.count("\n") == 1


def test_a_new_pattern_is_written(run, tmp_path):
    code, out, _ = run("new", "mine")
    assert code == 0
    assert "wrote mine.yaml" in out and (tmp_path / "mine.yaml").exists()


def test_the_page_holds_everything_and_asks_for_nothing(pattern_file, tmp_path, threads):
    contents = [pattern_file(title="Less <b>pretence</b> & more")]
    seen = look([*contents, "sicilia-product"], quick=True, out=tmp_path, log=tmp_path / "looks.csv", executor=threads)
    page = write_page(seen, tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<b>pretence" not in page and "&lt;b&gt;pretence&lt;/b&gt; &amp; more" in page
    assert not re.findall(r"""(?:src|href)=["'](?!#|data:)""", page)
    assert "<script" not in page
    assert page.count("data:image/svg+xml") == 1  # an identity has no picture
    for finding in seen.findings:
        assert f'id="pattern-{finding.pattern.name}"' in page
        assert verdict_sentence(finding).split(";")[0].split("(")[0] in page
    assert "A quick look" in page
    assert write_page(seen, tmp_path / "again.html").read_text(encoding="utf-8") == page
