"""Who comes and goes."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("turnover.patient_rate", 0.003, 0.0, 0.05,
              meaning="Probability of death or a move in a week, at middling age.", unit="a week"),
    Parameter("turnover.professional_rate", 0.003, 0.0, 0.05,
              meaning="Probability that a professional leaves in a week.", unit="a week"),
    Parameter("turnover.exit_rate", 0.03, 0.0, 0.2,
              meaning="Probability of leaving by choice in a week, at full push.", unit="a week", source="assumption: leaving and coming back balance within the burn-in"),
    Parameter("turnover.exit_steepness", 8.0, 0.0, 30.0,
              meaning="How sharply lost trust pushes people out."),
    Parameter("turnover.exit_threshold", 0.2, 0.0, 1.0,
              meaning="Trust at which the push is half, without burden."),
    Parameter("turnover.exit_burden", 0.5, 0.0, 2.0,
              meaning="Trust that full burden counts for in the push to leave."),
    Parameter("turnover.return_rate", 0.09, 0.0, 0.5,
              meaning="Probability of coming back in a week, at full need.", unit="a week", source="assumption: leaving and coming back balance within the burn-in"),
    Parameter("turnover.switch_rate", 0.05, 0.0, 0.5,
              meaning="Probability of changing professional in a week, at full push.", unit="a week"),
    Parameter("turnover.switch_closed", 0.5, 0.0, 1.0,
              meaning="Probability of changing professional in a week where the organisation has closed.", unit="a week"),
)  # fmt: skip
