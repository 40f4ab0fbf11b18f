"""`covalue list`: what there is to choose from."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated

import typer

from covalue_sim.cli.options import As, Format, argument

Row = Mapping[str, str]


class What(StrEnum):
    """What can be listed."""

    scenarios = "scenarios"
    experiments = "experiments"
    rules = "rules"
    parameters = "parameters"
    outcomes = "outcomes"


def list_what(
    what: Annotated[
        What, typer.Argument(help="What to list.", show_default="scenarios", show_choices=True)
    ] = What.scenarios,
    containing: Annotated[str, argument("[TEXT]", "Only rows that contain this text.")] = "",
    form: As = Format.table,
) -> None:
    """List scenarios, experiments, rules, parameters or outcomes.

    Scenarios are those that come with the package, those of theories in a list of their own; rules are chosen by
    name under their family, as in 'power: {rule: negotiated}'; parameters are all that a scenario may set;
    outcomes are what a run measures.

    Examples:
      covalue list
      covalue list rules
      covalue list parameters trust
      covalue list outcomes --format json
    """
    from covalue_sim.cli.output import print_json, print_table
    from covalue_sim.experiments.sweep.describing import experiments
    from covalue_sim.scenario import describing

    listers: dict[What, list[Callable[[], list[Row]]]] = {
        What.scenarios: [describing.catalogue, describing.catalogue_of_theories],
        What.experiments: [experiments],
        What.rules: [describing.rules],
        What.parameters: [describing.parameters],
        What.outcomes: [describing.outcomes],
    }
    word = containing.lower()
    lists = [[row for row in made() if any(word in cell.lower() for cell in row.values())] for made in listers[what]]
    lists = [rows for rows in lists if rows]
    if form is Format.json:
        print_json([row for rows in lists for row in rows])
    elif not lists:
        typer.echo(f"no {what.value} contain '{containing}'", err=True)
    for place, rows in enumerate(lists if form is Format.table else ()):
        if place:
            typer.echo()
        print_table([*rows[0]], [[*row.values()] for row in rows])
