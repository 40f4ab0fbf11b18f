"""The oracle and the package's model side by side: the first state, actor and week that differ."""

import math

import mesa
import numpy as np

from covalue_sim.model.outcomes import OUTCOMES, WEEKLY
from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import WORKED_OUT
from covalue_sim.scenario import Scenario
from oracle.ledger import KINDS
from oracle.ledger import RESOURCES as OWN_RESOURCES
from oracle.model import CoValueOracle
from oracle.records import END, START, people, services
from oracle.rules import COPING
from oracle.settings import RATIONALES
from oracle.summary import outcomes

TOLERANCE = 1e-9
NONE = -1


def forget(model: CoValueOracle) -> None:
    """Let a model go: Mesa 3.3 keeps every one that has an agent."""
    getattr(mesa.Agent, "_ids", {}).pop(model, None)


def alike(a: float, b: float) -> bool:
    """Equal to 1e-9, in absolute terms below 1 and relative above."""
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return a == b or abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))


def number(value):
    """An oracle's state as the package stores it."""
    if value is None:
        return NONE
    if isinstance(value, mesa.Agent):
        return value.slot
    if isinstance(value, str):
        return RATIONALES.index(value) if value in RATIONALES else COPING.index(value)
    return value


def different_state(kind: str, agents, records) -> str:
    """The first state of the first actor that differs, or nothing."""
    if len(agents) != len(records):
        return f"{kind}s: oracle {len(agents)}, model {len(records)}"
    for agent, record in zip(agents, records, strict=True):
        for name in (name for name in records.dtype.names if name not in WORKED_OUT):
            own, theirs = number(getattr(agent, name)), record[name]
            pairs = zip(own, theirs, strict=True) if isinstance(own, list) else ((own, theirs),)
            for place, (a, b) in enumerate(pairs):
                if not alike(float(a), float(b)):
                    return f"{kind} {agent.slot}: {name}[{place}]: oracle {a!r}, model {b!r}"
    return ""


def different_states(model, world) -> str:
    """The first difference of any actor."""
    for kind in ("patient", "professional", "group", "organisation"):
        found = different_state(kind, getattr(model, f"{kind}s"), getattr(world, f"{kind}s"))
        if found:
            return found
    return ""


def different_row(model, world, index: int) -> str:
    """The first measure or flow of the week that differs."""
    assert set(model.rows[index]) == {row.name for row in WEEKLY}
    for column, row in enumerate(WEEKLY):
        own, theirs = model.rows[index][row.name], world.weekly_table[index, column]
        if not alike(own, theirs):
            return f"measure {row.name}: oracle {own!r}, model {theirs!r}"
    for (giver, receiver, resource), own in model.ledgers[index].amounts.items():
        place = KINDS.index(giver), KINDS.index(receiver), OWN_RESOURCES.index(resource)
        if not alike(own, world.flows[(index, *place)]):
            theirs = world.flows[(index, *place)]
            return f"flow {giver} -> {receiver}, {resource}: oracle {own!r}, model {theirs!r}"
    return ""


def different_outcome(model, world) -> str:
    """The first outcome that differs."""
    own = outcomes(model)
    assert set(own) == {row.name for row in OUTCOMES}
    for place, row in enumerate(OUTCOMES):
        theirs = world.summary_table.reshape(-1)[place]
        if not alike(own[row.name], theirs):
            return f"outcome {row.name}: oracle {own[row.name]!r}, model {theirs!r}"
    return ""


def first_difference(scenario: Scenario, replicate: int = 0, oracle: Scenario | None = None) -> str:
    """Run both; return the first difference with week, actor and state, or an empty string.

    Args:
        oracle: the scenario that the oracle runs, where it is to be another one.
    """
    model = CoValueOracle(oracle or scenario, replicate)
    try:
        found = _run_both(model, Plan(scenario), replicate)
    finally:
        forget(model)
    return found and f"{scenario.name}: {found}"


def _run_both(model: CoValueOracle, plan: Plan, replicate: int) -> str:
    world = plan.world(replicate)
    plan.advance(world, 0, 0)
    if found := different_states(model, world):
        return f"before the first week: {found}"
    for index in range(world.weekly.shape[0]):
        plan.advance(world, index, index + 1)
        model.step()
        if found := different_states(model, world) or different_row(model, world, index):
            return f"week {index - model.burn_in}: {found}"
    return different_outcome(model, world)


def different_result(scenario: Scenario, replicate: int = 0) -> str:
    """Run both without a stop; the first flow, record or outcome of the whole run that differs."""
    result, model = Plan(scenario).run(replicate), CoValueOracle(scenario, replicate)
    try:
        return _different_result(model, result)
    finally:
        forget(model)


def _different_result(model: CoValueOracle, result) -> str:
    tables = {"people": [], "services": []}
    for moment, until in ((START, model.burn_in), (END, len(model.settings))):
        while len(model.rows) < until:
            model.step()
        tables["people"] += people(model, moment)
        tables["services"] += services(model, moment)
    for name, own in tables.items():
        theirs = getattr(result, name)
        if len(own) != len(theirs):
            return f"{name}: oracle {len(own)} records, model {len(theirs)}"
        for a, b in zip(own, theirs, strict=True):
            for field in b.dtype.names:
                if not alike(float(a[field]), float(b[field])):
                    return f"{name}: {field} of {a['slot']}: oracle {a[field]!r}, model {b[field]!r}"
    for (giver, receiver, resource), theirs in np.ndenumerate(result.flows):
        place = KINDS[giver], KINDS[receiver], OWN_RESOURCES[resource]
        own = sum(ledger.amounts[place] for ledger in model.ledgers[model.burn_in :])
        if not alike(own, theirs):
            return f"flow {place}: oracle {own!r}, model {theirs!r}"
    return result.failure
