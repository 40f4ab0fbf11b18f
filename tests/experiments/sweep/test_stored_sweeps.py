"""A stored sweep as arrays, from tables made by hand: rows of the design, runs, weeks, and points that failed."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.failures import NAMED, usable
from covalue_sim.experiments.sweep.stored import StoredSweep

REPLICATES = 2


def sweep(folder, points, *, failed=(), method="latin", block=1, point_of=None, failures="refuse", shuffle=False):
    """A sweep whose outcome is 10 times the point plus the replicate, and whose weekly column adds the week."""
    rows = [(point, number) for point in range(points) for number in range(REPLICATES)]
    if shuffle:
        rows.reverse()
    good = [row for row in rows if row not in failed]
    parquet.write_table(
        pa.table(
            {
                "point_id": pa.array([point for point, _ in rows], pa.int32()),
                "replicate": pa.array([number for _, number in rows], pa.int32()),
                "status": ["failed" if row in failed else "ok" for row in rows],
                "y": [None if row in failed else 10.0 * row[0] + row[1] for row in rows],
            }
        ),
        folder / "runs.parquet",
    )
    weeks = range(-1, 5)
    parquet.write_table(
        pa.table(
            {
                "point_id": pa.array([point for point, _ in good for _ in weeks], pa.int32()),
                "replicate": pa.array([number for _, number in good for _ in weeks], pa.int32()),
                "week": pa.array([week for _ in good for week in weeks], pa.int32()),
                "w": [10.0 * point + number + 100.0 * week for point, number in good for week in weeks],
            }
        ),
        folder / "weekly.parquet",
    )
    results = SimpleNamespace(folder=folder, replicates=REPLICATES, failed=[], manifest={"content": "abc"})
    experiment = SimpleNamespace(method=method, failures=failures)
    own = np.arange(points) if point_of is None else np.array(point_of)
    return StoredSweep(results, experiment, np.zeros((len(own), 1)), block, own, ())


def test_an_outcome_stands_in_the_order_of_the_design_not_in_that_of_the_table(tmp_path):
    for shuffle in (False, True):
        found = sweep(tmp_path, 3, point_of=[2, 0, 0, 1], shuffle=shuffle).runs("y")
        assert found.tolist() == [[20.0, 21.0], [0.0, 1.0], [0.0, 1.0], [10.0, 11.0]]


def test_a_failed_run_is_no_number_and_its_status_says_so(tmp_path):
    found = sweep(tmp_path, 3, failed={(1, 0)})
    assert found.status.tolist() == [[True, True], [False, True], [True, True]]
    assert np.isnan(found.runs("y")).tolist() == [[False, False], [True, False], [False, False]]


def test_weeks_are_means_of_whole_spans_from_week_0_and_what_is_left_over_is_not_used(tmp_path):
    found = sweep(tmp_path, 2)
    weeks, values = found.series("w", 2)
    assert weeks.tolist() == [1.0, 3.0]  # weeks 0 and 1, 2 and 3; week 4 has no partner, week -1 is burn-in
    assert values.tolist() == [[[50.0, 250.0], [51.0, 251.0]], [[60.0, 260.0], [61.0, 261.0]]]
    weeks, values = found.series("w", 1)
    assert weeks.tolist() == [0.5, 1.5, 2.5, 3.5, 4.5]
    assert values[1, 1].tolist() == [11.0, 111.0, 211.0, 311.0, 411.0]


def test_weeks_of_a_failed_run_are_no_numbers(tmp_path):
    _, values = sweep(tmp_path, 2, failed={(0, 1)}).series("w", 5)
    assert np.isnan(values[0, 1]).all()
    assert values[1, 1].tolist() == [211.0]


def test_nothing_is_left_out_where_nothing_failed(tmp_path):
    whole = sweep(tmp_path, 3)
    for policy in ("", "refuse", "drop", "rerun"):
        assert usable(whole, policy) is whole


@settings(max_examples=25)
@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 1)), max_size=4), st.sampled_from([1, 2, 3]))
def test_whatever_fails_the_rest_is_what_it_was(tmp_path_factory, failed, block):
    whole = sweep(tmp_path_factory.mktemp("swept"), 6, failed=failed, block=block, failures="drop")
    bad = {point // block for point, _ in failed}
    kept = [row for row in range(6) if row // block not in bad]
    if not kept:
        with pytest.raises(InputError, match="nothing is left without them"):
            usable(whole)
        return
    found = usable(whole)
    assert found.dropped == len(bad)
    assert found.point_of.tolist() == kept
    assert len(found.unit) == len(kept)
    assert found.runs("y").tolist() == whole.runs("y")[kept].tolist()
    assert np.isfinite(found.runs("y")).all()
    assert np.array_equal(found.series("w", 2)[1], whole.series("w", 2)[1][kept])


def test_a_failure_of_the_last_point_can_be_left_out(tmp_path):
    found = usable(sweep(tmp_path, 4, failed={(3, 1)}, failures="drop"))
    assert found.runs("y").tolist() == [[0.0, 1.0], [10.0, 11.0], [20.0, 21.0]]
    assert found.series("w", 5)[1].shape == (3, REPLICATES, 1)


def test_what_was_left_out_is_said_and_makes_it_another_analysis(tmp_path):
    whole = sweep(tmp_path, 6, failed={(2, 0)}, block=3, failures="drop")
    found = usable(whole)
    assert found.left_out == ("1 of 6 points have failed runs: 2. 1 block of 2 was left out of the analysis.",)
    assert (whole.identity, found.identity) == ("abc", "abc without failed runs")
    single = usable(sweep(tmp_path, 6, failed={(2, 0)}, failures="drop"))
    assert single.left_out[0].endswith("2. They were left out of the analysis.")


def test_a_row_counts_as_failed_wherever_its_point_stands_again(tmp_path):
    found = usable(sweep(tmp_path, 3, failed={(1, 0)}, point_of=[1, 0, 1, 2], failures="drop"))
    assert found.point_of.tolist() == [0, 2]


def test_only_so_many_points_are_named(tmp_path):
    for many, words in ((NAMED, "0, 1, 2, 3, 4, 5, 6, 7;"), (NAMED + 1, "6, 7 and 1 more;")):
        with pytest.raises(InputError, match=words):
            usable(sweep(tmp_path, 12, failed={(point, 0) for point in range(many)}))


@pytest.mark.parametrize(
    ("method", "policy", "said", "unsaid"),
    [
        ("latin", "refuse", "'--failures drop' leaves out", "nothing is left"),
        ("latin", "rerun", "--retry-failed' runs them again", "--failures drop"),
        ("fast", "refuse", "--retry-failed' runs them again", "--failures drop"),
        ("fast", "drop", "the design of 'fast' cannot lose a point", "--failures drop"),
        ("factorial", "drop", "the design of 'factorial' cannot lose a point", "--failures drop"),
        ("one_at_a_time", "drop", "the base itself failed", "--failures drop"),
    ],
)
def test_what_can_be_done_is_said_and_nothing_else(tmp_path, method, policy, said, unsaid):
    with pytest.raises(InputError) as raised:
        usable(sweep(tmp_path, 3, failed={(0, 0)}, method=method), policy)
    assert said in str(raised.value)
    assert unsaid not in str(raised.value)


def test_one_at_a_time_can_lose_any_row_but_the_base(tmp_path):
    found = usable(sweep(tmp_path, 3, failed={(1, 0)}, method="one_at_a_time", failures="drop"))
    assert found.point_of.tolist() == [0, 2]


def test_the_policy_asked_for_comes_before_the_experiments_own(tmp_path):
    own = sweep(tmp_path, 3, failed={(1, 0)}, failures="drop")
    with pytest.raises(InputError):
        usable(own, "refuse")
    assert usable(replace(own), "drop").dropped == 1
