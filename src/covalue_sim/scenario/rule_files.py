"""Rules of the user's own, from the Python files that a scenario names."""

import contextlib
import hashlib
import os
import sys
import traceback
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from covalue_sim.errors import InputError
from covalue_sim.model.rules.user import MARK, UserRule
from covalue_sim.scenario.library import File
from covalue_sim.scenario.node import Place
from covalue_sim.scenario.rule_modules import load_module
from covalue_sim.scenario.table import extended, families, what_is_wrong
from covalue_sim.scenario.text import LARGEST, read_bytes


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The rules of a file as it was, and what it was made of."""

    files: tuple[Path, ...]
    digest: str
    rules: tuple[UserRule, ...]


_loaded: dict[Path, _Loaded] = {}


def load_rules(files: Iterable[File], folder: Path) -> tuple[UserRule, ...]:
    """Run the files and return the rules they declare; a file that did not change is not run again.

    Args:
        files: each once.
        folder: folder of the scenario, which the rules' `source` is relative to.

    Raises:
        InputError: a file that fails, that declares no rule or an unusable one, or two rules of one family.
    """
    rules: list[UserRule] = []
    for file in files:
        source = os.path.relpath(file.path, folder).replace(os.sep, "/")
        for rule in _load(file).rules:
            place = _place_of(rule, file)
            _refuse_wrong(rule, rules, place)
            rules.append(replace(rule, source=source))
    return tuple(rules)


def contents(file: Path, digest: str) -> dict[str, bytes] | None:
    """Content of a rule file and of the siblings it imports, by name; None if they are no longer those of `digest`."""
    known = _loaded.get(file.resolve())
    if known is None or not known.digest == digest == _digest(known.files):
        return None
    main = known.files[0].parent
    return {os.path.relpath(one, main).replace(os.sep, "/"): one.read_bytes() for one in known.files}


def _place_of(rule: UserRule, file: File) -> Place:
    """Return where the rule's function begins, in the file or in one that it imports."""
    code = rule.function.__code__
    label = _label_of(code.co_filename, file.path.resolve().parent, file.label)
    return Place(f"{label}:{code.co_firstlineno}")


def _refuse_wrong(rule: UserRule, earlier: list[UserRule], place: Place) -> None:
    if other := next((one for one in earlier if one.family == rule.family), None):
        what = f"is a second rule of family '{rule.family}' after '{other.name}' of {other.source}"
        raise place.wrong(f"rule '{rule.name}'", f"{what}; a scenario takes one a family")
    if problem := what_is_wrong(rule, extended(earlier)):
        raise place.wrong("", problem)


def _load(file: File) -> _Loaded:
    read_bytes(file.path, file.label, LARGEST)
    path = file.path.resolve()
    known = _loaded.get(path)
    if known and _digest(known.files) == known.digest:
        return known
    module, files = _run(path, file.label)
    rules = _declared(module)
    if not rules:
        what = f"declares no rule; put @rule(FAMILY) above a function (families: {', '.join(families())})"
        raise Place(file.label).wrong("", what)
    digest = _digest(files)
    loaded = _Loaded(files, digest, tuple(replace(rule, digest=digest) for rule in rules))
    _loaded[path] = loaded
    return loaded


def _declared(module: ModuleType) -> list[UserRule]:
    """Return the rules in a module's namespace, each once, in order."""
    found: dict[int, UserRule] = {}
    for value in vars(module).values():
        declared = getattr(value, MARK, None)
        if isinstance(declared, UserRule) and hasattr(declared.function, "__code__"):
            found[id(declared)] = declared
    return list(found.values())


def _run(path: Path, label: str) -> tuple[ModuleType, tuple[Path, ...]]:
    try:
        with contextlib.redirect_stdout(sys.stderr):  # standard output is for results
            return load_module(path)
    except (Exception, SystemExit) as error:
        raise _told(error, path.parent, label) from error


def _told(error: BaseException, folder: Path, label: str) -> InputError:
    """Return the error line about `error`, at the last line of the user's own files that took part."""
    file, line = "", 0
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).is_relative_to(folder):
            file, line = frame.filename, frame.lineno or 0
    if isinstance(error, SyntaxError) and error.filename and Path(error.filename).is_relative_to(folder):
        file, line = error.filename, error.lineno or 0
    shown = _label_of(file, folder, label) if file else label
    place = Place(f"{shown}:{line}" if line else shown)
    if isinstance(error, InputError):
        return place.wrong("", str(error))
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    what = f"{type(error).__name__}: {message}" if message else type(error).__name__
    return place.wrong("", f"cannot be loaded ({what}); correct the file")


def _label_of(file: str, folder: Path, label: str) -> str:
    """Return the name of `file` as shown to people, next to that of the rule file `label` in `folder`."""
    beside = os.path.relpath(file, folder)
    return os.path.normpath(os.path.join(os.path.dirname(label), beside)).replace(os.sep, "/")  # noqa: PTH118, PTH120


def _digest(files: tuple[Path, ...]) -> str:
    """Return the SHA-256 over names and contents; a file that is gone counts as empty."""
    main = hashlib.sha256()
    for file in files:
        content = file.read_bytes() if file.is_file() else b""
        name = os.path.relpath(file, files[0].parent).replace(os.sep, "/")
        main.update(f"{name}\0{len(content)}\0".encode())
        main.update(content)
    return main.hexdigest()
