"""What benchmarks make of their figures, on figures made up so that the answers are known."""

import json
import re

import pytest

from benchmarks import goals, paper, plot, tables
from benchmarks.goals import GOALS, Goal
from benchmarks.regression import slower
from benchmarks.timing import Figure, figure, in_turns, ratios, seconds

RUN = ("rivals", "one run of the model", "ms")
INTAKE = ("runner", "runs that runner and store take in", "runs/s")
KEPT = ("runner", "a stored run", "bytes")


def ratio(median, low, high, **other):
    parts = {"part": "rivals", "name": "arrays over the model", "unit": "times", **other}
    return Figure(**parts, median=median, low=low, high=high, n=5)


@pytest.mark.parametrize(("median", "most", "least"), [(1.0, True, False), (2.0, True, True), (3.0, False, True)])
def test_a_goal_is_reached_on_its_bound_and_beyond_it(median, most, least):
    assert Goal("small", "x", "s", 2.0).reached(median) is most
    assert Goal("small", "x", "s", 2.0, at_least=True).reached(median) is least


def test_a_goal_is_one_figure_and_none_stands_there_twice():
    keys = [(one.part, one.name, one.unit) for one in GOALS]
    assert len(set(keys)) == len(keys)
    assert {one.part for one in GOALS} <= set(tables.HEADINGS)


def test_goals_on_file_are_measured_by_names_that_the_benchmarks_know():
    from pathlib import Path

    _, known = tables.read(Path(tables.__file__).parent / "results")
    names = {(one.part, one.name, one.unit) for one in known}
    missing = [one.name for one in GOALS if (one.part, one.name, one.unit) not in names]
    assert len(missing) < len(GOALS) / 2, missing


def test_a_goal_is_told_with_what_was_measured_and_only_where_it_was():
    lines = list(goals.section({("small", "compiling", "s"): 50.0, ("small", "covalue --help", "s"): 0.2}))
    rows = [line for line in lines if line.startswith("| c")]
    assert rows == ["| compiling (s) | at most 45 | 50 | **no** |", "| covalue --help (s) | at most 0.3 | 0.2 | yes |"]
    (row,) = [
        line for line in goals.section({("rivals", "Mesa objects over the model", "times"): 250.0}) if "Mesa" in line
    ]
    assert row == "| Mesa objects over the model (times) | at least 250 | 250 | yes |"


def test_without_measured_goals_there_is_no_section():
    assert list(goals.section({})) == []
    assert list(goals.section({("small", "compiling", "ms"): 50.0})) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (0.012345, "0.0123"), (1.0, "1"), (99.94, "99.9"), (100.0, "100"), (1234.5, "1,234"),
     (-1234.6, "-1,235"), (-0.5, "-0.5"), (1e7, "10,000,000")],
)  # fmt: skip
def test_a_number_has_three_digits_and_thousands_are_parted(value, text):
    assert tables.number(value) == text


def test_a_single_repeat_has_no_spread():
    assert tables.spread(figure("small", "x", "s", [2.0])) == ""
    assert tables.spread(figure("small", "x", "s", [2.0, 1.0])) == "1 to 2"


def test_a_machine_is_a_line():
    assert tables.said({"python": "3.11", "load": "0.1"}) == "Measured with: python 3.11, load 0.1."


def test_tables_come_in_the_order_of_the_headings_and_empty_parts_are_left_out():
    figures = [figure("sobol", "b", "s", [1.0]), figure("rivals", "a", "s", [2.0])]
    text = tables.markdown({}, figures, "###")
    assert re.findall(r"### (.*)", text) == [tables.HEADINGS["rivals"], tables.HEADINGS["sobol"]]
    assert text.index("| a | 2 |") < text.index("| b | 1 |")


def test_what_was_measured_now_replaces_its_part_and_keeps_its_order():
    before = [figure("runner", "old", "s", [1.0]), figure("rivals", "kept", "s", [1.0])]
    now = [figure("runner", "z", "s", [1.0]), figure("runner", "a", "s", [1.0])]
    assert [one.name for one in tables.merged(before, now)] == ["kept", "z", "a"]
    assert tables.merged(before, []) == [before[1], before[0]]


def test_what_is_read_is_what_was_written(tmp_path):
    figures = [figure("small", "a, b", "s", [0.1, 1 / 3, 2.0]), figure("scale", "c", "ns", [5.0])]
    machines = {"small": {"processor": "Größe"}}
    folder = tmp_path / "deep" / "er"
    tables.write(folder, machines, figures)
    assert tables.read(folder) == (machines, figures)
    assert tables.read(tmp_path) == ({}, [])
    lines = (folder / tables.CSV).read_text(encoding="utf-8").splitlines()
    assert lines == ["part,name,unit,median,low,high,n", 'small,"a, b",s,0.333333,0.1,2,3', "scale,c,ns,5,5,5,1"]
    assert json.loads((folder / tables.JSON).read_text(encoding="utf-8"))["figures"][1]["n"] == 1


