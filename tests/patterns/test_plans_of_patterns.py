"""What is run for a pattern: which points, under which keys, and what each simulates once it has travelled."""

import pickle

import pytest

from covalue_sim.parameters import PARAMETERS
from covalue_sim.patterns.dealing import Dealt
from covalue_sim.patterns.planning import ABLATED, FULL, NULL, plan_of_points, plan_pattern, variants
from covalue_sim.patterns.reading import read_pattern
from covalue_sim.patterns.space import RANGES, plan_space

LEVER = "power.declared_share"
WEEKS = {"permute": "weeks", "why": "The two shares are dealt to the weeks."}
SIGN_CHANGE = {
    "statistic": "sign_change", "along": {"power.ambiguity": [0.1, 0.3, 0.5]},
    "prediction": {"at_low": "shared", "at_high": "usual"},
}  # fmt: skip


@pytest.fixture
def planned(pattern_file, tmp_path):
    """A function: the plan of a pattern with these fields."""

    def planned(replicates=5, out=tmp_path, **fields):
        return plan_pattern(read_pattern(pattern_file(**fields)), replicates, out)

    return planned


def keys(plan):
    return [record.key for record in plan.sweep.points]


@pytest.mark.parametrize("fields", [{"title": "Said otherwise"}, {"also": ["health"]}, {"smallest": 0.2},
                                    {"outcome": "health"}, {"reason": "It was so."}])  # fmt: skip
def test_what_is_said_and_looked_at_decides_no_run(planned, fields):
    assert planned(**fields).sweep.folder == planned().sweep.folder
    assert keys(planned(**fields)) == keys(planned())


@pytest.mark.parametrize(
    "fields",
    [
        {"arms": {"usual": "as it is", "shared": {LEVER: 0.7}}},
        {"ablation": {"set": {"power.rule": "tokenistic"}, "why": "x"}},
        {"outcome": {"series": "health"}},  # is kept, which the tables' layout hangs on
        {"null_model": WEEKS},
    ],
)
def test_what_is_run_decides_the_folder(planned, fields):
    assert planned(**fields).sweep.folder != planned().sweep.folder


def test_more_replicates_go_on_in_the_same_folder_under_the_same_keys(planned):
    few, many = planned(replicates=5), planned(replicates=50)
    assert (few.sweep.folder, keys(few)) == (many.sweep.folder, keys(many))
    assert many.sweep.runs == 10 * few.sweep.runs


def test_where_results_lie_decides_no_key(planned, tmp_path):
    elsewhere = planned(out=tmp_path / "elsewhere")
    assert keys(elsewhere) == keys(planned())
    assert elsewhere.sweep.folder.parent == tmp_path / "elsewhere" / "patterns"


def test_renamed_arms_are_the_same_runs(planned):
    other = {"arms": {"a": "as it is", "b": {LEVER: 0.8}}, "prediction": {"more": "b", "than": "a"}}
    assert keys(planned(**other)) == keys(planned())


def test_no_two_points_of_a_plan_have_one_key(planned):
    for plan in (planned(null_model=WEEKS), planned(**SIGN_CHANGE)):
        assert len(set(keys(plan))) == len(plan.sweep.points)


def test_variants_are_those_that_set_measure_or_deal_something(pattern_file):
    def names(**fields):
        return [name for name, _ in variants(read_pattern(pattern_file(**fields)))]

    assert names() == [FULL, ABLATED]  # the null model is 'none, because ...'
    assert names(null_model=WEEKS) == [FULL, ABLATED, NULL]
    assert names(null_model={"permute": "runs", "why": "x"}) == [FULL, ABLATED]  # the runs are there
    assert names(ablation={"outcome": "health", "why": "x"}) == [FULL, ABLATED]


