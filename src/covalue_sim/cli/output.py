"""Tables and JSON on standard output: dressed up on a terminal, plain text elsewhere."""

import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def print_json(value: object) -> None:
    """Print `value` as JSON, and nothing else; what is not a finite number is null."""
    print(json.dumps(_finite(value), indent=1, ensure_ascii=False, allow_nan=False))


def _finite(value: object) -> object:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: _finite(one) for key, one in value.items()}
    return [_finite(one) for one in value] if isinstance(value, list | tuple) else value


def print_text(text: str, style: str = "") -> None:
    """Print a line of text, in `style` where standard output is a terminal."""
    if not on_terminal():
        print(text)
        return
    from rich.console import Console

    Console().print(text, style=style or None, markup=False, emoji=False, highlight=False)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table; columns that are empty in every row are left out.

    On a terminal long cells are folded. Elsewhere a row is a line, with two blanks or more between columns.
    """
    rows = [[*row] for row in rows]
    used = [n for n in range(len(headings)) if any(row[n] for row in rows)] or [*range(len(headings))]
    headings = [headings[n] for n in used]
    rows = [[row[n] for n in used] for row in rows]
    if on_terminal():
        _print_dressed(headings, rows)
        return
    widths = [max(len(row[n]) for row in [headings, *rows]) for n in range(len(headings))]
    for row in [headings, *rows]:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def _print_dressed(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="dim")
    for number, heading in enumerate(headings):
        table.add_column(Text(heading), overflow="fold", style="bold" if number == 0 else None)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)
