"""The check of a point: fresh replicates, its tables, and what it says; with a runner that runs nothing."""

import csv
from types import SimpleNamespace

import numpy as np
import pytest
from made_evaluations import evaluation

from covalue_sim.experiments.calibrate import whole
from covalue_sim.experiments.calibrate.interior import LATENT
from covalue_sim.experiments.calibrate.targets import TARGETS

SCALE = whole.quick()


def read(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def check(monkeypatch, tmp_path):
    """Check a point whose runs give this; returns the tables' folder, what was said, and what was asked for."""

    def check(made, trust=0.5):
        kinds = {kind: np.dtype([(state, "f8") for state in states]) for kind, states in LATENT.items()}
        actors = {kind: np.zeros(50, dtype) for kind, dtype in kinds.items()}
        for kind, states in LATENT.items():
            for state in states:
                actors[kind][state] = 0.5
        actors["patients"]["trust"] = trust
        asked, said = [], []
        monkeypatch.setattr(whole, "snapshots", lambda changes, *rest: asked.append((changes, *rest)) or actors)
        runner = SimpleNamespace(evaluate=lambda changes, replicates: asked.append((changes, replicates)) or made)
        whole.check(runner, {"trust.gain": 0.2}, SCALE, 3, tmp_path, said.append)
        return tmp_path, "\n".join(said), asked

    return check


def test_a_point_is_looked_at_with_the_replicates_of_the_check_alone(check):
    _, _, ((changes, replicates), (seen, again, weeks, workers)) = check(evaluation(4))
    assert changes == {"trust.gain": 0.2}
    assert [*replicates] == [*again] == [*SCALE.check]
    assert ([*weeks], workers) == ([*SCALE.weeks], 3)
    assert seen == {"trust.gain": 0.2, **SCALE.fixed}


def test_every_target_is_told_with_its_band_and_verdict(check):
    folder, said, _ = check(evaluation(4, activation=0.551))
    verdicts = {row["target"]: row["verdict"] for row in read(folder / "fit.csv")}
    assert verdicts["activation"] == "inside"
    assert verdicts["trust_general"] == "outside"
    for target in TARGETS:
        (line,) = [line for line in said.splitlines() if line.split()[0] == target.name]
        assert line.endswith(verdicts[target.name])


def test_a_state_at_its_bound_is_told_and_one_that_is_exempt_too(check):
    folder, said, _ = check(evaluation(4), trust=1.0)
    assert "at a bound: patients trust: 0.0% near 0, 100.0% near 1" in said
    assert "at a bound: groups bridging" in said
    assert {row["state"] for row in read(folder / "interior.csv") if row["inside"] == "False"} == {"trust"}


def test_means_that_move_are_counted_and_named(check):
    folder, said, _ = check(evaluation(4, series={"hope": np.linspace(0.0, 1.0, 160)}))
    assert "moving: hope +0.3270" in said
    assert [row["measure"] for row in read(folder / "stationarity.csv") if row["still"] == "False"] == ["hope"]


def test_where_all_means_stand_still_none_is_said_to_move(check):
    _, said, _ = check(evaluation(4))
    assert "moving: none" in said


def test_the_levels_that_are_not_fitted_are_reported_beside_the_published_ones(check):
    folder, said, _ = check(evaluation(4))
    rows = read(folder / "variant.csv")
    assert [row["baseline"] for row in rows] == ["0", "1", "0", "0"]  # all at 0.5
    assert [row["published"] for row in rows] == ["0.068", "0.146", "0.372", "0.414"]
    assert "variant, not fitted" in said


def test_the_ensemble_is_matched_around_the_best_point_with_the_spread_between_its_replicates(monkeypatch, tmp_path):
    asked = {}

    def match(sides, best, sweep, variance, effort, extra, say):
        asked.update(sides=sides, best=best, sweep=sweep, variance=variance, effort=effort)
        from covalue_sim.experiments.calibrate.history import Archive

        units = np.full((3, len(sides)), 0.5)
        return Archive(
            units, np.ones((3, len(TARGETS))), np.zeros((3, len(extra))), np.zeros(3), np.array([0.5, 1.0, 9.0])
        )

    monkeypatch.setattr(whole, "match", match)
    made = evaluation(2)
    made.outcomes[:, :] = np.array([[1.0], [3.0]])
    said, runner = [], SimpleNamespace(sweep="the sweep")
    profiles = whole.ensemble(runner, {"trust.gain": 0.2}, made, SCALE, tmp_path, said.append)
    assert (asked["best"], asked["sweep"], asked["effort"]) == ({"trust.gain": 0.2}, "the sweep", SCALE.ensemble)
    assert set(np.round(asked["variance"], 6)) <= {2.0, 0.0}
    assert said[1] == "2 points that no target rules out, 2 written"
    assert len(read(tmp_path / "ensemble.csv")) == 2
    paths = {side.path for side in asked["sides"]}
    assert {profile.path for profile in profiles} <= paths
    assert {row["parameter"] for row in read(tmp_path / "profile.csv")} == {profile.path for profile in profiles}
