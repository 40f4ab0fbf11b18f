"""`covalue new-rule`: a rule of one's own to begin with, and its test."""

from pathlib import Path
from typing import Annotated

import typer

from covalue_sim.cli.completing import families
from covalue_sim.cli.options import NewOut, argument

FAMILIES = "power, trust, compensation, participation, coping or governance."
Family = Annotated[str, argument("FAMILY", FAMILIES, families)]


def new_rule(
    family: Family, name: Annotated[str, argument("NAME", "Name of the new rule.")], out: NewOut = Path()
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
