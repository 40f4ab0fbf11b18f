"""Options and arguments that several commands share, and what a shell may complete them to."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How the answer is printed."""

    table = "table"
    json = "json"


def scenarios(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the shipped scenarios that begin so, with their titles; those of theories once something is typed."""
    from covalue_sim.scenario.describing import catalogue, catalogue_of_theories

    for row in (*catalogue(), *(catalogue_of_theories() if incomplete else ())):
        if row["name"].startswith(incomplete):
            yield row["name"], row["title"]


def assignments(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield ``path=`` of the parameters that begin so, with their meanings."""
    from covalue_sim.parameters import PARAMETERS

    for row in PARAMETERS.values():
        if row.path.startswith(incomplete):
            yield f"{row.path}=", row.meaning


Source = Annotated[
    str,
    typer.Argument(
        metavar="FILE|NAME",
        help="A scenario file, or the name of a scenario that comes with the package.",
        autocompletion=scenarios,
        show_default=False,
    ),
]
Changes = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help="Change a parameter; as often as needed.",
        autocompletion=assignments,
        show_default=False,
    ),
]
As = Annotated[Format, typer.Option("--format", help="A table for people, or JSON.")]
Seed = Annotated[str | None, typer.Option(metavar="S", help="Seed that the replicates share.")]
Weeks = Annotated[str | None, typer.Option(metavar="N", help="Weeks after the burn-in.")]
Workers = Annotated[
    str | None, typer.Option("--workers", metavar="N", help="Runs at a time.", show_default="all processors")
]
Out = Annotated[Path, typer.Option(metavar="DIR", help="Where results folders are kept.")]
RetryFailed = Annotated[bool, typer.Option("--retry-failed", help="Run again what failed before.")]
NoPictures = Annotated[bool, typer.Option("--no-pictures", help="Draw no pictures.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the results.")]
