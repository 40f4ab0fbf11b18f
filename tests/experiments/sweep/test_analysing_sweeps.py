"""The whole way: a file, a sweep, a folder, tables; known answers come out, and failed points are dealt with."""

import csv
import json
import math
import shutil
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from covalue_sim import sweeping
from covalue_sim.errors import InputError
from covalue_sim.experiments import point
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep import rerunning
from covalue_sim.experiments.sweep.analysing import analyse_sweep
from covalue_sim.experiments.sweep.failures import usable
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.experiments.sweep.saving import load_saved, save
from covalue_sim.experiments.sweep.stored import read_sweep

ENGINE = Engine("known_model", "known_model", "known_model")
SIX = """factors:
  power.declared_share: {low: 0, high: 1}
  power.token_share: {low: 0, high: 1}
  power.professional_led: {low: 0, high: 1}
  power.professional_stake: {low: 0, high: 1}
  power.bargaining: {low: 0, high: 1}
  power.pooling: {low: 0, high: 1}
outcomes: [ishigami, sobol_g, luck]
set: {run.weeks: 8, run.burn_in: 2}
"""
PATHS = ["declared_share", "token_share", "professional_led", "professional_stake", "bargaining", "pooling"]


def swept(folder, text, orders="", name="known"):
    """Results of an experiment file with the six factors, run on a thread of this process."""
    from dataclasses import replace

    file = folder / f"{name}.yaml"
    file.write_text(text + SIX)
    experiment = read_experiment(file, engine=ENGINE)
    experiment = replace(experiment, base=replace(experiment.base, look_at=orders))
    with ThreadPoolExecutor(1) as threads:
        return run_sweep(make_plan(experiment, folder / "results", ENGINE), workers=1, executor=threads)


@pytest.fixture(scope="module")
def sobol(tmp_path_factory):
    """A Sobol sweep of the known functions."""
    text = "method: sobol\nsize: 128\nreplicates: 2\nsecond_order: true\nseries: [trust]\n"
    return swept(tmp_path_factory.mktemp("sobol"), text)


@pytest.fixture(scope="module")
def analysis(sobol):
    return analyse_sweep(read_sweep(sobol.folder))


def index(rows, outcome, name, target="mean", method="sobol"):
    mine = [row for row in rows if (row["outcome"], row["index"], row["target"]) == (outcome, name, target)]
    return {row["factor"].removeprefix("power."): row for row in mine if row["method"] == method}


def test_known_indices_come_out_of_the_files(analysis):
    total = index(analysis.indices, "ishigami", "ST")
    for path, truth in zip(PATHS, [0.5576, 0.4424, 0.2437, 0.0, 0.0, 0.0], strict=True):
        assert total[path]["value"] == pytest.approx(truth, abs=0.13)
        assert total[path]["low"] - 0.01 <= truth <= total[path]["high"] + 0.01
    first = index(analysis.indices, "sobol_g", "S1")
    parts = 1.0 / 3.0 / (1.0 + np.array([0.0, 1.0, 4.5, 9.0, 99.0, 99.0])) ** 2
    for path, truth in zip(PATHS, parts / (np.prod(1.0 + parts) - 1.0), strict=True):
        assert first[path]["value"] == pytest.approx(truth, abs=0.13)
    pairs = {(row["factor"], row["with"]): row["value"] for row in analysis.indices if row["index"] == "S2"
             and (row["outcome"], row["target"]) == ("ishigami", "mean")}  # fmt: skip
    assert pairs["power.declared_share", "power.professional_led"] == pytest.approx(0.2437, abs=0.25)


def test_luck_is_told_from_effects(analysis):
    total = index(analysis.indices, "luck", "ST")
    assert total["dummy"]["value"] == pytest.approx(1.0, abs=0.3)
    assert not any(total[path]["above_floor"] for path in PATHS)
    (luck,) = [row for row in analysis.chance if row["outcome"] == "luck"]
    (known,) = [row for row in analysis.chance if row["outcome"] == "ishigami"]
    assert luck["of_a_run"] > 0.9
    assert known["of_a_run"] < 0.001
    words = {row["outcome"]: row for row in analysis.verdicts if row["target"] == "mean"}
    assert words["luck"]["floor"].startswith("No factor is clear of the noise floor")
    assert words["ishigami"]["floor"].startswith("3 of 6 factors are clear")
    assert words["ishigami"]["first"][:3] == [f"power.{path}" for path in PATHS[:3]]


