"""Design points of a sweep: what they simulate, how they travel, which of their runs are missing."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_sweep import ENGINE, SMALL
from small_sweep import planned as any_plan

from covalue_sim.experiments.point import run_key
from covalue_sim.experiments.sweep import points as points_module
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.points import MOST_BASES, Base, SweptPoint, varied
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import canonical


def planned(out, **fields):
    """A plan whose points are drawn without any library of designs."""
    return any_plan(out, **{"method": "random", "size": 12, **fields})


@pytest.fixture
def base(make_scenario):
    return make_scenario()


@pytest.fixture(autouse=True)
def no_base_is_kept():
    points_module._bases.clear()


def test_a_value_holds_from_week_0_unless_it_is_asked_for_earlier(base):
    late = varied(base, {"trust.gain": 0.02}, 1, during_burn_in=False)
    early = varied(base, {"trust.gain": 0.02}, 1, during_burn_in=True)
    assert late.values["trust.gain"] == early.values["trust.gain"] == early.burn_in_values["trust.gain"] == 0.02
    assert late.burn_in_values["trust.gain"] == base.burn_in_values["trust.gain"]


def test_what_is_built_once_holds_from_the_start_and_so_does_the_seed(base):
    found = varied(base, {"population.health_mean": 0.5}, 77, during_burn_in=False)
    assert PARAMETERS["population.health_mean"].structural
    assert found.burn_in_values["population.health_mean"] == found.values["population.health_mean"] == 0.5
    assert found.seed == found.burn_in_values["run.seed"] == 77


def test_nothing_else_is_changed_and_the_base_stays_as_it_was(base):
    before = canonical(base)
    found = varied(base, {"trust.gain": 0.02}, base.seed, during_burn_in=False)
    assert {path for path in base.values if found.values[path] != base.values[path]} == {"trust.gain"}
    assert (found.name, found.title, found.interventions) == (base.name, base.title, base.interventions)
    assert canonical(base) == before
    assert canonical(varied(base, {}, base.seed, during_burn_in=False)) == before


def test_a_change_to_the_value_that_is_there_is_none(base):
    same = varied(base, {"trust.gain": base.values["trust.gain"]}, base.seed, during_burn_in=True)
    assert canonical(same) == canonical(base)


def test_a_point_comes_out_of_a_pickle_as_it_went_in(base):
    point = SweptPoint(3, Base(base), {"trust.gain": 0.02}, 5, during_burn_in=True, key="key")
    there = pickle.loads(pickle.dumps(point))
    assert (there.point_id, there.changes, there.seed, there.during_burn_in, there.key) == (
        3, {"trust.gain": 0.02}, 5, True, "key",
    )  # fmt: skip
    assert there.scenario == point.scenario
    assert run_key(there, 2) == run_key(point, 2)
    again = pickle.loads(pickle.dumps(there))
    assert again.scenario == point.scenario


def test_points_of_one_base_share_it_where_they_arrive(base):
    shared = Base(base)
    contents = [pickle.dumps(SweptPoint(k, shared, {}, k, during_burn_in=False, key="k")) for k in range(3)]
    arrived = [pickle.loads(content) for content in contents]
    assert arrived[0].base is arrived[1].base is arrived[2].base
    assert [point.scenario.seed for point in arrived] == [0, 1, 2]


def test_another_base_is_another_and_only_a_few_are_kept(base):
    bases = [Base(replace(base, title=str(number))) for number in range(MOST_BASES + 2)]
    titles = [pickle.loads(pickle.dumps(one)).scenario.title for one in bases]
    assert titles == [str(number) for number in range(MOST_BASES + 2)]
    assert len(points_module._bases) == MOST_BASES


def test_a_plan_says_the_same_of_a_point_as_the_point_does(tmp_path):
    for early in (False, True):
        plan = planned(tmp_path, during_burn_in=early)
        for record in plan.points[:3]:
            assert plan.travelling(record).scenario == plan.scenario_of(record)
            assert plan.travelling(record).key == record.key


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return planned(tmp_path_factory.mktemp("plan"), size=5, replicates=4)


@settings(max_examples=30)
@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 3))))
def test_each_run_that_is_missing_is_a_job_once_in_order_and_nothing_else_is(plan, missing):
    found = list(plan.jobs(missing))
    assert [(point.point_id, number) for point, number in found] == sorted(missing)
    assert all(point.key == plan.points[point.point_id].key for point, _ in found)


def test_runs_beyond_what_is_asked_for_are_no_jobs(plan):
    assert list(plan.jobs({(0, 4), (5, 0), (9, 9)})) == []
    assert plan.runs == 5 * 4


def test_only_the_series_asked_for_are_kept_in_the_order_asked_for(tmp_path):
    for series in (["share_met", "trust"], ["trust"], ["share_met"]):
        one = planned(tmp_path, series=series)
        names = [ENGINE.weekly_names()[place] for place in one.columns]
        assert names == series == [column.name for column in one.layout.weekly]
        assert one.tables == ("weekly",)


def test_without_series_no_table_is_kept_beside_the_outcomes(tmp_path):
    fields = {name: value for name, value in SMALL.items() if name not in {"series", "method"}}
    fields["method"] = "random"
    one = make_plan(read_experiment(fields, engine=ENGINE), tmp_path, ENGINE)
    assert (one.tables, one.columns, one.layout.weekly) == ((), [], ())


def test_more_replicates_and_other_words_are_the_same_points_in_the_same_folder(tmp_path):
    one = planned(tmp_path)
    other = planned(tmp_path, replicates=7, title="Other", question="Why?", outcomes=["trust_end"], failures="drop")
    assert (one.folder, one.key, one.points) == (other.folder, other.key, other.points)
    assert other.runs == one.runs // 3 * 7


def test_another_name_is_another_folder_of_the_same_numbers(tmp_path):
    one, other = planned(tmp_path), planned(tmp_path, name="renamed")
    assert one.key == other.key
    assert [point.key for point in one.points] == [point.key for point in other.points]
    assert one.folder != other.folder
    assert other.folder.name.startswith("renamed-")


def test_the_order_of_factors_is_part_of_the_design_and_points_have_keys_of_their_own(tmp_path):
    one = planned(tmp_path)
    turned = planned(tmp_path, factors={"trust.gain": "range", "power.declared_share": "range"})
    assert one.key != turned.key
    assert len({point.key for point in one.points}) == len(one.points)
    assert {point.key for point in one.points}.isdisjoint(point.key for point in turned.points)


def test_a_points_changes_are_its_row_of_the_design(tmp_path):
    one = planned(tmp_path)
    for row in (0, 7, len(one.unit) - 1):
        record = one.points[one.point_of[row]]
        factors = one.experiment.factors
        expected = {factor.path: factor.value(place) for factor, place in zip(factors, one.unit[row], strict=True)}
        seed = record.changes["run.seed"]
        assert dict(record.changes) == {**expected, "run.seed": seed}
        assert record.seed == seed
