"""The whole calibration at a toy size, as its script runs it."""

import csv
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from covalue_sim.experiments.calibrate.choices import BALANCED, POISED, RESTING, TUNED
from covalue_sim.experiments.calibrate.targets import TARGETS
from covalue_sim.parameters import PARAMETERS
from covalue_sim.parameters.calibrated import CALIBRATED

SCRIPT = Path(__file__).parents[3] / "experiments" / "calibrate.py"
FILES = {"calibrated.py", "ensemble.csv", "fit.csv", "fit.png", "interior.csv", "profile.csv", "profile.png",
         "stationarity.csv", "variant.csv"}  # fmt: skip


def calibrate(*words):
    return subprocess.run([sys.executable, SCRIPT, *map(str, words)], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """The folder of a quick calibration, and what was said."""
    folder = tmp_path_factory.mktemp("calibration")
    ended = calibrate("--quick", "--out", folder)
    assert ended.returncode == 0, ended.stderr
    return folder, ended.stdout


def test_every_step_leaves_its_table_or_picture(done):
    folder, said = done
    assert {path.name for path in folder.iterdir()} == FILES
    for target in TARGETS:
        assert f" {target.name} " in said
    with (folder / "fit.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["target"] for row in rows] == [target.name for target in TARGETS]
    assert all(float(row["low"]) <= float(row["model"]) <= float(row["high"]) for row in rows)


def test_it_sets_the_parameters_that_the_table_reads_and_no_others(done):
    folder, _ = done
    found = runpy.run_path(str(folder / "calibrated.py"))["CALIBRATED"]
    spreads = {path for path in PARAMETERS if path.startswith("value.spread_")}
    chosen = {coordinate.path for coordinate in (*TUNED, *(c for _, c in BALANCED))} | set(RESTING) | set(POISED)
    assert set(found) == set(CALIBRATED) == chosen | spreads
    assert all(PARAMETERS[path].low <= value <= PARAMETERS[path].high for path, value in found.items())


def test_the_shipped_values_are_those_of_the_table():
    assert {path: PARAMETERS[path].default for path in CALIBRATED} == dict(CALIBRATED)


def test_a_quick_calibration_does_not_overwrite_the_shipped_results():
    ended = calibrate("--quick")
    assert ended.returncode == 2
    assert "--quick needs an --out of its own" in ended.stderr
