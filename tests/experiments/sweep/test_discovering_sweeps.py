"""Scenario discovery on a stored sweep: conditions are read, boxes are said in words, kept, drawn and reported."""

import json
import shutil

import pytest
from test_analysing_sweeps import swept

from covalue_sim import sweeping
from covalue_sim.analysis.discovery import Box
from covalue_sim.analysis.proportions import wilson_interval
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep import discovering
from covalue_sim.experiments.sweep.discovering import discover_in, rule
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.saving import load_discoveries, load_saved, save_discovery
from covalue_sim.experiments.sweep.stored import read_sweep


@pytest.fixture(scope="module")
def latin(tmp_path_factory):
    """A sample of the known functions, drawn independently."""
    return swept(tmp_path_factory.mktemp("latin"), "method: latin\nsize: 400\nreplicates: 2\n")


@pytest.fixture
def folder(latin, tmp_path):
    return shutil.copytree(latin.folder, tmp_path / "copy")


@pytest.fixture
def one_box(monkeypatch):
    """In place of the libraries' search: the first factor above 0.6."""
    found = Box("PRIM", {0: (0.6, 1.0)}, wilson_interval(40, 50), wilson_interval(40, 80), 80)
    monkeypatch.setattr(discovering, "discover", lambda unit, cases, seed=0: [found])


@pytest.mark.parametrize(
    ("condition", "line"),
    [
        ("zork > 1", "outcome 'zork' is not known"),
        ("ishigamy > 1", r"outcome 'ishigamy' is not known; did you mean 'ishigami'\?"),
        ("ishigami", "condition 'ishigami' cannot be read; write 'outcome > 0.5'"),
        ("ishigami > 1 or luck > 0", "cannot be read"),
    ],
)
def test_a_condition_that_cannot_be_read_is_one_line(latin, condition, line):
    with pytest.raises(InputError, match=line):
        discover_in(read_sweep(latin.folder), condition)


def test_cases_are_points_where_all_comparisons_of_means_hold(latin, one_box):
    sweep = read_sweep(latin.folder)
    found = discover_in(sweep, "ishigami > 2.5 and luck < sobol_g")
    ishigami, luck, g = (sweep.runs(name).mean(axis=1) for name in ("ishigami", "luck", "sobol_g"))
    assert found.cases.tolist() == ((ishigami > 2.5) & (luck < g)).tolist()
    assert found.share == found.cases.mean()
    assert found.rules == ["power.declared_share is at least 0.6"]


def test_rules_are_words_with_the_factors_own_values():
    factors = [
        Factor("power.declared_share", low=1.0, high=3.0),
        Factor("trust.rule", "choice", values=("a", "b", "c")),
    ]
    assert (
        rule({0: (0.0, 0.5), 1: (0.4, 1.0)}, factors) == "power.declared_share is at most 2, and trust.rule is b or c"
    )
    assert rule({0: (0.25, 0.5)}, factors) == "power.declared_share is 1.5 to 2"


def test_what_was_found_is_kept_drawn_and_reported_beside_the_analysis(folder, one_box):
    sweeping.analyse(folder, methods=["rbd_fast"], outcomes=["luck"])
    sweeping.discover(folder, "ishigami > 2.5")
    sweeping.discover(folder, "luck > 0.5")
    sweeping.discover(folder, "ishigami > 2.5")
    kept = json.loads((folder / "analysis" / "discovery.json").read_text())["discoveries"]
    assert [one["condition"] for one in kept] == ["luck > 0.5", "ishigami > 2.5"]
    (box,) = kept[0]["boxes"]
    assert (box["method"], box["rule"], box["n"]) == ("PRIM", "power.declared_share is at least 0.6", 80)
    assert box["coverage_low"] < box["coverage"] == 0.8 < box["coverage_high"]
    pictures = {path.name for path in (folder / "pictures").iterdir()}
    assert pictures >= {"discovery-ishigami-2-5.png", "discovery-luck-0-5.png", "indices-rbd_fast.png"}
    page = (folder / "report.html").read_text()
    assert "Where it happens" in page
    assert "where power.declared_share is at least 0.6" in page
    sweeping.analyse(folder, methods=["rbd_fast"], outcomes=["sobol_g"])  # what is found later does not push it out
    assert "Where it happens" in (folder / "report.html").read_text()
    assert "pictures/discovery-luck-0-5.png" in json.loads((folder / "manifest.json").read_text())["pictures"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"discoveries": []}', "\ud800"])
def test_damaged_findings_are_one_line_and_cost_no_run(folder, one_box, text):
    sweep = read_sweep(folder)
    save_discovery(discover_in(sweep, "ishigami > 7"), sweep)
    kept = folder / "analysis" / "discovery.json"
    kept.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(
        InputError, match=r"discovery\.json: is damaged \(.*\); the runs are not: move it away"
    ) as refused:
        load_discoveries(sweep)
    assert "\n" not in str(refused.value)
    (folder / "analysis" / "verdicts.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(InputError, match="analysis: is damaged"):
        load_saved(folder)


def test_without_pictures_nothing_is_drawn(folder, one_box):
    sweeping.discover(folder, "ishigami > 2.5", pictures=False)
    assert (folder / "analysis" / "discovery.json").is_file()
    assert not (folder / "pictures").exists()


def test_one_at_a_time_is_no_sample_of_the_space(tmp_path):
    results = swept(tmp_path, "method: one_at_a_time\nsize: 2\nreplicates: 2\n")
    with pytest.raises(InputError, match="needs points that vary all factors"):
        discover_in(read_sweep(results.folder), "luck > 0")


@pytest.mark.long
def test_a_tree_finds_two_ends_where_one_box_cannot(latin):
    """G is high where the first factor is near either end, and no single box holds both; with the extra [discovery]."""
    found = discover_in(read_sweep(latin.folder), "sobol_g > 1.5")
    leaves = [box.limits[0] for box in found.boxes if box.method == "CART" and 0 in box.limits]
    assert any(high < 0.5 for _, high in leaves) and any(low > 0.5 for low, _ in leaves)
