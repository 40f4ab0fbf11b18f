"""`covalue schema`: the JSON Schemas of scenario, experiment and pattern files."""

from pathlib import Path
from typing import Annotated

import typer

SCENARIO, EXPERIMENT, PATTERN = "scenario", "experiment", "pattern"


def schema(
    experiment: Annotated[bool, typer.Option("--experiment", help="That of experiment files.")] = False,
    pattern: Annotated[bool, typer.Option("--pattern", help="That of pattern files.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Write all three to where they belong.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write it to a file instead of standard output.")] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="File to write; scenarios/scenario.schema.json, or here if there is no such folder.",
            show_default=False,
        ),
    ] = None,
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
    kinds = [EXPERIMENT] * experiment + [PATTERN] * pattern or [SCENARIO]
    if every:
        kinds, out, write = [SCENARIO, EXPERIMENT, PATTERN], None, True
    if len(kinds) > 1 and not every:
        from covalue_sim.errors import InputError

        raise InputError("schema: --experiment and --pattern name two files; give one of them, or --all")
    for kind in kinds:
        _give(kind, out, write=write or out is not None)


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