def test_a_variant_that_only_measures_something_else_runs_nothing_more(planned):
    plan = planned(ablation={"outcome": "health", "why": "x"})
    assert plan.sweep.runs == 2 * 5
    assert plan.places[ABLATED, ("shared", 0)] == plan.places[FULL, ("shared", 0)]


def test_every_arm_at_every_level_is_run_and_only_the_ends_of_a_change_of_sign_are_ablated(planned):
    plan = planned(**SIGN_CHANGE)
    assert {cell for name, cell in plan.places if name == FULL} == {
        (arm, level) for arm in ("usual", "shared") for level in range(3)
    }  # fmt: skip
    assert {level for name, (_, level) in plan.places if name == ABLATED} == {0, 2}


def test_each_point_simulates_its_arm_with_the_patterns_levers(planned):
    plan = planned()
    record = plan.sweep.points[plan.places[FULL, ("shared", 0)]]
    scenario = plan.sweep.travelling(record).scenario
    assert (scenario.values[LEVER], scenario.values["population.patients.count"]) == (0.8, 30)
    assert scenario.burn_in_values[LEVER] == PARAMETERS[LEVER].default


def test_arms_share_their_luck(planned):
    assert len({record.seed for record in planned(null_model=WEEKS).sweep.points}) == 1


@pytest.mark.parametrize("again", [lambda point: point, lambda point: pickle.loads(pickle.dumps(point))])
def test_a_point_whose_weeks_are_dealt_knows_all_arms_before_and_after_it_travelled(planned, again):
    plan = planned(null_model=WEEKS)
    record = plan.sweep.points[plan.places[NULL, ("shared", 0)]]
    scenario = again(plan.sweep.travelling(record)).scenario
    assert isinstance(scenario, Dealt)
    assert [arm.values[LEVER] for arm in scenario.arms] == [PARAMETERS[LEVER].default, 0.8]
    assert scenario.place == 1
    assert scenario.values == scenario.arms[1].values


def test_dealt_points_are_no_points_of_the_arms_though_they_change_the_same(planned):
    plan = planned(null_model=WEEKS)
    assert plan.places[NULL, ("shared", 0)] != plan.places[FULL, ("shared", 0)]
    assert set(plan.sweep.dealt) == {plan.places[NULL, (arm, 0)] for arm in ("usual", "shared")}


def test_the_points_of_a_space_are_every_arm_in_every_setting(pattern_file, tmp_path):
    pattern = read_pattern(pattern_file())
    space = plan_space(pattern, RANGES, tmp_path, points=4)
    assert [len(row) for row in space.places] == [2] * 4
    for values, (usual, shared) in zip(space.settings, space.places, strict=True):
        changes = [dict(space.sweep.points[place].changes) for place in (usual, shared)]
        assert all(one["trust.gain"] == values["trust.gain"] for one in changes)
        assert [one.get(LEVER) for one in changes] == [None, 0.8]
        assert changes[0] == {**values, "run.seed": pattern.base.seed}


def test_a_setting_that_holds_from_the_first_week_is_another_run_than_one_from_week_0(planned, tmp_path):
    experiment = planned().sweep.experiment
    changes = [{"trust.gain": 0.2}]
    late, early = (plan_of_points(experiment, changes, tmp_path, late) for late in (None, frozenset({LEVER})))
    assert late.folder != early.folder
    one, other = (plan.travelling(plan.points[0]).scenario for plan in (late, early))
    assert (one.burn_in_values["trust.gain"], other.burn_in_values["trust.gain"]) == (
        PARAMETERS["trust.gain"].default, 0.2,
    )  # fmt: skip


def test_a_point_of_a_space_travels_as_it_is(pattern_file, tmp_path):
    space = plan_space(read_pattern(pattern_file()), RANGES, tmp_path, points=2).sweep
    for record in space.points:
        point = space.travelling(record)
        there = pickle.loads(pickle.dumps(point)).scenario
        assert (there.values, there.burn_in_values) == (point.scenario.values, point.scenario.burn_in_values)
