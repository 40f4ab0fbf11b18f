"""The command line `covalue`: one file a command; here errors become lines and exit codes."""

import os
import sys
from collections.abc import Sequence

INPUT, INTERRUPTED, FAILED = 2, 130, 1
"""Exit codes: input that cannot be used, Ctrl-C, and a reader of the output that went away."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0, 1 failed runs, 2 unusable input, 130 Ctrl-C.

    Args:
        arguments: words after `covalue`; those of this process unless given.
    """
    for stream in (sys.stdout, sys.stderr):  # a terminal without Unicode shows escapes, not a traceback
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains at its exit
        return FAILED
    return code


def _run(arguments: Sequence[str] | None) -> int:
    import typer

    from covalue_sim.cli.app import app
    from covalue_sim.errors import InputError

    try:
        result = app()(args=None if arguments is None else list(arguments), prog_name="covalue", standalone_mode=False)
    except InputError as error:
        return _say(str(error), INPUT)
    except (KeyboardInterrupt, typer.Abort):
        return _say("stopped", INTERRUPTED)
    except Exception as error:  # the parser of options, under different names in different versions of Typer
        if not hasattr(error, "format_message"):
            raise
        return _say(_told(error), INPUT)
    return result if isinstance(result, int) else 0


def _told(error: Exception) -> str:
    """Return the option parser's complaint as one line that says where help is."""
    text = " ".join(error.format_message().split()).rstrip(".")  # type: ignore[attr-defined]
    text = text.replace(": Value error, ", ": ")  # so the newest Typer begins what it refuses
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "covalue"
    return f"{text}; '{command} --help' explains"


def _say(line: str, code: int) -> int:
    from covalue_sim.cli.ending import say

    say(f"covalue: {line}")
    return code
