"""How organisations are steered."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("governance.rule", 'fixed',
              meaning="What organisations aim at.", choices=("fixed", "responsive", "short_term_efficiency", "meta_coordination"), sweepable=False),
)  # fmt: skip
