"""Tables of a small comparison of the real model, against what the stored tables say."""

import math

import numpy as np
import pytest

from covalue_sim.errors import InputError
from covalue_sim.experiments.compare.arms import arms_of
from covalue_sim.experiments.compare.running import How, run_arms
from covalue_sim.experiments.compare.tables import TABLES
from covalue_sim.experiments.compare.what_ifs import parse_what_if

SMALL = ("population.patients.count=30", "run.weeks=8", "run.burn_in=6")
SHARED = "shared: power.declared_share=0.7"


@pytest.fixture(scope="module")
def ensemble(tmp_path_factory):
    out = tmp_path_factory.mktemp("results")
    arms = arms_of(["baseline", "baseline"], changes=SMALL, what_ifs=[parse_what_if(SHARED)])
    return run_arms(arms, 6, How(out=out)).ensemble


@pytest.fixture(scope="module")
def tables(ensemble):
    return {name: list(make(ensemble)) for name, make in TABLES.items()}


def rows(table, **wanted):
    return [row for row in table if all(row[name] == value for name, value in wanted.items())]


def test_every_table_has_rows_of_one_shape(tables):
    for name, table in tables.items():
        assert table, name
        assert all(row.keys() == table[0].keys() for row in table), name


@pytest.mark.parametrize("name", ["outcomes", "subgroups", "inequality", "costs", "stakeholders", "flows"])
def test_a_scenario_against_itself_differs_by_exactly_nothing(tables, name):
    for row in rows(tables[name], arm="baseline (2)"):
        if row["n"]:
            assert (row["difference"], row["low"], row["high"], row["bca_low"], row["bca_high"]) == (0, 0, 0, 0, 0)


def test_nobody_gains_or_loses_from_nothing(tables):
    for row in rows(tables["persons"], arm="baseline (2)", what="untouched"):
        assert row["n"] == 0 or row["mean"] == 1.0
    assert all(row["first_difference"] is None for row in rows(tables["partings"], arm="baseline (2)"))


def test_another_arm_does_differ(tables):
    assert any(row["verdict"] == "clear" for row in rows(tables["outcomes"], arm="shared"))
    assert rows(tables["partings"], arm="shared", series="enacted_share")[0]["first_difference"] == 0


def test_persons_are_those_of_the_stored_table(ensemble, tables):
    people = [results.people.to_pandas().query("moment == 'end'") for results in ensemble.results]
    both = people[0].merge(people[2], on=["replicate", "slot"], suffixes=("", "_arm"))
    both = both[both.founder & both.founder_arm]
    assert (both.generation == both.generation_arm).all()
    change = both.net_value_arm - both.net_value
    better = (change > 1e-9).groupby(both.replicate).mean()
    found = rows(tables["persons"], arm="shared", group="everybody", what="better off")[0]
    assert found["mean"] == pytest.approx(better.mean())
    net = rows(tables["subgroups"], arm="shared", group="everybody", measure="net value")[0]
    assert net["difference"] == pytest.approx((change / 8).groupby(both.replicate).mean().mean())


def test_groups_are_those_of_week_0_and_cover_everybody(tables):
    net = rows(tables["subgroups"], arm="shared", measure="net value")
    people = {row["group"]: row["people"] for row in net}
    everybody = people["everybody"]
    assert people["little slack"] + people["middling slack"] + people["much slack"] == pytest.approx(everybody)
    assert people["on benefits"] + people["not on benefits"] == pytest.approx(everybody)
    assert people["in a group"] + people["in no group"] == pytest.approx(everybody)
    assert sum(people[f"level {number}"] for number in range(1, 5)) == pytest.approx(everybody)


def test_net_value_of_a_person_is_what_the_model_sums_by_week(ensemble):
    """Where nobody is replaced, people's net value over weeks is the weekly mean."""
    people, weekly = ensemble.people[0]["end"], dict(ensemble.weekly(["value_user"]))
    for replicate in range(ensemble.n):
        if people["founder"][replicate].all():
            total = people["net_value"][replicate].mean()
            assert total == pytest.approx(weekly["value_user"][0][replicate].sum(), rel=1e-9)


def test_costs_are_outcomes_a_year(tables):
    spending = rows(tables["costs"], arm="shared", cost="spending")[0]
    known = rows(tables["outcomes"], arm="shared", outcome="spending")[0]
    assert spending["difference"] == pytest.approx(52 * known["difference"])


def test_ratios_are_cost_over_effect(tables):
    for row in rows(tables["ratios"], arm="shared"):
        if row["effect_difference"] != 0:
            assert row["ratio"] == pytest.approx(row["cost_difference"] / row["effect_difference"])


def test_weight_space_and_acceptability_share_out_all_of_it(tables):
    for space in {row["space"] for row in tables["weight_space"]}:
        assert math.fsum(row["share"] for row in rows(tables["weight_space"], space=space)) == pytest.approx(1)
    best = rows(tables["acceptability"], effect="value_user")
    for threshold in {row["threshold"] for row in best}:
        mine = [row["probability_best_mean"] for row in best if row["threshold"] == threshold]
        assert math.fsum(mine) == pytest.approx(1)


def test_stakeholders_weigh_what_the_outcomes_say(ensemble, tables):
    values = ensemble.scenarios[0].values
    kinds = ("health", "experience", "knowledge", "relational", "voice", "economic")
    weights = np.array([values[f"value.weight_rights_{kind}"] for kind in kinds])
    means = [rows(tables["outcomes"], arm="shared", outcome=f"value_user_{kind}")[0]["difference"] for kind in kinds]
    found = rows(tables["stakeholders"], arm="shared", stakeholder="users with rights-based weights")[0]
    assert found["difference"] == pytest.approx(float(weights @ means / weights.sum()))


def test_flows_are_those_of_the_stored_table(ensemble, tables):
    stored = ensemble.results[2].flows.to_pandas()
    mine = stored.query("giver == 'patient' and receiver == 'professional' and resource == 'time'").amount.mean()
    found = rows(tables["flows"], arm="shared", giver="patient", receiver="professional", resource="time")[0]
    assert found["arm_mean"] == pytest.approx(mine / (30 * 8))


def test_people_of_another_seed_are_refused_where_persons_are_matched(ensemble, tmp_path):
    from dataclasses import replace

    arms = arms_of(["baseline", "baseline"], changes=SMALL)
    other = arms_of(["baseline", "baseline"], changes=[*SMALL, "run.seed=2"])[1]
    apart = run_arms([arms[0], replace(other, label="other seed")], 2, How(out=tmp_path)).ensemble
    with pytest.raises(InputError, match=r"arm 'other seed': the people at week 0 are not those of 'baseline'"):
        _ = apart.people
