"""Scenarios, parameters, rules and outcomes as rows for people and programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from covalue_sim.parameters import PARAMETERS, Parameter, Value
from covalue_sim.scenario.library import shipped, shipped_file, theories
from covalue_sim.scenario.resolving import DEFAULT
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.table import families, table_of
from covalue_sim.scenario.values import wanted

Row = Mapping[str, str]
PROFESSIONALS = "compensation.professional"
"""The one rule that is chosen outside the six families."""


def describe(scenario: Scenario, *, everything: bool = False) -> dict[str, Any]:
    """Return the resolved scenario with the origin of each value, fit for JSON.

    Args:
        scenario: what to describe.
        everything: also parameters that are as by default, in the burn-in too.
    """
    table = table_of(scenario)
    rows = [_row(scenario, row) for row in table.values()]
    shown = [row for row in rows if everything or not row["origin"] == row["burn_in_origin"] == DEFAULT]
    survey = scenario.survey
    return {
        "name": scenario.name,
        "title": scenario.title,
        "question": scenario.question,
        "theories": [*scenario.theories],
        "look_at": scenario.look_at,
        "parameters": shown,
        "left_out": len(rows) - len(shown),
        "interventions": [{"week": one.week, "set": dict(one.changes)} for one in scenario.interventions],
        "survey": survey and {"file": survey.source, "people": survey.count, "columns": [*survey.columns]},
        "rules": [{"family": rule.family, "name": rule.name, "source": rule.source} for rule in scenario.rules],
    }


def _row(scenario: Scenario, row: Parameter) -> dict[str, Any]:
    return {
        "path": row.path,
        "value": scenario.values[row.path],
        "burn_in": scenario.burn_in_values[row.path],
        "default": row.default,
        "unit": row.unit,
        "origin": scenario.origins.get(row.path, DEFAULT),
        "burn_in_origin": scenario.burn_in_origins.get(row.path, DEFAULT),
    }


def written(value: Value) -> str:
    """Return a value as a scenario file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def catalogue() -> list[Row]:
    """Return name, title and question of every shipped scenario but those of theories."""
    return _catalogue(shipped())


def catalogue_of_theories() -> list[Row]:
    """Return name, title and question of every shipped scenario of a theory."""
    return _catalogue(theories())


def _catalogue(names: Iterable[str]) -> list[Row]:
    from covalue_sim.scenario.chain import read_document_of

    rows: list[Row] = []
    for name in names:
        texts = read_document_of(shipped_file(name)).texts
        question = " ".join(texts.get("question", "").split())
        rows.append({"name": name, "title": texts.get("title", name), "question": question})
    return rows


def rules() -> list[Row]:
    """Return every rule with the field that chooses it, those of installed packages too."""
    from covalue_sim.scenario.plugins import installed

    offered = [*installed()]
    rows: list[Row] = []
    for path in (*(f"{family}.rule" for family in families()), PROFESSIONALS):
        row = PARAMETERS[path]
        own = [name.partition(".")[2] for name in offered if f"{name.partition('.')[0]}.rule" == path]
        for name in (*row.choices, *own):
            by = "installed package" if name in own else "built in"
            rows.append({"field": path, "rule": name, "default": "yes" if name == row.default else "", "from": by})
    return rows


def parameters() -> list[Row]:
    """Return every row of the parameter table."""
    return [
        {
            "parameter": row.path,
            "default": written(row.default),
            "values": wanted(row),
            "during run": "no" if row.structural else "yes",
            "meaning": row.meaning,
            "source": row.source,
        }
        for row in PARAMETERS.values()
    ]


def outcomes() -> list[Row]:
    """Return every outcome of a replicate."""
    from covalue_sim.model.outcomes import OUTCOMES

    return [{"outcome": one.name, "theme": one.theme, "unit": one.unit, "meaning": one.meaning} for one in OUTCOMES]
