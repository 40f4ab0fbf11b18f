"""PAWN: distances between an outcome's distribution and that in each slice of a factor; any sample.

References:
    Pianosi, F. & Wagener, T. (2018). Distribution-based sensitivity analysis from a generic input-output sample.
    *Environmental Modelling & Software*, 108, 197-207.
"""

from covalue_sim.analysis.sensitivity.method import Blocks, Estimates, Method, problem_of
from covalue_sim.analysis.sensitivity.quiet import library

SLICES = 10


def estimate(blocks: Blocks) -> Estimates:
    """Median, mean and maximum over slices of the Kolmogorov-Smirnov distance, for each column."""
    from SALib.analyze import pawn

    with library():
        found = pawn.analyze(problem_of(blocks), blocks.flat_unit, blocks.flat_y, S=SLICES)
    return {name: found[name] for name in ("median", "mean", "maximum")}


PAWN = Method(
    "pawn",
    "PAWN",
    "Pianosi and Wagener 2018",
    "median",
    {
        "median": "Median distance over slices of the factor, 0 to 1.",
        "mean": "Mean distance over slices.",
        "maximum": "Largest distance over slices.",
    },
    "halves",
    estimate,
    resamples=100,
    least=100,
)
