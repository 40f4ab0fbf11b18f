"""Names in the text of a page that must exist: commands with their options, and parameters."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from covalue_sim.parameters import PARAMETERS
from docs.tools.pages import spans_of
from docs.tools.reference.commands import commands, spellings

THEMES = {row.theme for row in PARAMETERS.values()}
PATH = re.compile(r"([a-z_]+)(\.[a-z_]+)+(?==|$)")
OTHER = re.compile(r"\.(py|md|csv|json|yaml|parquet|sqlite|html|toml)$")
OF_USERS = {"population.patients.file", "population.patients.columns"}
OUTSIDE = {"--version", "--help", "--install-completion", "--show-completion"}


def unknown(page: Path) -> Iterator[str]:
    """Yield what a page names in code type and the package does not have."""
    for span in spans_of(page.read_text(encoding="utf-8")):
        if span.startswith("covalue "):
            yield from (f"{page.name}: `{span}`: {wrong}" for wrong in _in_command(span))
        elif (found := PATH.match(span)) and _is_meant(found) and not _is_path(found[0]):
            yield f"{page.name}: `{span}`: no such parameter"


def _in_command(span: str) -> Iterator[str]:
    try:
        _, name, *words = shlex.split(span)
    except ValueError:
        _, name, *words = span.split()
    if name in OUTSIDE or name.isupper():
        return
    if name not in commands():
        yield f"no command {name}"
        return
    for word in words:
        option = word.partition("=")[0]
        if option.startswith("-") and option not in spellings(name):
            yield f"covalue {name} has no option {option}"


def _is_meant(found: re.Match[str]) -> bool:
    return found[1] in THEMES and not OTHER.search(found[0])


def _is_path(path: str) -> bool:
    """Whether it is a parameter, or the beginning of some."""
    return path in PARAMETERS or path in OF_USERS or any(other.startswith(f"{path}.") for other in PARAMETERS)
