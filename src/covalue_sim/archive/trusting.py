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
from covalue_sim.archive.unpacking import Unpacked
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
"""Bytes of a file of facts that is read at most."""

_WRONG = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
Kinds = Mapping[str, tuple[type, ...]]
_MANIFEST: Kinds = {"tables": (dict,), "replicates": (int,), "versions": (dict,), "model_hash": (str,)}
_COMPARED: Kinds = {"arms": (list,), "dropped": (list,), "replicates": (int,), "versions": (dict,)}
_ARM: Kinds = {"label": (str,), "scenario_id": (str,)}
_DROPPED: Kinds = {"arm": (str,), "replicate": (int,)}
_PRECISION: Kinds = {"asked": (int, float)}


@dataclass(frozen=True)
class Study:
    """An unpacked study that was checked: its title in a line, and its parts, those that others need first."""

    title: str
    parts: list[Part]


def read_study(bundle: Unpacked, *, allow_code: bool = False) -> Study:
    """Read and check what was unpacked.

    Args:
        bundle: what was unpacked.
        allow_code: whether Python files that its scenarios name may run.

    Raises:
        InputError: no bundle, a file that is not as its checksum says, a scenario that names files outside, or code
            that was not allowed, named.
    """
    for name in (STUDY, checksums.CHECKSUMS):
        if name not in bundle.names:
            raise bundle.refusal(f"holds no {name}; expected a file written by 'covalue bundle'")
    checksums.check(bundle)
    try:
        study = _study(bundle)
    except _WRONG as error:
        if isinstance(error, InputError):
            raise
        raise bundle.refusal(f"cannot be read as a study ({one_line(str(error))[:80]})") from None
    code = [file for part in study.parts if part.kind != COMPARISON for file in _named(part, bundle)]
    if code and not allow_code:
        named = ", ".join(code[:5]) + (f" and {len(code) - 5} more" if len(code) > 5 else "")
        raise bundle.refusal(f"would run Python code of its own ({named}); read it, then give --allow-code")
    return study


def _study(bundle: Unpacked) -> Study:
    said = _json(bundle.folder / STUDY)
    if said["format"] != FORMAT:
        raise bundle.refusal(
            f"is a bundle of format {one_line(repr(said['format']), 80)}; this version reads format {FORMAT}"
        )
    parts = [_part(bundle, one) for one in said["parts"]]
    known = {part.name for part in parts}
    if not parts or any(set(part.arms) - known for part in parts):
        raise ValueError("it lacks parts")
    return Study(one_line(str(said["title"])), parts)


def _bounded(file: Path) -> Path:
    if file.stat().st_size > LARGEST_FACTS:
        raise ValueError(f"{file.name} is too large")
    return file


def _json(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(_bounded(file).read_text(encoding="utf-8"))
    return content


def _part(bundle: Unpacked, said: Mapping[str, str]) -> Part:
    kind, name = said["kind"], said["name"]
    home = f"{RESULTS}/{name}"
    needed = (SUMMARY,) if kind == COMPARISON else (MANIFEST, *NEEDED[kind])
    if kind not in KINDS or any(f"{home}/{one}" not in bundle.names for one in needed):
        raise ValueError(f"the part '{name}' is incomplete")
    folder = bundle.folder / home
    facts = _json(folder / SUMMARY) if kind == COMPARISON else read_manifest(_bounded(folder / MANIFEST).parent)
    if facts is None:
        raise ValueError(f"the part '{name}' has no manifest")
    if kind == COMPARISON:
        _refuse_odd_comparison(facts, name)
    else:
        _refuse_odd(facts, _MANIFEST, name)
        if any(f"{home}/{table}" not in bundle.names for table in facts["tables"]):
            raise ValueError(f"the part '{name}' has not all of its tables")
    return Part(kind, name, folder, facts)


def _refuse_odd_comparison(facts: Manifest, name: str) -> None:
    _refuse_odd(facts, _COMPARED, name)
    for arm in facts["arms"]:
        _refuse_odd(arm, _ARM, name)
    for run in facts["dropped"]:
        _refuse_odd(run, _DROPPED, name)
    if facts.get("precision") is not None:
        _refuse_odd(facts["precision"], _PRECISION, name)
    if len(facts["arms"]) < 2:
        raise ValueError(f"the part '{name}' compares nothing")


def _refuse_odd(facts: Manifest, kinds: Kinds, name: str) -> None:
    """Refuse facts that are not of the kinds that what runs them again relies on."""
    for key, those in kinds.items():
        if type(facts[key]) not in those:
            raise ValueError(f"the part '{name}' has no usable '{key}'")


def _named(part: Part, bundle: Unpacked) -> list[str]:
    """Code that a part's scenario names; nothing that it names may lie outside its own folder."""
    if part.kind == SWEEP:
        _refuse_other_base(part, bundle)
    label = f"{part.name}/{SCENARIO}"
    first = read_document_of(File(part.folder / SCENARIO, label))
    before = first.baseline
    if first.extends is not None or not isinstance(before, Document) or before.extends is not None:
        raise bundle.refusal(f"{label}: extends another scenario; a bundle's scenario is complete")
    named = [text for one in (first, before) for text in (*one.rules, *([one.survey] if one.survey else []))]
    home = part.folder.resolve()
    for text in named:
        if not (home / text.text).resolve().is_relative_to(home):
            raise bundle.refusal(f"{label}: names {one_line(text.text)}, which is outside")
    code = sorted(part.folder.rglob("*.py")) if first.rules or before.rules else []
    return [file.relative_to(bundle.folder).as_posix() for file in code]


def _refuse_other_base(part: Part, bundle: Unpacked) -> None:
    label = f"{part.name}/{EXPERIMENT_FILE}"
    fields = read_yaml(read_text(part.folder / EXPERIMENT_FILE, label), label)
    base = next((one.node for one in fields if one.key == "base"), None)
    if not isinstance(base, Scalar) or base.value != SCENARIO:
        raise bundle.refusal(f"{label}: varies another scenario than {SCENARIO} beside it")
