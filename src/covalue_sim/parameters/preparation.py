"""Building trust before any service."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("preparation.weeks", 0, 0, 26,
              meaning="Contacts without service that come first.", unit="contacts", source="structure: Burgess and Choudary; value: assumption"),
    Parameter("preparation.trust", 0.12, 0.0, 0.5,
              meaning="Step of trust at a contact of preparation."),
)  # fmt: skip
