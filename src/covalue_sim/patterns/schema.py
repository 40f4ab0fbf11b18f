"""The JSON Schema of pattern files, so that editors complete, explain and check."""

import json
from pathlib import Path
from typing import Any

from covalue_sim.parameters import PARAMETERS
from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.dealing import PERMUTE
from covalue_sim.patterns.identities import IDENTITIES
from covalue_sim.patterns.measuring import OUTCOMES, WEEKLY
from covalue_sim.patterns.parts import DOCUMENTS
from covalue_sim.patterns.pattern import KINDS
from covalue_sim.patterns.reading import BIMODAL, FIELDS, NEEDED
from covalue_sim.patterns.reading_parts import REDUCTIONS
from covalue_sim.patterns.reading_prediction import FIELDS_OF, LISTS, NUMBERS
from covalue_sim.scenario.schema import DIALECT
from covalue_sim.scenario.schema_fields import parameter

FILE_NAME = "pattern.schema.json"
Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
ABOUT = {
    "theory": "Row of the table of theories.",
    "kind": "V exact identity, E emergent, C against evidence, S scenario without a recorded prediction.",
    "title": "One sentence that is true if the prediction holds.",
    "question": "The question in plain words.",
    "source": "Where the theory is said.",
    "scenario": "Shipped scenario, or file, that the arms change.",
    "set": "Levers that hold in every arm.",
    "arms": "Levers by arm; 'as it is' for the scenario itself.",
    "along": "One lever and its values, or 'weeks' and the edges of windows.",
    "outcome": "What is measured, one number a replicate.",
    "second": "Second outcome, for a disagreement of ranks or dips within runs.",
    "statistic": "One of the closed set.",
    "prediction": "What must come out.",
    "smallest": "Smallest effect of interest, in the outcome's unit, or the margin of a prediction of none.",
    "why_smallest": "Where it comes from.",
    "ablation": "What removes the theorised mechanism, and never the lever.",
    "null_model": "What breaks the link that the theory names, or 'none, because ...'.",
    "replicates": f"At least 50; at least {BIMODAL} for a dip.",
    "map": "Against evidence: how the outcome maps to the published scale.",
    "also": "Outcomes reported beside it.",
    "apart": "Parameters left out of the sample of the space.",
    "space": "Whether the share of space is looked at.",
    "weigh": "Outcomes weighed against each other in all ways, for the share of weights that each arm wins.",
    "beside": "Pattern with the randomised arm, or the naive contrast, and why they are read together.",
    "conflict": "Which two findings are explained together, and what differs between them.",
    "reason": "Why it fails or stays open: written after the look, no part of what is run.",
    "stays": "Why it does not vanish with what the ablation takes away: written after the look, as the reason is.",
}


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def schema() -> Schema:
    """Return the schema of a pattern file, JSON Schema draft 2020-12."""
    fields = _fields()
    return {
        "$schema": DIALECT,
        "title": "Pattern of covalue-sim",
        "description": "What a theory says, as an experiment that can fail.",
        "type": "object",
        "required": [*NEEDED],
        "properties": {name: {"description": ABOUT[name], **fields[name]} for name in FIELDS},
        "additionalProperties": False,
        "$defs": {"parameters": {path: parameter(row) for path, row in PARAMETERS.items()}, "levers": _levers()},
    }


def _levers() -> Schema:
    """Levers by dotted path, checked; or nested by theme, which the reader checks."""
    own: Schema = {path: {"$ref": f"#/$defs/parameters/{path}"} for path in PARAMETERS}
    themes: Schema = {path.partition(".")[0]: {"type": "object"} for path in PARAMETERS}
    return {"type": "object", "properties": own | themes, "additionalProperties": False}


def _fields() -> Schema:
    levers: Schema = {"$ref": "#/$defs/levers"}
    documents = "; ".join(f"{name}: {words}" for name, words in DOCUMENTS.items())
    source = _closed(
        {"document": {"enum": [*DOCUMENTS], "description": documents}, "reference": TEXT}, ["document", "reference"]
    )
    outcome = _outcome()
    number: Schema = {"type": "number", "exclusiveMinimum": 0}
    variant = _closed({"set": levers, "why": TEXT, "outcome": outcome}, ["why"])
    permute: Schema = {"enum": [*PERMUTE]}
    null = _closed({"set": levers, "why": TEXT, "outcome": outcome, "permute": permute}, ["why"])
    texts: Schema = {"type": "array", "items": TEXT}
    return {
        **dict.fromkeys(("theory", "title", "question", "scenario", "why_smallest", "map"), TEXT),
        "kind": {"enum": [*KINDS]},
        "source": {"anyOf": [source, {"type": "array", "items": source, "minItems": 1}]},
        "set": levers,
        "arms": {"type": "object", "additionalProperties": {"anyOf": [levers, {"const": "as it is"}]}},
        "along": {"type": "object", "minProperties": 1, "maxProperties": 1},
        "outcome": outcome,
        "second": outcome,
        "statistic": {"enum": [*STATISTICS]},
        "prediction": _prediction(),
        "smallest": {"anyOf": [number, {"type": "array", "items": number, "minItems": 2, "maxItems": 2}]},
        "ablation": variant,
        "null_model": {"anyOf": [null, {"type": "string", "pattern": "^none, because"}]},
        "replicates": {"type": "integer", "minimum": 2},
        "also": texts,
        "apart": texts,
        "space": {"type": "boolean"},
        "weigh": texts,
        "beside": _closed({"pattern": TEXT, "why": TEXT}, ["pattern", "why"]),
        **dict.fromkeys(("conflict", "reason", "stays"), TEXT),
    }


def _outcome() -> Schema:
    pair: Schema = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
    named: Schema = {"enum": [one.name for one in OUTCOMES]}
    series = _closed({"series": {"enum": [one.name for one in WEEKLY]}, "weeks": pair, "as": {"enum": [*REDUCTIONS]}},
                     ["series"])  # fmt: skip
    return {"anyOf": [named, series, _closed({"outcome": named, "transform": {"const": "spread"}}, ["outcome"])]}


def _prediction() -> Schema:
    words: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
    numbers: Schema = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    known = {name for fields in FIELDS_OF.values() for name in fields}
    kinds: Schema = dict.fromkeys(sorted(known - LISTS - set(NUMBERS)), TEXT) | dict.fromkeys(sorted(LISTS), words)
    kinds |= dict.fromkeys(NUMBERS, numbers) | {key: {"type": "number"} for key in ("cut", "to")}
    kinds |= {"within_runs": {"type": "boolean"}, "identity": {"enum": [*IDENTITIES]}}
    return _closed(kinds, [])


def schema_file() -> Path:
    """Return where the schema belongs: in the folder ``experiments/patterns`` where there is one, else here."""
    folder = Path("experiments") / "patterns"
    return folder / FILE_NAME if folder.is_dir() else Path(FILE_NAME)


def _closed(properties: Schema, required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
