"""A scenario file with those that it extends, and the scenario whose levers hold during the burn-in."""

import os
from collections.abc import Mapping
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.scenario.document import Document, Text, read_document
from covalue_sim.scenario.library import SCENARIOS, File, Named, find_named, shipped_file
from covalue_sim.scenario.node import Place, shown
from covalue_sim.scenario.python_reader import read_mapping
from covalue_sim.scenario.text import read_text
from covalue_sim.scenario.yaml_reader import read_yaml

LONGEST = 16
ITSELF = "itself"
ARGUMENT = "scenario"
"""How errors name a scenario that was given as a mapping."""

Chain = tuple[Document, ...]
"""A document, its parent, the parent's parent, ..."""


def read_chain(source: str | Path | Mapping[str, object]) -> Chain:
    """Return the document that `source` names or is, followed by its ancestors.

    Raises:
        InputError: a file that cannot be read, or scenarios that extend each other in a circle or too long a
            row.
    """
    if isinstance(source, Mapping):
        return _with_ancestors(read_document(read_mapping(source, ARGUMENT), ARGUMENT, Path()), None)
    if not isinstance(source, str | Path):
        what = f"is {shown(source)}; give a path, the name of a shipped scenario, or a mapping"
        raise Place(ARGUMENT).wrong("", what)
    return _read(SCENARIOS.find(source))


def read_baseline(chain: Chain) -> Chain | None:
    """Return the documents whose levers hold during the burn-in; None where the scenario's own do.

    Raises:
        InputError: as `read_chain`.
    """
    document = next((one for one in chain if one.baseline is not None), None)
    if document is None or document.baseline is None:
        return _read(shipped_file("baseline"))
    given = document.baseline
    if isinstance(given, Document):
        return _with_ancestors(given, None)
    if given.text == ITSELF:
        return None
    return _read(_find(given, "baseline", document))


def _read(file: File) -> Chain:
    return _with_ancestors(read_document_of(file), file)


def read_document_of(file: File) -> Document:
    """Return what the file itself says, without its ancestors.

    Raises:
        InputError: a file that cannot be read, or that is no scenario.
    """
    return read_document(read_yaml(read_text(file.path, file.label), file.label), file.label, file.path.parent)


def _with_ancestors(document: Document, file: File | None) -> Chain:
    chain = [document]
    files = [file] if file else []
    while (extends := chain[-1].extends) is not None:
        parent = _find(extends, "extends", chain[-1])
        if any(_same(parent, earlier) for earlier in files):
            way = " -> ".join(one.label for one in (*files, parent))
            raise _wrong(extends, f"goes round in a circle ({way}); let one of them extend nothing")
        if len(chain) >= LONGEST:
            raise _wrong(extends, f"is the {LONGEST}th in a row; extend at most {LONGEST - 1} scenarios in a row")
        files.append(parent)
        chain.append(read_document_of(parent))
    return tuple(chain)


def _find(given: Text, field: str, document: Document) -> File:
    return find_named(given.text, Named(given.place, field, document.folder))


def _same(one: File, other: File) -> bool:
    return os.path.realpath(one.path) == os.path.realpath(other.path)


def _wrong(extends: Text, what: str) -> InputError:
    return extends.place.wrong("extends", what)
