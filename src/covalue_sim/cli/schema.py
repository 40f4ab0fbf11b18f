"""`covalue schema`: the JSON Schema of scenario files."""

from pathlib import Path
from typing import Annotated

import typer


def schema(
    experiment: Annotated[bool, typer.Option("--experiment", help="That of experiment files.")] = False,
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
    """Print the JSON Schema of scenario files, or of experiment files, made from the parameter table.

    A scenario names it in its first line, so that editors complete and explain its fields:
    '# yaml-language-server: $schema=scenario.schema.json'.

    Examples:
      covalue schema > scenario.schema.json
      covalue schema --write
      covalue schema --experiment --write
    """
    from covalue_sim.scenario.template import write_file

    if experiment:
        from covalue_sim.experiments.sweep.schema import schema_file, schema_text
    else:
        from covalue_sim.scenario.schema import schema_text
        from covalue_sim.scenario.template import schema_file

    text = schema_text()
    if not write and out is None:
        typer.echo(text, nl=False)
        return
    file = out or schema_file()
    write_file(file, text, replace=True)
    typer.echo(f"wrote {file}")
