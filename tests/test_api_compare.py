"""Comparing in Python."""

import pytest

import covalue_sim
from covalue_sim.experiments.compare.what_ifs import WhatIf

SMALL = {"population.patients.count": 20, "run.burn_in": 4}


def test_what_ifs_are_mappings_of_levers(tmp_path):
    found = covalue_sim.compare(
        "baseline",
        what_ifs={"pay": {"compensation.rule": "hourly", "compensation.rate": 20.0}},
        overrides=SMALL, weeks=6, seed=4, replicates=4, out=tmp_path,
    )  # fmt: skip
    assert found.labels == ["baseline", "pay"]
    assert [arm.scenario.seed for arm in found.arms] == [4, 4]
    assert found.arms[1].scenario.values["compensation.rate"] == 20.0
    row = found.outcomes.set_index("outcome").loc["hours_paid"]
    assert row.difference > 0


def test_loaded_scenarios_and_another_reference(tmp_path):
    arms = [covalue_sim.load(name, {**SMALL, "run.weeks": 6}) for name in ("baseline", "shared-power")]
    found = covalue_sim.compare(*arms, reference="shared-power", replicates=3, out=tmp_path)
    assert found.labels == ["shared-power", "baseline"]
    back = covalue_sim.compare(*arms, replicates=3, out=tmp_path)
    assert found.outcomes.difference.tolist() == pytest.approx((-back.outcomes.difference).tolist())


def test_a_precision_is_of_the_chosen_outcomes(tmp_path):
    found = covalue_sim.compare(
        "baseline", what_ifs=[WhatIf("pay", ("compensation.rule=hourly",))], overrides=SMALL, weeks=6, out=tmp_path,
        outcomes=["pay"], precision=0.5, replicates=5,
    )  # fmt: skip
    assert found.ran.reached.met
    assert found.ran.reached.outcome == "pay"
    assert (found.outcomes.precision == 0.5).all()


def test_an_outcome_that_does_not_exist_gets_a_clear_line(tmp_path):
    with pytest.raises(covalue_sim.InputError, match="outcome 'helth' does not exist; did you mean 'health'"):
        covalue_sim.compare(
            "baseline", "shared-power", overrides=SMALL, weeks=6, replicates=2, out=tmp_path, outcomes=["helth"]
        )
