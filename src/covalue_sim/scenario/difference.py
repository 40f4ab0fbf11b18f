"""What differs between scenarios once they are resolved: levers, interventions, people and rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from covalue_sim.parameters import Parameter, Value
from covalue_sim.scenario.resolving import DEFAULT
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.table import table_of

FROM_START = "from week 0"
BURN_IN = "before week 0"
NOT_A_LEVER = frozenset({"run.replicates"})


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same in all scenarios.

    Attributes:
        path: of the parameter, or ``people`` or ``own rules``.
        when: in which weeks it holds.
        unit, meaning: of the parameter's row.
        values: one a scenario; None where a scenario has no such thing.
        origins: where each value came from, empty where unknown.
    """

    path: str
    when: str
    unit: str
    meaning: str
    values: tuple[Value | None, ...]
    origins: tuple[str, ...]


def differences(scenarios: Sequence[Scenario]) -> list[Difference]:
    """What differs between any of `scenarios`, in the order of the parameter table; nothing that is alike in all."""
    return [*_values(scenarios), *_interventions(scenarios), *_people(scenarios), *_rules(scenarios)]


def _values(scenarios: Sequence[Scenario]) -> Iterator[Difference]:
    stages = (
        (FROM_START, [one.values for one in scenarios], [one.origins for one in scenarios]),
        (BURN_IN, [one.burn_in_values for one in scenarios], [one.burn_in_origins for one in scenarios]),
    )
    for path, row in _rows(scenarios).items():
        for when, values, origins in stages:
            if path in NOT_A_LEVER or (when == BURN_IN and row.structural):
                continue
            own = tuple(one.get(path) for one in values)
            if any(value != own[0] for value in own):
                said = tuple(
                    one.get(path, DEFAULT if path in mine else "") for one, mine in zip(origins, values, strict=True)
                )
                yield Difference(path, "for all weeks" if row.structural else when, row.unit, row.meaning, own, said)


def _interventions(scenarios: Sequence[Scenario]) -> Iterator[Difference]:
    plans = [{(one.week, path) for one in scenario.interventions for path in one.changes} for scenario in scenarios]
    table = _rows(scenarios)
    for week, path in sorted(set().union(*plans)):
        own = tuple(_in_force(scenario, week, path) for scenario in scenarios)
        if any(value != own[0] for value in own):
            row = table[path]
            said = tuple("intervention" if (week, path) in plan else "" for plan in plans)
            yield Difference(path, f"from week {week}", row.unit, row.meaning, own, said)


def _in_force(scenario: Scenario, week: int, path: str) -> Value | None:
    value = scenario.values.get(path)
    for intervention in scenario.interventions:
        if intervention.week <= week:
            value = intervention.changes.get(path, value)
    return value


def _people(scenarios: Sequence[Scenario]) -> Iterator[Difference]:
    surveys = [one.survey for one in scenarios]
    if len({(one.digest, tuple(one.columns.items())) if one else None for one in surveys}) > 1:
        named = tuple(one.source if one else None for one in surveys)
        yield Difference("people", "for all weeks", "", "Survey that people are taken from.", named, ("",) * len(named))


def _rules(scenarios: Sequence[Scenario]) -> Iterator[Difference]:
    if len({tuple(sorted((rule.family, rule.name, rule.digest) for rule in one.rules)) for one in scenarios}) > 1:
        named = tuple(", ".join(f"{rule.family}.{rule.name}" for rule in one.rules) or None for one in scenarios)
        meaning = "Rules of the researcher's own, or their code."
        yield Difference("own rules", "for all weeks", "", meaning, named, ("",) * len(named))


def _rows(scenarios: Sequence[Scenario]) -> Mapping[str, Parameter]:
    rows: dict[str, Parameter] = {}
    for scenario in scenarios:
        rows |= {path: row for path, row in table_of(scenario).items() if path not in rows}
    return rows
