"""Experiment files: what they may say, and one clear line for what they may not."""

import json
from pathlib import Path

import jsonschema
import pytest
from small_sweep import ENGINE, SMALL

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.describing import experiments
from covalue_sim.experiments.sweep.designs import DESIGNS
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.library import EXPERIMENTS, shipped_experiments
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.experiments.sweep.schema import schema, schema_text
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario.text import read_text
from covalue_sim.scenario.yaml_reader import read_yaml


def read(**fields):
    return read_experiment({**SMALL, **fields}, engine=ENGINE)


def refusal(**fields):
    with pytest.raises(InputError) as raised:
        read(**fields)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_a_small_experiment_is_read_whole():
    experiment = read()
    assert experiment.names == ("power.declared_share", "trust.gain", "dummy")
    assert (experiment.factors[0].low, experiment.factors[0].high) == (0.0, 1.0)
    assert experiment.base.weeks == 6
    assert experiment.rows == 16 * 5
    assert experiment.dummy == 2


def test_it_is_the_same_after_a_journey_through_the_journal():
    experiment = read(factors={"power.rule": ["declared", "negotiated"], "trust.gain": {"low": 0.01, "high": 0.1,
                      "distribution": "triangular", "mode": 0.05}}, also=["pawn"], time_limit=3.5)  # fmt: skip
    assert Experiment.from_json(experiment.to_json(), experiment.base) == experiment


def test_factors_stand_nested_or_dotted_and_patterns_mean_what_can_be_varied():
    nested = read(factors={"power": {"declared_share": {"low": 0.2, "high": 0.4}}})
    assert nested.factors[0].path == "power.declared_share"
    themes = read(factors={"trust.*": {"around": 0.2}}, **{"except": ["trust.gate"]})
    paths = [factor.path for factor in themes.factors[:-1]]
    wanted = [row.path for row in PARAMETERS.values() if row.theme == "trust" and row.sweepable and row.kind == "real"]
    assert paths == [path for path in wanted if path != "trust.gate"]
    every = read(factors={"*": {"around": 0.1}}, method="morris", size=4)
    assert len(every.factors) > 300


def test_around_stays_within_the_table_and_later_ones_replace_earlier_ones():
    experiment = read(factors={"power.*": {"around": 1.0}, "power.declared_share": {"low": 0.4, "high": 0.5}})
    found = {factor.path: factor for factor in experiment.factors}
    base = PARAMETERS["power.bargaining"]
    assert found["power.bargaining"].high == min(2 * base.default, base.high)
    assert found["power.declared_share"].high == 0.5


def test_groups_by_name_and_by_theme():
    experiment = read(groups={"both": ["trust.gain", "power.declared_share"]})
    assert experiment.names == ("both", "dummy")
    assert read(groups="themes").names == ("power", "trust", "dummy")


