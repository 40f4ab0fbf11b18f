"""What an unpacked bundle may make this machine do: read its own files, and run code only where that was allowed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from covalue_sim.archive import checksums
from covalue_sim.archive.bundling import FORMAT, STUDY
from covalue_sim.archive.describing import RESULTS
from covalue_sim.archive.parts import COMPARISON, KINDS, NEEDED, SWEEP, Part
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE
from covalue_sim.report.compare.saving import SUMMARY
from covalue_sim.scenario.chain import read_document_of
from covalue_sim.scenario.document import Document
from covalue_sim.scenario.library import File
from covalue_sim.scenario.node import Scalar, one_line
from covalue_sim.scenario.text import LARGEST, read_text
from covalue_sim.scenario.yaml_reader import read_yaml
from covalue_sim.store.folder import MANIFEST, SCENARIO
from covalue_sim.store.manifest import Manifest, read_manifest

LARGEST_FACTS = 256 * LARGEST
_WRONG = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_MANIFEST: dict[str, type] = {"tables": dict, "replicates": int, "versions": dict, "model_hash": str}
_COMPARED: dict[str, type] = {"arms": list, "dropped": list, "replicates": int, "versions": dict}
_ARM: dict[str, type] = {"label": str, "scenario_id": str}
_DROPPED: dict[str, type] = {"arm": str, "replicate": int}


@dataclass(frozen=True)
class Study:
    """An unpacked study that was checked.

    Attributes:
        title: in a line.
        parts: those that others need first.
        code: Python files that its scenarios name, by path within the bundle.
    """

    title: str
    parts: list[Part]
    code: tuple[str, ...]


def read_study(folder: Path, names: set[str], label: str) -> Study:
    """Read and check what was unpacked into `folder`.

    Args:
        folder: what was unpacked.
        names: of the files in it.
        label: the bundle, for errors.

    Raises:
        InputError: no bundle, a file that is not as its checksum says, a scenario that names files outside.
    """
    for name in (STUDY, checksums.CHECKSUMS):
        if name not in names:
            raise InputError(f"{label}: holds no {name}; expected a file written by 'covalue bundle'")
    checksums.check(folder, names, label)
    try:
        title, parts = _parts(folder, names, label)
    except _WRONG as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{label}: cannot be read as a study ({one_line(str(error))[:80]})") from None
    code = [file for part in parts if part.kind != COMPARISON for file in _named(part, folder, label)]
    return Study(title, parts, tuple(dict.fromkeys(code)))


def refuse_code(study: Study, label: str) -> None:
    """Refuse a study that needs code of its own to run.

    Raises:
        InputError: naming the files.
    """
    if study.code:
        named = ", ".join(study.code[:5]) + (f" and {len(study.code) - 5} more" if len(study.code) > 5 else "")
        raise InputError(f"{label}: would run Python code of its own ({named}); read it, then give --allow-code")


def _parts(folder: Path, names: set[str], label: str) -> tuple[str, list[Part]]:
    said = _json(folder / STUDY)
    if said["format"] != FORMAT:
        raise InputError(f"{label}: is a bundle of format {said['format']!r}; this version reads format {FORMAT}")
    parts = [_part(folder, one, names) for one in said["parts"]]
    known = {part.name for part in parts}
    if not parts or any(set(part.arms) - known for part in parts):
        raise ValueError("it lacks parts")
    return one_line(str(said["title"])), parts


def _json(file: Path) -> dict[str, Any]:
    if file.stat().st_size > LARGEST_FACTS:
        raise ValueError(f"{file.name} is too large")
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _part(folder: Path, said: dict[str, str], names: set[str]) -> Part:
    kind, name = said["kind"], said["name"]
    home = f"{RESULTS}/{name}"
    needed = (SUMMARY,) if kind == COMPARISON else (MANIFEST, *NEEDED[kind])
    if kind not in KINDS or any(f"{home}/{one}" not in names for one in needed):
        raise ValueError(f"the part '{name}' is incomplete")
    facts = _json(folder / home / SUMMARY) if kind == COMPARISON else read_manifest(folder / home)
    if facts is None:
        raise ValueError(f"the part '{name}' has no manifest")
    _refuse_odd(facts, _COMPARED if kind == COMPARISON else _MANIFEST, name)
    if kind == COMPARISON:
        for list_, kinds in (("arms", _ARM), ("dropped", _DROPPED)):
            for one in facts[list_]:
                _refuse_odd(one, kinds, name)
    elif set(facts["tables"]) - _within(names, home):
        raise ValueError(f"the part '{name}' has not all of its tables")
    return Part(kind, name, folder / home, facts)


def _refuse_odd(facts: Manifest, kinds: Mapping[str, type], name: str) -> None:
    """Refuse facts that are not of the kinds that what runs them again relies on."""
    for key, kind in kinds.items():
        if type(facts[key]) is not kind:
            raise ValueError(f"the part '{name}' has no usable '{key}'")


def _within(names: set[str], home: str) -> set[str]:
    return {name.removeprefix(f"{home}/") for name in names if name.startswith(f"{home}/")}


def _named(part: Part, folder: Path, label: str) -> list[str]:
    """Code that a part's scenario names; nothing that it names may lie outside its own folder."""
    if part.kind == SWEEP:
        _refuse_other_base(part, label)
    first = read_document_of(File(part.folder / SCENARIO, f"{part.name}/{SCENARIO}"))
    before = first.baseline
    if first.extends is not None or not isinstance(before, Document) or before.extends is not None:
        raise InputError(f"{label}: {part.name}/{SCENARIO}: extends another scenario; a bundle's scenario is complete")
    named = [text for one in (first, before) for text in (*one.rules, *([one.survey] if one.survey else []))]
    home = part.folder.resolve()
    for text in named:
        if not (home / text.text).resolve().is_relative_to(home):
            raise InputError(f"{label}: {part.name}/{SCENARIO}: names {one_line(text.text)}, which is outside")
    code = sorted(part.folder.rglob("*.py")) if first.rules or before.rules else []
    return [file.relative_to(folder).as_posix() for file in code]


def _refuse_other_base(part: Part, label: str) -> None:
    file = part.folder / EXPERIMENT_FILE
    fields = read_yaml(read_text(file, f"{part.name}/{EXPERIMENT_FILE}"), f"{part.name}/{EXPERIMENT_FILE}")
    base = next((one.node for one in fields if one.key == "base"), None)
    if not isinstance(base, Scalar) or base.value != SCENARIO:
        raise InputError(f"{label}: {part.name}/{EXPERIMENT_FILE}: varies another scenario than {SCENARIO} beside it")
