"""Co-production without authorisation."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("fugitive.rate", 0.5, 0.0, 1.0,
              meaning="How readily groups and local staff act without authorisation.", unit="a week", source="structure: Stewart 2021; value: assumption"),
    Parameter("fugitive.enforcement", 0.3, 0.0, 1.0,
              meaning="Enforcement against unauthorised practice."),
    Parameter("fugitive.effect", 0.5, 0.0, 3.0,
              meaning="Value of an unauthorised service for each member."),
    Parameter("fugitive.trust", 0.5, 0.0, 2.0,
              meaning="Trust won by unauthorised service, as a share of that of a good contact."),
    Parameter("fugitive.hours", 1.5, 0.0, 10.0,
              meaning="Staff hours of an unauthorised service.", unit="hours a week"),
)  # fmt: skip
