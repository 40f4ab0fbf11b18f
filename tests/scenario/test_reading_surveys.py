"""Real people from a CSV file."""

import hashlib
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.model.traits import TRAITS
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import canonical, load, survey, table
from covalue_sim.scenario.survey_cells import cell_reader

ROWS = "id,pam_score,sex,health\n1,55,1,0.5\n2, 70.5 ,0,NA\n3,,1,1\n"
COLUMNS = "{activation: {column: pam_score, scale: 100}, female: sex, health: health}"
COUNT = "population.patients.count"


@pytest.fixture
def surveyed(write):
    """A scenario with a survey of that content."""

    def surveyed(content=ROWS, columns=COLUMNS, more=""):
        write("data/survey.csv", content)
        lines = f"population:\n  patients:\n    file: data/survey.csv\n    columns: {columns}\n{more}"
        return write("x.yaml", lines)

    return surveyed


def test_columns_become_traits_scaled_with_gaps(surveyed):
    people = load(surveyed()).survey
    assert people.count == 3
    assert list(people.traits) == [trait for trait in TRAITS if trait in {"activation", "female", "health"}]
    assert people.traits["female"] == (1.0, 0.0, 1.0)
    assert people.traits["activation"][:2] == (0.55, 0.705)
    assert math.isnan(people.traits["activation"][2])
    assert math.isnan(people.traits["health"][1])
    assert people.source == "data/survey.csv"
    assert people.digest == hashlib.sha256(ROWS.encode()).hexdigest()


@pytest.mark.parametrize(
    "content",
    [
        ROWS.replace(",", ";"),
        "\ufeff" + ROWS,
        ROWS.replace("\n", "\r\n"),
        ROWS.replace("1,55", '1,"55"'),
        ROWS.replace("\n2,", "\n\n2,"),
        ROWS.rstrip("\n"),
    ],
)
def test_delimiter_mark_line_ends_and_quotes_may_vary(surveyed, content):
    first, second = load(surveyed()).survey, load(surveyed(content)).survey
    assert repr(first.traits) == repr(second.traits)


def test_without_columns_headings_that_are_traits_are_taken(write):
    write("s.csv", "health,shoe size,skill\n0.1,40,0.3\n0.2,41,NA\n")
    people = load(write("x.yaml", "population.patients.file: s.csv\n")).survey
    assert set(people.traits) == {"health", "skill"}


def test_there_are_as_many_patients_as_rows_unless_the_scenario_says(surveyed):
    scenario = load(surveyed())
    assert (scenario.values[COUNT], scenario.origins[COUNT]) == (3, "rows of data/survey.csv")
    assert scenario.burn_in_values[COUNT] == 3
    more = load(surveyed(more="    count: 500\n"))
    assert (more.values[COUNT], more.survey.count) == (500, 3)
    assert load(surveyed(), {COUNT: 7}).values[COUNT] == 7


def test_a_child_inherits_the_survey_and_may_name_other_columns(surveyed, write):
    surveyed()
    child = load(write("sub/child.yaml", "extends: ../x.yaml\npopulation.patients.columns.health: sex\n"))
    assert child.survey.traits["health"] == (1.0, 0.0, 1.0)
    assert set(child.survey.traits) == {"activation", "female", "health"}
    assert child.survey.source == "../data/survey.csv"


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (
            "{helth: health}",
            "4:15: population.patients.columns.helth: is no trait of a patient; did you mean 'health'?",
        ),
        (
            "{zzz: health}",
            "4:15: population.patients.columns.zzz: is no trait of a patient; give one of health",
        ),
        (
            "{health: helth}",
            ("4:15: population.patients.columns.health: data/survey.csv has no column 'helth'; did you mean 'health'?"),
        ),
        (
            "{health: qqq}",
            "4:15: population.patients.columns.health: data/survey.csv has no column 'qqq'; it has 'id', ",
        ),
        ("{health: 3}", "4:15: population.patients.columns.health: is 3; give the column's heading as text"),
        (
            "{health: {scale: 3}}",
            "4:24: population.patients.columns.health.scale: stands alone; give 'column' too",
        ),
        (
            "{health: {column: sex, scale: 0}}",
            "4:37: population.patients.columns.health.scale: is 0; give a number above 0",
        ),
        (
            "{health: {column: sex, times: 2}}",
            "4:37: population.patients.columns.health.times: is an unknown field",
        ),
        (
            "{health: sex, health.scale: 2}",
            "4:28: population.patients.columns.health.scale: gives the column twice",
        ),
        ("[health]", "4:5: population.patients.columns: is a list; give lines such as"),
    ],
)
def test_a_wrong_column_is_refused_where_the_scenario_names_it(surveyed, refusal, columns, line):
    assert refusal(surveyed(columns=columns)).startswith(f"x.yaml:{line}")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("health\n0.1\n140\n", "3: health: '140' is out of range; give a number from 0 to 1, or NA"),
        ("health\n0.1\nwell\n", "3: health: 'well' is not a number; give a number from 0 to 1, or NA"),
        ("health\n0.1\n\n\n-1\n", "5: health: '-1' is out of range"),
        (
            'health\n0.1\n"0,5"\n',
            "3: health: '0,5' is not a number; give a number from 0 to 1, with a decimal point",
        ),
        ("health\n0.1\ninf\n", "3: health: 'inf' is out of range"),
        ("health\n0.1\n1_0\n", "3: health: '1_0' is not a number"),
        ("health\n0.1\n0.2,0.3\n", "3: has 2 cells where the heading has 1; give one cell a column"),
        ('health\n0.1\n"0.2\n', "3: is not CSV (unexpected end of data)"),
        ("health\n0.1\n" + "9" * 200_000 + "\n", "3: is not CSV (field larger than field limit"),
        (b"health\n0.1\n\xff\n", "3: is not UTF-8 text"),
        ("health\n0.1\n", " has too few people (1); give at least 2 rows"),
        ("health\n", " has too few people (0)"),
        ("", "1: no heading is the name of a trait; it has no headings"),
        ("a,b\n1,2\n3,4\n", "1: no heading is the name of a trait; it has 'a', 'b'"),
        ("health,health\n1,1\n0,0\n", "1: health: two columns are headed 'health'; rename one"),
    ],
)
def test_a_wrong_cell_is_refused_with_its_row_and_trait(write, refusal, content, line):
    write("s.csv", content)
    assert refusal(write("x.yaml", "population.patients.file: s.csv\n")).startswith(f"s.csv:{line}")


