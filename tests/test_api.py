import subprocess
import sys
from pathlib import Path

import pytest

import covalue_sim
from covalue_sim import InputError, api
from covalue_sim.experiments import replicate as replicate_module
from covalue_sim.experiments.engine import Engine
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import table_of
from covalue_sim.store.results import Results


@pytest.fixture(autouse=True)
def fake_engine(monkeypatch, engine):
    monkeypatch.setattr(replicate_module, "Engine", lambda: engine)


SMALL = {"title": "Small", "run": {"weeks": 4, "burn_in": 2, "replicates": 3}}


def test_a_mapping_is_run_like_a_file(tmp_path):
    (tmp_path / "small.yaml").write_text("title: Small\nrun: {weeks: 4, burn_in: 2, replicates: 3}\n")
    of_file = api.run(tmp_path / "small.yaml", out=tmp_path)
    of_mapping = api.run(SMALL, out=tmp_path)
    assert of_file.runs.num_rows == of_mapping.runs.num_rows == 3
    assert of_file.runs["trust_end"] == of_mapping.runs["trust_end"]


def test_levers_are_set_by_path_or_by_their_pythonic_name(tmp_path):
    one = api.run(SMALL, out=tmp_path, overrides={"power.declared_share": 0.9})
    other = api.run(SMALL, out=tmp_path, power_declared_share=0.9)
    assert (other.folder, other.new) == (one.folder, 0)
    assert set(one.runs["power.declared_share"].to_pylist()) == {0.9}


def test_numbers_of_the_call_go_before_those_of_the_scenario(tmp_path):
    results = api.run(SMALL, out=tmp_path, replicates=2, seed=9, weeks=7)
    assert (results.runs["seed"].to_pylist(), results.runs["run.weeks"].to_pylist()) == ([9, 9], [7, 7])


def test_a_loaded_scenario_is_run_as_it_is(tmp_path):
    scenario = covalue_sim.load(SMALL)
    assert covalue_sim.run(scenario, out=tmp_path, replicates=1).replicates == 1
    with pytest.raises(InputError, match=r"is loaded already .* give run.seed to load"):
        covalue_sim.run(scenario, out=tmp_path, seed=4)


def test_an_unknown_lever_is_refused_with_the_nearest(tmp_path):
    with pytest.raises(InputError, match="power"):
        api.run(SMALL, out=tmp_path, overrides={"power.declared_shar": 0.5})
    with pytest.raises(InputError, match="declared_shar"):
        api.run(SMALL, out=tmp_path, power_declared_shar=0.5)


def test_a_slip_in_an_argument_is_told_from_one_in_a_lever(tmp_path):
    with pytest.raises(InputError, match=r"^replicate: is no parameter; did you mean 'replicates'\?$"):
        api.run(SMALL, out=tmp_path, replicate=3)
    with pytest.raises(InputError, match=r"^power_declared_shar: .* did you mean 'power_declared_share'\?$"):
        api.run(SMALL, out=tmp_path, power_declared_shar=0.5)


def test_a_lever_given_in_two_ways_is_refused_and_the_calls_own_numbers_go_first(tmp_path):
    with pytest.raises(InputError, match=r"^overrides: power.declared_share is given as an argument too"):
        api.run(SMALL, out=tmp_path, overrides={"power.declared_share": 0.9}, power_declared_share=0.8)
    assert api.run(SMALL, out=tmp_path, overrides={"run.seed": 4}, seed=5).runs["seed"].to_pylist() == [5, 5, 5]


def test_parameters_of_a_rule_of_ones_own_have_pythonic_names_too(tmp_path):
    rules = Path(__file__).parents[1] / "experiments" / "rules"
    own = sorted(set(table_of(covalue_sim.load(rules / "ladder-and-grudge.yaml"))) - set(PARAMETERS))[0]
    results = api.run(rules / "ladder-and-grudge.yaml", out=tmp_path, replicates=1, **{own.replace(".", "_"): 0.3})
    assert results.runs[own].to_pylist() == [0.3]


def test_the_command_is_recorded(tmp_path):
    assert api.run(SMALL, out=tmp_path, command="mine").manifest["command"] == "mine"
    assert api.run(SMALL, out=tmp_path / "other").manifest["command"]


def test_pictures_are_drawn_once_and_again_for_other_tables(tmp_path, monkeypatch):
    drawn = []

    def draw_all(folder):
        drawn.append(folder)
        picture = folder / "figures" / "outcomes.png"
        picture.parent.mkdir(exist_ok=True)
        picture.write_bytes(b"png")
        return [picture]

    monkeypatch.setattr("covalue_sim.report.figures.draw_all", draw_all)
    first = api.run(SMALL, out=tmp_path, pictures=True)
    assert first.new == 3
    assert [path.name for path in first.pictures()] == ["outcomes.png"]
    api.run(SMALL, out=tmp_path, pictures=True)
    assert len(drawn) == 1
    api.run(SMALL, out=tmp_path, pictures=True, replicates=4)
    assert len(drawn) == 2
    first.folder.joinpath("figures", "outcomes.png").unlink()
    assert api.run(SMALL, out=tmp_path, pictures=True, replicates=4).pictures()
    assert len(drawn) == 3


def test_no_pictures_are_drawn_of_nothing(tmp_path, monkeypatch, make_scenario):
    monkeypatch.setattr("covalue_sim.report.figures.draw_all", lambda _: pytest.fail("drawn"))
    monkeypatch.setattr("covalue_sim.model.simulation.Plan.run", lambda *_: 1 / 0)
    assert api.run(make_scenario("faulty", run__weeks=7), out=tmp_path, pictures=True, replicates=2).pictures() == []


def test_results_are_opened_by_their_folder(tmp_path):
    results = covalue_sim.run(SMALL, out=tmp_path)
    assert isinstance(covalue_sim.open_results(results.folder), Results)


def test_the_package_names_what_it_offers():
    assert set(covalue_sim.__all__) <= set(dir(covalue_sim))
    for name in set(covalue_sim.__all__) - {"__version__"}:
        assert getattr(covalue_sim, name)
    with pytest.raises(AttributeError, match="no attribute 'runn'"):
        _ = covalue_sim.runn


def test_importing_the_package_loads_nothing_heavy():
    heavy = {"numpy", "ruamel", "pyarrow", "numba"}
    looked = f"import sys, covalue_sim; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", looked], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_the_model_is_the_packages_own_unless_another_is_given():
    assert Engine().simulation == "covalue_sim.model.simulation"
