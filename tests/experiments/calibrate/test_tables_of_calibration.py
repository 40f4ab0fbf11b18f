"""What a calibration writes: values that the parameter table reads, rows that add up, digits that suffice."""

import csv
import math
import runpy

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.experiments.calibrate import tables
from covalue_sim.experiments.calibrate.box import Side
from covalue_sim.experiments.calibrate.history import CUTOFF, Archive
from covalue_sim.experiments.calibrate.profile import BINS, Profile, profile
from covalue_sim.experiments.calibrate.targets import TARGETS
from covalue_sim.parameters import calibrated

SIDES = (Side("trust.gain", 0.0, 10.0, False), Side("organisation.patience", 1.0, 4.0, True))


def archive(implausible, units):
    points = len(implausible)
    return Archive(
        np.array(units, float), np.ones((points, len(TARGETS))), np.full((points, 1), 0.5),
        np.arange(points, dtype=float), np.array(implausible, float),
    )  # fmt: skip


def read(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@settings(max_examples=25)
@given(
    st.dictionaries(st.sampled_from(["b.two", "a.one", "c.three"]), st.floats(allow_nan=False, allow_infinity=False))
)
def test_values_written_as_a_module_are_read_as_they_were_in_order(tmp_path_factory, changes):
    file = tmp_path_factory.getbasetemp() / "module_of_values.py"
    tables.write_module(file, changes)
    found = runpy.run_path(str(file))["CALIBRATED"]
    assert dict(found) == changes
    assert list(found) == sorted(changes)


def test_the_shipped_module_is_what_would_be_written_for_its_values(tmp_path):
    tables.write_module(tmp_path / "again.py", calibrated.CALIBRATED)
    with open(calibrated.__file__, encoding="utf-8") as shipped:  # noqa: PTH123
        assert (tmp_path / "again.py").read_text(encoding="utf-8") == shipped.read()


def test_real_numbers_have_six_digits_and_everything_else_stays(tmp_path):
    tables.write(tmp_path / "a.csv", ("a", "b", "c", "d"), [(1 / 3, 1234567, "x, y", True), (1e-9, 0, "", math.nan)])
    assert (tmp_path / "a.csv").read_text() == 'a,b,c,d\n0.333333,1234567,"x, y",True\n1e-09,0,,nan\n'


def test_a_fit_has_each_target_with_the_mean_over_replicates_and_its_verdict(tmp_path):
    aims = np.array([target.low if target.aim is None else target.aim for target in TARGETS])
    good = tables.fits(np.stack([aims, aims]))
    assert [row.target for row in good] == list(TARGETS)
    assert {row.verdict for row in good} == {"inside"}
    assert {row.n for row in good} == {2}
    bad = tables.fits(np.stack([aims - 1e6, aims - 1e6]))
    assert {row.verdict for row in bad} == {"outside"}
    tables.write_fit(tmp_path / "fit.csv", good)
    rows = read(tmp_path / "fit.csv")
    assert [row["target"] for row in rows] == [target.name for target in TARGETS]
    assert [row["published"] == "" for row in rows] == [target.aim is None for target in TARGETS]
    assert all(float(row["low"]) <= float(row["model"]) <= float(row["high"]) for row in rows)


def test_a_class_of_encounters_is_inside_from_5_to_70_percent(tmp_path):
    shares = {"low": 0.049, "least": 0.05, "most": 0.70, "high": 0.701}
    tables.write_interior(tmp_path / "interior.csv", [], shares)
    found = {row["state"]: row["inside"] for row in read(tmp_path / "interior.csv")}
    assert found == {"low": "False", "least": "True", "most": "True", "high": "False"}


def test_the_ensemble_has_the_most_plausible_points_in_the_order_in_which_they_were_run(tmp_path, monkeypatch):
    found = archive([2.9, CUTOFF, 0.5, 1.5, 9.0], [[0.1, 0.0], [0.2, 0.3], [0.3, 0.3], [0.4, 0.99], [0.5, 0.5]])
    assert tables.write_ensemble(tmp_path / "all.csv", found, SIDES, ("extra",)) == 3
    assert [row["wave"] for row in read(tmp_path / "all.csv")] == ["0", "2", "3"]
    monkeypatch.setattr(tables, "MOST_KEPT", 2)
    assert tables.write_ensemble(tmp_path / "few.csv", found, SIDES, ("extra",)) == 2
    rows = read(tmp_path / "few.csv")
    assert [(row["point"], row["wave"], row["implausibility"]) for row in rows] == [
        ("0", "2", "0.5"),
        ("1", "3", "1.5"),
    ]
    assert [(row["trust.gain"], row["organisation.patience"]) for row in rows] == [("3", "2"), ("4", "4")]
    assert {row["extra"] for row in rows} == {"0.5"}


def test_a_profile_is_of_the_points_that_are_kept_and_its_parts_cover_all_points():
    units = [[0.0, 0.5], [0.25, 0.5], [0.75, 0.5], [0.999, 0.5]]
    found = profile(archive([9.0, 1.0, 2.0, 9.0], units), SIDES, "trust.gain")
    assert sum(found.counts) == 4
    assert (found.counts[0], found.counts[2], found.counts[6], found.counts[7]) == (1, 1, 1, 1)
    assert (found.least[2], found.least[6], found.least[1]) == (1.0, 2.0, math.inf)
    assert (found.kept_low, found.kept_high) == (pytest.approx(2.75), pytest.approx(7.25))  # of 2.5 and 7.5
    assert found.moved == pytest.approx(0.0)
    assert found.shrunk == pytest.approx(1.0 - math.sqrt(0.125) * math.sqrt(12.0))


def test_points_that_are_kept_everywhere_narrow_nothing_and_one_point_says_nothing():
    units = [[(k + 0.5) / 400, 0.5] for k in range(400)]
    wide = profile(archive([0.0] * 400, units), SIDES, "trust.gain")
    assert wide.shrunk == pytest.approx(0.0, abs=0.01)
    assert wide.counts == (50,) * BINS
    assert math.isnan(profile(archive([0.0, 9.0], units[:2]), SIDES, "trust.gain").shrunk)


def test_parts_of_a_profile_follow_each_other_from_end_to_end(tmp_path):
    one = Profile("a", 1.0, 9.0, 2.0, 3.0, 0.1, 0.2, tuple(map(float, range(BINS))), tuple(range(BINS)))
    tables.write_profiles(tmp_path / "profile.csv", [one])
    rows = read(tmp_path / "profile.csv")
    assert [(row["from"], row["to"], row["points"]) for row in rows] == [
        (str(k + 1), str(k + 2), str(k)) for k in range(8)
    ]


@given(st.floats(0.0, 0.999999), st.integers(0, 5), st.integers(0, 6))
def test_whole_sides_give_each_of_their_numbers_and_no_other(unit, low, more):
    value = Side("a", float(low), float(low + more), True).value(unit)
    assert isinstance(value, int)
    assert low <= value <= low + more
    assert value == low + math.floor(unit * (more + 1))


def test_the_ends_of_a_side_are_reached():
    assert [Side("a", 1.0, 3.0, True).value(unit) for unit in (0.0, 0.34, 0.67, 0.999)] == [1, 2, 3, 3]
    assert [Side("a", 1.0, 3.0, False).value(unit) for unit in (0.0, 0.25, 0.5)] == [1.0, 1.5, 2.0]
