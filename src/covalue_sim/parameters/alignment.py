"""What it costs to be served far from where one stands."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("alignment.tolerance", 0.55, 0.1, 2.0,
              meaning="Tolerance s of misalignment."),
    Parameter("alignment.free", 0.2, 0.0, 0.8,
              meaning="Misalignment m0 that costs nothing."),
    Parameter("alignment.loss_user", 0.9, 0.0, 4.0,
              meaning="Loss for a unit of the user's misalignment beyond m0."),
    Parameter("alignment.loss_professional", 0.4, 0.0, 4.0,
              meaning="Loss for a unit of the professional's misalignment beyond m0."),
)  # fmt: skip
