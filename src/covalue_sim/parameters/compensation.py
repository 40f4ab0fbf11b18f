"""What participants and professionals are paid, and what pay does to motivation."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("compensation.rule", 'none',
              meaning="What participants are given for an activity.", choices=("none", "expenses", "flat_fee", "hourly", "time_credits", "personal_budget"), sweepable=False),
    Parameter("compensation.fee", 15.0, 0.0, 60.0,
              meaning="Fee for one activity (flat fee).", unit="money units"),
    Parameter("compensation.rate", 10.0, 0.0, 30.0,
              meaning="Pay for an hour (hourly).", unit="money units an hour"),
    Parameter("compensation.credit_rate", 1.0, 0.0, 3.0,
              meaning="Time credits for an hour.", unit="credits an hour"),
    Parameter("compensation.credit_worth", 4.0, 0.0, 15.0,
              meaning="What a time credit is worth to its holder.", unit="money units a credit"),
    Parameter("compensation.credit_spend", 2.0, 0.0, 10.0,
              meaning="Most credits spent in a week.", unit="credits a week"),
    Parameter("compensation.budget", 40.0, 0.0, 200.0,
              meaning="Personal budget a week at full need.", unit="money units a week"),
    Parameter("compensation.budget_hours", 0.5, 0.0, 5.0,
              meaning="Hours a week that managing a personal budget takes.", unit="hours a week"),
    Parameter("compensation.crowding", 0.0, 0.0, 0.05,
              meaning="Kappa, share of motivation that a paid week crowds out.", source="0 included: the null at low pay does not identify crowding out; Frey and Jegen 2001"),
    Parameter("compensation.restoring", 0.02, 0.0, 0.2,
              meaning="Share of lost motivation that an unpaid week restores."),
    Parameter("compensation.professional", 'salary',
              meaning="How professionals are paid.", choices=("salary", "pay_for_performance"), sweepable=False),
    Parameter("compensation.bonus", 0.15, 0.0, 1.0,
              meaning="How much stronger pay for performance makes professional will."),
    Parameter("compensation.bonus_pay", 2.0, 0.0, 20.0,
              meaning="Bonus for a unit of measured effort.", unit="money units"),
)  # fmt: skip
