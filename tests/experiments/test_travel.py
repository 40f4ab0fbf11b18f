import pickle
import statistics
import subprocess
import sys
from dataclasses import replace

import pytest

from covalue_sim.errors import InputError
from covalue_sim.experiments.point import Point, run_key
from covalue_sim.model.rules.user import UserRule
from covalue_sim.scenario import load, scenario_key

RULE = """
from covalue_sim.model.rules.user import rule

@rule("trust")
def stubborn(trust):
    return {value}
"""

ELSEWHERE = """
import pickle, sys
point = pickle.loads(sys.stdin.buffer.read())
rule, = point.scenario.rules
from covalue_sim.scenario import scenario_key
print(rule.name, rule.function(0.5), rule.source, scenario_key(point.scenario, "m"))
"""


@pytest.fixture
def ruled(tmp_path):
    """A scenario with a rule of its own."""
    (tmp_path / "stubborn.py").write_text(RULE.format(value="trust"))
    (tmp_path / "mine.yaml").write_text("rules: [stubborn.py]\ntrust: {rule: stubborn}\n")
    scenario = load(tmp_path / "mine.yaml")
    return Point(0, scenario, scenario_key(scenario, "m")), tmp_path


def test_a_scenario_comes_out_of_a_pickle_as_it_went_in(make_scenario):
    point = Point(3, make_scenario("sleep=1", power__declared_share=0.7), "key")
    there = pickle.loads(pickle.dumps(point))
    assert there == point
    assert run_key(there, 4) == run_key(point, 4)


def test_a_users_rule_travels_by_the_name_of_its_file(ruled):
    point, _ = ruled
    there = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], input=pickle.dumps(point), capture_output=True, check=False
    )
    assert there.stderr == b""
    assert there.stdout.decode().split() == ["stubborn", "0.5", "stubborn.py", point.key]


def test_a_rule_file_that_changed_meanwhile_is_refused(ruled):
    point, folder = ruled
    content = pickle.dumps(point)
    (folder / "stubborn.py").write_text(RULE.format(value="trust / 2"))
    with pytest.raises(InputError, match="rule 'stubborn' is not the one that the run began with"):
        pickle.loads(content)


def test_a_users_rule_that_stayed_as_it_was_is_the_same_here(ruled):
    point, _ = ruled
    there = pickle.loads(pickle.dumps(point))
    assert there.scenario.rules == point.scenario.rules
    assert there.key == point.key


def test_a_rule_of_an_installed_package_travels_by_its_own_name(make_scenario):
    rule = UserRule("trust", "mean", statistics.fmean, source="plug-in statistics")
    point = Point(0, replace(make_scenario(), rules=(rule,)), "key")
    assert pickle.loads(pickle.dumps(point)).scenario.rules == (rule,)
