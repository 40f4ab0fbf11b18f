import shlex
from types import MappingProxyType

import pytest

from covalue_sim.errors import InputError
from covalue_sim.experiments.compare.arms import arms_of
from covalue_sim.experiments.compare.what_ifs import WhatIf, assignments, parse_what_if
from covalue_sim.scenario import canonical, load

PAY = "pay: compensation.rule=hourly compensation.rate=10"


def test_a_what_if_has_a_name_and_changes():
    assert parse_what_if(PAY) == WhatIf("pay", ("compensation.rule=hourly", "compensation.rate=10"))


def test_a_what_if_may_begin_with_the_scenario_that_it_changes():
    assert parse_what_if("mine: shared-power power.declared_share=0.5").source == "shared-power"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("compensation.rate=10", "has no name; write --what-if"),
        (": a=1", "has no name"),
        ("pay:", "pay: changes nothing"),
        ("pay: shared-power", "changes nothing"),
        ("pay: compensation.rate=10 hourly", "'hourly' is no assignment"),
        ("pay: compensation.rule='hourly", "a quote does not close"),
    ],
)
def test_what_ifs_that_cannot_be_read_get_a_clear_line(text, says):
    with pytest.raises(InputError, match=says):
        parse_what_if(text)


def test_the_first_scenario_is_the_reference_and_what_ifs_change_it():
    baseline, shared, pay = arms_of(["baseline", "shared-power"], what_ifs=[parse_what_if(PAY)])
    assert [arm.label for arm in (baseline, shared, pay)] == ["baseline", "shared-power", "pay"]
    assert pay.scenario.values["compensation.rule"] == "hourly"
    assert pay.scenario.values["power.declared_share"] == baseline.scenario.values["power.declared_share"]
    assert pay.scenario.origins["compensation.rate"] == "--what-if pay"


def test_another_arm_can_be_the_reference_and_is_then_what_is_changed():
    arms = arms_of(["baseline", "shared-power"], what_ifs=[parse_what_if(PAY)], reference="shared-power")
    assert [arm.label for arm in arms] == ["shared-power", "baseline", "pay"]
    assert arms[2].scenario.values["power.declared_share"] == arms[0].scenario.values["power.declared_share"]


def test_a_change_for_all_gives_way_to_that_of_the_what_if():
    arms = arms_of(["baseline"], changes=["compensation.rate=5"], what_ifs=[parse_what_if(PAY)])
    assert [arm.scenario.values["compensation.rate"] for arm in arms] == [5, 10]


def test_the_same_scenario_twice_is_told_apart():
    assert [arm.label for arm in arms_of(["baseline", "baseline"])] == ["baseline", "baseline (2)"]


def test_no_two_arms_have_one_label_even_where_a_what_if_is_called_as_a_numbered_one():
    change = ("compensation.rate=5",)
    what_ifs = [WhatIf("baseline (2)", change), WhatIf("baseline", change), WhatIf("baseline (2)", change)]
    labels = [arm.label for arm in arms_of(["baseline", "baseline"], what_ifs=what_ifs)]
    assert labels == ["baseline", "baseline (2)", "baseline (2) (2)", "baseline (3)", "baseline (2) (3)"]


def test_a_scenario_may_be_its_own_what_ifs_ground_by_its_numbered_label():
    arms = arms_of(["baseline", "baseline"], what_ifs=[parse_what_if(PAY)], reference="baseline (2)")
    assert [arm.label for arm in arms] == ["baseline (2)", "baseline", "pay"]


@pytest.mark.parametrize(
    ("sources", "asked", "says"),
    [
        ([], {}, "no scenario is named"),
        (["baseline"], {}, "nothing to compare it with"),
        (["baseline"] * 13, {}, "13 arms are too many"),
        (["baseline", "shared-power"], {"reference": "shared-powr"}, "did you mean 'shared-power'"),
        (["baseline", "nothing-such"], {}, "neither a file nor a shipped scenario"),
        (["baseline"], {"what_ifs": [WhatIf("x", ("compensation.rat=1",))]}, "did you mean 'compensation.rate'"),
    ],
)
def test_arms_that_cannot_be_used_get_a_clear_line(sources, asked, says):
    with pytest.raises(InputError, match=says):
        arms_of(sources, **asked)


def test_arms_may_name_other_numbers_of_replicates():
    more = {"extends": "baseline", "name": "more", "run": {"replicates": 7}}
    assert [arm.scenario.replicates for arm in arms_of(["baseline", more])][1] == 7


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("population.patients.count=50", "population.patients.count is 50 for all weeks and 300 in 'baseline'"),
        ("run.seed=2", "run.seed is 2 and 1 in 'baseline', so that replicates cannot be paired"),
        ("run.weeks=10", "run.weeks is 10"),
        ("run.burn_in=3", "run.burn_in is 3"),
    ],
)
def test_arms_of_other_people_or_weeks_are_refused(change, says):
    with pytest.raises(InputError, match=says):
        arms_of(["baseline"], what_ifs=[WhatIf("other", (change,))])


def test_arms_that_branch_from_another_burn_in_are_refused():
    own = {"extends": "baseline", "name": "own", "baseline": "itself", "power": {"declared_share": 0.6}}
    with pytest.raises(InputError, match=r"declared_share is 0.6 before week 0 .*persons cannot be matched"):
        arms_of(["baseline", own])


def test_the_command_of_an_arm_gives_the_same_runs(tmp_path):
    for arm in arms_of(["baseline", "shared-power"], changes=["run.seed=3"], what_ifs=[parse_what_if(PAY)]):
        words = shlex.split(arm.command(20, tmp_path, tmp_path / arm.label))
        assert words[:2] == ["covalue", "run"]
        changes = [words[place + 1] for place, word in enumerate(words) if word == "--set"]
        assert canonical(load(words[2], changes)) == canonical(arm.scenario)


def test_an_arm_from_no_file_is_reproduced_from_its_resolved_scenario(tmp_path):
    _, own = arms_of(["baseline", {"extends": "baseline", "name": "own"}])
    assert str(tmp_path / "scenario.yaml") in own.command(20, "out", tmp_path)


def test_values_are_written_to_the_last_digit():
    values = MappingProxyType({"a.b": 0.1 + 0.2, "c.d": True, "e.f": "hourly", "g.h": 3})
    assert assignments(values) == ("a.b=0.30000000000000004", "c.d=true", "e.f=hourly", "g.h=3")
