"""Parts of generated pages, as Markdown."""

import re
from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; cells are Markdown."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(cell.replace("\n", " ") or " " for cell in row) + " |" for row in lines)


def plain(text: str) -> str:
    """Return a text whose signs mean nothing in a cell of a table, but for code type."""
    pieces = re.split(r"(`[^`]+`)", text)
    return "".join(_escaped(piece) if place % 2 == 0 else piece for place, piece in enumerate(pieces))


def code(text: str) -> str:
    """Return a text in code type, fit for a cell of a table."""
    return f"`{text}`".replace("|", "\\|") if text else ""


def _escaped(text: str) -> str:
    return re.sub(r"([|\\*_{}\[\]<>$~])", r"\\\1", text)


def page(title: str, *parts: str) -> str:
    """Return a page: its title, then parts with a blank line between them."""
    return "\n\n".join([f"# {title}", *parts]) + "\n"
