"""A scenario file to begin with, and its schema, written to disk."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.parameters import Parameter
from covalue_sim.scenario.document import LONGEST_TEXT, NAME
from covalue_sim.scenario.library import ENDINGS, shipped
from covalue_sim.scenario.loading import load
from covalue_sim.scenario.node import one_line, shown
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.schema import FILE_NAME, schema_text
from covalue_sim.scenario.table import table_of
from covalue_sim.scenario.values import wanted

LEVERS = (
    "power.rule",
    "power.declared_share",
    "compensation.rule",
    "participation.rule",
    "trust.rule",
    "coping.rule",
    "governance.rule",
)
"""Levers that a new file offers as comments."""


def write_new(name: str, parent: str, folder: Path) -> list[Path]:
    """Write ``folder/name.yaml``, which extends `parent`, and the schema beside it unless one is there.

    Returns:
        The files written.

    Raises:
        InputError: a name that is no name of a file, a parent that cannot be used, or a file that exists.
    """
    for ending in ENDINGS:
        name = name.removesuffix(ending)
    if not NAME.fullmatch(name) or len(name) > LONGEST_TEXT["name"]:
        what = f"{shown(name)} is not usable as a name; give letters, digits, '-', '_' and '.'"
        raise InputError(f"NAME: {what}; --out names the folder")
    scenario = load(parent)
    extends = parent if parent in shipped() and not Path(parent).is_file() else os.path.relpath(parent, folder)
    file, schema = folder / f"{name}.yaml", folder / FILE_NAME
    write_file(file, new_text(name, extends.replace(os.sep, "/"), scenario))
    if schema.exists():
        return [file]
    write_file(schema, schema_text())
    return [file, schema]


def new_text(name: str, extends: str, parent: Scenario) -> str:
    """Return the text of a new scenario that extends `parent`, named so, and changes nothing yet."""
    return "\n".join(_lines(name, extends, parent)) + "\n"


def _lines(name: str, extends: str, parent: Scenario) -> Iterator[str]:
    table = table_of(parent)
    yield f"# yaml-language-server: $schema={FILE_NAME}"
    yield f"title: {json.dumps(name.replace('-', ' ').replace('_', ' ').capitalize(), ensure_ascii=False)}"
    yield "# question: What would change, for whom?"
    yield "# look_at: What to look at in the results."
    yield ""
    yield "# Everything not said here is taken from:"
    yield f"extends: {json.dumps(extends, ensure_ascii=False)}"
    yield ""
    yield "# Levers; 'covalue list parameters' names all. Take the '# ' away where you change one."
    theme = ""
    for row in (table[path] for path in LEVERS if path in table):
        if row.theme != theme:
            theme = row.theme
            yield f"# {theme}:"
        yield from _lever(row, parent)
    yield ""
    yield "# Changes during the run, in weeks after the burn-in:"
    yield "# interventions:"
    yield "#   - week: 26"
    yield "#     set: {power.declared_share: 0.7}"


def _lever(row: Parameter, parent: Scenario) -> Iterator[str]:
    yield f"#   {row.path.partition('.')[2]}: {json.dumps(parent.values[row.path])}  # {wanted(row)}"


def schema_file() -> Path:
    """Return where the schema belongs: in the folder `scenarios` where there is one, else here."""
    folder = Path("scenarios")
    return folder / FILE_NAME if folder.is_dir() else Path(FILE_NAME)


def write_file(file: Path, text: str, *, replace: bool = False) -> None:
    """Write `text` to `file`, and its folder if need be.

    Raises:
        InputError: it exists and is not to be replaced, or cannot be written.
    """
    name = one_line(str(file))
    try:
        if not file.parent.is_dir():
            file.parent.mkdir(parents=True)
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: its folder cannot be made: {_why(error)}; give another folder") from error
    try:
        with file.open("w" if replace else "x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise InputError(f"{name}: exists; give another name, or delete it first") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: cannot be written: {_why(error)}; give another folder") from error


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
