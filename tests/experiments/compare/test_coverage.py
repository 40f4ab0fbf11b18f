"""Long evidence: how often 95 % intervals hold the truth, on the real model, where the truth is 0.

A small service against itself with another seed: whatever differs is chance. Of each seed there are 20,000 replicates.
At 20 and 50 replicates the 400 comparisons are disjoint blocks and share no run. At 200, every comparison draws its 200
replicates of either seed at random, without putting back, from all 20,000; any two comparisons then share about one
run in a hundred, and 400 of them rest on 40,000 runs and not on 160,000.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from covalue_sim.analysis.bootstrap import bca_intervals
from covalue_sim.analysis.intervals import t_interval
from covalue_sim.experiments.engine import Engine
from covalue_sim.scenario import load

RUNS, COMPARISONS = 20_000, 400
OUTCOMES = ("value_user", "share_co_created", "participation", "health_end", "trust_own_end")
SMALL = {"population.patients.count": 20, "run.weeks": 6, "run.burn_in": 6}
LEAST, MOST = 0.925, 0.975
SHORT = 0.87
"""How often intervals at 20 to 199 replicates hold the truth at least: reports warn of it."""


def outcomes_of(seed):
    engine = Engine()
    scenario = load("baseline", {**SMALL, "run.seed": seed})
    engine.compile(scenario)
    plan = engine.prepare(scenario)
    names = list(engine.outcome_names())
    columns = [names.index(name) for name in (*OUTCOMES, "declared_share")]
    with ThreadPoolExecutor() as threads:
        return np.stack([run.outcomes[columns] for run in threads.map(plan.run, range(RUNS))])


@pytest.fixture(scope="module")
def differences():
    return {n: paired(*(outcomes_of(seed) for seed in (1, 2)), n) for n in (20, 50, 200)}


def paired(one, other, n):
    """400 comparisons of `n` pairs, (400, n, outcomes)."""
    if n * COMPARISONS <= RUNS:
        return (other - one)[: n * COMPARISONS].reshape(COMPARISONS, n, -1)
    numbers = np.random.default_rng(n)
    drawn = [[numbers.choice(RUNS, n, replace=False) for _ in range(2)] for _ in range(COMPARISONS)]
    return np.stack([other[second] - one[first] for first, second in drawn])


def covered(sample):
    """Whether each outcome's two intervals hold 0: (outcomes, 2)."""
    bca = bca_intervals(sample)
    t = [t_interval(column) for column in sample.T]
    return np.array([[a.low <= 0 <= a.high, b.low <= 0 <= b.high] for a, b in zip(t, bca, strict=True)])


@pytest.mark.long
def test_intervals_hold_the_truth_as_often_as_they_say(differences):
    coverage = {}
    for n, samples in differences.items():
        coverage[n] = np.mean([covered(sample) for sample in samples], axis=0)
        for name, (t, bca) in zip(OUTCOMES, coverage[n], strict=False):
            print(f"n = {n:3}  {name:18} t {t:.4f}  bca {bca:.4f}")
    assert ((coverage[200][:-1] >= LEAST) & (coverage[200][:-1] <= MOST)).all()
    lowest = {n: coverage[n][:-1].min() for n in (20, 50)}
    assert all(low >= SHORT for low in lowest.values()), "what reports say of fewer replicates no longer holds"


@pytest.mark.long
def test_what_cannot_differ_is_exactly_zero(differences):
    for sample in differences[200][:20]:
        assert not sample[:, -1].any()
        bounds = bca_intervals(sample)[-1]
        assert (bounds.low, bounds.mean, bounds.high) == (0.0, 0.0, 0.0)
