"""What values must hold together, in every stage of a scenario: burn-in, week 0 and after each intervention."""

from covalue_sim.errors import InputError
from covalue_sim.model.checks import check
from covalue_sim.scenario.resolving import DEFAULT
from covalue_sim.scenario.scenario import Scenario


def agreeing(scenario: Scenario, label: str) -> Scenario:
    """Return `scenario` as it is.

    Raises:
        InputError: values that each lie within their bounds but cannot hold together; one line that begins where
            the value was set, or with `label` where nobody set it.
    """
    values = scenario.values
    stages = [(scenario.burn_in_values, " (during the burn-in)"), (values, "")]
    for intervention in scenario.interventions:
        values = {**values, **intervention.changes}
        stages.append((values, f" (from week {intervention.week})"))
    for stage, when in stages:
        for path, message in check(stage):
            origin = scenario.origins.get(path, DEFAULT)
            raise InputError(f"{label if origin == DEFAULT else origin}: {path}: {message}{when}")
    return scenario
