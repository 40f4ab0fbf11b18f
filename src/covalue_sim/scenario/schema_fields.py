"""The fields of a scenario's themes in the JSON Schema: typed by the parameter table, nested or dotted."""

import json
import math
from collections.abc import Iterable
from typing import Any

from covalue_sim.model.traits import TRAITS
from covalue_sim.parameters import PARAMETERS, Parameter
from covalue_sim.scenario.document import COLUMNS, FILE
from covalue_sim.scenario.values import span

Schema = dict[str, Any]


def parameter(row: Parameter) -> Schema:
    """Return what a value of the parameter may be; any text where a rule is chosen, see `strict`."""
    unit = "" if row.unit == "1" else f" Unit: {row.unit}."
    limits = f" Range:{span(row)}." if span(row) else ""
    about = f"{row.meaning}{unit}{limits} Default: {json.dumps(row.default)}. Source: {row.source}."
    own: Schema = {"description": about}
    if row.kind == "choice":
        open_ended = row.path.endswith(".rule")
        own |= {"type": "string", "examples": [*row.choices]} if open_ended else {"enum": [*row.choices]}
    else:
        own["type"] = {"real": "number", "integer": "integer", "switch": "boolean"}[row.kind]
    bounds = {"minimum": row.low, "maximum": row.high}
    own |= {name: bound for name, bound in bounds.items() if not math.isnan(bound)}
    return own | {"default": row.default}


def survey() -> dict[str, Any]:
    """Return the two fields of a survey."""
    scaled = {
        "type": "object",
        "properties": {"column": {"type": "string"}, "scale": {"type": "number", "exclusiveMinimum": 0}},
        "required": ["column"],
        "additionalProperties": False,
    }
    return {
        FILE: {
            "type": "string",
            "description": "CSV file of real people to start from, relative to this file.",
        },
        COLUMNS: {
            "type": "object",
            "description": "Trait -> heading of its column, or {column: heading, scale: what to divide by}.",
            "propertyNames": {"enum": [*TRAITS]},
            "additionalProperties": {"anyOf": [{"type": "string"}, scaled]},
        },
    }


def tree(paths: Iterable[str], prefix: str) -> Schema:
    """Return the properties of the fields below `prefix`, nested and dotted."""
    properties: Schema = {}
    below = sorted(path for path in paths if path.startswith(prefix))
    for path in below:
        name, _, rest = path.removeprefix(prefix).partition(".")
        if rest and name not in properties:
            properties[name] = {"type": "object", "properties": tree(below, f"{prefix}{name}.")}
        properties[path.removeprefix(prefix)] = {"$ref": f"#/$defs/parameters/{path}"}
    return properties


def strict(paths: Iterable[str], others: Iterable[str] = (), prefix: str = "") -> Schema:
    """Return what allows no names but those of `paths` and `others`, and no rules but the built-in."""
    below = sorted(path for path in paths if path.startswith(prefix))
    names = [path.removeprefix(prefix) for path in below]
    themes = sorted({name.partition(".")[0] for name in names if "." in name})
    rules = {
        path.removeprefix(prefix): {"enum": [*PARAMETERS[path].choices]} for path in below if path.endswith(".rule")
    }
    nested = {theme: strict(below, (), f"{prefix}{theme}.") for theme in themes}
    return {"propertyNames": {"enum": [*others, *themes, *names]}, "properties": nested | rules}
