"""What a model is made from, and what it refuses."""

import numpy as np
import pytest

import covalue_sim
from covalue_sim.errors import InputError
from covalue_sim.mesa_face import CoValueModel
from covalue_sim.scenario import load


def refused(*arguments, **levers):
    with pytest.raises(InputError) as caught:
        CoValueModel(*arguments, **levers)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_package_offers_the_model_and_its_agents():
    for name in ("CoValueModel", "Patient", "Professional", "CommunityGroup", "Organisation"):
        assert getattr(covalue_sim, name).__name__ == name


def test_levers_are_named_by_path_or_with_underscores():
    model = CoValueModel(power_declared_share=0.25, mechanisms_groups=False, **{"trust.rule": "static"})
    values = model.scenario.values
    assert (values["power.declared_share"], values["mechanisms.groups"], values["trust.rule"]) == (
        0.25,
        False,
        "static",
    )


def test_levers_take_numbers_of_numpy():
    model = CoValueModel(run_weeks=np.int64(7), power_declared_share=np.float64(0.5))
    assert (model.scenario.weeks, model.scenario.values["power.declared_share"]) == (7, 0.5)


def test_an_unknown_lever_is_refused_with_the_nearest():
    assert (
        refused(power_declared_shar=0.5) == "power_declared_shar: is no parameter; did you mean 'power_declared_share'?"
    )
    assert "did you mean 'power.declared_share'" in refused(**{"power.declared_shar": 0.5})
    assert "did you mean 'replicate'" in refused(replicates=3)
    assert "covalue list parameters" in refused(zzzzzzzzz=3)


def test_an_unsuitable_value_is_refused_with_what_would_be_right():
    assert "power.declared_share" in refused(power_declared_share=1.5)
    assert "trust.rule" in refused(trust_rule="blind")


def test_a_lever_given_in_both_ways_is_refused():
    assert "given twice" in refused(power_declared_share=0.5, **{"power.declared_share": 0.6})


@pytest.mark.parametrize("name", ["seed", "run_seed", "run.seed"])
def test_a_seed_by_another_name_is_refused(name):
    assert refused(**{name: 3}) == f"{name}: is not an argument; give the seed as rng"


@pytest.mark.parametrize("rng", [-1, 2**53 + 1, 1.0, True, "1", [1, 2], np.random.default_rng(1)])
def test_a_seed_that_is_no_whole_number_in_range_is_refused(rng):
    assert refused(rng=rng).startswith("rng: ")


@pytest.mark.parametrize("replicate", [-1, 0.5, None, False, 2**60])
def test_an_unsuitable_replicate_is_refused(replicate):
    assert refused(replicate=replicate).startswith("replicate: ")


def test_the_seed_is_that_given():
    assert CoValueModel(rng=np.int64(17)).seed == 17
    assert CoValueModel(rng=0).seed == 0
    assert CoValueModel(load("baseline", {"run.seed": 9}), rng=2).seed == 2


def test_no_seed_is_a_fresh_one_that_can_be_used_again(make):
    first, second = make(rng=None), make(rng=None)
    assert first.seed != second.seed
    again = make(rng=first.seed)
    for model in (first, second, again):
        model.run_model()
    assert first.weekly.tobytes() == again.weekly.tobytes() != second.weekly.tobytes()


def test_a_scenario_is_a_name_a_file_a_mapping_or_one_that_was_loaded(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("extends: baseline\npower: {declared_share: 0.35}\n")
    mapping = {"extends": "baseline", "power": {"declared_share": 0.35}}
    for source in (file, str(file), mapping, load(file)):
        assert CoValueModel(source).scenario.values["power.declared_share"] == 0.35
    assert CoValueModel().scenario.name == CoValueModel("baseline").scenario.name == "baseline"


def test_an_unknown_scenario_is_refused():
    assert "did you mean 'baseline'" in refused("basline")


def test_levers_mean_what_they_mean_in_a_run(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("extends: baseline\n")
    model = CoValueModel(file, rng=4, power_declared_share=0.6, population_patients_count=31)
    assert model.scenario == load(file, {"power.declared_share": 0.6, "population.patients.count": 31, "run.seed": 4})
