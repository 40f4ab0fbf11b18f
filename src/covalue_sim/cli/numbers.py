"""Numbers given as options, or a clear line."""

import math

import typer

from covalue_sim.scenario.node import one_line


def whole(text: str) -> int:
    """The whole number that was given.

    Raises:
        typer.BadParameter: it is none.
    """
    try:
        return int(text)
    except ValueError:
        raise typer.BadParameter(f"'{one_line(text, 40)}' is not a whole number; expected one such as 2") from None


def number(text: str) -> float:
    """The finite number that was given.

    Raises:
        typer.BadParameter: it is none.
    """
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not math.isfinite(found):
        raise typer.BadParameter(f"'{one_line(text, 40)}' is not a number; expected one such as 0.01")
    return found
