"""What counts as value, for whom: weights by rationale and the scale of each kind of value."""

from covalue_sim.parameters.calibrated import CALIBRATED
from covalue_sim.parameters.row import Parameter

COMPONENTS = ("health", "experience", "knowledge", "relational", "voice", "economic")
_WEIGHTS = {
    "managerial": (0.30, 0.20, 0.05, 0.05, 0.05, 0.35),
    "experience": (0.25, 0.35, 0.10, 0.15, 0.10, 0.05),
    "rights": (0.20, 0.15, 0.10, 0.10, 0.35, 0.10),
    "professional": (0.30, 0.20, 0.10, 0.10, 0.10, 0.20),
}
_UNITS = ("health", "performance", "knowledge", "support", "distance", "money units")

ROWS = (
    *(Parameter(f"value.weight_{who}_{kind}", weight, 0.0, 1.0, unit="weight",
                meaning=f"Weight of {kind} for {who if who == 'professional' else 'the ' + who + ' rationale'}; rescaled to sum to 1.",
                source="types: Filipe, Renedo and Marston 2017; values: assumption")
      for who, weights in _WEIGHTS.items() for kind, weight in zip(COMPONENTS, weights, strict=True)),
    *(Parameter(f"value.spread_{who}_{kind}", CALIBRATED[f"value.spread_{who}_{kind}"], 1e-6, 100.0, unit=unit, sweepable=False,
                meaning=f"Baseline standard deviation of {kind} for the {who} in a week of co-production: one unit of value.",
                source="measured on the baseline by experiments/calibrate.py")
      for who in ("user", "provider")
      for kind, unit in zip(COMPONENTS, _UNITS, strict=True)),
    Parameter("value.dispersion", 0.4, 0.0, 1.0,
              meaning="Most by which personal value weights differ from those of the rationale, as a share."),
)  # fmt: skip
