"""How organisations are steered."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("governance.rule", 'fixed',
              meaning="What organisations aim at.", choices=("fixed", "responsive", "short_term_efficiency", "meta_coordination"), sweepable=False),
    Parameter("governance.meta", 2.0, 1.0, 5.0,
              meaning="How much more coordination gains under meta-coordination."),
)  # fmt: skip
