"""Who takes part in activities beside the encounter."""

from covalue_sim.parameters.calibrated import CALIBRATED
from covalue_sim.parameters.row import CALIBRATION, Parameter

ROWS = (
    Parameter("participation.rule", 'clear',
              meaning="How people come to take part.", choices=("clear", "random_assignment", "open_door", "invited"), sweepable=False),
    Parameter("participation.individual", CALIBRATED["participation.individual"], -8.0, 2.0,
              meaning="Level of participation in activities done alone.", unit="logits", source=CALIBRATION),
    Parameter("participation.group", CALIBRATED["participation.group"], -8.0, 2.0,
              meaning="Level of participation in groups.", unit="logits", source=CALIBRATION),
    Parameter("participation.collective", CALIBRATED["participation.collective"], -8.0, 2.0,
              meaning="Level of participation in collective activities.", unit="logits", source=CALIBRATION),
    Parameter("participation.weight_can", 1.2, 0.0, 4.0,
              meaning="Weight of slack (can).", unit="logits", source="structure: Verba, Schlozman and Brady 1995; value: assumption"),
    Parameter("participation.weight_skill", 0.8, 0.0, 4.0,
              meaning="Weight of recognised skill (can).", unit="logits"),
    Parameter("participation.weight_like", 1.5, 0.0, 4.0,
              meaning="Weight of motivation, or of the prosocial weight where the benefit is collective (like).", unit="logits"),
    Parameter("participation.weight_asked", CALIBRATED["participation.weight_asked"], 0.0, 4.0,
              meaning="Weight of being asked.", unit="logits", source=CALIBRATION),
    Parameter("participation.weight_responded", 3.0, 0.0, 8.0,
              meaning="Weight of the expectation that one's input changes something.", unit="logits", source="structure: Liu 2022, 74 % of the effect of trustworthiness runs through it; value: assumption"),
    Parameter("participation.weight_cost", 0.03, 0.0, 0.2,
              meaning="Weight of a money unit of time and fare.", unit="logits a money unit"),
    Parameter("participation.weight_pay", 0.03, 0.0, 0.2,
              meaning="Weight of a money unit of pay.", unit="logits a money unit"),
    Parameter("participation.ask_rate", 0.3, 0.0, 2.0,
              meaning="How often somebody who took part asks a given tie.", unit="a week"),
    Parameter("participation.fare", 4.0, 0.0, 30.0,
              meaning="Cost of getting to an activity.", unit="money units"),
    Parameter("participation.access", 0.0, 0.0, 1.0,
              meaning="Share of the fare that access aids save (transport, meeting nearby)."),
    Parameter("participation.assigned", 0.05, 0.0, 1.0,
              meaning="Probability of taking part where people are assigned at random.", unit="a week"),
)  # fmt: skip
