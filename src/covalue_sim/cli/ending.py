"""How commands that run something begin and end: progress, Ctrl-C, exit codes, and what is said beside the answer."""

import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypedDict

import typer

from covalue_sim.cli.options import Format
from covalue_sim.scenario.node import one_line

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress
    from covalue_sim.sweeping import Swept

LONGEST = 4000
"""Letters of a line that is said."""

STOPPED = "stopped; what was finished before is kept, and the same command goes on from there"


class Told(TypedDict):
    """Who is told how it goes, and what is recorded as the command."""

    progress: "Progress"
    command: str


def told(*, quiet: bool) -> Told:
    """What every verb that runs something is given by its command."""
    from covalue_sim.experiments.progress import progress_on

    return {"progress": progress_on(quiet=quiet), "command": command_line()}


@contextmanager
def interruptible(otherwise: str = STOPPED) -> Iterator[None]:
    """Where Ctrl-C ends the work, say how to go on, or `otherwise` where nobody knows, and exit with 130."""
    try:
        yield
    except KeyboardInterrupt as stopped:
        say(f"covalue: {str(stopped) or otherwise}")
        raise typer.Exit(130) from None


def ended(work: Callable[[], "Swept"], form: Format) -> None:
    """Do the work of a sweep, print what came of it, and exit: 0, 1 where runs failed, 130 after Ctrl-C."""
    from covalue_sim.report.sweep.summary import failure_lines, print_findings, print_json

    with interruptible():
        swept = work()
    (print_json if form is Format.json else print_findings)(swept, sys.stdout)
    for line in failure_lines(swept):
        say(f"covalue: {line}")
    raise typer.Exit(1 if swept.results.manifest["runs"]["failed"] else 0)


def say(line: str) -> None:
    """Say a line on standard error, beside the answer, whatever a name within it holds."""
    print(one_line(line, LONGEST), file=sys.stderr)


def command_line() -> str:
    """This command, as a shell would take it."""
    return shlex.join(["covalue", *sys.argv[1:]])