def test_indices_of_the_spread_stand_beside_those_of_the_mean(analysis):
    assert index(analysis.indices, "luck", "ST", "spread")["dummy"]["value"] == pytest.approx(1.0, abs=0.3)
    assert index(analysis.indices, "ishigami", "ST", "spread").keys() == {*PATHS, "dummy"}


def test_indices_over_the_weeks_cover_every_week_once(analysis):
    weeks = sorted({row["week"] for row in analysis.weekly})
    assert weeks == [week + 0.5 for week in range(8)]
    assert len(analysis.weekly) == 8 * 7


def test_the_curve_has_the_ranking_index_at_growing_sizes(analysis):
    sizes = sorted({row["n"] for row in analysis.convergence})
    assert sizes == [16, 32, 64, 128]
    assert {row["index"] for row in analysis.convergence} == {"ST"}


def test_methods_for_any_sample_run_on_the_stored_sweep(sobol):
    found = analyse_sweep(read_sweep(sobol.folder), ["rbd_fast"], ["ishigami"])
    first = index(found.indices, "ishigami", "S1", method="rbd_fast")
    assert first["token_share"]["value"] == pytest.approx(0.4424, abs=0.13)
    assert first["token_share"]["bounds"] == "random halves of the points"
    assert first["token_share"]["n"] == 256  # A and B of each block: points that were drawn independently
    with pytest.raises(InputError, match="method 'morris' needs a design of its own, not 'sobol'; here go sobol, rbd"):
        analyse_sweep(read_sweep(sobol.folder), ["morris"])
    with pytest.raises(InputError, match="method 'sobl' is not known"):
        analyse_sweep(read_sweep(sobol.folder), ["sobl"])


def test_tables_are_tidy_and_read_back_as_they_were(sobol, analysis, tmp_path):
    save(analysis, tmp_path)
    found = load_saved(tmp_path)
    assert found.verdicts == analysis.verdicts
    assert found.chance == analysis.chance
    assert len(found.indices) == len(analysis.indices)
    for one, other in zip(found.indices, analysis.indices, strict=True):
        assert one["value"] == other["value"] or (math.isnan(one["value"]) and math.isnan(other["value"]))
    with (tmp_path / "analysis" / "indices.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert float(rows[0]["value"]) == analysis.indices[0]["value"]
    assert set(rows[0]) == {"outcome", "target", "method", "index", "factor", "with", "value", "low", "high",
                            "above_floor", "rank", "bounds", "n", "replicates"}  # fmt: skip


def test_the_same_sweep_gives_the_same_tables(sobol, analysis, tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        save(analyse_sweep(read_sweep(sobol.folder), outcomes=["sobol_g"]), tmp_path / name)
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / name / "analysis").iterdir()}
                  for name in ("one", "other"))  # fmt: skip
    assert one == other


@pytest.mark.parametrize(
    ("method", "size", "main"),
    [("morris", 10, "mu_star"), ("fast", 129, "ST"), ("shapley", 64, "shapley"), ("dgsm", 32, "dgsm"),
     ("rbd_fast", 300, "S1"), ("factorial", 0, "main")],
)  # fmt: skip
def test_every_method_goes_the_whole_way(tmp_path, method, size, main):
    size_line = f"size: {size}\n" if size else ""
    results = swept(tmp_path, f"method: {method}\n{size_line}replicates: 4\n")
    outcome = "luck" if method == "factorial" else "sobol_g"  # the known functions are flat at the ends
    found = analyse_sweep(read_sweep(results.folder), outcomes=[outcome])
    rows = index(found.indices, outcome, main, method=method)
    assert all(math.isfinite(row["low"]) and math.isfinite(row["high"]) for row in rows.values())
    ranks = [rows[path]["rank"] for path in PATHS]
    assert sorted(ranks) == list(range(1, 7))
    if method != "factorial":
        assert ranks[0] == 1
    assert rows["dummy"]["rank"] is None


