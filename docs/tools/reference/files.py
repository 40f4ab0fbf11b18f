"""Files that people write: scenarios, experiments, patterns; from the schemas that editors use too."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from docs.tools.markdown import code, page, plain, table

scenario = import_module("covalue_sim.scenario.schema")
experiment = import_module("covalue_sim.experiments.sweep.schema")
pattern = import_module("covalue_sim.patterns.schema")
EDITORS = """\
The [JSON Schema]({file}) is the machine's version of this page. Name it in the first line of a file, as
`# yaml-language-server: $schema={name}`, and an editor with YAML support completes, explains and checks every
field. `{command}` prints it."""
LEVERS = """\
Every other field is a lever: a theme with its parameters, or a dotted path. Both lines mean the same:
`power: {declared_share: 0.6}` and `power.declared_share: 0.6`.
[Appendix E](../odd/appendix-e-parameters.md) lists all of them. A field that is not known is an error, with the nearest
name that is."""
YAML = """\
Files are YAML 1.2 (JSON is YAML too), in UTF-8. A key given twice, tags of one's own and unknown fields are errors;
each error names file, line, column and field, and says what would be right."""


def schemas() -> Mapping[str, str]:
    """Return the schema files that the pages link."""
    return {one.FILE_NAME: one.schema_text() for one in (scenario, experiment, pattern)}


def scenario_files() -> str:
    """Return the page of scenario files."""
    content = scenario.schema()
    survey = [
        [code(path.removeprefix("population.")), plain(part.get("description", ""))]
        for path, part in content["$defs"]["parameters"].items()
        if path.startswith("population.patients.") and path.rpartition(".")[2] in {"file", "columns"}
    ]
    return page(
        "Scenario files",
        YAML,
        _editors(scenario.FILE_NAME, "covalue schema"),
        "## Fields",
        _fields(content),
        LEVERS,
        "## A survey of your own",
        "Under `population`:",
        table(("field", "meaning"), survey),
    )


def experiment_files() -> str:
    """Return the page of experiment files."""
    return page(
        "Experiment files",
        "What is varied in a scenario, by which method, how often, and what is looked at; see"
        " [Sweeps](../sweeps.md). " + YAML,
        _editors(experiment.FILE_NAME, "covalue schema --experiment"),
        "## Fields",
        _fields(experiment.schema()),
    )


def pattern_files() -> str:
    """Return the page of pattern files."""
    from covalue_sim.patterns.closed_set import STATISTICS
    from covalue_sim.patterns.measuring import OUTCOMES
    from covalue_sim.patterns.reading_prediction import FIELDS_OF

    statistics = [[code(name), ", ".join(map(code, FIELDS_OF.get(name, ())))] for name in STATISTICS]
    outcomes = [[code(one.name), plain(one.unit), plain(one.meaning)] for one in OUTCOMES]
    return page(
        "Pattern files",
        "A theory's prediction as an experiment that can fail; see [Add a pattern](../guides/pattern.md). " + YAML,
        _editors(pattern.FILE_NAME, "covalue patterns new NAME"),
        "## Fields",
        _fields(pattern.schema()),
        "## Statistics",
        "Each takes these fields of `prediction`:",
        table(("statistic", "fields of its prediction"), statistics),
        "## Outcomes that a pattern can measure",
        table(("outcome", "unit", "meaning"), outcomes),
    )


def _editors(name: str, command: str) -> str:
    return EDITORS.format(file=name, name=name, command=command)


def _fields(content: Mapping[str, Any]) -> str:
    needed = content.get("required", ())
    rows = [
        [code(name), "yes" if name in needed else "", plain(_kind(field)), plain(field.get("description", ""))]
        for name, field in content["properties"].items()
    ]
    return table(("field", "needed", "kind", "meaning"), rows)


def _kind(field: Mapping[str, Any]) -> str:
    """Say in words what a field of the schema may be."""
    if "enum" in field:
        return "one of " + ", ".join(f"`{word}`" for word in field["enum"])
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(filter(None, map(_kind, field["anyOf"]))))
    if "$ref" in field:
        return "levers" if "lever" in field["$ref"] else ""
    kind = field.get("type", "")
    words = {"string": "text", "array": "list", "object": "fields", "boolean": "true or false",
             "integer": "whole number", "number": "number"}  # fmt: skip
    kinds = [kind] if isinstance(kind, str) else kind
    return " or ".join(words.get(one, one) for one in kinds if one)
