"""The verbs of the command line in Python; those of sweeps are in `covalue_sim.sweeping`."""

from covalue_sim.api.archiving import bundle, reproduce
from covalue_sim.api.comparing import compare
from covalue_sim.api.running import draw, run
from covalue_sim.scenario import load
from covalue_sim.store.results import Results, open_results

__all__ = ["Results", "bundle", "compare", "draw", "load", "open_results", "reproduce", "run"]
