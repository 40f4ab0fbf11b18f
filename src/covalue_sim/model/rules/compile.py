"""Researchers' own rules made ready for the compiled week: one machine-code function a family."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from covalue_sim.model.rules.dispatch import FAMILIES, UserRules
from covalue_sim.model.state import Reals

if TYPE_CHECKING:
    from covalue_sim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Compiled:
    """`users` for the kernel (None without rules of users) and the numbers of their parameters by segment."""

    users: UserRules | None
    own: Reals


def compile_rules(scenario: "Scenario", segments: int) -> Compiled:
    """Compile the rules that `scenario` brings."""
    return Compiled(None, np.zeros((segments, len(FAMILIES), 1)))
