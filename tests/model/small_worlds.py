"""Small scenarios for tests of the model, random ones, and worlds that are stepped week by week."""

import functools
import math
import random
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from covalue_sim.model import marginals
from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.marginals import feasible_beta
from covalue_sim.model.settings import blank, fill
from covalue_sim.model.simulation import Plan, Simulated
from covalue_sim.model.state import Record, World, records
from covalue_sim.model.traits import TRAITS
from covalue_sim.parameters import PARAMETERS, Parameter, Value
from covalue_sim.scenario.scenario import Intervention, Scenario, Survey

DEFAULTS: Mapping[str, Value] = {path: row.default for path, row in PARAMETERS.items()}
TINY: Mapping[str, Value] = {
    "run.weeks": 6, "run.burn_in": 6, "run.replicates": 1, "population.patients.count": 12,
    "population.professionals.count": 3, "population.groups.count": 2, "population.organisations.count": 2,
}  # fmt: skip
SMALL: Mapping[str, Value] = TINY | {
    "run.weeks": 10, "population.patients.count": 60, "population.professionals.count": 6,
    "population.groups.count": 4, "population.organisations.count": 3,
}  # fmt: skip
RULES = {path: row.choices for path, row in PARAMETERS.items() if path.endswith(".rule")}
MECHANISMS = tuple(path for path in PARAMETERS if path.startswith("mechanisms."))
SILENT: Mapping[str, Value] = dict.fromkeys(MECHANISMS, False)
"""Every mechanism switched off: tests switch on what they are about."""
LEVERS = tuple(path for path, row in PARAMETERS.items() if not row.structural)
SHAPES = tuple(
    path for path, row in PARAMETERS.items()
    if row.structural and row.kind != "integer" and not path.startswith("population.correlation.")
)  # fmt: skip
if not is_compiled():  # half a second a scenario otherwise, for the same few distributions
    marginals.beta_quantiles = functools.cache(marginals.beta_quantiles)

EXAMPLES = 25 if is_compiled() else 2
"""Random scenarios that a property is tried on in an ordinary run."""


def levers(**changed: Value) -> dict[str, Value]:
    """Changed levers as ``theme__name=value``, by path; a name that is no parameter fails."""
    paths = {name.replace("__", "."): value for name, value in changed.items()}
    unknown = paths.keys() - PARAMETERS.keys()
    assert not unknown, f"no parameters: {sorted(unknown)}"
    return paths


def make(
    base: Mapping[str, Value] = SMALL,
    *,
    name: str = "small",
    burn_in: Mapping[str, Value] | None = None,
    plan: Mapping[int, Mapping[str, Value]] | None = None,
    survey: Survey | None = None,
    **changed: Value,
) -> Scenario:
    """A scenario: `base` over the defaults, `changed` over both; the burn-in runs under the same values.

    `burn_in` are levers that differ in the burn-in, `plan` the levers changed at a week.
    """
    values = {**DEFAULTS, **base, **levers(**changed)}
    steps = tuple(Intervention(week, dict(changes)) for week, changes in sorted((plan or {}).items()))
    return Scenario(name, "", "", values, values | dict(burn_in or {}), steps, survey=survey)


def run(scenario: Scenario, replicate: int = 0) -> Simulated:
    """One replicate."""
    return Plan(scenario).run(replicate)


def start(scenario: Scenario, replicate: int = 0) -> tuple[Plan, World]:
    """A world with its population, before its first week."""
    plan = Plan(scenario)
    world = plan.world(replicate)
    plan.advance(world, 0, 0)
    return plan, world


def step(plan: Plan, world: World, index: int) -> None:
    """Run the week of that index in a world that has its population.

    An advance from 0 would build the population anew, so the first week runs as the second of two.
    """
    assert index > 0, "the first week is run with the population's making: use `advance`"
    plan.advance(world, index, index + 1)


