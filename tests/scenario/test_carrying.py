"""A scenario taken elsewhere, with the files that it names."""

import shutil

import pytest

from covalue_sim.errors import InputError
from covalue_sim.scenario import dump, load, scenario_key
from covalue_sim.scenario.carrying import carried

RULE = """
from covalue_sim.model.rules.user import rule
from helpers import half

@rule('power')
def mine(declared):
    return half(declared)
"""
SCENARIO = """
rules: [../rules/mine.py]
power: {rule: mine}
population:
  patients:
    file: ../people.csv
    columns: {health: h}
"""


@pytest.fixture
def scattered(write):
    """A scenario, a rule with a helper, and a survey, each in a folder of its own."""
    write("rules/mine.py", RULE)
    write("rules/helpers.py", "def half(share):\n    return 0.5 * share\n")
    write("people.csv", "h\n0.5\n0.6\n")
    return write("mine/scenario.yaml", SCENARIO)


def test_elsewhere_it_is_the_same_scenario(scattered, folder):
    scenario = load(scattered)
    there, files = carried(scenario)
    assert sorted(files) == ["files/1/helpers.py", "files/1/mine.py", "files/2/people.csv"]
    for name in ("rules", "mine", "people.csv"):
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, content in files.items():
        path = folder / "elsewhere" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "elsewhere" / "scenario.yaml").write_text(dump(there), encoding="utf-8")
    again = load("elsewhere/scenario.yaml")
    assert (again.values, again.survey) == (there.values, there.survey)
    assert scenario_key(again, "") == scenario_key(scenario, "")


def test_without_files_nothing_is_carried(write):
    scenario = load("baseline")
    assert carried(scenario) == (scenario, {})


@pytest.mark.parametrize("name", ["people.csv", "rules/mine.py", "rules/helpers.py"])
def test_a_file_that_changed_meanwhile_is_named(scattered, folder, name):
    scenario = load(scattered)
    (folder / name).write_text("h\n0.1\n0.2\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"(people\.csv|mine\.py): has changed since scenario 'scenario' was read"):
        carried(scenario)


def test_a_file_that_is_gone_is_named(scattered, folder):
    scenario = load(scattered)
    (folder / "people.csv").unlink()
    with pytest.raises(InputError, match=r"people\.csv: has changed"):
        carried(scenario)
