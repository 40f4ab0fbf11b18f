"""One small study of every kind of part, run once, and its bundle."""

import shutil
from pathlib import Path

import pytest
from study_by_hand import part

from covalue_sim import api, sweeping
from covalue_sim.archive.describing import About
from covalue_sim.archive.parts import COMPARISON, RUN, SWEEP
from covalue_sim.patterns.looking import look

SMALL = {"population.patients.count": 60, "run.weeks": 8, "run.burn_in": 4}
RULES = Path(__file__).parents[2] / "experiments" / "rules"
PATTERN = """theory: own
kind: E
title: A larger share is a larger share
question: Is it?
source: {document: S1, reference: Nobody 2000}
scenario: baseline
set: {population.patients.count: 60, run.weeks: 8, run.burn_in: 4}
arms:
  usual: as it is
  shared: {power.declared_share: 0.6}
outcome: trust_own_end
statistic: sign
prediction: {more: shared, than: usual}
smallest: 0.01
why_smallest: Who could notice less.
ablation: {set: {mechanisms.trust: false}, why: Nobody learns to trust.}
null_model: none, because the lever is the same for everybody
space: false
"""
EXPERIMENT = {
    "name": "shares", "title": "Shares", "question": "Which?", "base": "baseline", "set": SMALL, "method": "grid",
    "size": 2, "replicates": 3, "factors": {"power.declared_share": [0.2, 0.6]}, "outcomes": ["value_user"],
}  # fmt: skip


@pytest.fixture(scope="session")
def study(tmp_path_factory):
    """Results folders of a run, a comparison with a what-if, a sweep and a pattern."""
    folder = tmp_path_factory.mktemp("study")
    results = folder / "results"
    what_ifs = {"pay": {"compensation.rule": "hourly"}}
    comparison = api.compare("baseline", "tokenism", what_ifs=what_ifs, overrides=SMALL, replicates=3, out=results)
    comparison.save()
    sweeping.sweep(EXPERIMENT, out=results, workers=1)
    (folder / "larger.yaml").write_text(PATTERN, encoding="utf-8")
    look([folder / "larger.yaml"], quick=True, out=results, log=results / "looks.csv", workers=1)
    return results


@pytest.fixture(scope="session")
def bundled(study, tmp_path_factory):
    """The bundle of the whole study."""
    file = tmp_path_factory.mktemp("bundled") / "study.zip"
    return api.bundle(study, file, authors=["Ada L. (0000-0002-1825-0097)", "B. Other"], licence="CC-BY-4.0")


@pytest.fixture(scope="session")
def with_rules(tmp_path_factory):
    """The bundle of a run whose scenario names rule files."""
    folder = tmp_path_factory.mktemp("rules")
    shutil.copytree(RULES, folder / "own")
    api.run(folder / "own" / "ladder-and-grudge.yaml", replicates=2, overrides=SMALL, out=folder / "results")
    return api.bundle(folder / "results", folder / "rules.zip")


@pytest.fixture
def about(tmp_path):
    """A study made by hand: a run, a sweep and a comparison."""
    parts = [
        part(RUN, "pay-0123456789", tmp_path),
        part(SWEEP, "wide-0123456789", tmp_path, exported_at="2025-10-01T00:00:00+00:00", question="How far?"),
        part(COMPARISON, "both", tmp_path, arms=[{"scenario_id": "pay-0123456789"}, {"scenario_id": "o-1"}]),
    ]
    return About("A study", ("Ada", "Bo (0000-0001)"), "CC-BY-4.0", parts)
