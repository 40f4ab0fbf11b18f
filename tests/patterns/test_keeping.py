"""What is kept of a pattern beside its results can be read again, and names the scenario that lies there."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.patterns.keeping import POINTS_FILE, beside_mapping, beside_scenario, read_points, written_points
from covalue_sim.patterns.reading import read_pattern
from covalue_sim.scenario import dump
from covalue_sim.scenario.yaml_reader import read_yaml
from covalue_sim.store.folder import SCENARIO


def kept(content):
    return beside_scenario(content, read_yaml(content, "file"))


def loaded(text):
    return YAML(typ="safe", pure=True).load(text)


@pytest.mark.parametrize(
    "scenario", ["baseline", '"baseline"', "'baseline'", "'base''line'", '"base\\"line"', "\n  baseline", "../a b.yaml"]
)
def test_however_the_scenario_is_written_the_kept_file_names_the_one_beside_it(scenario):
    content = f"theory: baseline\nscenario: {scenario} # baseline\ntitle: a baseline\n"
    assert loaded(kept(content)) == {"theory": "baseline", "scenario": SCENARIO, "title": "a baseline"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_all_else_stays_as_it_was_written_comments_and_ends_of_lines_too(end):
    before, after = f"# scenario: baseline{end}a:   1{end}", f"   # why{end}b: [scenario, baseline]{end}"
    assert kept(f"{before}scenario:  baseline{after}") == f"{before}scenario:  {SCENARIO}{after}"


def test_a_file_that_names_no_scenario_is_kept_as_it_is():
    assert kept("title: baseline\n") == "title: baseline\n"


def test_a_mapping_is_kept_as_a_file_with_its_letters(pattern_file):
    source = pattern_file(title="Größe — «α»", why_smallest="a: b # c")
    text = beside_mapping(source)
    assert "Größe — «α»" in text
    assert loaded(text) == {**source, "scenario": SCENARIO}


def test_what_is_kept_reads_as_the_pattern_it_was_beside_its_scenario(pattern_file, tmp_path):
    pattern = read_pattern(pattern_file())
    (tmp_path / SCENARIO).write_text(dump(read_pattern(pattern_file(set=None)).base))
    (tmp_path / "again.yaml").write_text(pattern.text)
    again = read_pattern(tmp_path / "again.yaml")
    assert (again.arms, again.outcomes, again.prediction) == (pattern.arms, pattern.outcomes, pattern.prediction)
    assert again.base.values == pattern.base.values


EXPERIMENT = {
    "factors": {"trust.gain": "range"}, "method": "latin", "size": 4, "outcomes": ["health"],
    "set": {"run.weeks": 6, "run.burn_in": 2},
}  # fmt: skip
VALUES = st.one_of(st.booleans(), st.integers(-5, 5), st.floats(allow_nan=False, allow_infinity=False), st.text())
CHANGES = st.dictionaries(st.sampled_from(["trust.gain", "power.rule", "needs.drift"]), VALUES)


@pytest.fixture(scope="module")
def experiment():
    return read_experiment(EXPERIMENT)


@pytest.fixture(scope="module")
def folder(experiment, tmp_path_factory):
    made = tmp_path_factory.mktemp("kept")
    (made / SCENARIO).write_text(dump(experiment.base))
    return made


@given(
    st.lists(CHANGES, max_size=4),
    st.none() | st.frozensets(st.sampled_from(["a.b", "c.d"])),
    st.dictionaries(
        st.integers(0, 9), st.tuples(st.lists(CHANGES, min_size=1, max_size=3).map(tuple), st.integers(0, 2))
    ),
)
def test_points_come_back_as_they_were_to_the_last_digit(experiment, folder, points, late, dealt):
    (folder / POINTS_FILE).write_text(written_points(experiment, points, late, dealt))
    found = read_points(folder)
    assert (found[1], found[2], found[3]) == (points, late, dealt)
    assert (found[0].key("model"), found[0].outcomes) == (experiment.key("model"), experiment.outcomes)


def test_no_late_paths_are_something_else_than_no_late_paths_at_all(experiment):
    none, empty = (json.loads(written_points(experiment, [], late))["late"] for late in (None, frozenset()))
    assert (none, empty) == (None, [])


def test_a_number_that_json_has_no_word_for_is_not_written(experiment):
    with pytest.raises(ValueError, match="JSON compliant"):
        written_points(experiment, [{"trust.gain": float("nan")}], None)
