"""The table of parameters as data: what each row must be for readers, sweeps, sliders and documents to rely on it."""

import math
import pkgutil
import re
from collections import Counter
from importlib import import_module
from itertools import groupby

import numpy as np
import pytest

import covalue_sim.parameters
from covalue_sim.model.checks import check
from covalue_sim.parameters import ASSUMPTION, PARAMETERS, Parameter
from covalue_sim.parameters.calibrated import CALIBRATED
from covalue_sim.parameters.row import CALIBRATION
from covalue_sim.parameters.themes import ROWS

NUMBERS = [row for row in ROWS if row.kind in {"real", "integer"}]
NAMED = [row for row in ROWS if row.kind == "choice"]
SWITCHES = [row for row in ROWS if row.kind == "switch"]
HELPERS = {"row", "themes", "calibrated"}
MODULES = sorted({found.name for found in pkgutil.iter_modules(covalue_sim.parameters.__path__)} - HELPERS)

UNITS = {
    "1", "share", "SD", "a SD", "weight", "logits", "rank correlation", "per unit distance", "distance",
    "weeks", "a week", "an hour", "hours", "hours a week", "hours a week for 100 patients", "share a week",
    "money units", "money units a week", "money units an hour", "money units a period", "money units a credit",
    "money units a patient-week", "money units a member-week", "logits a money unit", "credits an hour",
    "credits a week", "value an hour", "health", "performance", "knowledge", "support",
    "an encounter", "a contact", "a session", "encounters", "encounters a week", "contacts",
    "actors", "professionals", "users", "members", "workers", "workers a week", "institutions", "candidates",
    "features", "topics", "dimensions", "replicates",
}  # fmt: skip
"""Every unit that a value is written with. A new one is a decision, a misspelt one a mistake."""


def test_no_path_stands_twice():
    assert [path for path, times in Counter(row.path for row in ROWS).items() if times > 1] == []
    assert list(PARAMETERS) == [row.path for row in ROWS]
    assert all(PARAMETERS[row.path] is row for row in ROWS)


def test_no_two_paths_have_the_same_name_inside_the_compiled_model():
    assert [name for name, times in Counter(row.field for row in ROWS).items() if times > 1] == []
    assert all(row.field.isidentifier() for row in ROWS)


def test_no_path_is_the_beginning_of_another():
    inner = {path.rsplit(".", depth)[0] for path in PARAMETERS for depth in range(1, path.count(".") + 1)}
    assert inner.isdisjoint(PARAMETERS)


def test_paths_are_lower_case_words_below_a_theme():
    word = "[a-z][a-z0-9_]*"
    assert [path for path in PARAMETERS if not re.fullmatch(rf"{word}\.{word}(\.{word})?", path)] == []


@pytest.mark.parametrize("name", MODULES)
def test_a_theme_has_its_own_module_whose_rows_are_all_in_the_table(name):
    rows = import_module(f"covalue_sim.parameters.{name}").ROWS
    assert rows
    assert {row.theme for row in rows} == {name}
    assert [row for row in ROWS if row.theme == name] == list(rows)


def test_rows_of_a_theme_stand_together():
    stretches = [theme for theme, _ in groupby(row.theme for row in ROWS)]
    assert len(stretches) == len(set(stretches))


def test_the_table_cannot_be_changed():
    with pytest.raises(TypeError):
        PARAMETERS["run.weeks"] = PARAMETERS["run.seed"]
    with pytest.raises(AttributeError):
        PARAMETERS["run.weeks"].default = 1


def test_every_unit_is_known_and_every_known_unit_is_used():
    assert {row.unit for row in ROWS} == UNITS


def test_a_meaning_is_a_sentence_on_one_line():
    assert [row.path for row in ROWS if not re.fullmatch("[A-Z][^\\n]*[^ .]\\.", row.meaning)] == []