def test_the_base_is_a_scenario_with_its_changes_and_a_seed(tmp_path):
    (tmp_path / "mine.yaml").write_text("title: Mine\nextends: baseline\npower: {bargaining: 0.9}\n")
    file = tmp_path / "trial.yaml"
    file.write_text("base: mine.yaml\nset: {run.weeks: 9}\nseed: 42\nmethod: latin\nsize: 4\n"
                    "factors: {trust.gain: range}\noutcomes: [trust_end]\n")  # fmt: skip
    experiment = read_experiment(file, engine=ENGINE)
    assert (experiment.name, experiment.base.weeks, experiment.seed) == ("trial", 9, 42)
    assert experiment.base.values["power.bargaining"] == 0.9
    assert read_experiment(file, ["run.weeks=3"], engine=ENGINE).base.weeks == 3


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"methd": 1}, "methd: is an unknown field; did you mean 'method'?"),
        ({"method": "sobl"}, "method: is 'sobl', which is not known; did you mean 'sobol'?"),
        ({"outcomes": ["trust_ed"]}, "outcomes[0]: 'trust_ed' is not known; did you mean 'trust_end'?"),
        ({"outcomes": []}, "outcomes: is an empty list; give a list, as in [one, two]"),
        ({"factors": {"power.declred_share": "range"}}, "did you mean 'power.declared_share'?"),
        ({"factors": {"trust.gain": {"low": 0.2, "high": 0.1}}}, "runs from 0.2 to 0.1; give a low below the high"),
        ({"factors": {"trust.gain": {"low": -1}}}, "-1 is out of range; give a number from 0.005 to 0.3"),
        ({"factors": {"trust.gain": [0.1]}}, "has fewer than two values"),
        ({"factors": {"power.rule": ["declared", "declared"]}}, "has 'declared' twice"),
        ({"factors": {"power.rule": ["declaired", "negotiated"]}}, "did you mean 'declared'?"),
        ({"factors": {"trust.gain": {"around": 0.1, "low": 0}}}, "has no place beside 'around'"),
        ({"factors": {"trust.gain": {"distribution": "normal", "mean": 0.1}}}, "needs sd for the distribution"),
        ({"factors": {"run.seed": {"low": 1, "high": 9}}}, "cannot be varied; give 'seed' and 'replicates' instead"),
        ({"factors": {"zork.*": "range"}}, "means no parameter that can be varied"),
        ({"size": 100}, "size: is 100; give a power of two, such as 64 or 128"),
        ({"size": 4}, "size: 4 is out of range"),
        ({"method": "fast", "size": 65, "replicates": 2}, "'fast' takes its bounds from replicates, give at least 3"),
        ({"method": "fast", "size": 65, "failures": "drop"}, "whose design cannot lose a point"),
        ({"method": "grid", "size": 2, "dummy": True}, "a grid design has none"),
        ({"method": "dgsm", "factors": {"power.rule": "range"}}, "'dgsm' needs real numbers, and power.rule is none"),
        ({"method": "latin", "groups": "themes"}, "groups: cannot be used with 'latin'"),
        ({"groups": {"trust.gain": ["trust.gain"]}}, "is the name of a factor"),
        ({"second_order": "yes"}, "second_order: is text ('yes'); give true or false"),
        (
            {"series": ["trust"], "factors": {"run.weeks": {"low": 4, "high": 9}}},
            "series: cannot be kept where run.weeks",
        ),
        ({"replicates": 0}, "replicates: 0 is out of range"),
        ({"base": "baselin"}, "did you mean 'baseline'?"),
        ({"set": {"run.weeks": "x"}}, "run.weeks: is text ('x')"),
        ({"also": ["sobol"]}, "'sobol' is not known; any sample will do for"),
        ({"failures": "ignore"}, "failures: is 'ignore', which is not known"),
        ({"method": "random", "size": 1_000_000, "name": "a b"}, "name: is 'a b'; give letters"),
    ],
)
def test_what_cannot_be_used_is_one_line_that_says_what_would_be_right(fields, line):
    assert line in refusal(**fields)


def test_a_design_too_large_to_run_is_refused_before_it_is_drawn():
    factors = {row.path: "range" for row in PARAMETERS.values() if row.theme == "trust" and row.sweepable}
    assert "at most 2,000,000 are run" in refusal(method="grid", size=20, factors=factors)


def test_a_mistake_in_a_file_has_its_line_and_column(tmp_path):
    file = tmp_path / "trial.yaml"
    file.write_text("method: sobol\nfactors:\n  trust.gain: rage\noutcomes: [trust_end]\n")
    with pytest.raises(InputError, match=r"trial.yaml:3:15: factors.trust.gain: is text \('rage'\); give 'range'"):
        read_experiment(file, engine=ENGINE)


def test_what_is_missing_is_named(tmp_path):
    file = tmp_path / "trial.yaml"
    file.write_text("method: sobol\noutcomes: [trust_end]\n")
    with pytest.raises(InputError, match="factors: is missing"):
        read_experiment(file, engine=ENGINE)


