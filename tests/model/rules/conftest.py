"""Small scenarios under rules of researchers."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from combinations import BUSY
from small_worlds import SMALL, make, run

from covalue_sim.model.rules.user import MARK

FEW = SMALL | BUSY | {"population.patients.count": 30, "run.burn_in": 4, "run.weeks": 8}


@pytest.fixture(scope="session")
def under():
    """A small busy scenario under rules, in the burn-in too, with further levers by path in `changed`."""

    def under(*functions, changed=None, plan=None, burn_in=None, base=FEW):
        rules = tuple(getattr(function, MARK) for function in functions)
        chosen = {f"{rule.family}.rule": rule.name for rule in rules}
        own = {row.path: row.default for rule in rules for row in rule.parameters}
        scenario = make(base, plan=plan)
        values = {**scenario.values, **chosen, **own, **(changed or {})}
        return replace(scenario, values=values, burn_in_values=values | (burn_in or {}), rules=rules)

    return under


@pytest.fixture(scope="session")
def simulated(under):
    """One replicate of such a scenario."""
    return lambda *functions, **more: run(under(*functions, **more))