def test_the_same_figures_are_the_same_bytes(tmp_path):
    figures = [figure("small", "a", "s", [0.1, 0.2])]
    for name in ("one", "two"):
        tables.write(tmp_path / name, {"small": {"python": "3"}}, figures)
    for name in (tables.JSON, tables.CSV, tables.MARKDOWN):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize(
    ("now", "fell"),
    [
        (ratio(20.0, 18.0, 34.9), True), (ratio(20.0, 18.0, 35.0), False), (ratio(31.9, 31.0, 32.0), True),
        (ratio(32.0, 31.0, 33.0), False), (ratio(90.0, 80.0, 99.0), False),
    ],
)  # fmt: skip
def test_slower_is_below_the_lowest_on_file_and_by_a_fifth(now, fell):
    (line,) = slower([ratio(40.0, 35.0, 45.0)], [now])
    assert ("SLOWER" in line) is fell
    assert line.startswith(f"arrays over the model: {now.median:.3g} now, 40 on file")


@pytest.mark.parametrize("other", [{"part": "scale"}, {"unit": "s"}, {"name": "another"}])
def test_only_ratios_to_the_same_rival_are_compared(other):
    here, there = ratio(40.0, 35.0, 45.0), ratio(1.0, 1.0, 1.0, **other)
    assert list(slower([here], [there])) == []
    assert list(slower([there], [here])) == []


def test_the_median_of_an_even_number_lies_between_the_middle_two():
    assert figure("small", "x", "s", [4.0, 1.0, 3.0, 9.0]) == Figure("small", "x", "s", 3.5, 1.0, 9.0, 4)


def test_ratios_of_unequal_rounds_are_refused():
    with pytest.raises(ValueError, match="argument"):
        ratios([1.0], [1.0, 2.0])


def test_no_garbage_is_collected_while_the_clock_runs_and_afterwards_it_is_again():
    import gc

    seen = []
    assert seconds(lambda: seen.append(gc.isenabled())) >= 0.0
    with pytest.raises(ZeroDivisionError):
        seconds(lambda: 1 / 0)
    assert seen == [False]
    assert gc.isenabled()


def test_of_no_repeats_there_is_one_round_that_does_not_count():
    order = []
    assert in_turns({"a": lambda: order.append("a")}, 0) == {"a": []}
    assert order == ["a"]


@pytest.mark.parametrize(
    ("seconds_", "text"),
    [(0.5, "0.5 seconds"), (119.0, "119 seconds"), (120.0, "2 minutes"), (7199.0, "120 minutes"), (7200.0, "2 hours"),
     (172799.0, "48 hours"), (172800.0, "2 days"), (2 * 365.25 * 86400, "2 years")],
)  # fmt: skip
def test_a_span_is_told_in_the_largest_unit_of_which_there_are_two(seconds_, text):
    assert paper._span(seconds_) == text


@pytest.mark.parametrize(
    ("made", "intake", "text"),
    [(900.0, 1000.0, "one results folder"), (1000.0, 1000.0, "one results folder"),
     (1001.0, 1000.0, "2 results folders"), (2000.0, 1000.0, "2 results folders"), (2e6, 1000.0, "2,000 results folders")],
)  # fmt: skip
def test_there_are_as_many_folders_as_take_in_all_that_is_made(made, intake, text):
    assert paper._folders(made, intake) == text


def test_a_billion_runs_on_paper():
    text = " ".join(paper.on_paper({RUN: 36.0, INTAKE: 2000.0, KEPT: 500.0}))
    assert "At 36 ms a run they are 10,000 core-hours: 417 days on one core, 10 hours on 1,000" in text
    assert "0.5 TB in the journal, 500 bytes a run" in text
    assert "They make 27,778 runs a second" in text
    assert "keeps 72 cores busy" in text
    assert "14 results folders" in text
    assert "10^9 runs in one folder would take 5.79 days" in text
    assert "14 MB a second" in text
    assert "(8 GB for 10^9)" in text


def test_where_the_folder_takes_in_more_than_is_made_the_cores_are_what_is_slow():
    text = " ".join(paper.on_paper({RUN: 1e6, INTAKE: 2000.0, KEPT: 500.0}))  # one run a second on a thousand cores
    assert "keeps 1,000 cores busy" in text
    assert "would take 31.7 years" in text
    assert "over one results folder" in text


@pytest.mark.parametrize("missing", [RUN, INTAKE, KEPT])
def test_what_was_not_measured_is_not_worked_out(missing):
    known = {RUN: 36.0, INTAKE: 2000.0, KEPT: 500.0}
    del known[missing]
    assert paper.on_paper(known) == []


