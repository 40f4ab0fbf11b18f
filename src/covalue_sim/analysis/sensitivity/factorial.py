"""Fractional factorial design: main effects between the ends of the ranges, in few runs.

References:
    Saltelli, A. et al. (2008). *Global Sensitivity Analysis: The Primer*. Wiley.
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Blocks, Estimates, Method, problem_of
from covalue_sim.analysis.sensitivity.quiet import library


def estimate(blocks: Blocks) -> Estimates:
    """Half the difference that moving from the low to the high end makes, and the same of pairs."""
    from SALib.analyze import ff

    with library():
        found = ff.analyze(problem_of(blocks), blocks.flat_unit, blocks.flat_y, second_order=True)
    pairs = np.full((blocks.factors, blocks.factors), np.nan)
    for (first, second), value in zip(found["interaction_names"], found["IE"], strict=True):
        if first.startswith("x") and second.startswith("x"):
            pairs[int(first[1:]), int(second[1:])] = value
    return {"main": np.asarray(found["ME"])[: blocks.factors], "pair": pairs}


FACTORIAL = Method(
    "factorial",
    "fractional factorial",
    "Saltelli et al. 2008",
    "main",
    {
        "main": "Half the difference that the high end makes against the low one.",
        "pair": "The same of two factors together; mixed with other pairs, as the design has few runs.",
    },
    "replicates",
    estimate,
    pairs=frozenset({"pair"}),
    least=1,
)
