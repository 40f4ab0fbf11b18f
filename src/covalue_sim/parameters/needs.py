"""Need, health and states of mind."""

from covalue_sim.parameters.calibrated import CALIBRATED
from covalue_sim.parameters.row import CALIBRATION, Parameter

ROWS = (
    Parameter("needs.decline", CALIBRATED["needs.decline"], 0.0, 0.1,
              meaning="Decline of health at full need.", unit="a week", source=CALIBRATION),
    Parameter("needs.drift", 0.03, 0.0, 0.2,
              meaning="Rise of need in ill health.", unit="a week"),
    Parameter("needs.remission", 0.01, 0.0, 0.2,
              meaning="Need that eases by itself.", unit="a week"),
    Parameter("needs.shock_rate", 0.02, 0.0, 0.2,
              meaning="Probability of a shock in a week.", unit="a week"),
    Parameter("needs.shock_size", 0.15, 0.0, 1.0,
              meaning="Size of a shock."),
    Parameter("needs.emergency_rate", 0.004, 0.0, 0.05,
              meaning="Hazard of an emergency admission at middling health.", unit="a week"),
    Parameter("needs.emergency_slope", 3.0, 0.0, 10.0,
              meaning="How the hazard rises with ill health."),
    Parameter("needs.emergency_harm", 0.05, 0.0, 0.5,
              meaning="Share of health that an emergency costs."),
    Parameter("needs.mind_rate", 0.1, 0.0, 1.0,
              meaning="How fast distress and hope follow what feeds them.", unit="a week"),
)  # fmt: skip