def nation(**more):
    return {
        ("scale", "300 patients: a week", "ns a patient-week"): 900.0,
        ("scale", "1,000,000 patients: a week", "ns a patient-week"): 500.0,
        ("scale", "1,000,000 patients: memory", "bytes a patient"): 1000.0,
        ("scale", "2,000,000 patients: memory", "bytes a patient"): 0.0,
        ("scale", "300 patients: memory", "bytes a patient"): 9000.0,
        **more,
    }


def test_a_nation_costs_what_the_largest_measured_size_does():
    text = " ".join(paper.on_paper(nation()))
    assert "60,000,000 people for 520 weeks: 56 GiB of memory (1,000 bytes a patient)" in text
    assert "at 500 ns a patient-week as with 1,000,000 patients, 4.33 hours for one replicate" in text
    assert "1 replicate(s) at a time fit in 64 GiB and 9 in 512 GiB" in text


def test_a_nation_needs_time_and_room():
    time_alone = {key: value for key, value in nation().items() if "memory" not in key[1]}
    assert paper.on_paper(time_alone) == []
    room_alone = {key: value for key, value in nation().items() if "week" not in key[1]}
    assert paper.on_paper(room_alone) == []


def test_the_page_holds_goals_tables_and_paper(tmp_path):
    page = tmp_path / "speed.md"
    figures = [figure("rivals", "one run of the model", "ms", [36.0]), figure("small", "compiling", "s", [40.0]),
               figure("runner", INTAKE[1], "runs/s", [2000.0]), figure("runner", "a stored run", "bytes", [500.0])]  # fmt: skip
    paper.renew(page, {"small": {"python": "3.11"}}, figures)
    text = page.read_text(encoding="utf-8")
    places = [text.index(words) for words in ("# Speed", "## What it is meant to reach", "| compiling | 40 |",
                                              "## A simulation on paper", "10,000 core-hours")]  # fmt: skip
    assert places == sorted(places)
    assert text.endswith("\n") and not text.endswith("\n\n")
    paper.renew(page, {"small": {"python": "3.11"}}, figures)
    assert page.read_text(encoding="utf-8") == text


def test_a_page_without_figures_has_no_empty_sections(tmp_path):
    page = tmp_path / "speed.md"
    paper.renew(page, {}, [])
    assert "## " not in page.read_text(encoding="utf-8")


SCALE = "ns a patient-week"
FIGURES = [
    ratio(200.0, 150.0, 260.0, name="Mesa objects over the model"), ratio(1.1, 1.0, 1.2),
    figure("rivals", "one run of the model", "ms", [15.0]),
    figure("small", "step of the week: seek_care", SCALE, [300.0, 310.0]),
    figure("scale", "300 patients: a week", SCALE, [900.0]), figure("scale", "1,000,000 patients: a week", SCALE, [700.0]),
    figure("scale", "1,000,000 patients: everything, 52 weeks", SCALE, [1400.0]),
]  # fmt: skip


@pytest.fixture
def axes():
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    picture, one = pyplot.subplots()
    yield one
    pyplot.close(picture)


def test_panels_are_of_their_own_figures():
    assert [one.name for one in plot._of_rivals(FIGURES)] == [FIGURES[0].name, FIGURES[1].name]
    assert [one.name for one in plot._of_week(FIGURES)] == ["step of the week: seek_care"]
    assert len(plot._of_scale(FIGURES)) == 3


def test_rivals_are_bars_beside_the_model_with_their_spread(axes):
    plot._rivals(axes, FIGURES[:2])
    assert [bar.get_width() for bar in axes.patches] == [1.0, 200.0, 1.1]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["the model", "Mesa objects", "arrays"]
    assert [list(line.get_xdata()) for line in axes.lines] == [[150.0, 260.0], [1.0, 1.2]]
    assert [note.get_text() for note in axes.texts] == [" 1.0", " 200", " 1.1"]
    assert (axes.get_xscale(), axes.yaxis_inverted()) == ("log", True)


def test_steps_of_the_week_are_bars_in_words(axes):
    plot._week(axes, plot._of_week(FIGURES))
    assert [bar.get_width() for bar in axes.patches] == [305.0]
    assert axes.get_yticklabels()[0].get_text() == "seek care"


def test_growth_with_people_is_two_lines_over_sizes(axes):
    plot._scale(axes, plot._of_scale(FIGURES))
    week, everything = axes.lines
    assert (list(week.get_xdata()), list(week.get_ydata())) == ([300, 1_000_000], [900.0, 700.0])
    assert (list(everything.get_xdata()), list(everything.get_ydata())) == ([1_000_000], [1400.0])
    assert week.get_linestyle() != everything.get_linestyle()


def test_nothing_measured_is_no_picture_and_one_panel_is_one(tmp_path):
    assert plot.draw(tmp_path, {}, [figure("small", "a", "s", [1.0])]) is None
    assert plot.draw(tmp_path, {}, FIGURES[3:4]) == tmp_path / plot.PICTURE
    assert (tmp_path / plot.PICTURE).read_bytes().startswith(b"\x89PNG")
