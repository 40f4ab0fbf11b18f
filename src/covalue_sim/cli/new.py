"""`covalue new`: a scenario file of one's own to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from covalue_sim.cli.options import scenarios


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the new scenario.", show_default=False)],
    parent: Annotated[
        str,
        typer.Option("--from", metavar="FILE|NAME", help="Scenario that it extends.", autocompletion=scenarios),
    ] = "baseline",
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder to write it to.")] = Path(),
) -> None:
    """Write a small scenario file that extends another, with its levers as comments to take up.

    The JSON Schema is written beside it, unless one is there: editors with YAML support then complete and
    explain every field. A file that exists is never overwritten.

    Examples:
      covalue new my-idea --from baseline
      covalue new paid-helpers --from shared-power --out scenarios
    """
    from covalue_sim.scenario.template import write_new

    for file in write_new(name, parent, out):
        typer.echo(f"wrote {file}")
    typer.echo(f"next: covalue show {out / name}.yaml", err=True)
