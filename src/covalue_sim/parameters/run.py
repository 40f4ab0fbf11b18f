"""How long, how often and from which seed."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("run.weeks", 104, 1, 2600, unit="weeks", meaning="Weeks simulated after the burn-in.",
              source="design choice: two years; 260 for five-year claims", structural=True, sweepable=False),
    Parameter("run.burn_in", 104, 0, 1040, unit="weeks",
              meaning="Weeks under the baseline before arms branch.",
              source="design choice: who sees whom takes two years to settle", structural=True, sweepable=False),
    Parameter("run.replicates", 50, 1, 1_000_000, unit="replicates", meaning="Replicates of a run.",
              source="design choice", structural=True, sweepable=False),
    Parameter("run.seed", 1, 0, 2**53, meaning="Seed that all replicates share; common random numbers across arms.",
              source="design choice", structural=True, sweepable=False),
)  # fmt: skip
