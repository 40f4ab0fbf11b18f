"""Support for people with little slack."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("support.resources", 0.0, 0.0, 1.0,
              meaning="Share of what little slack costs that supplied resources take away.", source="structure: Jakobsen and Andersen 2013; value: assumption"),
    Parameter("support.price", 3.0, 0.0, 40.0,
              meaning="Cost of full resources.", unit="money units a patient-week"),
    Parameter("support.encouragement", 0.0, 0.0, 0.1,
              meaning="Encouragement: share of missing motivation given a week.", unit="a week"),
)  # fmt: skip
