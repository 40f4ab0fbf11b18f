"""What a results folder says beside its tables: the scenario's title and its interventions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from covalue_sim.errors import InputError
from covalue_sim.report.figures.wording import MINUS, clean


@dataclass(frozen=True)
class Mark:
    """An intervention in a picture: its letter, its week and what it changes, in words."""

    letter: str
    week: int
    words: str


@dataclass(frozen=True)
class Facts:
    """The scenario's title (or name, or the folder's) and its interventions in order of week."""

    title: str
    marks: tuple[Mark, ...]


def read_facts(folder: Path) -> Facts:
    """Read `scenario.yaml`, and `manifest.json` for what it does not say; both may be absent.

    Raises:
        InputError: one of them cannot be parsed.
    """
    manifest = _json(folder / "manifest.json")
    scenario = _yaml(folder / "scenario.yaml")
    nested = manifest.get("scenario")
    sources = (scenario, nested if isinstance(nested, Mapping) else {}, manifest)
    named = [source.get(key) for source in sources for key in ("title", "name")]
    named += [nested, manifest.get("scenario_name"), manifest.get("scenario_id"), folder.resolve().name]
    title = next(clean(text, 110) for text in named if isinstance(text, str) and clean(text))
    planned: object = next((source["interventions"] for source in sources if source.get("interventions")), ())
    return Facts(title, _marks(planned))


def _json(path: Path) -> Mapping[str, Any]:
    if not path.exists():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise InputError(f"{path}: not readable JSON ({error}); run the scenario again") from None
    return content if isinstance(content, Mapping) else {}


def _yaml(path: Path) -> Mapping[str, Any]:
    if not path.exists():
        return {}
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        content = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except (YAMLError, ValueError, OSError) as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError(f"{path}: not readable YAML ({reason}); run the scenario again") from None
    return content if isinstance(content, Mapping) else {}


def _marks(planned: object) -> tuple[Mark, ...]:
    by_week: dict[int, list[str]] = {}
    for item in planned if isinstance(planned, list) else []:
        if not (isinstance(item, Mapping) and isinstance(item.get("week"), int)):
            continue
        changes = item.get("set") or item.get("changes") or {}
        if isinstance(changes, Mapping):
            by_week.setdefault(item["week"], []).extend(_change(*pair) for pair in _flat(changes))
    weeks = sorted(by_week)
    return tuple(Mark(letter(k), week, clean(_words(by_week[week]), 90)) for k, week in enumerate(weeks))


def _flat(changes: Mapping[Any, Any], prefix: str = "") -> list[tuple[str, Any]]:
    pairs: list[tuple[str, Any]] = []
    for key, value in changes.items():
        path = f"{prefix}{key}"
        pairs += _flat(value, f"{path}.") if isinstance(value, Mapping) else [(path, value)]
    return pairs


def _change(path: str, value: object) -> str:
    shown = f"{value:g}".replace("-", MINUS) if isinstance(value, float) else str(value)
    if isinstance(value, bool):
        shown = "on" if value else "off"
    return f"{path.replace('_', ' ').replace('.', ' ')} \u2192 {shown}"


def _words(changes: list[str]) -> str:
    shown = changes[:2]
    more = len(changes) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def letter(k: int) -> str:
    """The letter of the intervention at place `k` in time: a to z, then aa, bb."""
    return chr(ord("a") + k % 26) * (1 + k // 26)