def test_morris_function_comes_out_of_the_files(tmp_path):
    """Slopes are known exactly: 40 over the range for 8 to 10, plus or minus 2 for 11 to 20, both without spread."""
    from morris_model import TWENTY

    factors = "".join(f"  {path}: {{low: 0, high: 1}}\n" for path in TWENTY)
    file = tmp_path / "morris.yaml"
    file.write_text(
        f"method: morris\nsize: 30\nreplicates: 2\noutcomes: [morris]\nset: {{run.weeks: 4}}\nfactors:\n{factors}"
    )
    engine = Engine("morris_model", "morris_model", "morris_model")
    with ThreadPoolExecutor(1) as threads:
        results = run_sweep(
            make_plan(read_experiment(file, engine=engine), tmp_path, engine), workers=1, executor=threads
        )
    found = analyse_sweep(read_sweep(results.folder))
    size, mean, spread = (
        np.array([
            row["value"] for row in found.indices
            if row["index"] == name and row["target"] == "mean" and row["factor"] != "dummy"
        ])
        for name in ("mu_star", "mu", "sigma")
    )  # fmt: skip
    assert mean[7:10] == pytest.approx(40.0)
    assert mean[10:] == pytest.approx([-2.0, 2.0] * 5)
    assert spread[7:] == pytest.approx(0.0, abs=1e-6)
    assert size[:7].min() > 20.0
    assert spread[:6].min() > 15.0  # interactions
    sizes = index(found.indices, "morris", "mu_star", method="morris")
    assert sizes["dummy"]["value"] == 0.0
    assert all(row["above_floor"] for name, row in sizes.items() if name != "dummy")


def test_grids_and_one_at_a_time_go_the_whole_way(tmp_path):
    results = swept(tmp_path, "method: one_at_a_time\nsize: 3\nreplicates: 3\n")
    found = analyse_sweep(read_sweep(results.folder))
    spans = index(found.indices, "sobol_g", "span", method="one_at_a_time")
    assert set(spans) == set(PATHS)
    assert spans["pooling"]["low"] == pytest.approx(spans["pooling"]["high"])  # paired: the luck is common
    with pytest.raises(InputError, match="needs points that vary all factors"):
        analyse_sweep(read_sweep(results.folder), ["pawn"])
    grid = swept(tmp_path, "method: grid\nsize: 2\nreplicates: 2\n", name="grid")
    assert analyse_sweep(read_sweep(grid.folder)).indices == []


def test_a_grid_says_where_an_outcome_is_highest_and_lowest_and_its_mean_at_each_level(tmp_path):
    results = swept(tmp_path, "method: grid\nsize: 3\nreplicates: 3\n")
    found = analyse_sweep(read_sweep(results.folder), outcomes=["sobol_g"])
    runs = read_sweep(results.folder).runs("sobol_g").mean(axis=1)
    ends = {row["end"]: row for row in found.extremes}
    assert (ends["highest"]["value"], ends["lowest"]["value"]) == pytest.approx((runs.max(), runs.min()))
    assert runs[ends["highest"]["point"]] == runs.max()
    assert "power.declared_share = 0" in ends["highest"]["where"]
    first = [row for row in found.levels if row["factor"] == "power.declared_share"]
    assert [row["level"] for row in first] == ["0", "0.5", "1"]
    assert {row["n"] for row in first} == {3**5}
    middle = read_sweep(results.folder).unit[:, 0] == 0.5
    assert first[1]["value"] == pytest.approx(runs[middle].mean())
    assert all(row["low"] <= row["value"] <= row["high"] for row in found.levels)


