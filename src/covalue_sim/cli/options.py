"""Arguments and options: how each is declared, and those that several commands share."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from covalue_sim.cli import completing
from covalue_sim.cli.numbers import whole

Completer = Callable[[str], Iterator[Any]]


def argument(value: str, text: str, complete: Completer | None = None, *, shown: bool | str = False) -> Any:  # noqa: ANN401
    """Declare an argument.

    Args:
        value: what is given, in capitals.
        text: what it is.
        complete: what a shell may complete it to.
        shown: whether help names the default, or what it says instead.
    """
    return typer.Argument(metavar=value, help=text, autocompletion=complete, show_default=shown)


def option(
    name: str,
    value: str,
    text: str,
    complete: Completer | None = None,
    *,
    parse: Callable[[str], Any] | None = None,
    shown: bool | str = True,
) -> Any:  # noqa: ANN401
    """Declare an option with a value; `parse` reads it, everything else as of `argument`."""
    return typer.Option(name, metavar=value, help=text, autocompletion=complete, parser=parse, show_default=shown)


def switch(name: str, text: str, *short: str) -> Any:  # noqa: ANN401
    """Declare an option without a value."""
    return typer.Option(name, *short, help=text)


class Format(StrEnum):
    """How the answer is printed."""

    table = "table"
    json = "json"


SCENARIO = "A scenario file, or the name of a scenario that comes with the package."
Source = Annotated[str, argument("FILE|NAME", SCENARIO, completing.scenarios)]
EXPERIMENT = "An experiment file, or the name of an experiment that comes with the package."
Experiment = Annotated[str, argument("FILE|NAME", EXPERIMENT, completing.experiments)]
Folder = Annotated[Path, argument("DIR", "Results folder of a sweep.")]
CHANGE = "Change a parameter; as often as needed."
Changes = Annotated[list[str] | None, option("--set", "PATH=VALUE", CHANGE, completing.assignments)]
As = Annotated[Format, typer.Option("--format", help="A table for people, or JSON.")]
Seed = Annotated[int | None, option("--seed", "S", "Seed that the replicates share.", parse=whole)]
Weeks = Annotated[int | None, option("--weeks", "N", "Weeks after the burn-in.", parse=whole)]
Workers = Annotated[int | None, option("--workers", "N", "Runs at a time.", parse=whole, shown="all processors")]
CLUSTER = "Run on this Dask cluster; local-cluster starts one (extra \\[cluster])."
Scheduler = Annotated[str, option("--scheduler", "ADDRESS", CLUSTER, shown=False)]
Out = Annotated[Path, option("--out", "DIR", "Where results folders are kept.")]
NewOut = Annotated[Path, option("--out", "DIR", "Folder to write it to.")]
RetryFailed = Annotated[bool, switch("--retry-failed", "Run again what failed before.")]
NoPictures = Annotated[bool, switch("--no-pictures", "Draw no pictures.")]
Quiet = Annotated[bool, switch("--quiet", "Say nothing but the results.", "-q")]
