"""`covalue new`: a scenario file of one's own to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from covalue_sim.cli.completing import scenarios
from covalue_sim.cli.options import NewOut, argument, option

Name = Annotated[str, argument("NAME", "Name of the new scenario.")]
Parent = Annotated[str, option("--from", "FILE|NAME", "Scenario that it extends.", scenarios)]


def new(name: Name, parent: Parent = "baseline", out: NewOut = Path()) -> None:
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
