"""The rows of every theme, in the order of the documents."""

from covalue_sim.parameters import power, run, trust

ROWS = (*run.ROWS, *power.ROWS, *trust.ROWS)
