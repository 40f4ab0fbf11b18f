"""`covalue new-rule`: a rule of one's own to begin with, and its test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer


def families(incomplete: str) -> Iterator[str]:
    """Yield the families that begin so."""
    from covalue_sim.cli.rule_template import STARTS

    return (family for family in STARTS if family.startswith(incomplete))


def new_rule(
    family: Annotated[
        str,
        typer.Argument(
            metavar="FAMILY",
            help="power, trust, compensation, participation, coping or governance.",
            autocompletion=families,
            show_default=False,
        ),
    ],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the new rule.", show_default=False)],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder to write it to.")] = Path(),
) -> None:
    """Write a rule file that works, with its test, and print the lines of a scenario that use it.

    A rule is a plain Python function of numbers. It takes whatever it needs by name: the inputs of its
    family, parameters of its own, what it remembers of an actor, and random numbers. It runs compiled, as the
    rules of the model do, and its parameters are checked, shown and swept as theirs are. A file that exists is
    never overwritten.

    Examples:
      covalue new-rule power ladder
      covalue new-rule trust grudge --out rules
    """
    from covalue_sim.cli.rule_template import scenario_lines, write_rule

    for file in write_rule(family, name, out):
        typer.echo(f"wrote {file}", err=True)
    typer.echo("in a scenario file:", err=True)
    typer.echo(scenario_lines(family, name, out))
    typer.echo(f"next: python -m pytest {out / f'test_{name}.py'}", err=True)
