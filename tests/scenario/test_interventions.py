"""Changes of levers during a run."""

import pytest

from covalue_sim.scenario import Intervention, load

SHARE, RULE = "power.declared_share", "power.rule"
HEAD = "run: {weeks: 50}\ninterventions:\n"


def test_they_come_in_order_of_week_whatever_the_order_of_writing(write):
    late = "  - {week: 26, set: {power: {declared_share: 0.7}}}\n"
    text = f"{HEAD}{late}  - week: 0\n    set: {{power.rule: negotiated}}\n"
    assert load(write("x.yaml", text)).interventions == (
        Intervention(0, {RULE: "negotiated"}),
        Intervention(26, {SHARE: 0.7}),
    )


def test_changes_of_one_week_are_one_intervention(write):
    text = HEAD + "  - {week: 9, set: {power.rule: negotiated}}\n  - {week: 9, set: {power.declared_share: 1}}\n"
    assert load(write("x.yaml", text)).interventions == (Intervention(9, {RULE: "negotiated", SHARE: 1.0}),)


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (
            "{week: 50, set: {power.rule: negotiated}}",
            "3:12: interventions[0].week: 50 is out of range; give a whole number from 0 to 49",
        ),
        ("{week: -1, set: {power.rule: negotiated}}", "3:12: interventions[0].week: -1 is out of range"),
        (
            "{week: 1.5, set: {power.rule: negotiated}}",
            "3:12: interventions[0].week: 1.5 is not a whole number",
        ),
        ("{week: 1}", "3:5: interventions[0]: is not complete; give 'week: 26' and 'set:'"),
        ("{week: 1, set: {}}", "3:15: interventions[0].set: is empty"),
        ("{week: 1, set: 3}", "3:15: interventions[0].set: is 3; give levers"),
        ("{week: 1, sets: {power.rule: negotiated}}", "3:15: interventions[0].sets: is an unknown field"),
        ("3", "3:5: interventions[0]: is not complete"),
        (
            "{week: 1, set: {run.seed: 3}}",
            "3:21: run.seed: is fixed before week 0 and cannot change during a run",
        ),
        (
            "{week: 1, set: {population.health_mean: 0.5}}",
            "3:21: population.health_mean: is fixed before week 0",
        ),
        (
            "{week: 1, set: {power.rul: x}}",
            "3:21: power.rul: is an unknown field; did you mean 'power.rule'?",
        ),
        ("{week: 1, set: {title: x}}", "3:21: title: is an unknown field"),
        ("{week: 1, set: {power.declared_share: 2}}", "3:43: power.declared_share: 2 is out of range"),
        (
            "{week: 1, set: {power.rule: declared, power: {rule: declared}}}",
            "3:51: power.rule: is given twice",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_place(refused, entry, line):
    assert refused(f"{HEAD}  - {entry}\n").startswith(line)


def test_the_same_lever_twice_in_a_week_is_refused(refused):
    entry = "  - {week: 9, set: {power.rule: negotiated}}\n"
    assert refused(HEAD + entry + entry).startswith("4:21: power.rule: is changed twice in week 9")


def test_no_list_is_refused(refused):
    assert refused("interventions: {week: 3}\n").startswith("1:1: interventions: is a group of fields; give a list")


@pytest.fixture
def parent(write):
    text = "  - {week: 5, set: {power.rule: negotiated}}\n  - {week: 9, set: {power.declared_share: 0.1}}\n"
    return write("parent.yaml", HEAD + text)


def test_a_childs_are_added_and_hold_over_the_parents_in_the_same_week(write, parent):
    entries = "  - {week: 5, set: {power.rule: dependence}}\n  - {week: 7, set: {power.rule: declared}}\n"
    child = load(write("child.yaml", f"extends: {parent}\ninterventions:\n{entries}"))
    assert child.interventions == (
        Intervention(5, {RULE: "dependence"}),
        Intervention(7, {RULE: "declared"}),
        Intervention(9, {SHARE: 0.1}),
    )


def test_a_child_can_drop_those_of_its_ancestors(write, parent):
    entries = "interventions: [{week: 1, set: {power.rule: declared}}]\n"
    write("child.yaml", f"extends: {parent}\ninterventions_from_parent: false\n{entries}")
    assert [one.week for one in load("child.yaml").interventions] == [1]
    grandchild = write(
        "grandchild.yaml", "extends: child.yaml\ninterventions: [{week: 2, set: {power.rule: declared}}]\n"
    )
    assert [one.week for one in load(grandchild).interventions] == [1, 2]


def test_a_run_cut_by_an_override_names_the_intervention_that_falls_out(parent, refusal):
    line = refusal(parent, ["run.weeks=6"])
    assert line.startswith(
        "parent.yaml:4:12: interventions[1].week: 9 is out of range; give a whole number from 0 to 5"
    )


def test_those_of_the_baseline_do_not_act(write, parent):
    scenario = load(write("x.yaml", f"baseline: {parent}\n"))
    assert scenario.interventions == ()
