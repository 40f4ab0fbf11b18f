"""Rules of the user's own, in files that a scenario names."""

import sys

import pytest

from covalue_sim.scenario import canonical, load, table_of

HEAD = "from covalue_sim.model.rules.user import rule\nfrom covalue_sim.parameters import Parameter\n"
RULE = HEAD + (
    "@rule('power', name='mine', parameters=(Parameter('power.mine_slope', 0.5, 0.0, 2.0),))\n"
    "def mine(declared, mine_slope):\n"
    "    return declared * mine_slope\n"
)
SCENARIO = "rules: [own.py]\npower: {rule: mine, mine_slope: 0.75}\n"


@pytest.fixture
def own(write):
    """A scenario whose rule file has that content."""

    def own(content=RULE, scenario=SCENARIO):
        write("own.py", content)
        return write("x.yaml", scenario)

    return own


def test_the_rule_is_a_choice_and_its_parameters_are_fields(own):
    scenario = load(own())
    (rule,) = scenario.rules
    assert (rule.family, rule.name, rule.source, len(rule.digest)) == ("power", "mine", "own.py", 64)
    assert rule.function(0.5, 0.5) == 0.25
    assert (scenario.values["power.rule"], scenario.values["power.mine_slope"]) == ("mine", 0.75)
    assert scenario.burn_in_values["power.mine_slope"] == 0.5
    assert "mine" in table_of(scenario)["power.rule"].choices


def test_parameters_of_a_rule_are_checked_as_all_others(own, refusal):
    line = refusal(own(scenario="rules: [own.py]\npower: {mine_slope: 3}\n"))
    assert line == "x.yaml:2:21: power.mine_slope: 3 is out of range; give a number from 0 to 2"
    line = refusal(own(scenario="rules: [own.py]\npower: {mine_slop: 1}\n"))
    assert line.endswith("did you mean 'power.mine_slope'?")


def test_overrides_and_interventions_may_use_the_rule(own):
    file = own(scenario="rules: [own.py]\ninterventions: [{week: 1, set: {power.rule: mine}}]\n")
    scenario = load(file, ["power.mine_slope=1"])
    assert scenario.values["power.mine_slope"] == 1.0
    assert scenario.interventions[0].changes == {"power.rule": "mine"}


def test_a_child_and_a_baseline_bring_their_rules(own, write):
    own()
    child = load(write("sub/child.yaml", "extends: ../x.yaml\npower.mine_slope: 0.25\n"))
    assert (child.values["power.rule"], child.rules[0].source) == ("mine", "../own.py")
    branch = load(write("branch.yaml", "baseline: x.yaml\n"))
    assert (branch.values["power.rule"] != "mine", branch.burn_in_values["power.rule"]) == (True, "mine")


def test_files_named_twice_are_run_once(own, write):
    own()
    assert len(load(write("y.yaml", "extends: x.yaml\nrules: [./own.py]\n")).rules) == 1


def test_the_same_file_loaded_twice_gives_equal_scenarios(own):
    file = own()
    assert load(file) == load(file)


def test_an_edited_rule_is_read_anew_and_changes_the_key(own):
    first = load(own())
    second = load(own(RULE.replace("declared * mine", "declared + mine")))
    assert second.rules[0].function(0.5, 0.5) == 1.0
    assert first.rules[0].function(0.5, 0.5) == 0.25
    assert canonical(first) != canonical(second)


def test_local_modules_are_found_beside_the_file_and_are_part_of_the_digest(own, write):
    write("helpers.py", "FACTOR = 2.0\n")
    write("pack/__init__.py", "from . import inner\n")
    write("pack/inner.py", "import helpers\nTWICE = helpers.FACTOR\n")
    imports = "import pack.inner\nfrom helpers import FACTOR\nfrom pack import inner as again\nimport math, json\n"
    content = imports + RULE.replace(
        "declared * mine_slope", "FACTOR * pack.inner.TWICE * again.TWICE * math.pi / math.pi"
    )
    first = load(own(content))
    assert first.rules[0].function(0, 0) == 8.0
    write("helpers.py", "FACTOR = 3.0\n")
    second = load("x.yaml")
    assert second.rules[0].function(0, 0) == 27.0
    assert first.rules[0].digest != second.rules[0].digest


def test_two_folders_may_each_have_their_own_helpers(write):
    content = "from helpers import FACTOR\n" + RULE.replace("declared * mine_slope", "FACTOR")
    for number in (1, 2):
        write(f"s{number}/helpers.py", f"FACTOR = {number}.0\n")
        write(f"s{number}/own.py", content)
        write(f"s{number}/x.yaml", SCENARIO)
    assert [load(f"s{number}/x.yaml").rules[0].function(0, 0) for number in (1, 2)] == [1.0, 2.0]
    assert "helpers" not in sys.modules


def test_nothing_is_written_beside_the_rules(own, write, folder):
    write("helpers.py", "FACTOR = 2.0\n")
    load(own("import helpers\n" + RULE))
    assert sorted(path.name for path in folder.iterdir()) == ["helpers.py", "own.py", "x.yaml"]


def test_what_a_rule_file_prints_does_not_reach_standard_output(own, capsys):
    load(own("print('hello')\n" + RULE))
    assert capsys.readouterr().out == ""


