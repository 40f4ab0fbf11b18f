"""How trust is won and lost."""

from covalue_sim.parameters.calibrated import CALIBRATED
from covalue_sim.parameters.row import CALIBRATION, Parameter

ROWS = (
    Parameter("trust.rule", 'asymmetric',
              meaning="How a contact changes trust.", choices=("static", "symmetric", "asymmetric", "confirmatory", "bayesian"), sweepable=False),
    Parameter("trust.gain", CALIBRATED["trust.gain"], 0.005, 0.3,
              meaning="Step g of trust after a good contact.", source=CALIBRATION),
    Parameter("trust.loss_ratio", CALIBRATED["trust.loss_ratio"], 1.0, 6.0,
              meaning="Lambda, how much more a bad contact takes than a good one gives.", source="structure: Slovic 1993; value: calibrated"),
    Parameter("trust.gate", 0.5, 0.0, 1.0,
              meaning="How strongly the prior filters what is noticed (confirmatory)."),
    Parameter("trust.evidence_most", 30.0, 2.0, 200.0,
              meaning="Most contacts that trust rests on (Bayesian); older ones are forgotten.", unit="contacts"),
    Parameter("trust.evidence_start", 2.0, 0.5, 50.0,
              meaning="Contacts that the prior of a new relation is worth (Bayesian).", unit="contacts"),
    Parameter("trust.scaled", False,
              meaning="Whether steps scale with the size of the surprise.", sweepable=False),
    Parameter("trust.usual_surprise", 0.2, 0.02, 1.0,
              meaning="Surprise at which a scaled step is the plain one."),
    Parameter("trust.spillover", CALIBRATED["trust.spillover"], 0.0, 0.1,
              meaning="How far trust in the own professional spills into general trust at a contact.", source=CALIBRATION),
    Parameter("trust.organisation_step", 0.05, 0.0, 0.2,
              meaning="Step of trust in the organisation after a contact.", source="assumption: trust in the organisation rests where it starts, off its bounds"),
    Parameter("trust.professional_step", 0.05, 0.0, 0.3,
              meaning="Step of professionals' trust in patients a week."),
    Parameter("trust.promise_weight", 0.6, 0.0, 3.0,
              meaning="How much a broken promise counts as bad performance."),
    Parameter("trust.promise_tolerance", 0.3, 0.0, 0.5,
              meaning="Gap between promise and practice that goes unnoticed.", source="assumption: a promise that is read so differently is not held to the letter"),
    Parameter("trust.shock", 0.0, 0.0, 1.0, unit="share a week", sweepable=False,
              meaning="Share of trust lost in every week in which it is set, as after a scandal."),
    Parameter("trust.shock_general", 0.5, 0.0, 1.0,
              meaning="Share of a shock that general trust takes too."),
)  # fmt: skip
