"""Sensitivity analysis of arrays: one method a file, bounds for every index, chance told apart from effects.

Designs lie in the unit cube; no file, no table and no picture is known here. What SALib computes is computed
by SALib; resampling is our own, so that bounds are low and high, the same for ever, and never of half the data.
"""
