import numpy as np
import pytest

from covalue_sim.experiments.calibrate.box import Side, box, hypercube, points
from covalue_sim.experiments.calibrate.emulator import Emulator
from covalue_sim.experiments.calibrate.history import CUTOFF, Effort, candidates, implausibility, match
from covalue_sim.experiments.calibrate.profile import profile
from covalue_sim.experiments.calibrate.running import Evaluation
from covalue_sim.experiments.calibrate.targets import Target
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY
from covalue_sim.parameters import PARAMETERS

TARGETS = (Target("health_end", 0.45, 0.55, 0.5, 0.02, "a study", ""),)
SIDES = (Side("trust.gain", 0.0, 1.0, False), Side("trust.spillover", 0.0, 1.0, False))
PLACE = [row.name for row in OUTCOMES].index("health_end")
EFFORT = Effort((60, 60, 60), range(2), 20_000, batch=2000)


def toy(changes, replicates):
    """Health is the gain of trust, with a little luck; spillover does nothing."""
    for point in changes:
        outcomes = np.zeros((len(replicates), len(OUTCOMES)))
        outcomes[:, PLACE] = point["trust.gain"] + 0.001 * np.array(replicates)
        yield Evaluation(outcomes, np.empty((len(replicates), 0, len(WEEKLY))))


def matched(sweep=toy, effort=EFFORT):
    said = []
    archive = match(SIDES, {}, sweep, np.array([1e-6]), effort, ("health_end",), said.append, TARGETS)
    return archive, said


def test_what_is_kept_is_what_no_target_rules_out():
    archive, _ = matched()
    kept = archive.units[archive.kept.astype(int), 0]
    assert np.abs(kept - 0.5).max() < CUTOFF * 0.021
    out = np.delete(archive.units[:, 0], archive.kept.astype(int))
    assert np.abs(out - 0.5).min() > CUTOFF * 0.019


def test_later_waves_look_where_the_emulator_leaves_room():
    archive, said = matched()
    assert len(said) == 3
    assert [np.ptp(archive.units[archive.waves == wave, 0]) < 0.3 for wave in range(3)] == [False, True, True]


def test_the_same_effort_finds_the_same_points():
    first, second = matched()[0], matched()[0]
    assert (first.units == second.units).all()
    assert (first.values == second.values).all()


def test_points_that_fail_are_left_out():
    def failing(changes, replicates):
        for point, evaluation in zip(changes, toy(changes, replicates), strict=True):
            if point["trust.spillover"] < 0.5:
                evaluation.outcomes[:] = np.nan
            yield evaluation

    archive, _ = matched(failing, Effort((60,), range(2), 100))
    assert 0 < len(archive.units) < 60
    assert archive.units[:, 1].min() >= 0.5


def test_nothing_left_ends_the_waves():
    def far(changes, replicates):
        for evaluation in toy(changes, replicates):
            yield Evaluation(evaluation.outcomes + 50.0, evaluation.weekly)

    archive, said = matched(far)
    assert not len(archive.kept)
    assert said[-1] == "wave 1: the emulator leaves nothing of the box"


def test_no_point_is_drawn_twice_in_a_wave_or_in_two():
    units = hypercube(2, 60, 1)
    emulator = Emulator.fit(units, units[:, :1])
    effort = Effort((60,), range(2), 20_000, batch=50)
    drawn = np.concatenate([candidates(SIDES, emulator, effort, 40, wave, TARGETS)[0][:, 1] for wave in (1, 2)])
    assert len(drawn) == 80
    assert len(set(drawn.tolist())) == 80


@pytest.mark.parametrize("replicates", [1, 4])
def test_the_noise_of_a_mean_is_that_of_its_replicates_over_their_number(replicates):
    def constant(changes, asked):
        for evaluation in toy(changes, asked):
            evaluation.outcomes[:, PLACE] = 0.6
            yield evaluation

    archive = match(SIDES, {}, constant, np.array([0.0012]), Effort((3,), range(replicates), 10), (), print, TARGETS)
    assert archive.implausible == pytest.approx(0.1 / np.sqrt(0.02**2 + 0.0012 / replicates))


def test_a_value_that_is_not_a_number_is_implausible():
    assert implausibility(np.array([[np.nan], [0.5]]), np.zeros(1), TARGETS).tolist() == [np.inf, 0.0]


def test_noise_makes_a_distance_less_telling():
    far = np.array([[0.6]])
    assert implausibility(far, np.zeros(1), TARGETS)[0] == pytest.approx(5.0)
    assert implausibility(far, np.array([3 * 0.02**2]), TARGETS)[0] == pytest.approx(2.5)


def test_a_profile_shows_what_the_targets_narrow_and_what_they_leave_open():
    archive, _ = matched()
    told, silent = (profile(archive, SIDES, side.path) for side in SIDES)
    assert told.shrunk > 0.7
    assert abs(silent.shrunk) < 0.3
    assert told.least[0] > CUTOFF
    assert max(silent.least) < CUTOFF
    assert sum(told.counts) == len(archive.units)


def test_the_box_lies_in_the_declared_ranges_and_around_the_point():
    best = {"trust.gain": 0.1}
    sides = {side.path: side for side in box(best)}
    assert len(sides) > 100
    for path, side in sides.items():
        row = PARAMETERS[path]
        assert row.low <= side.low <= float(best.get(path, row.default)) <= side.high <= row.high, path
    assert sides["trust.gain"].high <= 0.2


def test_whole_numbers_stay_whole():
    found = points((Side("turnover.waiting", 1.0, 4.0, True),), np.array([[0.0], [0.26], [0.999]]))
    assert [point["turnover.waiting"] for point in found] == [1, 2, 4]