def test_no_source_is_empty():
    assert [row.path for row in ROWS if not row.source or row.source != row.source.strip()] == []


def test_a_source_is_a_work_with_its_year_or_says_what_else_it_is():
    own = re.compile(
        rf"{ASSUMPTION}|design choice|calibrated|measured on the baseline|\b(19|20)\d\d\b|\bn = |"
        r"structure: |types: |n\. ?d\."
    )
    assert [row.path for row in ROWS if not own.search(row.source)] == []


def test_a_number_has_ordered_finite_bounds_around_its_default():
    assert [row.path for row in NUMBERS if not (math.isfinite(row.low) and math.isfinite(row.high))] == []
    assert [row.path for row in NUMBERS if not row.low < row.high] == []
    assert [row.path for row in NUMBERS if not row.low <= row.default <= row.high] == []
    assert [row.path for row in NUMBERS if row.choices] == []


def test_whole_numbers_have_whole_bounds_and_real_ones_real_defaults():
    for row in NUMBERS:
        whole = row.kind == "integer"
        assert type(row.default) is (int if whole else float), row.path
        if whole:
            assert row.low == int(row.low), row.path
            assert row.high == int(row.high), row.path


def test_whole_numbers_are_exact_in_files_of_other_programs():
    assert max(row.high for row in NUMBERS if row.kind == "integer") <= 2**53


def test_switches_and_choices_have_no_bounds_and_are_not_swept_by_patterns():
    for row in (*SWITCHES, *NAMED):
        assert math.isnan(row.low), row.path
        assert math.isnan(row.high), row.path
        assert row.unit == "1", row.path
        assert not row.sweepable, row.path


def test_a_choice_has_different_names_and_its_default_is_one_of_them():
    for row in NAMED:
        assert len(set(row.choices)) == len(row.choices) >= 2, row.path
        assert row.default in row.choices, row.path
        assert all(re.fullmatch("[a-z][a-z_]*", name) for name in row.choices), row.path


def test_every_mechanism_is_a_switch_that_is_on_and_nothing_else_is_called_one():
    mechanisms = [row for row in ROWS if row.theme == "mechanisms"]
    assert {row.kind for row in mechanisms} == {"switch"}
    assert all(row.default is True for row in mechanisms)


def test_what_is_swept_has_room_on_at_least_one_side_of_its_default():
    swept = [row for row in ROWS if row.sweepable]
    assert swept
    assert all(row.kind in {"real", "integer"} and row.high - row.low > 0.0 for row in swept)


def test_shares_probabilities_and_means_of_traits_stay_within_0_and_1():
    for row in ROWS:
        if row.unit == "share" or row.path.endswith("_share") or row.meaning.startswith(("Share ", "Probability ")):
            assert 0.0 <= row.low < row.high <= 1.0, row.path
        if row.path.startswith("population.") and row.path.endswith("_mean"):
            assert 0.0 < row.low < row.high < 1.0, row.path


def test_amounts_that_cannot_be_below_nothing_begin_at_nothing_or_above():
    below = {row.path for row in NUMBERS if row.low < 0.0}
    assert {PARAMETERS[path].unit for path in below} <= {"logits", "rank correlation", "1", "SD"}
    for row in NUMBERS:
        if any(word in row.unit for word in ("money", "hours", "weeks", "workers", "actors", "credits", "a week")):
            assert row.low >= 0.0, row.path


def test_rates_that_divide_are_never_zero():
    halves = [row for row in NUMBERS if row.path.endswith("_half")]
    assert halves
    assert all(row.low > 0.0 for row in halves)


def test_each_marginal_has_a_mean_and_a_spread_that_a_beta_distribution_can_have():
    means = {path.removesuffix("_mean") for path in PARAMETERS if path.startswith("population.") and "_mean" in path}
    assert len(means) >= 14
    for trait in means - {f"population.professional_{name}" for name in ("lived", "lead", "trust")}:
        mean, sd = PARAMETERS[f"{trait}_mean"].default, PARAMETERS[f"{trait}_sd"].default
        assert 0.0 < sd * sd < mean * (1.0 - mean), trait


