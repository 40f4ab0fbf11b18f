"""The verbs of sweeps in Python: sweep, analyse, resume, rerun, discover."""

from covalue_sim.sweeping.analysing import Swept, analyse
from covalue_sim.sweeping.discovering import discover
from covalue_sim.sweeping.running import plan, rerun, resume, sweep

__all__ = ["Swept", "analyse", "discover", "plan", "rerun", "resume", "sweep"]
