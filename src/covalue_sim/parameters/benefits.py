"""Means-tested benefits and what earnings put at risk."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("benefits.limit", 125.5, 0.0, 400.0,
              meaning="Earnings a period that leave benefits alone.", unit="money units a period", source="UK permitted-work limit, GBP 125.50 a week, April 2018 (SCIE 2019)"),
    Parameter("benefits.period", 1, 1, 13,
              meaning="Weeks over which earnings are counted.", unit="weeks", sweepable=False),
    Parameter("benefits.taper", 0.63, 0.0, 1.0,
              meaning="Share of earnings above the limit that benefits lose.", source="UK universal credit taper 2018, 63 %"),
    Parameter("benefits.risk", 0.1, 0.0, 1.0,
              meaning="Probability with which a claim is stopped once earnings pass the limit, as expected."),
    Parameter("benefits.amount", 80.0, 0.0, 400.0,
              meaning="Weekly benefit at risk.", unit="money units"),
    Parameter("benefits.decline", True,
              meaning="Whether a claimant may decline the part of pay above the limit.", sweepable=False),
)  # fmt: skip
