"""Options that the commands of sweeps share, and what they all say at their end."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from covalue_sim.cli.ending import interruptible, say
from covalue_sim.cli.options import Format

if TYPE_CHECKING:
    from covalue_sim.sweeping import Swept


def experiments(incomplete: str) -> Iterator[str]:
    """Yield the shipped experiments that begin so."""
    from covalue_sim.experiments.sweep.library import shipped_experiments

    yield from (name for name in shipped_experiments() if name.startswith(incomplete))


Experiment = Annotated[
    str,
    typer.Argument(
        metavar="FILE|NAME",
        help="An experiment file, or the name of an experiment that comes with the package.",
        autocompletion=experiments,
        show_default=False,
    ),
]
Folder = Annotated[
    Path, typer.Argument(metavar="DIR", help="Results folder of a sweep.", show_default=False, file_okay=True)
]
Scheduler = Annotated[
    str,
    typer.Option(
        metavar="ADDRESS", help="Run on this Dask cluster; local-cluster starts one (extra \\[cluster]).",
        show_default=False,
    ),
]  # fmt: skip


def ended(work: Callable[[], "Swept"], form: Format) -> None:
    """Do the work, print what came of it, and exit: 0, 1 where runs failed, 130 after Ctrl-C."""
    from covalue_sim.report.sweep.summary import failure_lines, print_findings, print_json

    with interruptible():
        swept = work()
    (print_json if form is Format.json else print_findings)(swept, sys.stdout)
    for line in failure_lines(swept):
        say(f"covalue: {line}")
    raise typer.Exit(1 if swept.results.manifest["runs"]["failed"] else 0)
