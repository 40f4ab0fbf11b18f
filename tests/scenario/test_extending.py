"""What a scenario takes from those that it extends, and from the baseline that it branches from."""

import pickle
from dataclasses import replace

import pytest

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import load, shipped

SHARE, GAIN = "power.declared_share", "trust.gain"


def test_a_file_that_extends_nothing_starts_from_the_defaults(write):
    scenario = load(write("x.yaml", "title: x\n"))
    assert scenario.values == {path: row.default for path, row in PARAMETERS.items()}
    assert set(scenario.origins.values()) == {"default"}


def test_a_child_holds_over_its_parent_and_the_parent_over_the_defaults(write):
    write("parent.yaml", "power: {declared_share: 0.6}\ntrust: {gain: 0.02}\n")
    child = load(write("sub/child.yaml", "extends: ../parent.yaml\npower: {declared_share: 0.7}\n"))
    assert (child.values[SHARE], child.values[GAIN]) == (0.7, 0.02)
    assert (child.origins[SHARE], child.origins[GAIN]) == ("sub/child.yaml:2", "parent.yaml:2")


def test_question_theories_and_what_to_look_at_are_inherited_the_title_is_not(write):
    write("parent.yaml", "title: P\nquestion: Q?\ntheories: [alford, sdl]\nlook_at: trust\n")
    child = load(write("child.yaml", "extends: parent.yaml\nlook_at: |\n  power\n  and pay\n"))
    assert (child.title, child.question, child.theories, child.look_at) == (
        "child",
        "Q?",
        ("alford", "sdl"),
        "power\nand pay",
    )


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("slow pace (2).yaml", "title: x", "slow-pace-2"),
        ("été.yml", "title: x", "été"),
        ("...yaml", "title: x", "scenario"),
        ("x.yaml", "name: my.own-name_1", "my.own-name_1"),
    ],
)
def test_the_name_is_fit_for_a_folder(write, file, text, name):
    assert load(write(file, text)).name == name


def test_mechanisms_switched_off_can_be_switched_on_again_by_a_child(write):
    write("parent.yaml", "switch_off: [groups, forums]\n")
    child = load(write("child.yaml", "extends: parent.yaml\nmechanisms: {groups: true}\n"))
    assert (child.values["mechanisms.groups"], child.values["mechanisms.forums"]) == (True, False)


def test_a_mechanism_switched_off_and_set_in_one_file_is_refused(refused):
    said = refused("mechanisms: {groups: true}\nswitch_off: [groups]\n")
    assert said.startswith("2:14: mechanisms.groups: is given twice (first at line 1)")


def test_a_circle_is_refused_with_its_way(write, refusal):
    write("a.yaml", "extends: sub/b.yaml\n")
    write("sub/b.yaml", "extends: ../x.yaml\n")
    line = refusal(write("x.yaml", "extends: a.yaml\n"))
    way = "x.yaml -> a.yaml -> sub/b.yaml -> x.yaml"
    assert line.startswith(f"sub/b.yaml:1:10: extends: goes round in a circle ({way})")


def test_a_scenario_cannot_extend_itself(refused):
    assert refused("extends: x.yaml\n").startswith("1:10: extends: goes round in a circle (x.yaml -> x.yaml)")


def test_a_long_row_of_ancestors_is_bounded(write, refusal):
    for number in range(20):
        write(f"s{number}.yaml", f"extends: s{number + 1}.yaml\n")
    write("s20.yaml", "title: end\n")
    assert refusal("s0.yaml").startswith("s15.yaml:1:10: extends: is the 16th in a row")
    assert load("s6.yaml").name == "s6"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "extends: basline",
            "1:10: extends: 'basline' is neither a file nor a shipped scenario; did you mean 'baseline'?",
        ),
        (
            "extends: parent",
            ("1:10: extends: 'parent' is neither a file nor a shipped scenario; did you mean the file 'parent.yaml'?"),
        ),
        ("extends: parant.yaml", "1:10: extends: 'parant.yaml': no such file; did you mean 'parent.yaml'?"),
        ("extends: sub.yaml", "1:10: extends: 'sub.yaml': is a folder"),
        ("extends: [baseline]", "1:10: extends: is a list; give text"),
        ("extends: 3", "1:10: extends: is 3; give text, in quotes"),
        ("extends: ''", "1:10: extends: is empty"),
        ("baseline: basline", "1:11: baseline: 'basline' is neither a file nor a shipped scenario"),
    ],
)
def test_an_unknown_parent_is_refused_with_the_nearest(write, folder, refused, text, line):
    write("parent.yaml", "title: x\n")
    (folder / "sub.yaml").mkdir()
    assert refused(text).startswith(line)


def test_an_error_in_a_parent_names_the_parent(write, refusal):
    write("sub/parent.yaml", "power: {declared_share: 2}\n")
    assert refusal(write("x.yaml", "extends: sub/parent.yaml\n")).startswith(
        "sub/parent.yaml:1:25: power.declared_share: "
    )


def test_a_value_that_a_child_replaces_is_checked_all_the_same(write, refusal):
    write("parent.yaml", "power: {declared_share: 2}\n")
    line = refusal(write("x.yaml", "extends: parent.yaml\npower: {declared_share: 0.5}\n"))
    assert line.startswith("parent.yaml:1:25: ")


def test_the_burn_in_runs_under_the_shipped_baseline_unless_said(write):
    scenario = load(write("x.yaml", "power: {declared_share: 0.9}\n"))
    assert scenario.burn_in_values[SHARE] == load("baseline").values[SHARE] != 0.9


