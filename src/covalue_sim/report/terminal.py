"""Printing for people: dressed up on a terminal, plain lines without trailing blanks elsewhere."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 200
"""Columns of a table that no terminal limits."""


def print_dressed(stream: TextIO, printing: "Callable[[Console], None]") -> None:
    """Let `printing` print on `stream`; colours only on a terminal."""
    from rich.console import Console

    if stream.isatty():
        printing(Console(file=stream, highlight=False))
        return
    plain = io.StringIO()
    printing(Console(file=plain, highlight=False, width=WIDE))
    stream.writelines(f"{line.rstrip()}\n" for line in plain.getvalue().splitlines())
