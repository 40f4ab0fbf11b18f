"""`covalue validate`: is a scenario file right, and if not, where."""

from typing import Annotated

import typer

from covalue_sim.cli.ending import say
from covalue_sim.cli.options import argument


def validate(
    files: Annotated[list[str], argument("FILE...", "Scenario files, or names of shipped scenarios.")],
) -> None:
    """Check scenario files without running them.

    Each file is read with everything it extends and names: other scenarios, a survey, Python files with
    rules. A mistake is one line: file, line and column, field, what is wrong, and what would be right.

    Exit code: 0 when all are right, 2 when any is not.

    Examples:
      covalue validate my-scenario.yaml
      covalue validate scenarios/*.yaml
    """
    from covalue_sim.errors import InputError
    from covalue_sim.scenario import load
    from covalue_sim.scenario.node import one_line

    wrong = 0
    for file in files:
        try:
            load(file)
        except InputError as error:
            wrong += 1
            say(f"covalue: {error}")
        else:
            print(f"{one_line(file)}: right")
    if wrong:
        raise typer.Exit(2)
