"""A scenario written out: every value of it, in a file that needs no other scenario."""

import json
from collections.abc import Iterator, Mapping

from covalue_sim.parameters import Value
from covalue_sim.scenario.node import one_line
from covalue_sim.scenario.scenario import FROM_PLUGIN, Scenario
from covalue_sim.scenario.table import table_of

INDENT = "  "
Tree = dict[str, "Value | Tree"]


def dump(scenario: Scenario) -> str:
    """Return `scenario` as YAML with every value and a note of its origin.

    Loaded from the folder that its survey and rule files are relative to, the text gives an equal scenario,
    now and when defaults have changed.
    """
    return "\n".join(_lines(scenario)) + "\n"


def _lines(scenario: Scenario) -> Iterator[str]:
    yield "# Every value of the scenario as it was run, with where it came from."
    yield f"name: {_quoted(scenario.name)}"
    yield f"title: {_quoted(scenario.title)}"
    if scenario.question:
        yield f"question: {_quoted(scenario.question)}"
    if scenario.theories:
        yield "theories:"
        yield from (f"{INDENT}- {_quoted(theory)}" for theory in scenario.theories)
    if scenario.look_at:
        yield f"look_at: {_quoted(scenario.look_at)}"
    files = dict.fromkeys(rule.source for rule in scenario.rules if not rule.source.startswith(FROM_PLUGIN))
    if files:
        yield "rules:"
        yield from (f"{INDENT}- {_quoted(file)}" for file in files)
    yield ""
    yield from _nested(_tree(scenario.values), scenario.origins, "", "")
    yield from _survey(scenario)
    if scenario.interventions:
        yield ""
        yield "interventions:"
        for change in scenario.interventions:
            yield f"{INDENT}- week: {change.week}"
            yield f"{INDENT * 2}set:"
            yield from _nested(_tree(change.changes), {}, "", INDENT * 3)
    yield ""
    yield "# Levers of the weeks before week 0, from which the scenario branches."
    table = table_of(scenario)
    before = {path: value for path, value in scenario.burn_in_values.items() if not table[path].structural}
    yield "baseline:"
    yield from _nested(_tree(before), scenario.burn_in_origins, "", INDENT)


def _survey(scenario: Scenario) -> Iterator[str]:
    survey = scenario.survey
    if survey is None:
        return
    yield f"population.patients.file: {_quoted(survey.source)}"
    yield "population.patients.columns:"
    for trait, (heading, scale) in survey.columns.items():
        yield f"{INDENT}{trait}: {{column: {_quoted(heading)}, scale: {scale!r}}}"


def _tree(values: Mapping[str, Value]) -> Tree:
    tree: Tree = {}
    for path, value in values.items():
        *themes, name = path.split(".")
        branch = tree
        for theme in themes:
            below = branch.setdefault(theme, {})
            assert isinstance(below, dict)
            branch = below
        branch[name] = value
    return tree


def _nested(tree: Tree, origins: Mapping[str, str], prefix: str, indent: str) -> Iterator[str]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _nested(value, origins, f"{prefix}{name}.", indent + INDENT)
            continue
        origin = origins.get(prefix + name, "")
        yield f"{indent}{name}: {_written(value)}" + (f"  # {one_line(origin)}" if origin else "")


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    """Return `text` in double quotes; what JSON writes, YAML 1.2 reads."""
    return json.dumps(text, ensure_ascii=False)
