"""The page on the theories from findings made up: what stands where, links that lead somewhere, nothing that can run."""

import base64
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from made_up_findings import HOSTILE, finding, judged, level, look, means, pattern, share

from covalue_sim.errors import InputError
from covalue_sim.patterns.parts import Source, Variant
from covalue_sim.patterns.themes import OTHER, THEMES
from covalue_sim.report.patterns.page import write_page


class Read(HTMLParser):
    """What a page is made of."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.tags, self.said = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        about = dict(attrs)
        self.tags.append((tag, about))
        self.ids += [about["id"]] if "id" in about else []
        self.links += [about["href"]] if tag == "a" else []

    def handle_data(self, data):
        self.said.append(data)


@pytest.fixture
def page(tmp_path):
    """Writes the page of findings; returns its text."""

    def write(*findings, **more):
        seen = look(*findings, **more)
        seen = replace(seen, looks=tmp_path / "looks.csv")
        return write_page(seen, tmp_path / "deep" / "page.html").read_text(encoding="utf-8")

    return write


def ablated(name, theory, path, left=0.01):
    variant = Variant({path: 0}, "W.")
    return replace(finding(name), pattern=pattern(name, theory=theory, ablation=variant), ablation=judged(left, 0.01))


def test_every_link_leads_to_one_place_on_the_page_whatever_patterns_are_called(page):
    names = ("map", "table", "evidence", "method", "looks", "main", "theme-1", "shared")
    found = [ablated(name, "batalden", "trust.gain") for name in names]
    evident = finding("e1", kind="C", sources=(Source("evidence", "Study 1"),), conflict="Two.")
    read = Read(page(*found, evident))
    assert len(set(read.ids)) == len(read.ids)
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert len([link for link in read.links if link == "#pattern-map"]) >= 2


def test_themes_are_in_their_order_and_only_those_with_patterns(page):
    (first, second), last = list(THEMES.items())[:2], "my own"
    text = page(finding("z", theory=last), finding("b", theory=second[1][0]), finding("a", theory=first[1][0]))
    headings = re.findall(r'<section id="theme-\d+"><h2>(.*?)</h2>', text)
    assert headings == [first[0], second[0], OTHER.replace("'", "&#39;")]


def test_patterns_of_a_theory_stand_together_by_name(page):
    first, second = THEMES["Value"][:2]
    text = page(
        finding("b", theory=second), finding("d", theory=first), finding("a", theory=second), finding("c", theory=first)
    )
    assert re.findall(r'<div class="part" id="pattern-(\w+)">', text) == ["c", "d", "a", "b"]


def test_each_verdict_has_its_mark_and_its_word(page):
    text = page(finding("a"), finding("b", "fails"), finding("c", "inconclusive"), replace(finding("d"), judgement=None),
                replace(finding("e"), judgement=None, error="all runs failed"))  # fmt: skip
    for words in ("● Holds: effect", "✕ Fails: effect", "? Inconclusive: effect", "· No prediction is recorded",
                  "! Not judged: all runs failed."):  # fmt: skip
        assert words in text


def test_the_first_look_is_told_where_it_was_another(page):
    text = page(finding("a"), finding("b"), first={"a": "fails", "b": "holds"})
    assert text.count("At the first look: fails.") == 1
    assert "At the first look: holds." not in text


@pytest.mark.parametrize(("quick", "there"), [(True, 1), (False, 0)])
def test_a_quick_look_is_warned_of(page, quick, there):
    assert page(finding(), quick=quick).count("A quick look at a subset of replicates: no verdict to rely on.") == there


def test_a_missing_ensemble_is_warned_of(page, tmp_path):
    words = "No calibrated ensemble was there"
    assert words in page(finding())
    assert words not in page(finding(), ensemble=tmp_path / "ensemble.csv")


def test_nothing_is_fetched_or_run_and_all_words_are_escaped(page):
    about = {"title": HOSTILE, "question": HOSTILE, "reason": HOSTILE, "stays": HOSTILE, "conflict": HOSTILE, "kind": "C",
             "measurement_map": HOSTILE, "why_smallest": HOSTILE, "sources": (Source("evidence", HOSTILE),)}  # fmt: skip
    found = replace(
        finding("a", "fails", **about), means=means(**{HOSTILE: 0.4}), ablation=judged(0.4, verdict="fails")
    )
    text = page(found, replace(found, pattern=replace(found.pattern, name="b"), judgement=judged()))
    read = Read(text)
    assert not [tag for tag, _ in read.tags if tag == "script"]
    assert not [name for _, about in read.tags for name in about if name.startswith("on")]
    assert not re.findall(r"""(?:src|href)=["'](?!#|data:)""", text)
    policy = [about["content"] for tag, about in read.tags if about.get("http-equiv") == "Content-Security-Policy"]
    assert policy and "default-src 'none'" in policy[0]
    assert "".join(read.said).count(HOSTILE) >= 8