def weeks_of(scenario: Scenario, replicate: int = 0) -> Iterator[tuple[int, World]]:
    """The world before any week (index -1), then after each; always the same arrays, changed in place."""
    plan, world = start(scenario, replicate)
    yield -1, world
    plan.advance(world, 0, 1)
    yield 0, world
    for index in range(1, scenario.burn_in + scenario.weeks):
        plan.advance(world, index, index + 1)
        yield index, world


def settings_of(**changed: Value) -> Record:
    """The record of parameters that the model reads: the defaults, with `changed` over them."""
    settings = blank(1)
    fill(settings, 0, {**DEFAULTS, **levers(**changed)}, {})
    return settings[0]


def actor(kind: np.dtype, **states: object) -> Record:
    """An actor of that kind with these states; every other state is nothing."""
    one = records(1, kind)[0]
    for name, value in states.items():
        one[name] = value
    return one


def same(first: Simulated, second: Simulated) -> bool:
    """Whether two runs have the same bytes in every table."""
    pairs = ((getattr(first, table), getattr(second, table)) for table in TABLES)
    return first.failure == second.failure and all(a.tobytes() == b.tobytes() for a, b in pairs)


TABLES = ("weekly", "outcomes", "flows", "people", "services")


def column(result: Simulated, name: str) -> np.ndarray:
    """A weekly series by name."""
    from covalue_sim.model.outcomes import WEEKLY

    return result.weekly[:, [row.name for row in WEEKLY].index(name)]


def outcome(result: Simulated, name: str) -> float:
    """An outcome of the replicate by name."""
    from covalue_sim.model.outcomes import OUTCOMES

    return float(result.outcomes[[row.name for row in OUTCOMES].index(name)])


def random_value(row: Parameter, dice: random.Random) -> Value:
    """A value of the parameter within its declared range, every fifth time at one of its ends."""
    if row.kind == "choice":
        return dice.choice(row.choices)
    if row.kind == "switch":
        return dice.random() < 0.8
    at_an_end = dice.random() < 0.2
    if row.kind == "integer":
        return int(dice.choice((row.low, row.high)) if at_an_end else dice.randint(int(row.low), int(row.high)))
    return float(dice.choice((row.low, row.high)) if at_an_end else dice.uniform(row.low, row.high))


def random_scenario(seed: int) -> Scenario:
    """A scenario of a few people with most of its levers anywhere in their ranges, and two interventions."""
    dice = random.Random(seed)
    share = dice.choice((0.05, 0.3, 1.0))
    values = {**DEFAULTS, **TINY}
    for path in (*LEVERS, *SHAPES):
        if dice.random() < share:
            values[path] = random_value(PARAMETERS[path], dice)
    for trait in TRAITS.values():
        mean, sd = f"population.{trait.name}_mean", f"population.{trait.name}_sd"
        if not trait.binary and not feasible_beta(values[mean], values[sd]):
            values[sd] = 0.9 * math.sqrt(values[mean] * (1.0 - values[mean]))
    values["population.managerial_share"] = min(
        values["population.managerial_share"], 1.0 - values["population.rights_share"]
    )
    values |= {
        "run.seed": dice.randrange(2**53),
        "run.burn_in": dice.choice((0, 1, 5)),
        "run.weeks": dice.choice((1, 6, 9)),
    }
    for kind, most in (("patients", 30), ("professionals", 6), ("groups", 4), ("organisations", 4)):
        values[f"population.{kind}.count"] = dice.choice((1, most))
    for path in ("population.ties", "population.long_ties", "population.alternatives", "groups.institutions",
                 "forums.ruggedness", "organisation.breadth"):  # fmt: skip
        values[path] = random_value(PARAMETERS[path], dice)
    plan = {
        week: {path: random_value(PARAMETERS[path], dice) for path in dice.sample(LEVERS, 12)}
        for week in sorted({0, values["run.weeks"] // 2})
    }
    before = {path: random_value(PARAMETERS[path], dice) for path in dice.sample(LEVERS, 12)}
    return replace(make({}, burn_in=before, plan=plan), values=values, burn_in_values=values | before)
