"""Settings that a pattern is looked at in: read from a table of the user's, or drawn over the ranges."""

import pytest

from covalue_sim.errors import InputError
from covalue_sim.model.checks import check
from covalue_sim.parameters import PARAMETERS
from covalue_sim.patterns.reading import read_pattern
from covalue_sim.patterns.sampling import factors_of, of_ensemble, over_ranges, possible


@pytest.fixture
def pattern(pattern_file):
    return read_pattern(pattern_file())


@pytest.fixture
def ensemble(tmp_path, pattern):
    """What is read of a table with these lines, up to some points."""

    def ensemble(*lines, points=9, encoding="utf-8", end="\n"):
        file = tmp_path / "ensemble.csv"
        file.write_bytes("".join(f"{line}{end}" for line in lines).encode(encoding))
        return of_ensemble(file, pattern, points)

    return ensemble


def test_columns_of_parameters_are_values_and_others_are_left_out(ensemble):
    drawn, varied = ensemble("point,trust.gain,fit,needs.drift", "0,0.25,9,0.001", "1,0.125,9,0.002")
    assert varied == ("trust.gain", "needs.drift")
    assert drawn == [{"trust.gain": 0.25, "needs.drift": 0.001}, {"trust.gain": 0.125, "needs.drift": 0.002}]


def test_what_the_pattern_sets_is_not_set_by_the_ensemble(ensemble):
    assert ensemble("power.declared_share,run.weeks,trust.gain", "0.9,80,0.25") == (
        [{"trust.gain": 0.25}],
        ("trust.gain",),
    )


def test_the_first_points_are_read_and_nothing_of_the_others(ensemble):
    drawn, _ = ensemble("trust.gain", "0.1", "0.2", "nonsense", points=2)
    assert [values["trust.gain"] for values in drawn] == [0.1, 0.2]


@pytest.mark.parametrize(("encoding", "end"), [("utf-8-sig", "\n"), ("utf-8", "\r\n"), ("utf-8-sig", "\r\n")])
def test_a_table_may_come_from_a_spreadsheet(ensemble, encoding, end):
    assert ensemble("trust.gain,point", "0.25,0", encoding=encoding, end=end)[0] == [{"trust.gain": 0.25}]


@pytest.mark.parametrize(
    ("path", "word", "value"),
    [
        ("mechanisms.trust", "True", True), ("mechanisms.trust", "false", False), ("mechanisms.trust", "1", True),
        ("mechanisms.trust", "0", False), ("mechanisms.trust", "0.0", False),
        ("settlement.refund_delay", "3.0", 3), ("settlement.refund_delay", " 3 ", 3),
        ("population.homophily", "1", 1.0), ("trust.gain", "1e-1", 0.1),
        ("compensation.rule", "hourly", "hourly"),
    ],
)  # fmt: skip
def test_values_are_of_the_parameters_kind_as_other_programs_write_them(ensemble, path, word, value):
    ((values,), _) = ensemble(path, word)
    assert values[path] == value
    assert type(values[path]) is type(value)


@pytest.mark.parametrize(
    ("path", "word", "why"),
    [
        ("trust.gain", "much", "give a number"), ("trust.gain", "", "give a number"), ("trust.gain", "nan", "give a"),
        ("trust.gain", "-1", "out of range"), ("mechanisms.trust", "perhaps", "true or false"),
        ("mechanisms.trust", "2", "true or false"), ("settlement.refund_delay", "3.5", "is not a whole number"),
        ("compensation.rule", "hourlyy", "hourly"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_with_its_line(ensemble, path, word, why):
    with pytest.raises(InputError, match=rf"ensemble.csv:2:1: {path}: .*{why}"):
        ensemble(f"{path},needs.drift", f"{word},0.001")


def test_a_row_of_another_length_than_the_names_is_refused_with_its_line(ensemble):
    with pytest.raises(InputError, match=r"ensemble.csv:3:1: has 1 values, and the first line 2 names"):
        ensemble("trust.gain,needs.drift", "0.1,0.001", "0.2")


@pytest.mark.parametrize("lines", [(), ("",), ("a,b", "1,2")])
def test_a_table_without_a_parameter_is_refused(ensemble, lines):
    with pytest.raises(InputError, match="has no column of a parameter"):
        ensemble(*lines)


def test_a_table_that_is_no_text_is_refused_in_one_line(ensemble):
    with pytest.raises(InputError, match="is not UTF-8 text") as caught:
        ensemble("trust.gain", "0.1", encoding="utf-16")
    assert "\n" not in str(caught.value)


def test_numbers_are_drawn_but_sizes_the_run_and_units_of_account(pattern):
    drawn = [factor.path for factor in factors_of(pattern)]
    assert {"trust.gain", "needs.drift", "encounter.sigma"} <= set(drawn)
    assert not [path for path in drawn if path.startswith(("run.", "value.spread")) or path.endswith(".count")]
    assert {PARAMETERS[path].kind for path in drawn} == {"real", "integer"}
    assert not pattern.own_paths & set(drawn)


def test_a_parameter_that_is_said_to_stand_apart_is_not_drawn(pattern_file):
    apart = read_pattern(pattern_file(apart=["trust.gain"]))
    assert "trust.gain" not in {factor.path for factor in factors_of(apart)}


def test_values_that_can_hold_together_are_left_as_they_are(pattern):
    settings = [{"trust.gain": 0.2}, {"needs.drift": 0.001}]
    assert possible(settings, pattern) == settings


def test_values_that_cannot_hold_together_are_drawn_closer_until_they_can(pattern):
    far = {"population.managerial_share": 0.9, "population.rights_share": 0.9, "trust.gain": 0.2}
    assert check({**pattern.base.values, **far})
    (near,) = possible([far], pattern)
    assert not check({**pattern.base.values, **near})
    assert near["trust.gain"] == 0.2  # no part of what is wrong
    assert near["population.managerial_share"] < 0.9


def test_what_the_pattern_itself_makes_impossible_leaves_no_point(pattern_file):
    full = read_pattern(pattern_file(
        arms={"a": {"population.managerial_share": 1.0}, "b": "as it is"}, prediction={"more": "a", "than": "b"},
        set={"population.rights_share": 0.0},
    ))  # fmt: skip
    held = [{"population.rights_share": 0.5}]
    assert possible(held, full) == [] or not check({**full.base.values, **possible(held, full)[0]})


@pytest.mark.parametrize("points", [1, 7, 40])
def test_a_hypercube_has_a_point_in_each_part_of_each_range(pattern, points):
    drawn, varied = over_ranges(pattern, points)
    assert len(drawn) == points
    assert all(tuple(values) == varied for values in drawn)
    for factor in factors_of(pattern):
        values = [values[factor.path] for values in drawn]
        assert all(factor.low <= value <= factor.high for value in values)
        if factor.kind == "real":
            parts = sorted((value - factor.low) / (factor.high - factor.low) * points for value in values)
            assert all(number - 1e-6 <= part <= number + 1 + 1e-6 for number, part in enumerate(parts))
