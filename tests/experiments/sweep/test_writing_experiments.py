"""An experiment written out reads back as the same experiment, and lies beside its results with all that it needs."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from small_sweep import ENGINE, SMALL, planned

from covalue_sim.experiments.sweep.library import shipped_experiments
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.experiments.sweep.resuming import plan_of_folder
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE, written
from covalue_sim.scenario import dump

RULES = Path(__file__).parents[3] / "experiments" / "rules"


def there_and_back(experiment, folder, engine=None):
    (folder / "scenario.yaml").write_text(dump(experiment.base), encoding="utf-8")
    (folder / EXPERIMENT_FILE).write_text(written(experiment), encoding="utf-8")
    return read_experiment(folder / EXPERIMENT_FILE, engine=engine)


def same(one, other):
    return replace(one, base=None) == replace(other, base=None) and one.key("hash") == other.key("hash")


@pytest.mark.parametrize("name", shipped_experiments())
def test_every_shipped_experiment_reads_back_as_itself(name, tmp_path):
    experiment = read_experiment(name)
    assert same(there_and_back(experiment, tmp_path), experiment)


FACTORS = some.fixed_dictionaries(
    {},
    optional={
        "power.declared_share": some.sampled_from(
            ["range", [0.1, 0.25], {"low": 1e-7, "high": 0.3, "distribution": "loguniform"}]
        ),
        "trust.gain": some.sampled_from(
            [{"low": 0.01, "high": 0.3, "distribution": "triangular", "mode": 0.1}, {"around": 0.37}]
        ),
        "population.general_trust_mean": some.sampled_from(
            [{"distribution": "normal", "mean": 0.5, "sd": 0.1}, {"low": 0.1, "high": 1 / 3}]
        ),
        "population.groups.count": some.sampled_from([[8, 12], {"low": 4, "high": 9}]),
        "power.rule": some.sampled_from(["range", ["declared", "tokenistic"]]),
        "mechanisms.promises": some.just("range"),
    },
)


@given(
    FACTORS.filter(bool),
    some.sampled_from(["random", "latin", "grid"]),
    some.integers(4, 30),
    some.booleans(),
    some.sampled_from(["refuse", "drop", "rerun"]),
    some.sampled_from(["", "A 'title': with #signs, \"quotes\" and ümlauts"]),
)
def test_any_factors_read_back_as_they_were(tmp_path_factory, factors, method, size, early, failures, title):
    fields = {"factors": factors, "method": method, "size": size, "during_burn_in": early, "failures": failures}
    fields |= {"title": title} if title else {}
    experiment = read_experiment({**SMALL, **fields}, engine=ENGINE)
    folder = tmp_path_factory.mktemp("written")
    assert same(there_and_back(experiment, folder, ENGINE), experiment)


def test_groups_and_the_dummy_read_back(tmp_path):
    factors = {**SMALL["factors"], "power.ambiguity": "range"}
    groups = {"groups": {"both": ["power.declared_share", "trust.gain"]}, "dummy": False, "second_order": True}
    experiment = read_experiment({**SMALL, "factors": factors, **groups}, engine=ENGINE)
    assert same(there_and_back(experiment, tmp_path, ENGINE), experiment)


def test_the_folder_of_a_sweep_says_what_was_asked(tmp_path):
    plan = planned(tmp_path)
    results = run_sweep(plan, workers=1)
    again = make_plan(read_experiment(results.folder / EXPERIMENT_FILE, engine=ENGINE), tmp_path / "again", ENGINE)
    assert again.key == plan.key and again.points == plan.points
    assert results.manifest["kind"] == "sweep"
    assert results.manifest["model_version"] == ENGINE.model_version()


def test_a_sweep_with_rule_files_goes_on_from_its_folder_alone(tmp_path):
    own = tmp_path / "own"
    shutil.copytree(RULES, own)
    (own / "rungs.yaml").write_text(
        "base: ladder-and-grudge.yaml\nset: {run.weeks: 6, run.burn_in: 2}\nfactors: {ladder.rungs: [6, 8]}\n"
        "method: grid\nsize: 2\nreplicates: 2\noutcomes: [trust_end]\n"
    )
    plan = make_plan(read_experiment(own / "rungs.yaml", engine=ENGINE), tmp_path, ENGINE)
    results = run_sweep(plan, workers=1)
    shutil.rmtree(own)
    resumed = plan_of_folder(results.folder, ENGINE)
    assert resumed.experiment.base.rules[0].source.startswith("files/")
    assert run_sweep(resumed).new == 0
