"""The JSON Schema of scenario files, made from the parameter table, so that editors complete, explain and
check.

What every file may say is typed at the root. Names are checked strictly only in files without `rules:`, since
a rule of the user's own brings names that only the reader of scenarios knows.
"""

import json
import re
from typing import Any

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario.document import COLUMNS, FILE, LONGEST_TEXT, PARTS_OF_BASELINE, TOP
from covalue_sim.scenario.schema_fields import parameter, strict, survey, tree

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE_NAME = "scenario.schema.json"
Schema = dict[str, Any]
ABOUT = {
    "name": "Short name used in results; that of the file unless given.",
    "title": "Title of figures and tables.",
    "question": "The question that the scenario answers.",
    "theories": "Theories that the scenario draws on.",
    "look_at": "What to look at in its results.",
    "extends": "Shipped scenario, or file, whose fields hold unless given here.",
    "baseline": "Scenario (name, file, or levers) whose levers hold during the burn-in; or 'itself'.",
    "switch_off": "Mechanisms that do not act.",
    "interventions": "Changes of levers during the run.",
    "interventions_from_parent": "Whether the interventions of the extended scenario hold too.",
    "rules": "Python files with rules of your own, relative to this file.",
}


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return on_lines(schema())


def on_lines(content: Schema) -> str:
    """Return a schema as text, its innermost parts on a line each."""
    spread = json.dumps(content, indent=1, ensure_ascii=False)
    return re.sub(r"[{\[]\n[^{}\[\]]*[}\]]", _on_one_line, spread) + "\n"


def _on_one_line(innermost: re.Match[str]) -> str:
    text = innermost.group()
    return text[0] + re.sub(r"\n *", " ", text[1:-1]).strip() + text[-1]


def schema() -> Schema:
    """Return the schema of a scenario file, JSON Schema draft 2020-12."""
    during = {path for path, row in PARAMETERS.items() if not row.structural}
    everywhere = {*PARAMETERS, FILE, COLUMNS}
    strict_set = {"properties": {"set": {"$ref": "#/$defs/strict_during"}}}
    strict_baseline = strict({*PARAMETERS}, PARTS_OF_BASELINE)
    return {
        "$schema": DIALECT,
        "title": "Scenario of covalue-sim",
        "description": "What is simulated: levers by theme, over those of the scenario that it extends.",
        "type": "object",
        "minProperties": 1,
        "properties": _top(),
        "allOf": [{"$ref": "#/$defs/levers"}],
        "if": {"required": ["rules"]},
        "else": {
            "allOf": [{"$ref": "#/$defs/strict"}],
            "properties": {
                "baseline": {"if": {"type": "object"}, "then": strict_baseline},
                "interventions": {"items": strict_set},
            },
        },
        "$defs": {
            "parameters": {path: parameter(row) for path, row in PARAMETERS.items()} | survey(),
            "levers": {"properties": tree(everywhere, "")},
            "strict": strict(everywhere, TOP),
            "strict_during": strict(during),
        },
    }


def _top() -> Schema:
    """Return the fields that are not parameters."""
    texts = {"type": "array", "items": {"type": "string"}}
    levers = {"type": "object", "allOf": [{"$ref": "#/$defs/levers"}]}
    mechanisms = [path.removeprefix("mechanisms.") for path in PARAMETERS if path.startswith("mechanisms.")]
    week = {"type": "integer", "minimum": 0, "description": "Counted from the end of the burn-in."}
    change = {
        "type": "object",
        "properties": {"week": week, "set": levers},
        "required": ["week", "set"],
        "additionalProperties": False,
    }
    fields: Schema = {
        **{key: {"type": "string", "maxLength": LONGEST_TEXT[key]} for key in LONGEST_TEXT},
        "theories": texts,
        "extends": {"type": "string"},
        "baseline": {"anyOf": [{"type": "string"}, levers]},
        "switch_off": {"type": "array", "items": {"enum": mechanisms} if mechanisms else {"type": "string"}},
        "interventions": {"type": "array", "items": change},
        "interventions_from_parent": {"type": "boolean", "default": True},
        "rules": texts,
    }
    return {key: {"description": ABOUT[key], **field} for key, field in fields.items()}