def test_a_binary_trait_is_0_or_1_and_a_scale_is_said(surveyed, refusal):
    half = ROWS.replace("55,1", "55,0.5")
    assert refusal(surveyed(half)) == "data/survey.csv:2: female: '0.5' is out of range; give 0 or 1, or NA"
    line = refusal(surveyed(ROWS.replace("55,", "140,")))
    assert line.endswith("activation: '140' is out of range; give a number from 0 to 1 after dividing by 100, or NA")


def test_a_missing_survey_is_refused_where_it_is_named(write, refusal):
    write("surveys.csv", ROWS)
    line = refusal(write("x.yaml", "population:\n  patients:\n    file: survey.csv\n"))
    assert line == "x.yaml:3:11: population.patients.file: 'survey.csv': no such file; did you mean 'surveys.csv'?"


def test_columns_without_a_survey_are_refused(write, refusal):
    line = refusal(write("x.yaml", "population.patients.columns: {health: h}\n"))
    assert line.startswith("x.yaml:1:31: population.patients.columns: stands without a survey")


def test_people_and_bytes_are_bounded(surveyed, refusal, monkeypatch):
    monkeypatch.setattr(survey, "MOST_PEOPLE", 2)
    assert refusal(surveyed()) == "data/survey.csv:4: has more than 2 people; give a sample of them"
    monkeypatch.setattr(survey, "LARGEST", 10)
    assert "data/survey.csv: is larger than" in refusal(surveyed())


def test_more_people_than_patients_can_be_are_refused(surveyed, refusal, monkeypatch):
    monkeypatch.setattr(table, "PARAMETERS", {**PARAMETERS, COUNT: replace(PARAMETERS[COUNT], default=1, high=2)})
    assert refusal(surveyed()).startswith(f"x.yaml:3:11: {COUNT}: 3 is out of range; give a whole number from 1 to 2")


def test_a_device_is_no_survey(write, refusal):
    if not Path("/dev/zero").exists():
        pytest.skip("no such device here")
    assert "is not a regular file" in refusal(write("x.yaml", "population.patients.file: /dev/zero\n"))


def test_content_and_columns_decide_the_run_the_name_does_not(surveyed, write):
    first = canonical(load(surveyed()))
    write("other.csv", ROWS)
    renamed = f"population.patients: {{file: other.csv, columns: {COLUMNS}}}\n"
    assert canonical(load(write("y.yaml", renamed))) == first
    assert canonical(load(surveyed(ROWS.replace("70.5", "70.6")))) != first
    assert canonical(load(surveyed(columns=COLUMNS.replace("100", "200")))) != first


def test_a_survey_loaded_twice_is_equal_gaps_and_all(surveyed):
    file = surveyed()
    assert load(file) == load(file)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=60) | st.lists(st.text('01.;,"\r\nN A\x00', max_size=9)).map(lambda x: "\n".join(x).encode()))
def test_any_bytes_are_people_or_refused_in_one_line(write, content):
    write("s.csv", b"health,skill\n" + content)
    try:
        people = load(write("x.yaml", "population.patients.file: s.csv\n")).survey
    except InputError as error:
        assert str(error).isprintable()
        assert str(error).startswith("s.csv:")
    else:
        assert people.count == len(people.traits["health"]) >= 2


@given(st.sampled_from(sorted(TRAITS)), st.text(max_size=12), st.floats(0.01, 1e4))
def test_a_cell_is_a_value_of_the_trait_or_a_gap_or_refused(trait, cell, scale):
    row = TRAITS[trait]
    try:
        value = cell_reader(row, 0, scale)([cell])
    except ValueError as error:
        assert str(error).startswith(f"{trait}: ")
        assert not isinstance(error, InputError)
    else:
        assert math.isnan(value) or row.low <= value <= row.high