def test_correlations_are_of_traits_that_there_are_each_pair_once_and_hold_together():
    prefix = "population.correlation."
    traits = {path.split(".")[1].removesuffix("_mean") for path in PARAMETERS if path.endswith("_mean")} | {"claimant"}
    found = {}
    for path in PARAMETERS:
        if path.startswith(prefix):
            name = path.removeprefix(prefix)
            pairs = [(one, other) for one in traits for other in traits if f"{one}_{other}" == name]
            assert len(pairs) == 1, path
            assert frozenset(pairs[0]) not in found, path
            assert len(set(pairs[0])) == 2, path
            found[frozenset(pairs[0])] = PARAMETERS[path].default
    names = sorted(set().union(*found))
    matrix = np.eye(len(names))
    for pair, rank in found.items():
        one, other = (names.index(name) for name in pair)
        matrix[one, other] = matrix[other, one] = rank
    assert np.linalg.eigvalsh(matrix).min() > 0.0


def test_the_baseline_breaks_no_rule_between_parameters():
    assert check({path: row.default for path, row in PARAMETERS.items()}) == []


def test_what_decides_the_kind_of_a_run_is_fixed_when_the_population_is_built():
    assert all(row.structural for row in ROWS if row.theme in {"run", "population"})
    assert not any(row.structural for row in ROWS if row.path.endswith(".rule"))


def test_calibrated_values_are_those_of_rows_that_say_so():
    for path, value in CALIBRATED.items():
        row = PARAMETERS[path]
        assert row.default == value, path
        assert re.search("calibrated|measured on the baseline", row.source), path
    plain = [row.path for row in ROWS if row.source == CALIBRATION]
    assert plain
    assert set(plain) <= set(CALIBRATED)


def test_no_calibrated_value_lies_on_an_end_of_its_range():
    assert [
        path for path, value in CALIBRATED.items() if not PARAMETERS[path].low < value < PARAMETERS[path].high
    ] == []


def test_calibrated_values_are_short_and_in_the_order_of_the_alphabet():
    assert list(CALIBRATED) == sorted(CALIBRATED)
    assert all(value == float(f"{value:.3g}") for value in CALIBRATED.values())
    with pytest.raises(TypeError):
        CALIBRATED["trust.gain"] = 1.0


@pytest.mark.parametrize(
    ("default", "choices", "kind"),
    [
        (1.0, (), "real"),
        (0.0, (), "real"),
        (1, (), "integer"),
        (0, (), "integer"),
        (True, (), "switch"),
        (False, (), "switch"),
        ("one", ("one", "two"), "choice"),
    ],
)
def test_the_kind_follows_from_the_default(default, choices, kind):
    assert Parameter("theme.name", default, choices=choices).kind == kind


def test_the_kind_cannot_be_said_otherwise():
    with pytest.raises(TypeError):
        Parameter("theme.name", 1.0, kind="integer")


@pytest.mark.parametrize(
    ("path", "theme", "field"),
    [
        ("trust.gain", "trust", "trust_gain"),
        ("population.patients.count", "population", "population_patients_count"),
        ("alone", "alone", "alone"),
    ],
)
def test_a_path_gives_the_theme_and_the_name_inside_the_model(path, theme, field):
    row = Parameter(path, 1.0)
    assert (row.theme, row.field) == (theme, field)


def test_a_row_is_an_assumption_without_unit_that_may_change_and_be_swept_unless_it_says_otherwise():
    row = Parameter("theme.name", 1.0)
    assert (row.source, row.unit, row.structural, row.sweepable, row.choices) == (ASSUMPTION, "1", False, True, ())
    assert math.isnan(row.low)
    assert math.isnan(row.high)