def test_names_of_the_standard_library_are_never_taken_from_the_folder(own, write):
    write("math.py", "raise SystemError\n")
    load(own("import math\n" + RULE))


def replaced(**parts):
    content = RULE
    for old, new in parts.items():
        content = content.replace({"family": "'power',", "name": "name='mine'", "path": "power.mine_slope"}[old], new)
    return content


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("def f(:\n", "own.py:1: cannot be loaded (SyntaxError: "),
        (
            "x = 1\n\nimport nonesuch_package\n",
            "own.py:3: cannot be loaded (ModuleNotFoundError: No module named 'nonesuch_package'",
        ),
        (
            "a = 1\nb = a / 0\n",
            "own.py:2: cannot be loaded (ZeroDivisionError: division by zero); correct the file",
        ),
        ("import sys\nsys.exit(3)\n", "own.py:2: cannot be loaded (SystemExit: 3)"),
        ("raise ValueError\n", "own.py:1: cannot be loaded (ValueError); correct"),
        ("raise ValueError('a\\nb\\x1b')\n", "own.py:1: cannot be loaded (ValueError: a\\nb\\x1b)"),
        ("import helpers\n", "helpers.py:2: cannot be loaded (NameError: "),
        ("import broken\n", "broken.py:3: cannot be loaded (SyntaxError: "),
        ("def deep():\n    return deep()\ndeep()\n", "own.py:2: cannot be loaded (RecursionError"),
        (b"x = '\xff'\n", "own.py:1: cannot be loaded (SyntaxError"),
        (b"x = 1\x00\n", "own.py"),
        ("x = 1\n", "own.py: declares no rule; put @rule(FAMILY) above a function (families: power, trust"),
        ("", "own.py: declares no rule"),
        (RULE.replace("name='mine'", "memory='ab'"), "own.py:3: rule 'mine': memory is a text"),
        (replaced(family="'pwer',"), "own.py:3: family 'pwer' is unknown; give one of power, trust"),
        (
            replaced(name="name='declared'"),
            "own.py:3: rule name 'declared' is taken in family 'power'; give it another name",
        ),
        (replaced(name="name='My Rule'"), "own.py:3: rule name 'My Rule' is not usable"),
        (
            replaced(path="power.declared_share"),
            "own.py:3: parameter 'power.declared_share' of rule 'mine' clashes with 'power.declared_share'",
        ),
        (
            replaced(path="power.rule.x"),
            "own.py:3: parameter 'power.rule.x' of rule 'mine' clashes with 'power.rule'",
        ),
        (replaced(path="power"), "own.py:3: parameter 'power' of rule 'mine' is not usable as a path"),
        (replaced(path="title.x"), "own.py:3: parameter 'title.x' of rule 'mine' is not usable as a path"),
        (
            RULE.replace("0.5, 0.0, 2.0", "5.0, 0.0, 2.0"),
            "own.py:3: parameter 'power.mine_slope' of rule 'mine' has the default 5 outside its range",
        ),
        (
            RULE.replace("0.5, 0.0, 2.0", "float('nan')"),
            "own.py:3: parameter 'power.mine_slope' of rule 'mine' has a default that is no finite number",
        ),
        (RULE.replace("2.0),)", "2.0), 3)"), "own.py:3: parameters of rule 'mine' are no tuple"),
        (
            RULE.replace("2.0),)", "2.0),) * 2"),
            "own.py:3: parameter 'power.mine_slope' of rule 'mine' is given twice",
        ),
        (
            RULE + "@rule('power')\ndef other(declared):\n    return 0.1\n",
            "own.py:6: rule 'other': is a second rule of family 'power' after 'mine' of own.py",
        ),
    ],
)
def test_a_rule_file_that_cannot_be_used_is_one_line(own, write, refusal, content, line):
    write("helpers.py", "x = 1\ny = nonesuch\n")
    write("broken.py", "x = 1\n\nif x\n")
    assert refusal(own(content)).startswith(line)


def test_rules_of_one_family_from_two_files_are_refused(own, write, refusal):
    own()
    write("two.py", RULE.replace("mine", "other"))
    line = refusal(write("y.yaml", "extends: x.yaml\nrules: [two.py]\n"))
    assert line == (
        "two.py:3: rule 'other': is a second rule of family 'power' after 'mine' of own.py; a "
        "scenario takes one a family"
    )


def test_a_failed_file_can_be_mended_and_leaves_nothing_behind(own, refusal):
    before = set(sys.modules)
    assert "ZeroDivisionError" in refusal(own("1 / 0\n"))
    assert set(sys.modules) == before
    assert load(own()).rules


def test_a_missing_rule_file_is_refused_where_it_is_named(write, refusal):
    write("owns.py", RULE)
    line = refusal(write("x.yaml", "title: x\nrules:\n  - own.py\n"))
    assert line == "x.yaml:3:5: rules: 'own.py': no such file; did you mean 'owns.py'?"


def test_code_is_not_run_where_it_is_not_allowed(own, folder, refusal):
    file = own("open('ran', 'w').close()\n" + RULE)
    line = refusal(file, allow_code=False)
    assert line.startswith("x.yaml:1:9: rules: names Python code ('own.py'), which is not run here")
    assert not (folder / "ran").exists()
    load(file)
    assert (folder / "ran").exists()
