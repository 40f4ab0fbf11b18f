"""What people say against what they live."""

from covalue_sim.parameters.calibrated import CALIBRATED
from covalue_sim.parameters.row import CALIBRATION, Parameter

ROWS = (
    Parameter("reports.lift", CALIBRATED["reports.lift"], -0.3, 0.5,
              meaning="How much higher reports lie than the states they speak of.", source=CALIBRATION),
    Parameter("reports.spread", CALIBRATED["reports.spread"], 0.0, 0.4,
              meaning="Spread of response styles.", source=CALIBRATION),
    Parameter("reports.front_stage", 0.3, 0.0, 1.0,
              meaning="How much dependence lifts reports.", source="structure: Goffman 1959; value: assumption"),
    Parameter("reports.weight", 0.5, 0.0, 3.0,
              meaning="Weight of reports in what organisations see."),
)  # fmt: skip