def test_what_was_found_before_in_the_same_runs_stays_and_of_other_runs_does_not(sobol, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(sobol.folder, folder)
    sweeping.analyse(folder, outcomes=["sobol_g"], pictures=False)
    sweeping.analyse(folder, pictures=False)
    own = load_saved(folder)
    pawn = sweeping.analyse(folder, methods=["rbd_fast"], outcomes=["ishigami"], pictures=False).analysis
    assert {row["method"] for row in pawn.indices} == {"rbd_fast"}
    both = load_saved(folder)
    assert {row["method"] for row in both.indices} == {"sobol", "rbd_fast"}
    assert [row for row in both.indices if row["method"] == "sobol"] == own.indices
    assert {row["method"] for row in both.weekly} == {"sobol", "rbd_fast"}
    assert [one["methods"] for one in both.asked] == [[], [], ["rbd_fast"]]
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps({**manifest, "content": "of other runs"}))
    sweeping.analyse(folder, methods=["rbd_fast"], outcomes=["ishigami"], pictures=False)
    assert {row["method"] for row in load_saved(folder).indices} == {"rbd_fast"}


def test_a_series_that_is_not_defined_everywhere_has_no_indices_there_and_it_is_said(sobol, tmp_path, monkeypatch):
    """Not even one missing number may turn into indices of zero."""
    from covalue_sim.experiments.sweep.stored import StoredSweep

    whole = StoredSweep.series

    def with_a_hole(self, name, every):
        weeks, values = whole(self, name, every)
        values[40, 0, 3] = np.nan
        return weeks, values

    monkeypatch.setattr(StoredSweep, "series", with_a_hole)
    found = analyse_sweep(read_sweep(sobol.folder), outcomes=["luck"])
    undefined = {row["week"] for row in found.weekly if not math.isfinite(row["value"])}
    assert undefined == {3.5}
    assert found.notes == ["Where trust is not defined at every point, or does not vary, it has no indices."]


def test_weeks_in_which_a_series_is_not_defined_do_not_count(tmp_path, monkeypatch):
    """The series of the fake model begins with a number that is none; here that week is week 0."""
    monkeypatch.setitem(globals(), "SIX", SIX.replace("run.burn_in: 2", "run.burn_in: 0"))
    results = swept(tmp_path, "method: latin\nsize: 4\nreplicates: 2\nseries: [share_met]\n")
    sweep = read_sweep(results.folder)
    assert np.isnan(sweep.series("share_met", 1)[1][:, :, 0]).all()
    weeks, values = sweep.series("share_met", 2)
    assert weeks.tolist() == [1.0, 3.0, 5.0, 7.0]
    single = sweep.series("share_met", 1)[1]
    assert values[:, :, 0] == pytest.approx(single[:, :, 1])
    assert values[:, :, 1] == pytest.approx(single[:, :, 2:4].mean(axis=2))


def failing(tmp_path, policy, method="sobol", size=8):
    return swept(tmp_path, f"method: {method}\nsize: {size}\nreplicates: 3\nfailures: {policy}\n", "nan=2")


def test_failed_points_are_refused_by_default_and_named(tmp_path):
    results = failing(tmp_path, "refuse")
    with pytest.raises(InputError) as raised:
        usable(read_sweep(results.folder))
    text = str(raised.value)
    assert "72 of 72 points have failed runs: 0, 1, 2, 3, 4, 5, 6, 7 and 64 more (NotFinite: sobol_g is nan)" in text
    assert "--retry-failed' runs them again" in text
    assert "'--failures drop' leaves out their blocks" in text


def broken(results, points):
    """Make runs of some points fail in the tables, as if they had."""
    import sqlite3

    with sqlite3.connect(results.folder / "journal.sqlite") as connection:
        for point in points:
            connection.execute(
                "UPDATE runs SET status = 'failed', stage = 'run', kind = 'Fault', message = 'why', outcomes = x'',"
                " tables = x'', checksum = 0 WHERE point_id = ? AND replicate = 0", (point,)
            )  # fmt: skip
    (results.folder / "manifest.json").unlink()


def test_drop_leaves_out_whole_blocks_and_says_so(tmp_path):
    text = "method: sobol\nsize: 64\nreplicates: 2\nfailures: drop\n"
    results = swept(tmp_path, text)
    broken(results, [0, 3, 100])
    results = swept(tmp_path, text)
    sweep = usable(read_sweep(results.folder))
    assert (sweep.dropped, len(sweep.unit)) == (2, 62 * 9)
    found = analyse_sweep(sweep, outcomes=["sobol_g"])
    assert found.notes == [
        "3 of 576 points have failed runs: 0, 3, 100 (Fault: why). 2 blocks of 64 were left out of the analysis."
    ]
    assert {row["n"] for row in found.indices} == {62}
    with pytest.raises(InputError, match=r"3 of 576 points have failed runs: 0, 3, 100 \(Fault: why\)"):
        usable(read_sweep(results.folder), "refuse")


