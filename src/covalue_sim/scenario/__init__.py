"""What is simulated: scenario files, the scenarios that come with the package, and what decides a run."""

from covalue_sim.scenario.canonical import canonical, scenario_key
from covalue_sim.scenario.dump import dump
from covalue_sim.scenario.library import shipped
from covalue_sim.scenario.loading import load
from covalue_sim.scenario.scenario import Intervention, Scenario, Survey
from covalue_sim.scenario.schema import schema
from covalue_sim.scenario.table import table_of

__all__ = [
    "Intervention",
    "Scenario",
    "Survey",
    "canonical",
    "dump",
    "load",
    "scenario_key",
    "schema",
    "shipped",
    "table_of",
]
