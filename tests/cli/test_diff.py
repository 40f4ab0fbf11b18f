import json


def test_only_what_differs_is_shown_with_its_origin(covalue):
    answer = covalue("diff", "baseline", "shared-power")
    assert answer.code == 0
    heading, *rows = answer.out.splitlines()
    assert heading.split() == ["parameter", "baseline", "shared-power", "when", "from", "A", "from", "B"]
    assert {row.split()[0] for row in rows} == {"power.declared_share", "encounter.joint_plan"}
    assert "scenarios/shared-power.yaml:" in answer.out


def test_a_scenario_does_not_differ_from_itself(covalue):
    answer = covalue("diff", "baseline", "baseline")
    assert (answer.code, answer.out) == (0, "baseline (A) and baseline (B) do not differ once resolved\n")


def test_changes_are_made_to_the_second(covalue):
    answer = covalue("diff", "baseline", "baseline", "--set", "compensation.rule=hourly", "--format", "json")
    (row,) = json.loads(answer.out)
    assert (row["path"], row["values"], row["origins"]) == (
        "compensation.rule", ["none", "hourly"], ["default", "--set"],
    )  # fmt: skip


def test_interventions_are_read_against_what_holds_then(covalue):
    rows = json.loads(covalue("diff", "baseline", "austerity", "--format", "json").out)
    found = {row["path"]: row for row in rows}
    assert found["organisation.budget"]["when"] == "from week 26"
    assert found["organisation.budget"]["values"][1] == 15
    assert found["organisation.budget"]["values"][0] == 32


def test_what_a_file_says_again_is_no_difference(covalue, tmp_path):
    (tmp_path / "mine.yaml").write_text("extends: shared-power\npower.declared_share: 0.6\n")
    assert "do not differ" in covalue("diff", "shared-power", "mine.yaml").out


def test_a_burn_in_of_its_own_differs(covalue, tmp_path):
    (tmp_path / "mine.yaml").write_text("extends: baseline\nbaseline: itself\npower.declared_share: 0.6\n")
    rows = json.loads(covalue("diff", "baseline", "mine.yaml", "--format", "json").out)
    assert [row["when"] for row in rows] == ["from week 0", "before week 0"]


def test_a_scenario_that_does_not_exist_gets_the_nearest(covalue):
    answer = covalue("diff", "baseline", "shared-powr")
    assert answer.code == 2
    assert "did you mean 'shared-power'" in answer.err
