"""Training from outside."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("training.rate", 0.0, 0.0, 0.2,
              meaning="Probability of being trained in a week, drawn at random.", unit="a week"),
    Parameter("training.direction", 'both_ways',
              meaning="Who learns whose knowledge.", choices=("from_users", "to_users", "both_ways"), sweepable=False, source="Cramm and Nieboer 2016"),
    Parameter("training.activation", 0.15, 0.0, 1.0,
              meaning="How much training raises activation."),
    Parameter("training.skill", 0.08, 0.0, 1.0,
              meaning="How much training raises skill."),
    Parameter("training.crowds_out", 0.3, 0.0, 1.0,
              meaning="Probability that training in biomedical terms alone takes the place of a lived feature known.", source="structure: Cramm and Nieboer 2016; value: assumption"),
    Parameter("training.shift", 0.05, 0.0, 0.5,
              meaning="How far training moves a person in its direction."),
)  # fmt: skip
