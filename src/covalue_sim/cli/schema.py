"""`covalue schema`: the JSON Schemas of scenario, experiment and pattern files."""

from pathlib import Path
from typing import Annotated

import typer

from covalue_sim.cli.options import option, switch
from covalue_sim.errors import InputError

SCENARIO, EXPERIMENT, PATTERN = "scenario", "experiment", "pattern"


OfExperiments = Annotated[bool, switch("--experiment", "That of experiment files.")]
OfPatterns = Annotated[bool, switch("--pattern", "That of pattern files.")]
Every = Annotated[bool, switch("--all", "Write all three to where they belong.")]
Write = Annotated[bool, switch("--write", "Write it to a file instead of standard output.")]
FILE = "File to write; scenarios/scenario.schema.json, or here if there is no such folder."
File = Annotated[Path | None, option("--out", "FILE", FILE)]


def schema(
    experiment: OfExperiments = False,
    pattern: OfPatterns = False,
    every: Every = False,
    write: Write = False,
    out: File = None,
) -> None:
    """Print the JSON Schema of scenario files, of experiment files or of patterns, made from the parameter table.

    A scenario names it in its first line, so that editors complete and explain its fields:
    '# yaml-language-server: $schema=scenario.schema.json'.

    Examples:
      covalue schema > scenario.schema.json
      covalue schema --write
      covalue schema --experiment --write
      covalue schema --all
    """
    kinds = [EXPERIMENT] * experiment + [PATTERN] * pattern
    if len(kinds) > 1:
        raise InputError("schema: --experiment and --pattern name two files; give one of them, or --all")
    if every and (kinds or out is not None):
        raise InputError("schema: --all writes every schema to where it belongs; give it alone")
    kinds = [SCENARIO, EXPERIMENT, PATTERN] if every else kinds or [SCENARIO]
    for kind in kinds:
        _give(kind, out, write=every or write or out is not None)


def _give(kind: str, out: Path | None, *, write: bool) -> None:
    from covalue_sim.scenario.template import write_file

    if kind == EXPERIMENT:
        from covalue_sim.experiments.sweep.schema import schema_file, schema_text
    elif kind == PATTERN:
        from covalue_sim.patterns.schema import schema_file, schema_text
    else:
        from covalue_sim.scenario.schema import schema_text
        from covalue_sim.scenario.template import schema_file

    if not write:
        typer.echo(schema_text(), nl=False)
        return
    file = out or schema_file()
    write_file(file, schema_text(), replace=True)
    typer.echo(f"wrote {file}")
