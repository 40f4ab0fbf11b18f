"""Who decides what happens in an encounter."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("power.rule", 'declared',
              meaning="How the user's enacted share in decisions arises.", choices=("professional_led", "declared", "tokenistic", "dependence", "collective", "negotiated"), sweepable=False),
    Parameter("power.declared_share", 0.35, 0.0, 1.0,
              meaning="Share in decisions that organisations announce."),
    Parameter("power.token_share", 0.2, 0.0, 1.0,
              meaning="Share enacted where the announcement is tokenistic."),
    Parameter("power.professional_led", 0.15, 0.0, 1.0,
              meaning="Share left to the user where professionals lead."),
    Parameter("power.professional_stake", 0.5, 0.0, 1.0,
              meaning="What the professional's goals owe to an encounter (dependence, negotiation).", source="Emerson 1962; value: assumption"),
    Parameter("power.bargaining", 0.4, 0.0, 1.0,
              meaning="The user's bargaining power (negotiation).", source="Nash 1950; value: assumption"),
    Parameter("power.pooling", 0.6, 0.0, 1.0,
              meaning="How much of a group's power reaches its members' encounters."),
    Parameter("power.ambiguity", 0.3, 0.0, 0.5,
              meaning="Spread of what people take an announcement to promise.", source="assumption: people read one announcement differently, or belief in it goes to its bound"),
)  # fmt: skip
