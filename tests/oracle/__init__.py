"""The model written a second time, as plain Mesa objects, from the documents in `docs/odd` alone.

It shares with the package the table of parameters, the scenario, the numbers of the processes and the elementary
functions; draws, people, weeks, measures and flows are its own. `test_oracle.py` compares both, week by week.
"""

from oracle.model import CoValueOracle

__all__ = ["CoValueOracle"]
