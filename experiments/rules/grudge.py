"""Trust with grudges: a bad contact costs the more, the more bad ones came before it in a row."""

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.rules.user import rule
from covalue_sim.parameters import Parameter

IN_A_ROW = 0
GROWTH = Parameter("grudge.growth", 0.5, 0.0, 2.0, meaning="How much more each further bad contact costs.")


def loss(step: float, loss_ratio: float, growth: float, before: float) -> float:
    """Return the share of trust that is lost, after `before` bad contacts in a row."""
    return min(step * loss_ratio * (1.0 + growth * before), 1.0)


@rule("trust", parameters=(GROWTH,), memory=("in_a_row",))
def grudge(
    trust: float,
    surprise: float,
    step: float,
    loss_ratio: float,
    growth: float,
    memory: NDArray[np.float64],
) -> float:
    """Return trust after the contact, as the asymmetric rule has it where `growth` is 0."""
    if surprise > 0.0:
        memory[IN_A_ROW] = 0.0
        return trust + step * (1.0 - trust)
    lost = loss(step, loss_ratio, growth, memory[IN_A_ROW])
    memory[IN_A_ROW] += 1.0
    return trust * (1.0 - lost)
