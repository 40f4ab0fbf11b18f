"""What an open arm is, in words and numbers for the page."""

from typing import Any

from covalue_sim.explore.asked import KINDS
from covalue_sim.scenario import table_of
from covalue_sim.scenario.scenario import Scenario


def described(scenario: Scenario, source: str) -> dict[str, Any]:
    """Return a scenario's size, its levers from week 0 and its interventions; `source` is its name in the library."""
    table = table_of(scenario)
    counts = {kind: scenario.values[f"population.{kind}.count"] for kind in KINDS}
    return {
        "scenario": source,
        "name": scenario.name,
        "title": scenario.title,
        "weeks": scenario.weeks,
        "burn_in": scenario.burn_in,
        "seed": scenario.seed,
        "counts": counts,
        "values": {path: value for path, value in scenario.values.items() if not table[path].structural},
        "schedule": [{"week": entry.week, "set": dict(entry.changes)} for entry in scenario.interventions],
    }
