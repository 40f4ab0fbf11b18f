import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from covalue_sim.errors import InputError
from covalue_sim.report.compare import page as module
from covalue_sim.report.compare.page import LARGEST, Shown, fill, page_of


class Read(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.headings, self.images, self.ids, self._heading = [], [], [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append(tag)
        if tag == "img":
            self.images.append(attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if re.fullmatch("h[1-6]", tag):
            self._heading = [tag, ""]

    def handle_data(self, data):
        if self._heading:
            self._heading[1] += data

    def handle_endtag(self, tag):
        if self._heading and tag == self._heading[0]:
            self.headings.append(tuple(self._heading))
            self._heading = None


@pytest.fixture(scope="module")
def text(page):
    return page.read_text()


@pytest.fixture(scope="module")
def read(text):
    return Read(text)


def test_it_is_one_small_file_that_asks_for_nothing(text, read):
    assert len(text.encode()) < LARGEST
    assert "default-src 'none'" in text
    assert not {"script", "iframe", "object", "embed", "form"} & set(read.tags)
    assert not re.search(r"""(src|href|srcset)=["'](?!data:|#)""", text)
    assert "@import" not in text
    assert "url(" not in text


def test_every_picture_has_words(read):
    assert len(read.images) >= 13
    assert all(len(image["alt"]) > 40 for image in read.images)
    assert all(image["src"].startswith("data:image/svg+xml;base64,") for image in read.images)


def test_headings_are_sentences_and_go_down_by_one(read):
    assert [tag for tag, _ in read.headings].count("h1") == 1
    depth = [int(tag[1]) for tag, _ in read.headings]
    assert all(after - before <= 1 for before, after in pairwise(depth))
    findings = [words for tag, words in read.headings if tag == "h3"]
    assert len(findings) >= 12
    assert all(len(words) > 20 and not words[0].islower() for words in findings)


def test_identical_scenarios_are_said_to_make_no_difference(text):
    assert "makes no difference" in text


def test_what_others_wrote_is_text(text):
    assert "<script" not in text
    assert "&lt;script&gt;alert(" in text


def test_only_the_levers_that_differ_are_named_with_their_origin(text):
    levers = text[text.index('id="levers"') : text.index('id="methods"')]
    assert "power.declared_share" in levers
    assert "0.7 [--what-if shared]" in levers
    assert "from week 4" in levers
    assert "trust." not in levers


def test_every_arm_has_its_command(compared, text):
    commands = text[text.index('id="again"') :]
    for results in compared.ensemble.results:
        assert results.scenario_id in commands
    assert "covalue run baseline --set population.patients.count=40" in commands
    assert "covalue compare ..." in commands


def test_interventions_are_named_below_the_curves(text):
    assert "Interventions: a: week 4, power.declared_share = 0.8, compensation.rule = hourly." in text


def test_no_name_is_used_twice(read):
    assert len(read.ids) == len(set(read.ids))


def test_the_same_comparison_gives_the_same_page(compared):
    from covalue_sim.report.compare.comparison import Comparison

    again = Comparison(compared.ran, out=compared.out, command=compared.command)
    assert page_of(again, pictures=False) == page_of(compared, pictures=False)
    assert again.plot("persons", "shared").svg() == compared.plot("persons", "shared").svg()


def test_a_page_that_would_be_large_leaves_out_pictures_for_phones_first(compared, monkeypatch):
    small = page_of(compared, pictures=False)
    shown = Shown("data:,wide", "data:,narrow" + "x" * 10_000, "Words.", "Caption.", 10, 10)
    chapter = small.chapters[1]
    parts = [replace(part, picture=shown) for part in chapter.parts]
    page = replace(small, chapters=[replace(chapter, parts=parts)])
    whole = fill(page)
    assert whole.count("<img") == whole.count("<source") == len(parts)
    monkeypatch.setattr(module, "LARGEST", len(whole.encode()))
    assert fill(page).count("<img") == len(parts)
    assert "<source" not in fill(page)
    monkeypatch.setattr(module, "LARGEST", 100)
    assert "<img" not in fill(page)
    assert "Pictures are left out" in fill(page)


def test_a_page_that_cannot_be_written_gets_a_clear_line(compared, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        compared.report(tmp_path / "file" / "report.html")
