"""Runs that are kept under another name, so that a what-if that equals a scenario is not run again."""

from dataclasses import replace
from pathlib import Path

from covalue_sim.experiments.engine import Engine
from covalue_sim.scenario import scenario_key
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.folder import scenario_id
from covalue_sim.store.manifest import Manifest, read_manifest


def under_kept_name(scenario: Scenario, engine: Engine, out: Path) -> Scenario:
    """The scenario with the words of another that has the same runs in `out`; itself if there is none.

    No number depends on name, title or question: the same key, the same runs.
    """
    key = scenario_key(scenario, engine.model_hash())
    own = scenario_id(scenario.name, key)
    if (out / own).exists():
        return scenario
    for folder in sorted(out.glob(f"*{own[-11:]}")):
        kept = read_manifest(folder)
        if kept is not None and kept.get("scenario_key") == key:
            return _with_words(scenario, kept)
    return scenario


def _with_words(scenario: Scenario, kept: Manifest) -> Scenario:
    return replace(
        scenario,
        name=str(kept["scenario"]),
        title=str(kept["title"]),
        question=str(kept["question"]),
        theories=tuple(kept["theories"]),
        look_at=str(kept["look_at"]),
    )
