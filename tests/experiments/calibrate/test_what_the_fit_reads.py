"""What the fit never reads: figures kept to look at it afterwards, replicates kept to check it, and theories."""

import ast
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from made_evaluations import NAMES, SERIES, Recorded, Service, evaluation, no_spreads

from covalue_sim.experiments.calibrate import whole
from covalue_sim.experiments.calibrate.box import Side
from covalue_sim.experiments.calibrate.choices import BALANCED, POISED, RESTING, STILL
from covalue_sim.experiments.calibrate.fitting import Problem, Search, finished, fit
from covalue_sim.experiments.calibrate.history import Effort, match
from covalue_sim.experiments.calibrate.interior import CLASSES
from covalue_sim.experiments.calibrate.resting import entry_start
from covalue_sim.experiments.calibrate.running import Evaluation
from covalue_sim.experiments.calibrate.targets import TARGETS

BRIEF = Search(range(2), range(2), iterations=1, rounds=1)
DERIVED = {"served", "participation_individual", "participation_collective"}
"""What the ratio of individual to collective co-production is made of."""

FITTED = {target.name for target in TARGETS} - {"individual_to_collective"} | DERIVED
AT_REST = {*STILL, *(measure for measure, *_ in RESTING.values()), *(measure for measure, _ in POISED.values())}
MAY_BE_READ = FITTED | {f"share_{name}" for name in CLASSES} | {f"weekly {name}" for name in AT_REST}


def imported(name, seen):
    """Every module of the package that a module needs, itself too."""
    if name in seen:
        return seen
    seen.add(name)
    for node in ast.walk(ast.parse(Path(find_spec(name).origin).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("covalue_sim.experiments.calibrate"):
            for below in node.names:
                own = f"{node.module}.{below.name}"
                imported(own if find_spec(node.module).submodule_search_locations else node.module, seen)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("covalue_sim"):
            seen.add(node.module)
    return seen


@pytest.mark.parametrize("module", ["fitting", "history", "aiming", "resting", "targets", "choices"])
def test_what_is_kept_to_look_at_afterwards_is_out_of_reach_of_the_fit(module):
    needed = imported(f"covalue_sim.experiments.calibrate.{module}", set())
    assert "covalue_sim.parameters" in needed
    assert "covalue_sim.experiments.calibrate.variant" not in needed
    assert not [name for name in needed if name.startswith(("covalue_sim.patterns", "covalue_sim.report"))]


def test_the_fit_reads_targets_drifts_levels_at_rest_and_classes_and_nothing_else():
    read = set()

    def evaluate(changes, replicates):
        made = evaluation(len(replicates))
        return Recorded(made.outcomes, made.weekly, read)

    problem = Problem(evaluate, no_spreads, lambda line: None)
    finished(problem, fit(problem, BRIEF), range(2), 1)
    assert read == MAY_BE_READ


def test_no_figure_that_is_not_fitted_moves_the_fit_by_a_digit():
    """Every outcome and series that the fit may not read is another number in every run; the point is the same."""
    numbers = np.random.default_rng(1)
    kept = [NAMES.index(name) for name in FITTED | {f"share_{name}" for name in CLASSES}]
    still = [SERIES.index(name) for name in AT_REST]

    def found(*, disturbed):
        def evaluate(changes, replicates):
            made = evaluation(
                len(replicates),
                activation=changes["learning.activation"] * 40,
                trust_general=changes["population.general_trust_mean"],
                hours_gini=0.6 + changes["population.propensity_sd"] / 50,
            )
            if disturbed:
                outcomes, weekly = numbers.normal(size=made.outcomes.shape), numbers.normal(size=made.weekly.shape)
                outcomes[:, kept], weekly[:, :, still] = made.outcomes[:, kept], made.weekly[:, :, still]
                made = Evaluation(outcomes, weekly)
            return made

        problem = Problem(evaluate, no_spreads, lambda line: None)
        return finished(problem, fit(problem, BRIEF), range(2), 1)

    plain = found(disturbed=False)
    assert found(disturbed=True) == plain
    assert plain["population.propensity_sd"] != 2.2


@pytest.mark.parametrize("scale", [whole.Scale(), whole.quick()], ids=["full", "quick"])
def test_replicates_of_the_check_are_none_of_those_that_were_fitted(scale):
    fitted = {*scale.search.replicates, *scale.search.slope_replicates, *scale.spreads, *scale.final}
    assert fitted
    assert not fitted & {*scale.check}
    assert not fitted - {*scale.search.replicates, *scale.final}


@pytest.fixture
def runner(monkeypatch):
    """A runner that runs nothing, and notes which replicates of which points it is asked for."""
    service = Service((0.0, 0.0, 0.0))
    monkeypatch.setattr(whole, "measure_spreads", lambda changes, replicates, workers: service.asked.append(
        (dict(changes), tuple(replicates))) or {})  # fmt: skip
    return service


def test_the_search_asks_for_its_own_replicates_alone(runner):
    scale = whole.quick()
    whole.search(runner, scale, 1, lambda line: None)
    asked = {replicate for _, replicates in runner.asked for replicate in replicates}
    assert asked <= {*scale.search.replicates, *scale.search.slope_replicates, *scale.spreads, *scale.final}


def test_what_the_search_sets_are_the_chosen_parameters_alone(runner):
    found = whole.search(runner, whole.quick(), 1, lambda line: None)
    start = entry_start()
    chosen = {coordinate.path for coordinate in Problem(runner.evaluate, no_spreads, print).coordinates}
    assert set(found) == chosen | set(start)
    assert {coordinate.path for _, coordinate in BALANCED} <= chosen


def test_outcomes_kept_for_the_reader_move_no_point_of_the_ensemble():
    sides = (Side("trust.gain", 0.0, 1.0, False), Side("trust.spillover", 0.0, 1.0, False))
    effort = Effort((40, 20), range(2), 4000, batch=500)
    targets = tuple(target for target in TARGETS if target.name == "trust_general")

    def matched(extra_value):
        def sweep(changes, replicates):
            for point in changes:
                yield evaluation(len(replicates), trust_general=point["trust.gain"], value_user=extra_value)

        return match(sides, {}, sweep, np.array([1e-6]), effort, ("value_user",), lambda line: None, targets)

    one, other = matched(0.0), matched(1e9)
    assert np.array_equal(one.units, other.units)
    assert np.array_equal(one.implausible, other.implausible)
    assert set(other.extras.ravel()) == {1e9}