def test_the_style_sheet_is_in_the_page_unharmed(page):
    from covalue_sim.report.html import STYLE

    assert STYLE.read_text(encoding="utf-8").strip() in page(finding())


def test_a_picture_is_whole_and_told_to_those_who_do_not_see_it(page):
    read = Read(page(replace(finding(), means=means(usual=0.4, more=0.6))))
    (image,) = [about for tag, about in read.tags if tag == "img"]
    kind, _, data = image["src"].partition(";base64,")
    assert kind == "data:image/svg+xml"
    assert base64.b64decode(data).startswith(b"<svg")
    assert image["alt"].startswith("A title: Holds: effect in the direction predicted 0.5 (0.4 to 0.6)")


def test_what_was_not_run_has_no_picture(page):
    assert "<img" not in page(finding())


def test_each_mechanism_is_a_column_and_each_theory_a_row_of_the_map(page):
    found = [ablated("a", "batalden", "mechanisms.shared_power"), ablated("b", "sdl", "trust.gain", left=0.4)]
    text = page(*found)
    table = text[text.index('<table class="map">') : text.index("</table>")]
    assert re.findall(r'<th scope="col" class="turned"><span>(.*?)</span>', table) == ["shared power", "trust"]
    assert re.findall(r'<th scope="row">(.*?)</th>', table) == ["batalden", "sdl"]
    cells = re.findall(r"<td>(.*?)</td>", table, re.DOTALL)
    assert [("2 %" in cell, "80 %" in cell) for cell in cells] == [
        (True, False),
        (False, False),
        (False, False),
        (False, True),
    ]


def test_rows_of_all_patterns_are_those_of_the_findings(page):
    text = page(finding("a"), finding("b", "fails"))
    table = text[text.index('aria-label="Table of patterns"') :].split("</table>")[0]
    assert re.findall(r'href="#pattern-(\w)"', table) == ["a", "b"]
    assert table.count("<td>0.4 to 0.6</td>") == 2


def test_evidence_has_no_part_where_no_pattern_is_of_it(page):
    assert 'id="evidence"' not in page(finding())
    text = page(finding("e", kind="C", sources=(Source("evidence", "Study 1"),)))
    assert "Study 1" in text and "Findings that seem to conflict" not in text


def test_reported_outcomes_beside_it_are_told_by_arm_and_level(page):
    found = replace(finding(), also={"value_user": {("usual", 0): level(0.25), ("usual", 1): level(0.5)}})
    assert "<dt>value user</dt><dd>usual 0.25; usual (2) 0.5</dd>" in page(found)


def test_every_row_of_the_log_on_these_patterns_is_shown_and_no_others(page, tmp_path):
    from covalue_sim.patterns import looks

    looks.log(tmp_path / "looks.csv", [finding("a"), finding("b", "fails")])
    text = page(finding("a"))
    assert "1 look so far" in text
    part = text[text.index('<section id="looks">') :]
    assert "<td>a</td>" in part and "<td>b</td>" not in part


def test_a_page_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "page.html").mkdir()
    with pytest.raises(InputError) as refused:
        write_page(look(finding()), tmp_path / "page.html")
    assert "\n" not in str(refused.value)


def test_the_page_is_the_same_for_the_same_findings(page):
    found = replace(finding(), means=means(usual=0.4), shares=[share()])
    assert page(found) == page(found)
