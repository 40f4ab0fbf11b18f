"""How commands that run something end: Ctrl-C, and what is said beside the answer."""

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

STOPPED = "stopped; what was finished before is kept, and the same command goes on from there"


@contextmanager
def interruptible(otherwise: str = STOPPED) -> Iterator[None]:
    """Where Ctrl-C ends the work, say how to go on, or `otherwise` where nobody knows, and exit with 130."""
    try:
        yield
    except KeyboardInterrupt as stopped:
        say(f"covalue: {str(stopped) or otherwise}")
        raise typer.Exit(130) from None


def say(line: str) -> None:
    """Say something on standard error, beside the answer."""
    print(line, file=sys.stderr)


def command_line() -> str:
    """This command, as a shell would take it."""
    return shlex.join(["covalue", *sys.argv[1:]])
