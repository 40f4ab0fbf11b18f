"""The theories as experiments that can fail: pattern files, statistics, runs, verdicts.

In Python: ``from covalue_sim.patterns.looking import look; look(["kirkegaard-trust"], quick=True)``.
"""
