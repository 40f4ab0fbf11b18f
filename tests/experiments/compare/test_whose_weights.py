"""What stakeholders make of the arms by their weights, worked out by hand."""

import math
from types import SimpleNamespace

import numpy as np
import pytest
from people_by_hand import KINDS, row

from covalue_sim.experiments.compare.weights import PORTER, stakeholder_rows, weight_space_rows
from covalue_sim.parameters import PARAMETERS

ZEROS = {f"value_{party}_{kind}": [[0.0, 0.0], [0.0, 0.0]] for party in ("user", "provider") for kind in KINDS}
EQUAL = {path: 1.0 for path in PARAMETERS if path.startswith("value.weight_")}


class Arms:
    """Columns made by hand: outcome -> of each arm, (replicates,); `weekly` the same, (replicates, weeks)."""

    def __init__(self, *, weights=(), series=None, **columns):
        self.columns = {name: [np.array(arm, float) for arm in arms] for name, arms in columns.items()}
        count = len(next(iter(self.columns.values())))
        self.labels = ["baseline", "arm", "other"][:count]
        self.arms, self.n = self.labels, 2
        self.scenarios = [SimpleNamespace(values=EQUAL | dict(weights))] * count
        self.series = {name: [np.array(arm, float) for arm in arms] for name, arms in (series or {}).items()}

    def has(self, *names):
        return all(name in self.columns for name in names)

    def column(self, name):
        return self.columns[name]

    def weekly(self, names):
        return [(name, self.series[name]) for name in names]


def worth(stakeholder, **asked):
    return row(stakeholder_rows(Arms(**asked)), stakeholder=stakeholder)


def test_weights_are_those_of_the_stakeholder_and_sum_to_1():
    gains = {**ZEROS, "value_user_health": [[0.0, 0.0], [4.0, 8.0]], "value_user_voice": [[0.0, 0.0], [1.0, 1.0]]}
    weights = {f"value.weight_rights_{kind}": 0.0 for kind in KINDS}
    weights |= {"value.weight_rights_health": 1.0, "value.weight_rights_voice": 3.0}
    found = worth("users with rights-based weights", weights=weights, **gains)
    assert found["difference"] == pytest.approx(np.mean([0.25 * 4 + 0.75, 0.25 * 8 + 0.75]))
    others = worth("users with managerial weights", weights=weights, **gains)
    assert others["difference"] == pytest.approx((6.0 + 1.0) / 6.0)


def test_twice_the_weights_are_the_same_weights():
    gains = {**ZEROS, "value_user_health": [[0.0, 0.0], [4.0, 8.0]]}
    double = dict.fromkeys(EQUAL, 2.0)
    one, other = (worth("users with experience-based weights", weights=weights, **gains) for weights in ((), double))
    assert one == pytest.approx(other)


def test_who_weighs_nothing_finds_nothing_worth_anything():
    gains = {**ZEROS, "value_provider_voice": [[0.0, 0.0], [4.0, 8.0]]}
    nothing = {f"value.weight_professional_{kind}": 0.0 for kind in KINDS}
    assert worth("professionals", weights=nothing, **gains)["difference"] == 0.0


def test_arms_are_weighed_by_the_references_weights_even_where_their_own_differ():
    arms = Arms(**{**ZEROS, "value_user_health": [[0.0, 0.0], [6.0, 6.0]]})
    own = {**EQUAL, "value.weight_rights_health": 1000.0}
    arms.scenarios = [arms.scenarios[0], SimpleNamespace(values=own)]
    assert row(stakeholder_rows(arms), stakeholder="users with rights-based weights")["difference"] == pytest.approx(
        1.0
    )


def test_health_for_money_is_for_a_thousand_money_units():
    found = worth(PORTER, value_user_health=[[0.1, 0.1], [0.2, 0.4]], spending=[[10.0, 10.0], [20.0, 20.0]])
    assert (found["reference"], found["arm_mean"]) == (pytest.approx(10.0), pytest.approx(15.0))


def test_health_for_no_money_is_not_known_and_left_out():
    found = worth(PORTER, value_user_health=[[0.1, 0.1], [0.2, 0.4]], spending=[[0.0, 10.0], [20.0, 20.0]])
    assert (found["n"], found["difference"]) == (1, pytest.approx(10.0))
    nothing = worth(PORTER, value_user_health=[[0.1, 0.1]] * 2, spending=[[0.0, 0.0]] * 2)
    assert nothing["n"] == 0
    assert math.isnan(nothing["difference"])


def test_only_what_was_measured_is_judged():
    told = {found["stakeholder"] for found in stakeholder_rows(Arms(value_society=[[0.0, 1.0], [1.0, 2.0]]))}
    assert told == {"society (spillover)"}


def won(arms, space):
    return [found["share"] for found in weight_space_rows(arms) if found["space"] == space]


def test_an_arm_that_is_better_in_every_kind_wins_under_all_weights():
    better = {name: [[0.0, 0.0], [1.0, 1.0]] for name in ZEROS}
    for space in ("kinds of value to users", "kinds of value to professionals"):
        assert won(Arms(**better), space) == [0.0, 1.0]


def test_arms_that_are_alike_share_the_weights():
    assert won(Arms(**ZEROS), "kinds of value to users") == [0.5, 0.5]


def test_what_is_won_in_one_kind_and_lost_in_another_parts_the_weights_in_half():
    mixed = {**ZEROS, "value_user_health": [[0.0, 0.0], [1.0, 1.0]], "value_user_voice": [[1.0, 1.0], [0.0, 0.0]]}
    assert won(Arms(**mixed), "kinds of value to users") == pytest.approx([0.5, 0.5], abs=0.02)


def test_an_encounters_value_to_professionals_counts_as_often_as_they_meet():
    """Users gain 1; staff lose 4 an encounter in the one week of two in which they meet, half of the time: 1 a week.

    The arm wins where users weigh more than staff: under half of all weights.
    """
    arms = Arms(
        value_user=[[0.0, 0.0], [1.0, 1.0]], value_provider=[[0.0, 0.0], [-4.0, -4.0]], value_society=[[0.0, 0.0]] * 2,
        served=[[0.25, 0.25]] * 2,
        series={"value_provider": [[[0.0, 0.0]] * 2, [[-4.0, math.nan]] * 2], "served": [[[0.5, 0.0]] * 2, [[0.5, 0.0]] * 2]},
    )  # fmt: skip
    assert won(arms, "users, professionals and society") == pytest.approx([0.5, 0.5], abs=0.02)


def test_bounds_of_a_share_hold_the_share():
    numbers = np.random.default_rng(1)
    noisy = {name: numbers.normal(size=(2, 2)) for name in ZEROS}
    for found in weight_space_rows(Arms(**noisy)):
        assert 0.0 <= found["low"] <= found["share"] <= found["high"] <= 1.0
