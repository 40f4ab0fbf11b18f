"""What a factor of an experiment file means: its range in numbers, its distribution, what a pattern covers."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_sweep import ENGINE, SMALL

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.parameters import PARAMETERS


def factors(given_, method="random", **fields):
    plain = {"method": method, "size": 100, "series": ["trust"], "factors": given_}
    return [one for one in read_experiment({**SMALL, **plain, **fields}, engine=ENGINE).factors if one.path != "dummy"]


def factor(how, path="trust.gain", **fields):
    (found,) = factors({path: how}, **fields)
    return found


def refusal(how, path="trust.gain", **fields):
    with pytest.raises(InputError) as raised:
        factor(how, path, **fields)
    return str(raised.value)


def test_a_range_is_the_tables():
    found = factor("range")
    assert (found.low, found.high, found.kind) == (PARAMETERS["trust.gain"].low, PARAMETERS["trust.gain"].high, "real")
    assert (found.distribution, found.values, found.centre, found.sd) == ("uniform", (), 0.0, 0.0)


def test_an_end_that_is_not_given_is_the_tables():
    row = PARAMETERS["trust.gain"]
    assert (factor({"low": 0.01}).low, factor({"low": 0.01}).high) == (0.01, row.high)
    assert (factor({"high": 0.01}).low, factor({"high": 0.01}).high) == (row.low, 0.01)


def test_around_is_a_share_of_the_base_value_both_ways():
    found = factor({"around": 0.2}, "compensation.rate", set={"compensation.rate": 10.0})
    assert (found.low, found.high) == (8.0, 12.0)


def test_around_nothing_is_a_share_of_the_range_and_ends_with_the_table():
    row = PARAMETERS["groups.visits"]
    found = factor({"around": 0.25}, "groups.visits", set={"groups.visits": 0.0})
    assert (found.low, found.high) == (0.0, 0.25 * (row.high - row.low))


def test_around_a_negative_value_is_ordered():
    found = factor({"around": 0.5}, "participation.group", set={"participation.group": -2.0})
    assert (found.low, found.high) == (-3.0, -1.0)


def test_around_a_whole_number_reaches_at_least_the_next_ones_and_stays_whole():
    near = factor({"around": 0.01}, "organisation.patience", set={"organisation.patience": 26})
    assert (near.low, near.high, near.kind) == (25.0, 27.0, "integer")
    wide = factor({"around": 0.1}, "organisation.patience", set={"organisation.patience": 26})
    assert (wide.low, wide.high) == (23.0, 29.0)  # 23.4 and 28.6, outwards
    end = factor({"around": 0.5}, "organisation.breadth", set={"organisation.breadth": 1})
    assert (end.low, end.high) == (1.0, 2.0)


@settings(max_examples=12)
@given(st.floats(0.01, 1.0), st.floats(0.006, 0.29))
def test_around_lies_within_the_table_holds_the_base_and_grows_with_the_share(share, base):
    row, settled = PARAMETERS["trust.gain"], {"trust.gain": base}
    found, wider = (factor({"around": one}, set=settled) for one in (share, min(1.0, 2 * share)))
    assert row.low <= wider.low <= found.low <= base <= found.high <= wider.high <= row.high


def test_around_must_be_a_share_and_not_nothing():
    assert "runs from" in refusal({"around": 0.0})
    assert "from 0 to 1" in refusal({"around": 1.5})
    assert "from 0 to 1" in refusal({"around": -0.1})


@pytest.mark.parametrize("odd", ["low", "high", "mode", "sd", "mean"])
def test_nothing_stands_beside_around(odd):
    assert f"trust.gain.{odd}" in refusal({"around": 0.1, odd: 0.05})


def test_a_switch_has_both_states_and_a_choice_all_names_in_order():
    assert factor("range", "mechanisms.groups").values == (False, True)
    assert factor("range", "power.rule").values == PARAMETERS["power.rule"].choices


def test_a_list_keeps_its_order_and_its_types():
    assert factor([0.2, 0.1]).values == (0.2, 0.1)
    assert factor([3, 1, 2], "organisation.breadth").values == (3, 1, 2)
    assert factor([True, False], "mechanisms.groups").values == (True, False)
    whole = factor([1, 4], "compensation.rate").values
    assert whole == (1.0, 4.0)
    assert {type(value) for value in whole} == {float}


@pytest.mark.parametrize("how", [{"low": 0, "high": 1}, {"around": 0.1}, 3])
def test_what_has_no_order_takes_a_range_or_a_list(how):
    for path in ("power.rule", "mechanisms.groups"):
        assert "give 'range' or a list of values" in refusal(how, path)


def test_a_distribution_brings_what_it_needs():
    found = factor({"low": 0.01, "high": 0.2, "distribution": "triangular", "mode": 0.05})
    assert (found.distribution, found.centre, found.sd) == ("triangular", 0.05, 0.0)
    found = factor({"low": 0.01, "high": 0.2, "distribution": "normal", "mean": 0.1, "sd": 0.02})
    assert (found.distribution, found.centre, found.sd) == ("normal", 0.1, 0.02)
    found = factor({"low": 0.01, "high": 0.2, "distribution": "loguniform"})
    assert (found.distribution, found.centre) == ("loguniform", 0.0)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"distribution": "triangular"}, "needs mode for the distribution 'triangular'"),
        ({"distribution": "normal", "sd": 0.1}, "needs mean for the distribution 'normal'"),
        ({"distribution": "uniform", "mode": 0.1}, "has no meaning for the distribution 'uniform'"),
        ({"mode": 0.1}, "has no meaning for the distribution 'uniform'"),
        ({"distribution": "triangular", "mode": 0.1, "sd": 0.1}, "has no meaning for the distribution 'triangular'"),
        ({"low": 0.1, "high": 0.2, "distribution": "triangular", "mode": 0.05}, "from 0.1 to 0.2"),
        ({"low": 0.1, "high": 0.2, "distribution": "normal", "mean": 0.3, "sd": 0.1}, "from 0.1 to 0.2"),
        ({"distribution": "normal", "mean": 0.1, "sd": 0.0}, "give a standard deviation above 0"),
        ({"distribution": "flat"}, "is 'flat', which is not known"),
        ({"low": 0.1, "high": 0.1}, "runs from 0.1 to 0.1"),
    ],
)
def test_a_distribution_that_cannot_be_is_refused(how, said):
    assert said in refusal(how)


def test_a_loguniform_range_begins_above_0():
    assert "begins at 0; a loguniform range begins above 0" in refusal(
        {"low": 0.0, "high": 1.0, "distribution": "loguniform"}, "power.declared_share"
    )
    assert factor({"low": 0.001, "high": 1.0, "distribution": "loguniform"}, "power.declared_share").low == 0.001


@pytest.mark.parametrize("extra", [{"distribution": "normal"}, {"mode": 2}, {"mean": 2}, {"sd": 1}])
def test_whole_numbers_are_equally_likely(extra):
    assert "whole ones are equally likely" in refusal({"low": 1, "high": 3, **extra}, "organisation.breadth")


def paths(given_, **fields):
    return [one.path for one in factors(given_, **fields)]


def test_a_pattern_covers_what_can_be_varied_in_the_order_of_the_table():
    swept = [row.path for row in PARAMETERS.values() if row.sweepable]
    assert paths({"*": "range"}) == swept
    assert paths({"trust.*": "range"}) == [path for path in swept if path.startswith("trust.")]
    left = paths({"trust.*": "range"}, **{"except": ["trust.gain"]})
    assert left == [path for path in swept if path.startswith("trust.") and path != "trust.gain"]


def test_what_is_left_out_of_a_pattern_can_be_named_all_the_same():
    assert paths({"trust.gain": "range"}, **{"except": ["trust.gain"]}) == ["trust.gain"]


def test_a_parameter_that_no_pattern_covers_can_be_varied_by_its_name():
    row = PARAMETERS["population.female_share"]
    assert not row.sweepable
    assert (factor("range", row.path).low, factor("range", row.path).high) == (row.low, row.high)


@pytest.mark.parametrize("pattern", ["tru*", "mechanisms.*", "nothing.*", "trust.g*"])
def test_a_pattern_is_a_whole_theme_or_everything(pattern):
    assert "means no parameter that can be varied" in refusal("range", pattern)


def test_a_later_factor_replaces_an_earlier_one_in_its_place():
    found = factors({"trust.*": "range", "trust.gain": {"low": 0.1, "high": 0.2}})
    (own,) = [one for one in found if one.path == "trust.gain"]
    assert (own.low, own.high) == (0.1, 0.2)
    assert len({one.path for one in found}) == len(found)
    assert found == factors({"trust": {"*": "range", "gain": {"low": 0.1, "high": 0.2}}})


@pytest.mark.parametrize("path", ["run.seed", "run.replicates"])
def test_seed_and_replicates_are_no_factors(path):
    assert "give 'seed' and 'replicates' instead" in refusal([1, 2], path)


def test_every_range_is_finite_and_holds_the_base():
    for one in factors({"*": "range"}):
        assert math.isfinite(one.low)
        assert one.low <= PARAMETERS[one.path].default <= one.high
