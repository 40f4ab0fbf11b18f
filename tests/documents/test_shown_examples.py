"""Every command and block of code of the documents is run, and prints what the page shows."""

import shutil

import pytest

from covalue_sim.parameters import PARAMETERS
from docs.tools import examples, mentions
from docs.tools.appendix import APPENDIX, appendix
from docs.tools.pages import ROOT, Block, all_pages, blocks_of, pages_with_examples

PAGES = {str(page.relative_to(ROOT)): page for page in all_pages()}


@pytest.mark.parametrize("page", pages_with_examples(), ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_shows_is_what_its_commands_print(page):
    assert examples.check(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_names_exists(name):
    assert [*mentions.unknown(PAGES[name])] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_block_says_what_becomes_of_it(name):
    assert [wrong for block in blocks_of(PAGES[name].read_text("utf-8")) if (wrong := block.wrong)] == []


def test_the_appendix_of_parameters_is_that_of_the_table():
    assert APPENDIX.read_text("utf-8") == appendix(), "run 'python -m docs renew'"
    assert all(f"`{path}`" in appendix() for path in PARAMETERS)


@pytest.fixture
def page(tmp_path):
    """Write a page, and give its file."""

    def page(text):
        file = tmp_path / "page.md"
        file.write_text(text, encoding="utf-8")
        return file

    return page


TWO_LINES = "```bash run\nprintf 'one\\ntwo\\n'\n```\n\n```text output\n{shown}\n```\n"


def test_other_output_is_a_problem_and_renewing_writes_it(page):
    file = page(TWO_LINES.format(shown="one\nthree"))
    (problem,) = examples.check(file)
    assert "-three" in problem
    assert "+two" in problem
    assert examples.check(file, renew=True) == []
    assert file.read_text("utf-8") == TWO_LINES.format(shown="one\ntwo")
    assert examples.check(file) == []


def test_renewing_leaves_a_page_that_is_right_as_it_is(page):
    text = "```bash run\necho 20 runs, 3.1 a second\n```\n\n```text output\n20 runs, 7 a second\n```\n"
    file = page(text)
    assert examples.check(file, renew=True) == []
    assert file.read_text("utf-8") == text


def test_renewing_several_outputs_keeps_everything_between_them(page):
    block = "```bash run\nseq {n}\n```\n\n```text output\n```\n\nwords {n}\n"
    file = page(block.format(n=3) + block.format(n=1))
    examples.check(file, renew=True)
    shown = "```bash run\nseq {n}\n```\n\n```text output\n{out}\n```\n\nwords {n}\n"
    assert file.read_text("utf-8") == shown.format(n=3, out="1\n2\n3") + shown.format(n=1, out="1")


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ("```bash run\nexit 3\n```", "exit code 3, not 0"),
        ("```bash run exit=2\ntrue\n```", "exit code 0, not 2"),
        ("```bash run\nfalse | cat\n```", "exit code 1, not 0"),
        ("```python run\n1 / 0\n```", "ZeroDivisionError"),
        ("```python\nprint()\n```", "must say run"),
    ],
)
def test_a_block_that_is_wrong_is_told(page, block, why):
    problems = examples.check(page(block + "\n"))
    assert any(why in problem for problem in problems), problems


def test_blocks_of_a_page_share_folder_and_names(page):
    text = (
        "```text file=data/a.txt\nseven\n```\n\n```bash run\ncat data/a.txt\n```\n\n```text output\nseven\n```\n\n"
        "```python run\nfrom pathlib import Path\n```\n\n"
        "```python run\nprint(Path('data/a.txt').read_text(), end='')\n```\n\n```text output\nseven\n```\n"
    )
    assert examples.check(page(text)) == []


def test_what_needs_a_package_is_run_only_where_it_is(page):
    shown = "```bash run needs={package}\necho 7\n```\n\n```text output\n8\n```\n"
    assert examples.check(page(shown.format(package="no_such_package"))) == []
    assert len(examples.check(page(shown.format(package="pytest")))) == 1


IN_R = "```r run\na <- 7\n```\n\n```r run\na + 1\n```\n\n```text output\n{shown}\n```\n"


@pytest.fixture
def r_is(tmp_path, monkeypatch):
    """Put a stand-in for R on the path, a shell script of these lines; without lines there is no R at all."""

    def r_is(*lines):
        folder = tmp_path / "with-r"
        folder.mkdir()
        for tool in ("sh", "bash", "cat", "grep"):
            (folder / tool).symlink_to(shutil.which(tool))
        if lines:
            (folder / "Rscript").write_text("\n".join(["#!/bin/sh", *lines, ""]))
            (folder / "Rscript").chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))

    return r_is


def test_blocks_of_r_go_on_from_those_before_which_are_not_heard_again(page, r_is):
    r_is('cat "$2"')  # the script itself, in the place of what it prints
    shown = "sink(nullfile())\na <- 7\n\nsink()\na + 1"
    assert examples.check(page(IN_R.format(shown=shown))) == []


def test_what_r_complains_of_is_told(page, r_is):
    r_is("echo 'object a not found' >&2", "exit 1")
    (problem,) = examples.check(page(IN_R.format(shown="8")))
    assert "exit code 1" in problem
    assert "object a not found" in problem


def test_without_r_its_blocks_are_passed_over_and_keep_what_they_show(page, r_is):
    r_is()
    file = page(IN_R.format(shown="[1] 8"))
    assert examples.check(file) == []
    assert examples.check(file, renew=True) == []
    assert file.read_text("utf-8") == IN_R.format(shown="[1] 8")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("4 runs, 76.1 a second", "4 runs, 3 a second", True),
        ("about 28 min on 2 processes", "about 9 min on 2 processes", True),
        ("at http://127.0.0.1:8617/ now", "at http://127.0.0.1:5/ now", True),
        ("value 0.123", "value 0.124", False),
        ("n = 20", "n = 21", False),
        ("in week 26", "in week 27", False),
        ("28 persons", "29 persons", False),
    ],
)
def test_only_times_sizes_and_ports_are_passed_over(first, second, same):
    assert (examples.steady(first) == examples.steady(second)) is same


def test_parts_show_that_something_is_left_out():
    printed = "1\n2\n3\n4\n"
    assert examples.part(printed, "2-3") == "...\n2\n3\n..."
    assert examples.part(printed, "1-4") == "1\n2\n3\n4"
    assert examples.part(printed, "") == printed


def test_sentences_are_wrapped_and_rows_of_tables_are_not():
    sentence, row = "word " * 40, "cell  " * 40
    assert all(len(line) <= examples.WIDTH for line in examples.wrapped(sentence).splitlines())
    assert examples.wrapped(sentence).split() == sentence.split()
    assert examples.wrapped(row) == row


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("`covalue run baseline --weeks 8`", 0),
        ("`covalue runn baseline`", 1),
        ("`covalue run --week 8`", 1),
        ("`power.declared_share` and `power.declared_share=0.6`", 0),
        ("`power.declared_shares`", 1),
        ("`docs/tools/pages.py`", 0),
    ],
)
def test_names_of_commands_options_and_parameters_are_looked_up(page, words, wrong):
    assert len([*mentions.unknown(page(words + "\n"))]) == wrong


def test_a_block_knows_its_lines():
    (block,) = blocks_of("a\n\n```bash run exit=2\nx\ny\n```\n")
    assert block == Block(3, 5, "bash", "x\ny\n", {"run": "", "exit": "2"})
