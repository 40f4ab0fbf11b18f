"""The variant row: activation levels of adults in the United States, reported beside the fit and not fitted."""

from collections.abc import Sequence

import numpy as np

from covalue_sim.analysis import groups
from covalue_sim.experiments.calibrate.running import Reals

PUBLISHED = (0.068, 0.146, 0.372, 0.414)
SOURCE = "Hibbard & Cunningham 2008, n = 13,500, US adults 2007"


def levels(activation: Reals) -> tuple[float, ...]:
    """Shares of people on levels 1 to 4, of activations (people,)."""
    return tuple(float(members.mean()) for members in groups.levels(activation))


def marginal(shares: Sequence[float] = PUBLISHED) -> tuple[float, float]:
    """Mean and standard deviation of the Beta distribution closest to those shares on the four levels.

    They are what ``population.activation_mean`` and ``_sd`` would be for that population.
    """
    from scipy.optimize import minimize
    from scipy.stats import beta

    below = np.cumsum(shares)[:3]

    def distance(logs: Reals) -> float:
        gaps = beta.cdf(groups.PAM_CUTS, *np.exp(logs)) - below
        return float(gaps @ gaps)

    a, b = np.exp(minimize(distance, np.log([5.0, 3.0]), method="Nelder-Mead").x)
    return float(beta.mean(a, b)), float(beta.std(a, b))