@pytest.mark.parametrize("baseline", ["mine.yaml", "{power: {declared_share: 0.2}}", "{extends: mine.yaml}"])
def test_the_burn_in_runs_under_the_named_baseline(write, baseline):
    write("mine.yaml", "power: {declared_share: 0.2}\nrun: {weeks: 5}\n")
    scenario = load(write("x.yaml", f"power: {{declared_share: 0.9}}\nbaseline: {baseline}\n"))
    assert (scenario.values[SHARE], scenario.burn_in_values[SHARE]) == (0.9, 0.2)
    assert scenario.burn_in_values["run.weeks"] == scenario.values["run.weeks"] != 5, "structural: the scenario's own"


def test_a_baseline_is_inherited_and_read_beside_the_file_that_names_it(write):
    write("sub/mine.yaml", "power: {declared_share: 0.2}\n")
    write("sub/parent.yaml", "baseline: mine.yaml\n")
    assert load(write("x.yaml", "extends: sub/parent.yaml\n")).burn_in_values[SHARE] == 0.2


def test_a_scenario_can_be_its_own_baseline_overrides_included(write):
    scenario = load(write("x.yaml", "baseline: itself\npower: {declared_share: 0.9}\n"), {GAIN: 0.02})
    assert scenario.burn_in_values == scenario.values
    assert scenario.values[GAIN] == 0.02


def test_the_baseline_scenario_is_its_own():
    scenario = load("baseline")
    assert scenario.burn_in_values == scenario.values


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("run: {weeks: 5}", "2:9: run.weeks: is fixed before the burn-in"),
        ("population.patients.file: s.csv", "2:29: baseline.population.patients: takes no survey here"),
        ("power: {rul: x}", "2:11: power.rul: is an unknown field; did you mean 'power.rule'?"),
    ],
)
def test_a_baseline_takes_nothing_that_could_not_differ(refused, part, line):
    assert refused(f"baseline:\n  {part}\n").startswith(line)


@pytest.mark.parametrize("part", ["title: x", "interventions: []", "baseline: itself", "rules: [a.py]"])
def test_a_baseline_holds_levers_only(refused, part):
    key = part.partition(":")[0]
    assert refused(f"baseline:\n  {part}\n").startswith(f"2:3: baseline.{key}: has no place in a baseline")


def test_the_same_scenario_loaded_twice_is_equal(write):
    file = write("x.yaml", "extends: shared-power\ninterventions: [{week: 3, set: {power.rule: negotiated}}]\n")
    assert load(file) == load(file)
    assert load(file) != load(file, {SHARE: 0.3})


def test_the_way_a_file_is_named_changes_nothing_but_names():
    by_path = load(shipped()["shared-power"])
    assert by_path == load("shared-power") == load(str(shipped()["shared-power"]))


def test_a_mapping_is_read_as_a_file(write):
    from_file = load(
        write("x.yaml", "name: x\nextends: baseline\npower: {declared_share: 0.6}\nswitch_off: [groups]\n")
    )
    content = {
        "name": "x",
        "extends": "baseline",
        "power": {"declared_share": 0.6},
        "switch_off": ("groups",),
    }
    assert load(content) == from_file
    assert load({"title": "x"}).name == "scenario"


def test_a_bad_mapping_is_named_in_the_line(refusal):
    assert refusal({"power": {"declared_share": 3}}).startswith("scenario: power.declared_share: 3 is out of range")


def test_a_scenario_is_frozen_and_travels(write):
    scenario = load(write("x.yaml", "interventions: [{week: 3, set: {power.rule: negotiated}}]\n"))
    with pytest.raises(TypeError):
        scenario.values[SHARE] = 0.1
    assert pickle.loads(pickle.dumps(scenario)) == scenario
    assert replace(scenario, name="y") != scenario


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (None, "scenario: is nothing; give a path, the name of a shipped scenario, or a mapping"),
        (b"x.yaml", "scenario: is bytes; give a path"),
        ("basline", "'basline' is neither a file nor a shipped scenario; did you mean 'baseline'?"),
        ("nope.yaml", "nope.yaml: no such file"),
        ("baseline.yaml", "baseline.yaml: no such file; did you mean the shipped scenario 'baseline'?"),
        ("a\nb.yaml", "a\\nb.yaml: no such file"),
        ("a\0b.yaml", "a\\x00b.yaml: no such file"),
        ("x" * 5000 + ".yaml", "x"),
        ("", "'' is neither a file nor a shipped scenario"),
    ],
)
def test_a_source_that_is_none_is_refused(folder, refusal, source, line):
    assert refusal(source).startswith(line)


def test_a_folder_or_device_is_no_scenario(folder, refusal):
    (folder / "d.yaml").mkdir()
    assert refusal("d.yaml") == "d.yaml: is a folder; give a file"
    assert refusal({"extends": "/dev/zero"}).startswith("scenario: extends: '/dev/zero' is neither a file")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: 3", "1:8: title: is 3; give text, in quotes"),
        ("title: ", "1:8: title: is nothing; give text"),
        ("title: ' '", "1:8: title: is empty"),
        (f"title: {'x' * 300}", "1:8: title: has 300 characters; give at most 200"),
        ("name: a/b", "1:7: name: is 'a/b'; give letters"),
        ("name: ../x", "1:7: name: is '../x'; give letters"),
        ("theories: alford", "1:1: theories: is text ('alford'); give a list"),
        ("theories: [1]", "1:12: theories[0]: is 1; give text, in quotes"),
        ("switch_off: groups", "1:1: switch_off: is text ('groups'); give a list"),
        (
            "interventions_from_parent: no",
            "1:1: interventions_from_parent: is text ('no'); give true or false",
        ),
    ],
)
def test_words_are_checked(refused, text, line):
    assert refused(text).startswith(line)
