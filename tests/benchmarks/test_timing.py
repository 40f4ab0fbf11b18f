"""Measuring: alternatives take turns, figures sum up repeats, and what is slower beyond the noise is told."""

import pytest

from benchmarks.paper import on_paper
from benchmarks.regression import slower
from benchmarks.tables import markdown, merged, read, write
from benchmarks.timing import Figure, figure, in_turns, ratios


def ratio(median, low, high, name="encounter step: NumPy arrays over the model"):
    return Figure("rivals", name, "times", median, low, high, 5)


def test_a_figure_is_the_median_with_its_spread():
    assert figure("small", "a run", "ms", [3.0, 1.0, 2.0]) == Figure("small", "a run", "ms", 2.0, 1.0, 3.0, 3)


def test_alternatives_take_turns_in_turning_order_after_a_round_that_does_not_count():
    order = []
    taken = in_turns({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 3)
    assert "".join(order) == "ab" + "ab" + "ba" + "ab"
    assert [len(values) for values in taken.values()] == [3, 3]


def test_ratios_are_of_the_same_round():
    assert ratios([2.0, 9.0], [1.0, 3.0]) == [2.0, 3.0]


def test_a_ratio_whose_spread_lies_below_that_on_file_is_told_as_slower():
    (line,) = slower([ratio(40.0, 35.0, 45.0)], [ratio(20.0, 18.0, 24.0)])
    assert "SLOWER" in line


@pytest.mark.parametrize("now", [ratio(20.0, 10.0, 36.0), ratio(34.0, 33.0, 34.5), ratio(50.0, 48.0, 52.0)])
def test_a_ratio_within_the_noise_or_by_a_little_is_not(now):
    (line,) = slower([ratio(40.0, 35.0, 45.0)], [now])
    assert "within the noise" in line


def test_ratios_that_are_not_on_file_are_passed_over():
    assert list(slower([], [ratio(20.0, 18.0, 24.0)])) == []


def test_figures_of_other_parts_stay_on_file(tmp_path):
    old = [figure("small", "a run", "ms", [1.0]), figure("scale", "a week", "ns", [5.0, 6.0])]
    new = [figure("small", "another", "ms", [2.0])]
    write(tmp_path, {"small": {"python": "3"}, "scale": {}}, merged(old, new))
    machines, figures = read(tmp_path)
    assert figures == [new[0], old[1]]
    assert machines["small"] == {"python": "3"}
    assert "| a week | 5.5 | 5 to 6 | ns | 2 |" in (tmp_path / "benchmarks.md").read_text()


def test_a_table_tells_where_it_was_measured():
    assert "Measured with: python 3.11." in markdown({"small": {"python": "3.11"}}, [figure("small", "a", "s", [1.0])])


def test_on_paper_a_billion_runs_cost_a_billion_times_one():
    known = {
        ("rivals", "one run of the model", "ms"): 18.0,
        ("runner", "runs that runner and store take in", "runs/s"): 1000.0,
        ("runner", "a stored run", "bytes"): 1500.0,
    }
    text = " ".join(on_paper(known))
    assert "5,000 core-hours" in text
    assert "1.5 TB" in text
    assert "56 results folders" in text


def test_nothing_is_told_on_paper_without_figures():
    assert on_paper({}) == []
