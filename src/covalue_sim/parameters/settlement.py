"""Cash, refunds, the price of an hour, and help bought with credits or budgets."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("settlement.hour_price", 2.0, 0.0, 20.0,
              meaning="What an hour costs a person with full slack.", unit="money units an hour"),
    Parameter("settlement.slack_gradient", 1.0, 0.0, 4.0,
              meaning="How much dearer an hour is without slack."),
    Parameter("settlement.professional_price", 6.0, 0.0, 40.0,
              meaning="What an hour's effort costs a professional.", unit="money units an hour"),
    Parameter("settlement.cash_target", 60.0, 0.0, 500.0,
              meaning="Cash on hand of a person with full slack.", unit="money units"),
    Parameter("settlement.cash_rate", 0.3, 0.0, 1.0,
              meaning="How fast cash comes back to its target.", unit="a week"),
    Parameter("settlement.refund_delay", 4, 0, 26,
              meaning="Weeks until expenses are refunded; 0 pays on the spot.", unit="weeks"),
    Parameter("settlement.impatience", 0.1, 0.0, 1.0,
              meaning="How fast a late refund loses worth.", unit="a week"),
    Parameter("settlement.help_effect", 0.15, 0.0, 1.0,
              meaning="How strongly an hour of help eases burden and need.", unit="an hour"),
    Parameter("settlement.help_price", 15.0, 1.0, 60.0,
              meaning="Price of an hour of help bought with a personal budget.", unit="money units an hour"),
)  # fmt: skip
