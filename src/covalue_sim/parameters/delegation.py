"""Tasks handed to users."""

from covalue_sim.parameters.row import Parameter

ROWS = (
    Parameter("delegation.task", 0.15, 0.0, 1.0,
              meaning="Difficulty and extent of tasks handed to users."),
    Parameter("delegation.base", -4.0, -8.0, 0.0,
              meaning="Level h0 of harm from a task.", unit="logits"),
    Parameter("delegation.difficulty", 3.0, 0.0, 10.0,
              meaning="Weight b of a task beyond one's skill.", unit="logits"),
    Parameter("delegation.overconfidence", 3.0, 0.0, 10.0,
              meaning="Weight d of activation beyond skill: confidence without skill harms.", unit="logits"),
    Parameter("delegation.backup", 0.5, 0.0, 6.0,
              meaning="What professional back-up takes off the risk.", unit="logits"),
    Parameter("delegation.harm", 0.25, 0.0, 2.0,
              meaning="Damage of one mishap."),
    Parameter("delegation.benefit", 0.3, 0.0, 2.0,
              meaning="Value of a full task done with full skill, where the design fits no need.", source="structure: Adinolfi, Starace and Palumbo 2016, Holman and Lorig 2000; value: assumption"),
    Parameter("delegation.hours", 0.8, 0.0, 10.0,
              meaning="User hours of a full task.", unit="hours"),
    Parameter("delegation.saved", 0.5, 0.0, 5.0,
              meaning="Professional hours that a full task saves.", unit="hours"),
    Parameter("delegation.saved_kept", 0.7, 0.0, 1.0,
              meaning="Share of saved time that becomes capacity; the rest goes elsewhere."),
    Parameter("delegation.feedback", 0.6, 0.0, 2.0,
              meaning="How much comes back to users for what they record.", source="structure: Essén et al. 2016; value: assumption"),
    Parameter("delegation.obligation", 0.3, 0.0, 1.0,
              meaning="How much of a duty a task is."),
    Parameter("delegation.motivation_rate", 0.05, 0.0, 0.5,
              meaning="How fast a felt return changes motivation."),
)  # fmt: skip
