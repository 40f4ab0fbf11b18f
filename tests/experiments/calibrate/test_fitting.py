import numpy as np
import pytest
from made_evaluations import evaluation, no_spreads

from covalue_sim.experiments.calibrate.choices import TUNED
from covalue_sim.experiments.calibrate.fitting import Problem, Search, fit, step
from covalue_sim.experiments.calibrate.resting import entry_start, levels, settle
from covalue_sim.experiments.calibrate.targets import Target

GAIN, LOSS = (c for c in TUNED if c.path in ("trust.gain", "trust.loss_ratio"))
TARGETS = (
    Target("health_end", 0.0, 1.0, 0.2, 0.01, "a study", ""),
    Target("activation_end", 0.0, 9.0, 3.0, 0.1, "a study", ""),
)
SEARCH = Search(range(3), range(3), iterations=8, rounds=1, pull=0.01)


def toy(changes, replicates):
    """Two outcomes bent in two parameters."""
    gain, loss = changes["trust.gain"], changes["trust.loss_ratio"]
    return evaluation(health_end=gain + 0.2 * gain * gain, activation_end=loss + gain)


def problem(evaluate=toy, **options):
    return Problem(evaluate, no_spreads, lambda line: None, (GAIN, LOSS), TARGETS, **options)


def test_the_search_finds_the_point_that_gives_the_published_numbers():
    found = fit(problem(still={}), SEARCH)
    got = toy(found.changes, range(3))
    assert got.outcome("health_end").mean() == pytest.approx(0.2, abs=0.002)
    assert got.outcome("activation_end").mean() == pytest.approx(3.0, abs=0.02)
    assert found.misfit < 0.1


def test_a_point_worse_than_the_best_is_not_kept():
    misfits = []

    def noted(changes, replicates):
        found = toy(changes, replicates)
        misfits.append(abs(found.outcome("health_end").mean() - 0.2))
        return found

    found = fit(problem(noted, still={}), SEARCH)
    assert abs(toy(found.changes, range(3)).outcome("health_end").mean() - 0.2) <= misfits[0]


def test_drift_and_rare_classes_count_in_the_misfit():
    still = problem(still={"health": 0.01})
    line = np.linspace(0.0, 1.0, 160)
    drifting = still.residuals(evaluation(series={"health": line}))
    assert drifting[2] == pytest.approx(52.0 / 159.0 / 0.01)
    rare = still.residuals(evaluation(share_co_created=0.04))
    assert rare[3:] == pytest.approx([-3.0, 0.0, 0.0, 0.0])
    assert "co_created -3.0" in still.worst(rare)


def test_a_step_is_never_longer_than_allowed():
    move = step(np.eye(2), np.array([100.0, -1.0]), np.zeros(2), pull=0.0, damping=0.0)
    assert move == pytest.approx([-1.5, 0.015])


def test_newcomers_come_at_the_level_of_those_who_are_there():
    line = np.full(160, 0.42)
    found = levels(evaluation(series={"need": line, "burden": line}), entry_start())
    assert found["population.need_mean"] == 0.42
    assert found["learning.burden_start"] == 0.84


def test_settling_ends_where_levels_no_longer_move():
    def approaching(changes, replicates):
        return evaluation(series={"need": 0.3 + 0.5 * (changes["population.need_mean"] - 0.3)})

    found = settle(entry_start(), approaching, no_spreads, range(3), 12)
    assert found["population.need_mean"] == pytest.approx(0.3, abs=1e-3)
