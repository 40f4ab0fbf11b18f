"""How trust is won and lost."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("trust.rule", "asymmetric", choices=("static", "symmetric", "asymmetric", "confirmatory", "bayesian"),
              meaning="How a contact changes trust."),
    Parameter("trust.gain", 0.05, 0.0, 0.3, meaning="Step of trust after a good contact."),
)  # fmt: skip
