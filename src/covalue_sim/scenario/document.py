"""One scenario file as it stands, before anything is inherited or looked up in the table."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from covalue_sim.scenario.changes import Change, read_changes
from covalue_sim.scenario.columns import Column, read_columns
from covalue_sim.scenario.levers import Setting, flatten, gather
from covalue_sim.scenario.node import Field, Fields, Items, Node, Place, Scalar, kind_of, shown

LONGEST_TEXT = {"name": 60, "title": 200, "question": 2_000, "look_at": 5_000}
NAME = re.compile(r"[^\W_][\w.-]*")
WORDS = ("name", "title", "question", "theories", "look_at", "extends", "baseline", "switch_off")
TOP = (*WORDS, "interventions", "interventions_from_parent", "rules")
"""Fields of a scenario file that are not parameters."""
PARTS_OF_BASELINE = ("extends", "switch_off")
FILE = "population.patients.file"
COLUMNS = "population.patients.columns"


@dataclass(frozen=True, slots=True)
class Text:
    """A text and the place of it."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """What one file, or one mapping from Python, says.

    Attributes:
        label: its name as shown to people.
        folder: folder that its file names are relative to.
        texts: name, title, question, look_at, as far as given.
        levers: settings by path, switches from `switch_off` included.
        columns: columns of the survey by trait.
        baseline: a name or file, a document of its own, or None.
    """

    label: str
    folder: Path
    texts: Mapping[str, str] = field(default_factory=dict)
    theories: tuple[str, ...] | None = None
    extends: Text | None = None
    baseline: "Text | Document | None" = None
    levers: Mapping[str, Setting] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    changes_from_parent: bool = True
    survey: Text | None = None
    columns: Mapping[str, Column] = field(default_factory=dict)
    rules: tuple[Text, ...] = ()


def read_document(fields: Fields, label: str, folder: Path) -> Document:
    """Return the document that `fields` make.

    Raises:
        InputError: a field of the wrong kind, or a path given twice; with place.
    """
    top = {one.key: one for one in fields if one.key in TOP}
    settings = gather((*flatten(_themes(fields)), *_switched_off(top.get("switch_off"))))
    survey = settings.pop(FILE, None)
    columns = [settings.pop(path) for path in tuple(settings) if f"{path}.".startswith(f"{COLUMNS}.")]
    keep = top.get("interventions_from_parent")
    return Document(
        label=label,
        folder=folder,
        texts={key: _words(top[key]) for key in LONGEST_TEXT if key in top},
        theories=tuple(text.text for text in _texts(top["theories"])) if "theories" in top else None,
        extends=_text(top["extends"].node, "extends") if "extends" in top else None,
        baseline=_baseline(top["baseline"], label, folder) if "baseline" in top else None,
        levers=settings,
        changes=tuple(read_changes(top["interventions"])) if "interventions" in top else (),
        changes_from_parent=keep is None or _switch(keep),
        survey=_text(survey.node, FILE) if survey else None,
        columns=read_columns(columns, COLUMNS),
        rules=tuple(_texts(top["rules"])) if "rules" in top else (),
    )


def _themes(fields: Fields) -> Fields:
    return Fields(tuple(one for one in fields if one.key not in TOP), fields.place)


def _baseline(given: Field, label: str, folder: Path) -> Text | Document:
    if not isinstance(given.node, Fields):
        return _text(given.node, "baseline")
    for one in given.node:
        if one.key in TOP and one.key not in PARTS_OF_BASELINE:
            what = "has no place in a baseline; give levers, extends or switch_off"
            raise one.place.wrong(f"baseline.{one.key}", what)
    document = read_document(given.node, label, folder)
    for text in (document.survey, *document.columns.values()):
        if text:
            raise text.place.wrong("baseline.population.patients", "takes no survey here; give it outside")
    return document


def _text(node: Node, name: str) -> Text:
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        quotes = ", in quotes" if isinstance(node, Scalar) and node.value is not None else ""
        raise node.place.wrong(name, f"is {kind_of(node)}; give text{quotes}")
    if not node.value.strip():
        raise node.place.wrong(name, "is empty; give text, or delete the line")
    return Text(node.value.strip(), node.place)


def _words(given: Field) -> str:
    """Return a text for people; a title and a name are one line."""
    read = _text(given.node, given.key)
    text = read.text if given.key in {"question", "look_at"} else " ".join(read.text.split())
    longest = LONGEST_TEXT[given.key]
    if len(text) > longest:
        raise read.place.wrong(given.key, f"has {len(text):,} characters; give at most {longest:,}")
    if given.key == "name" and not NAME.fullmatch(text):
        raise read.place.wrong("name", f"is {shown(text)}; give letters, digits, '-', '_' and '.' only")
    return text


def _texts(given: Field) -> Iterator[Text]:
    if not isinstance(given.node, Items):
        raise given.place.wrong(given.key, f"is {kind_of(given.node)}; give a list, as in [one, two]")
    for number, node in enumerate(given.node.items):
        yield _text(node, f"{given.key}[{number}]")


def _switched_off(given: Field | None) -> Iterator[Setting]:
    for text in _texts(given) if given else ():
        yield Setting(f"mechanisms.{text.text}", Scalar(False, text.place), text.place)


def _switch(given: Field) -> bool:
    if isinstance(given.node, Scalar) and isinstance(given.node.value, bool):
        return given.node.value
    raise given.place.wrong(given.key, f"is {kind_of(given.node)}; give true or false")