def test_names_of_shipped_experiments_and_the_nearest_to_a_mistake():
    assert {"screening", "what-matters", "one-at-a-time", "power-and-trust", "pay-and-benefits", "rules"} <= set(
        shipped_experiments()
    )
    assert EXPERIMENTS.find("rules").label == "experiments/rules.yaml"
    with pytest.raises(InputError, match="did you mean 'what-matters'"):
        EXPERIMENTS.find("what-mater")
    with pytest.raises(InputError, match=r"no such file; did you mean the shipped experiment 'rules'\?"):
        EXPERIMENTS.find("rules.yaml")
    assert {row["experiment"] for row in experiments()} == set(shipped_experiments())


@pytest.mark.parametrize("name", shipped_experiments())
def test_every_shipped_experiment_can_be_read_and_fits_the_schema(name):
    experiment = read_experiment(name)
    assert experiment.question
    assert experiment.look_at
    file = EXPERIMENTS.find(name)
    jsonschema.Draft202012Validator(schema()).validate(plain(read_yaml(read_text(file.path, file.label), file.label)))


def plain(node):
    """Content of a node without places."""
    if hasattr(node, "fields"):
        return {one.key: plain(one.node) for one in node.fields}
    return [plain(item) for item in node.items] if hasattr(node, "items") else node.value


def test_what_matters_has_fifteen_factors_and_the_screening_all_that_can_be_varied():
    assert len(read_experiment("what-matters").factors) == 15 + 1
    assert len(read_experiment("screening").factors) > 300


def test_the_published_schema_is_that_of_the_table():
    published = Path(__file__).parents[3] / "experiments" / "experiment.schema.json"
    assert published.read_text() == schema_text(), "renew it: covalue schema --experiment --write"
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("fields", [{"methd": 1}, {"method": "sobl"}, {"factors": {"trust.gian": "range"}},
                                    {"factors": {"trust.gain": "rage"}}, {"outcomes": ["x"]}])  # fmt: skip
def test_the_schema_refuses_what_the_reader_refuses(fields):
    content = {"method": "sobol", "factors": {"trust.gain": "range"}, "outcomes": ["value_user"]}
    validator = jsonschema.Draft202012Validator(schema())
    validator.validate(content)
    assert not validator.is_valid({**content, **fields})


@pytest.mark.parametrize(
    ("fields", "rows"),
    [
        ({"method": "grid", "size": 20, "factors": {"*": "range"}}, "countless"),
        ({"method": "latin", "size": 2**20, "factors": {"trust.gain": "range"}}, None),
        ({"method": "morris", "size": 2**20, "factors": {"trust.gain": "range", "trust.gate": "range"}}, "4,194,304"),
    ],
)
def test_a_design_that_nobody_could_run_is_refused_by_its_rows(fields, rows):
    if rows is None:
        assert read(**fields).rows == 2**20
    else:
        line = refusal(**fields)
        assert f"makes a design of {rows} rows; at most 2,000,000 are run" in line
        assert len(line) < 200


@pytest.mark.parametrize("method", ["sobol", "morris"])
def test_one_group_of_all_factors_needs_something_beside_it(method):
    one = {"method": method, "groups": {"both": ["power.declared_share", "trust.gain"]}}
    assert "groups: puts all factors into one, with nothing beside it" in refusal(**one, dummy=False)
    assert read(**one).names == ("both", "dummy")


@pytest.mark.parametrize("method", DESIGNS)
@pytest.mark.parametrize("factors", [["trust.gain"], ["trust.gain", "power.declared_share"]])
def test_the_smallest_design_of_every_method_is_drawn_as_long_as_it_is_said_to_be(tmp_path, method, factors):
    kind = DESIGNS[method]
    smallest = {"size": None if method == "factorial" else kind.least, "dummy": False if kind.dummy else None}
    fields = {**SMALL, "method": method, "factors": dict.fromkeys(factors, "range"), "replicates": 3, **smallest}
    experiment = read_experiment({name: value for name, value in fields.items() if value is not None}, engine=ENGINE)
    assert len(make_plan(experiment, tmp_path, ENGINE).unit) == experiment.rows
