"""Shipped scenarios, wherever the package lies, and new files that extend them."""

from pathlib import Path

import jsonschema
import pytest

from covalue_sim.errors import InputError
from covalue_sim.scenario import library, load, schema, shipped
from covalue_sim.scenario.describing import catalogue, describe, parameters
from covalue_sim.scenario.template import write_new


@pytest.fixture
def relocated(monkeypatch):
    """Look for shipped scenarios in these folders."""

    def relocated(*folders):
        monkeypatch.setattr(library, "FOLDERS", folders)
        shipped.cache_clear()

    yield relocated
    monkeypatch.undo()
    shipped.cache_clear()


def test_baseline_and_shared_power_are_shipped():
    assert {"baseline", "shared-power"} <= set(shipped())
    assert all(path.is_file() for path in shipped().values())


def test_an_installed_package_finds_them_inside_itself(relocated, write, folder):
    write("site/scenarios/baseline.yaml", "title: inside\n")
    write("site/scenarios/scenario.schema.json", "{}")
    relocated(folder / "site/scenarios", folder / "nowhere")
    assert list(shipped()) == ["baseline"]
    scenario = load("baseline", {"power.declared_share": 0.5})
    assert scenario.title == "inside"


def test_a_checkout_finds_them_beside_its_source(relocated, write, folder):
    write("repo/scenarios/baseline.yaml", "title: beside\n")
    relocated(folder / "nowhere", folder / "repo/scenarios")
    assert load("baseline").title == "beside"


def test_a_package_without_scenarios_says_so(relocated, folder, refusal):
    relocated(folder / "nowhere")
    assert dict(shipped()) == {}
    assert refusal({"title": "x"}) == "the shipped scenario 'baseline' is missing; install the package again"


def test_names_work_from_any_folder_and_show_no_path_of_the_machine(folder):
    scenario = load("shared-power")
    assert scenario.origins["power.declared_share"].startswith("scenarios/shared-power.yaml:")


def test_a_file_of_the_name_comes_before_the_shipped_scenario(write):
    write("baseline", "title: mine\n")
    assert load("baseline").title == "mine"


def test_the_catalogue_has_title_and_question_of_each():
    rows = {row["name"]: row for row in catalogue()}
    assert list(rows) == list(shipped())
    assert rows["baseline"]["title"] == load("baseline").title
    assert "\n" not in rows["baseline"]["question"]


def test_a_new_file_loads_extends_and_changes_nothing_yet(folder):
    files = write_new("my-idea", "shared-power", Path("mine"))
    assert files == [Path("mine/my-idea.yaml"), Path("mine/scenario.schema.json")]
    scenario = load("mine/my-idea.yaml")
    assert scenario.values == load("shared-power").values
    assert scenario.title == "My idea"


def test_its_commented_levers_are_right_once_taken_up(folder):
    (file, _) = write_new("my-idea", "baseline", Path())
    lines = file.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("# Levers"))
    taken_up = [line.removeprefix("# ") for line in lines[start + 1 :] if not line.startswith("# Changes")]
    text = "\n".join([*lines[:start], *taken_up])
    file.write_text(text, encoding="utf-8")
    scenario = load(str(file))
    assert scenario.values == load("baseline").values
    assert scenario.interventions
    from ruamel.yaml import YAML

    jsonschema.validate(YAML(typ="safe", pure=True).load(text), schema())


def test_a_new_file_may_extend_a_file_of_the_users_own(write):
    write("sub/parent.yaml", "power: {declared_share: 0.61}\n")
    write_new("child.yaml", "sub/parent.yaml", Path("other"))
    assert load("other/child.yaml").values["power.declared_share"] == 0.61


def test_a_schema_that_is_there_is_kept(write):
    write("scenario.schema.json", "{}")
    assert write_new("a", "baseline", Path()) == [Path("a.yaml")]
    assert Path("scenario.schema.json").read_text() == "{}"


@pytest.mark.parametrize(
    ("name", "parent", "line"),
    [
        ("there", "baseline", "there.yaml: exists; give another name, or delete it first"),
        ("a/b", "baseline", "NAME: 'a/b' is not usable as a name"),
        ("..", "baseline", "NAME: '..' is not usable as a name"),
        ("", "baseline", "NAME: '' is not usable as a name"),
        ("x" * 61, "baseline", "NAME: 'xxx"),
        ("a", "basline", "'basline' is neither a file nor a shipped scenario; did you mean 'baseline'?"),
    ],
)
def test_what_cannot_be_written_is_refused(write, name, parent, line):
    write("there.yaml", "title: x\n")
    with pytest.raises(InputError) as caught:
        write_new(name, parent, Path())
    assert str(caught.value).startswith(line)
    assert Path("there.yaml").read_text() == "title: x\n"


def test_a_folder_that_cannot_be_made_is_refused(write):
    write("file", "")
    with pytest.raises(InputError, match=r"^file/a.yaml: its folder cannot be made: File exists; give"):
        write_new("a", "baseline", Path("file"))


def test_a_description_has_what_was_said_or_everything(write):
    scenario = load(write("x.yaml", "power: {declared_share: 0.5}\nbaseline: {trust.gain: 0.1}\n"))
    described = describe(scenario)
    rows = {row["path"]: row for row in described["parameters"]}
    assert set(rows) == {"power.declared_share", "trust.gain"}
    assert rows["power.declared_share"]["origin"] == "x.yaml:1"
    assert (rows["trust.gain"]["burn_in"], rows["trust.gain"]["burn_in_origin"]) == (0.1, "x.yaml:2")
    everything = describe(scenario, everything=True)
    assert len(everything["parameters"]) == len(parameters()) == described["left_out"] + 2
    assert everything["left_out"] == 0
