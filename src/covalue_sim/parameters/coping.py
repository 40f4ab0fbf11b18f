"""What people do when values collide."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("coping.rule", 'balance',
              meaning="How people respond to a tension of values.", choices=("balance", "trade_off", "ask_help", "escalate", "avoid"), sweepable=False),
    Parameter("coping.threshold", 5.0, 0.2, 6.0,
              meaning="Tension above which people respond.", unit="SD", source="assumption: one encounter in seven, not every other one, is tense enough to respond to"),
    Parameter("coping.compromise", 0.5, 0.0, 1.0,
              meaning="How far balance and trade-off move where the encounter is done."),
    Parameter("coping.help", 0.3, 0.0, 1.0,
              meaning="Extra professional effort when help is asked for."),
    Parameter("coping.eased", 0.5, 0.0, 1.0,
              meaning="Share of a tension that help takes away."),
    Parameter("coping.escalation_cost", 0.05, 0.0, 0.5,
              meaning="Share of trust that escalating costs."),
    Parameter("coping.avoidance", 0.5, 0.0, 1.0,
              meaning="Share of effort that avoiding withholds."),
    Parameter("coping.avoid_exit", 4.0, 0.0, 20.0,
              meaning="How much more those who avoid leave, as a multiple."),
)  # fmt: skip
