"""What calibration may move, where it starts, and why; everything else keeps its default.

Three kinds of choice:

- `TUNED`: fitted to the targets, with a weak pull towards a starting value.
- `BALANCED`: rates of growth or decay, fitted so that a mean does not drift.
- `RESTING`, `POISED`: levels at entry, set so that the population is at rest.

The spreads of value are measured (see `spreads`).
"""

from types import MappingProxyType

from covalue_sim.experiments.calibrate.coordinates import Coordinate

TUNED: tuple[Coordinate, ...] = (
    Coordinate("learning.activation", 0.015, 0.5, "log", "activation: growth"),
    Coordinate("learning.activation_decay", 0.0013, 0.5, "log", "activation: decay"),
    Coordinate("population.general_trust_mean", 0.511, 0.2, "odds", "general trust: mean of the prior"),
    Coordinate("population.general_trust_sd", 0.157, 0.15, "log", "general trust: spread of the prior"),
    Coordinate("trust.spillover", 0.003, 0.7, "log", "general trust: spillover"),
    Coordinate("trust.gain", 0.12, 0.4, "log", "own trust: step g"),
    Coordinate("trust.loss_ratio", 2.0, 0.15, "log", "own trust: lambda"),
    Coordinate("learning.reference", 0.42, 0.05, "plain", "own trust: rate of good contacts"),
    Coordinate("reports.lift", 0.2, 0.1, "plain", "reported trust: mean"),
    Coordinate("reports.spread", 0.1, 0.3, "log", "reported trust: share at the ceiling"),
    Coordinate("population.propensity_sd", 2.2, 0.25, "log", "hours: spread of the propensity"),
    Coordinate("participation.weight_asked", 1.2, 0.4, "log", "hours: asked-to effect"),
    Coordinate("participation.individual", -3.8, 0.4, "plain", "levels of participation"),
    Coordinate("participation.group", -2.4, 0.4, "plain", "levels of participation"),
    Coordinate("participation.collective", -3.2, 0.4, "plain", "levels of participation"),
)  # fmt: skip

BALANCED: tuple[tuple[str, Coordinate], ...] = (
    ("health", Coordinate("needs.decline", 0.003, 0.3, "log", "mean health does not drift")),
    ("skill", Coordinate("learning.skill_decay", 0.0008, 0.3, "log", "mean skill does not drift")),
    ("literacy", Coordinate("learning.literacy_decay", 0.0003, 0.3, "log", "mean literacy does not drift")),
)
"""The weekly measure whose mean must not drift, and the rate that sees to it."""

STILL: MappingProxyType[str, float] = MappingProxyType(
    {
        "health": 0.002,
        "skill": 0.002,
        "literacy": 0.002,
        "activation": 0.002,
        "trust_general": 0.002,
        "trust_own": 0.002,
        "trust_organisation": 0.003,
    }
)
"""Means whose drift counts in the misfit, and the drift a year that counts as one tolerance."""

RESTING: MappingProxyType[str, tuple[str, float, float]] = MappingProxyType(
    {
        "population.need_mean": ("need", 1.0, 0.34),
        "population.distress_mean": ("distress", 1.0, 0.32),
        "population.hope_mean": ("hope", 1.0, 0.58),
        "population.professional_trust_mean": ("trust_patients", 1.0, 0.4),
        "learning.burnout_start": ("burnout", 1.0, 0.1),
        "learning.burden_start": ("burden", 2.0, 0.3),  # times 1 - slack, 0.5 on average, is a newcomer's
        "groups.member_share": ("members", 1.0, 0.16),
    }
)
"""Level of newcomers: the weekly measure at whose mean it is set, a factor, and where the search starts."""

POISED: MappingProxyType[str, tuple[str, float]] = MappingProxyType(
    {
        "groups.bonding": ("bonding", 0.4),
        "groups.bridging": ("bridging", 0.03),
        "groups.linking": ("linking", 0.25),
        "groups.mobilisation": ("mobilisation", 0.2),
        "groups.competence": ("peer_competence", 0.5),
        "groups.workers": ("health_workers", 0.7),
    }
)
"""Level at first: the weekly measure that it must keep from drifting, and where the search starts.

Each group rests at a level of its own, so that starting all of them at the mean would not keep the mean still.
"""

LIVELY = 0.10
LIVELY_TOLERANCE = 0.02
"""Share of encounters below which a class counts in the misfit, and the shortfall that counts as one tolerance."""
