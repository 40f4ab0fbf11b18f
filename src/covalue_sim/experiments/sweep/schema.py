"""The JSON Schema of experiment files, made from the parameter table and the list of methods.

Names of parameters are checked strictly; those that a base scenario's own rules bring are the reader's to know.
"""

from pathlib import Path
from typing import Any

from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.designs import DESIGNS
from covalue_sim.experiments.sweep.experiment import POLICIES
from covalue_sim.experiments.sweep.factors import DISTRIBUTIONS
from covalue_sim.experiments.sweep.reading import FIELDS, LONGEST_LIMIT, NEEDED
from covalue_sim.experiments.sweep.reading_design import REPLICATES
from covalue_sim.parameters import PARAMETERS, Parameter
from covalue_sim.scenario.document import LONGEST_TEXT
from covalue_sim.scenario.schema import DIALECT, on_lines
from covalue_sim.scenario.schema_fields import parameter, tree

FILE_NAME = "experiment.schema.json"
Schema = dict[str, Any]
ABOUT = {
    "name": "Short name used in results; that of the file unless given.",
    "title": "Title of pictures and tables.",
    "question": "The question that the experiment answers.",
    "look_at": "What to look at in its results.",
    "base": "Scenario (name or file) that the factors are varied in; the baseline unless given.",
    "set": "Levers of the base scenario that differ here.",
    "factors": "What is varied: paths, whole themes ('trust.*') or everything ('*').",
    "except": "Parameters that a pattern does not mean.",
    "groups": "Factors that move together, by name; or 'themes'. For sobol and morris.",
    "method": "Method of analysis, which brings its design; or a design without indices.",
    "size": "Blocks (sobol: a power of two), trajectories (morris, shapley), points, or levels (grid).",
    "second_order": "Whether a sobol design has the rows for pairs.",
    "dummy": "Whether there is a dummy factor, which changes nothing but luck: the noise floor.",
    "replicates": "Runs of each point.",
    "outcomes": "Outcomes that are analysed; every outcome is stored.",
    "series": "Weekly columns that are kept, for indices over the weeks.",
    "also": "Methods for any sample, beside the design's own.",
    "failures": "What to do with points that fail: refuse, drop their block of the design, or rerun.",
    "during_burn_in": "Whether values hold from the first week on, not from week 0.",
    "time_limit": "Seconds that a run may take; 0 for no limit.",
    "seed": "Seed of the design and of the runs.",
}


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return on_lines(schema())


def schema() -> Schema:
    """Return the schema of an experiment file, JSON Schema draft 2020-12."""
    fields = _fields()
    assert set(fields) == set(FIELDS)
    return {
        "$schema": DIALECT,
        "title": "Experiment of covalue-sim",
        "description": "What is varied in a scenario, by which method, how often, and what is looked at.",
        "type": "object",
        "properties": {key: {"description": ABOUT[key], **field} for key, field in fields.items()},
        "required": [*NEEDED],
        "additionalProperties": False,
        "$defs": {
            "parameters": {path: parameter(row) for path, row in PARAMETERS.items()},
            "range": _range(),
            "themes": {"properties": tree(PARAMETERS, "")},
        },
    }


def _fields() -> Schema:
    engine = Engine()
    paths = {"type": "array", "items": {"enum": [*PARAMETERS]}, "minItems": 1, "uniqueItems": True}
    outcomes = {"type": "array", "items": {"enum": [*engine.outcome_names()]}, "minItems": 1, "uniqueItems": True}
    weekly = {"type": "array", "items": {"enum": [*engine.weekly_names()]}, "minItems": 1, "uniqueItems": True}
    groups = {"type": "object", "additionalProperties": paths, "minProperties": 1}
    return {
        **{key: {"type": "string", "maxLength": LONGEST_TEXT[key]} for key in LONGEST_TEXT},
        "base": {"type": "string"},
        "set": {"type": "object", "allOf": [{"$ref": "#/$defs/themes"}], "minProperties": 1},
        "factors": _factors(),
        "except": paths,
        "groups": {"anyOf": [{"const": "themes"}, groups]},
        "method": {"enum": [*DESIGNS]},
        "size": {"type": "integer", "minimum": 1},
        "second_order": {"type": "boolean", "default": False},
        "dummy": {"type": "boolean"},
        "replicates": {"type": "integer", "minimum": 1, "maximum": 10_000, "default": REPLICATES},
        "outcomes": outcomes,
        "series": weekly,
        "also": {"type": "array", "items": {"enum": [*GIVEN_DATA]}, "minItems": 1, "uniqueItems": True},
        "failures": {"enum": [*POLICIES], "default": "refuse"},
        "during_burn_in": {"type": "boolean", "default": False},
        "time_limit": {"type": "number", "minimum": 0, "maximum": LONGEST_LIMIT, "default": 0},
        "seed": {"type": "integer", "minimum": 0, "maximum": 2**53},
    }


def _factors() -> Schema:
    """Factors by dotted path; by pattern; or nested below their theme."""
    dotted = {path: _factor(row) for path, row in PARAMETERS.items()}
    themes = sorted({path.partition(".")[0] for path in PARAMETERS})
    patterns = {f"{theme}.*": {"$ref": "#/$defs/range"} for theme in themes}
    nested: Schema = {theme: {"type": "object"} for theme in themes}
    properties = {**dotted, **patterns, "*": {"$ref": "#/$defs/range"}, **nested}
    return {"type": "object", "properties": properties, "minProperties": 1, "additionalProperties": False}


def _factor(row: Parameter) -> Schema:
    value = {"$ref": f"#/$defs/parameters/{row.path}"}
    listed = {"type": "array", "items": value, "minItems": 2, "uniqueItems": True}
    spans = {"$ref": "#/$defs/range"} if row.kind in {"real", "integer"} else {"const": "range"}
    return {"description": row.meaning, "anyOf": [spans, listed]}


def _range() -> Schema:
    number = {"type": "number"}
    ends = {"low": number, "high": number, "mode": number, "mean": number, "sd": {"type": "number", "minimum": 0}}
    distribution = {"enum": [*DISTRIBUTIONS], "default": "uniform"}
    spread = {"type": "object", "properties": {**ends, "distribution": distribution}, "additionalProperties": False,
              "minProperties": 1}  # fmt: skip
    share = {"type": "number", "minimum": 0, "maximum": 1, "description": "The base value give or take this share."}
    around = {"type": "object", "properties": {"around": share}, "required": ["around"], "additionalProperties": False}
    return {"anyOf": [{"const": "range", "description": "The table's own range."}, around, spread]}


def schema_file() -> Path:
    """Return where the schema belongs: in the folder `experiments` where there is one, else here."""
    folder = Path("experiments")
    return folder / FILE_NAME if folder.is_dir() else Path(FILE_NAME)
