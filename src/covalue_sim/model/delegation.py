"""Tasks handed to users: what can go wrong, what they give back and the time they save."""

from covalue_sim.model.compiling import jit


@jit
def harm_logit(
    task: float, skill: float, activation: float, base: float, difficulty: float, overconfidence: float,
    backup: float,
) -> float:  # fmt: skip
    """Return how likely a task that is done goes wrong, logits."""
    return base + difficulty * (task - skill) + overconfidence * max(0.0, activation - skill) - backup


@jit
def felt_return(task: float, engagement: float, feedback: float, obligation: float) -> float:
    """Return how a recorded task feels: what comes back for what one puts in, minus the duty (Essén et al. 2016).

    `engagement` (motivation) decides how much a record is worth feeding back, so that the return reinforces itself.
    """
    return task * (feedback * engagement - obligation)
