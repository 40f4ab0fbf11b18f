"""Who decides what happens in an encounter."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("power.rule", "declared", choices=("professional_led", "declared", "tokenistic", "dependence",
                                                 "collective", "negotiated"),
              meaning="How the user's enacted share in decisions arises."),
    Parameter("power.declared_share", 0.4, 0.0, 1.0, meaning="Share in decisions that organisations announce."),
)  # fmt: skip
