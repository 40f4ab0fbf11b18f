"""The baseline at another size: everybody else in the baseline's proportion to the patients."""

from covalue_sim.parameters import PARAMETERS, Value
from covalue_sim.scenario import Scenario, load

KINDS = ("patients", "professionals", "groups", "organisations")


def counts(patients: int) -> dict[str, Value]:
    """How many actors of each kind there are for so many patients, as far as the parameters' ranges go."""
    base = load("baseline").values
    of_baseline = {kind: int(base[f"population.{kind}.count"]) for kind in KINDS}
    share = patients / of_baseline["patients"]
    most = {kind: int(PARAMETERS[f"population.{kind}.count"].high) for kind in KINDS}
    return {
        f"population.{kind}.count": min(most[kind], max(1, round(number * share)))
        for kind, number in of_baseline.items()
    }


def sized(patients: int, weeks: int, **changes: Value) -> Scenario:
    """The baseline with so many patients for so many weeks without a burn-in.

    Args:
        changes: further values, `__` for a dot.
    """
    own = {name.replace("__", "."): value for name, value in changes.items()}
    return load("baseline", counts(patients) | {"run.weeks": weeks, "run.burn_in": 0} | own)
