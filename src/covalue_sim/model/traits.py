"""What a patient is at first: the traits that marginals, correlations and surveys speak of."""

from types import MappingProxyType
from typing import NamedTuple


class Trait(NamedTuple):
    """A trait of a patient at entry.

    Attributes:
        name: as in ``population.<name>_mean`` and in a survey's columns.
        low, high: bounds.
        binary: whether it is a yes or no, with a prevalence in place of a mean.
    """

    name: str
    low: float = 0.0
    high: float = 1.0
    binary: bool = False


_REAL = ("health", "need", "activation", "skill", "literacy", "slack", "general_trust", "motivation",
         "prosocial", "distress", "hope", "lived", "lead", "age")  # fmt: skip
_ORDERED = (*(Trait(name) for name in _REAL), Trait("claimant", binary=True), Trait("female", binary=True))

TRAITS: MappingProxyType[str, Trait] = MappingProxyType({trait.name: trait for trait in _ORDERED})
"""Every trait by name, in the order of the copula."""

HEALTH, NEED, ACTIVATION, SKILL, LITERACY, SLACK, GENERAL_TRUST, MOTIVATION = range(8)
PROSOCIAL, DISTRESS, HOPE, LIVED, LEAD, AGE, CLAIMANT, FEMALE = range(8, 16)
COUNT = len(TRAITS)