def test_a_design_that_cannot_lose_a_point_refuses_to_drop(tmp_path):
    results = swept(tmp_path, "method: fast\nsize: 65\nreplicates: 3\n")
    broken(results, [7])
    results = swept(tmp_path, "method: fast\nsize: 65\nreplicates: 3\n")
    with pytest.raises(InputError, match="the design of 'fast' cannot lose a point: run them again"):
        usable(read_sweep(results.folder), "drop")
    with pytest.raises(InputError) as raised:
        usable(read_sweep(results.folder))
    assert "--failures drop" not in str(raised.value)


def test_a_stored_run_is_done_again_exactly(sobol, monkeypatch, tmp_path):
    found = rerunning.rerun_one(sobol.folder, 812, 1, ENGINE)
    assert found.same is True
    assert found.scenario.values["power.pooling"] == pytest.approx(
        sobol.runs.column("power.pooling")[812 * 2 + 1].as_py()
    )
    assert len(found.weekly["trust"]) == 10
    assert set(found.outcomes) == {"ishigami", "sobol_g", "luck"}
    with pytest.raises(InputError, match="has no point 99999; expected 0 to"):
        rerunning.rerun_one(sobol.folder, 99999, 0, ENGINE)
    with pytest.raises(InputError, match="replicate 7 of point 1 has not been run"):
        rerunning.rerun_one(sobol.folder, 1, 7, ENGINE)


def test_a_stored_run_that_is_not_what_it_was_is_told(tmp_path):
    results = swept(tmp_path, "method: latin\nsize: 2\nreplicates: 2\n")
    import sqlite3
    import zlib

    other = np.zeros(3).tobytes()
    with sqlite3.connect(results.folder / "journal.sqlite") as connection:
        connection.execute("UPDATE runs SET outcomes = ?, checksum = ?", (other, zlib.crc32(b"", zlib.crc32(other))))
    assert rerunning.rerun_one(results.folder, 0, 0, ENGINE).same is False


@pytest.mark.parametrize(
    ("orders", "why"), [("nan=1", "NotFinite: sobol_g is nan"), ("raise=1", "ZeroDivisionError: no hours were left")]
)
def test_a_failed_run_is_done_again_to_see_how_it_fails(tmp_path, orders, why):
    point._plans.clear()  # they are kept by key, which what the fake model is told is no part of
    results = swept(tmp_path, "method: latin\nsize: 2\nreplicates: 2\n", orders)
    assert len(results.failed) == 2
    found = rerunning.rerun_one(results.folder, 1, 1, ENGINE)
    assert found.same is None
    assert found.failed.startswith(why)
    assert rerunning.rerun_one(results.folder, 1, 0, ENGINE).same is True


def test_analysing_a_folder_writes_tables_and_pictures_into_it(sobol, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(sobol.folder, folder)
    found = sweeping.analyse(folder, outcomes=["ishigami"])
    assert (folder / "analysis" / "indices.csv").is_file()
    assert {path.stem for path in found.pictures} >= {"indices-sobol", "convergence-sobol", "scatter-ishigami",
                                                      "pairs-sobol-ishigami", "over-the-weeks"}  # fmt: skip
    assert json.loads((folder / "manifest.json").read_text())["pictures"]
    with pytest.raises(InputError, match=r"outcome 'ishigamy' is not known; did you mean 'ishigami'\?"):
        sweeping.analyse(folder, outcomes=["ishigamy"])
    with pytest.raises(InputError, match="failures: 'ignore' is not known"):
        sweeping.analyse(folder, failures="ignore")


def test_a_folder_without_a_sweep_cannot_be_analysed(tmp_path):
    with pytest.raises(InputError, match="no such results folder"):
        sweeping.analyse(tmp_path / "nowhere")
