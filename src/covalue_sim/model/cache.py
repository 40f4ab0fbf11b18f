"""Where compiled code is kept between processes, and whether it is there already. Light to import.

One folder an edition of the model: named by the model's hash (an edit of any equation compiles anew, which
the compiler by itself would notice in the edited file only), the versions of the compiler, the processor and
the place of the package, so that no two of these ever write the same files. All of it may be deleted at any
time.
"""

import contextlib
import fcntl
import hashlib
import os
import platform
import re
import shutil
import tempfile
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from covalue_sim.model.hashing import FOLDER, model_hash

if TYPE_CHECKING:
    from covalue_sim.scenario.scenario import Scenario

VARIABLE = "COVALUE_CACHE_DIR"
"""Environment variable that says where to keep compiled code instead of the user's cache folder."""

BUILT_IN, OWN_RULES = "built-in-rules", "own-rules"
"""The two forms of the compiled run: with the model's rules alone, and with room for researchers' own."""

EDITIONS = 5
EDITION = re.compile(r"[0-9a-f]{32}-[0-9a-f]{12}")
IN_USE = "in-use"
_held: list[int] = []
_loaded: set[str] = set()


def will_compile(scenario: "Scenario") -> bool:
    """Whether running `scenario` would first compile the model, for half a minute, rather than load it."""
    form = OWN_RULES if scenario.chosen_rules else BUILT_IN
    if os.environ.get("NUMBA_DISABLE_JIT", "0") not in ("", "0") or form in _loaded:
        return False
    folder = edition()
    return folder is None or not any((folder / form).rglob("*.nbc"))


def note_loaded(form: str) -> None:
    """Note that this process has the compiled run in this form."""
    _loaded.add(form)


@cache
def edition() -> Path | None:
    """Return the folder of this edition of the model, there or not; None without a home to keep it in."""
    llvm: Any = import_module("llvmlite.binding")
    packages = [f"{name} {_version(name)}" for name in ("numba", "llvmlite", "numpy")]
    machine = [platform.python_version(), llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()]
    words = "\0".join([*packages, *machine, str(FOLDER)])
    try:
        base = _base()
    except RuntimeError:
        return None
    return base / f"{model_hash()}-{hashlib.sha256(words.encode()).hexdigest()[:12]}"


def _base() -> Path:
    """Return the folder of all editions; a RuntimeError where nobody's home is known."""
    if given := os.environ.get(VARIABLE):
        return Path(given).absolute()
    given = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(given) if Path(given).is_absolute() else Path.home() / ".cache") / "covalue_sim"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


@cache
def folder() -> Path | None:
    """Make the folder of this edition, in use from now on, and return it; None where none can be written."""
    place = edition()
    if place is None:
        return None
    try:
        is_new = not place.is_dir()
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=place).close()
        _hold(place)
    except OSError:
        return None
    if is_new:
        _prune(place)
    return place


def _hold(place: Path) -> None:
    """Keep a shared lock in `place` as long as this process lives."""
    descriptor = os.open(place / IN_USE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    _held.append(descriptor)
    with contextlib.suppress(OSError):  # a file system without locks
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    os.utime(place / IN_USE)


def _prune(kept: Path) -> None:
    """Delete editions beyond the newest few, but none that a process uses."""
    found: list[tuple[float, Path]] = []
    for place in kept.parent.iterdir():
        if EDITION.fullmatch(place.name) and place != kept:
            with contextlib.suppress(OSError):
                found.append(((place / IN_USE).stat().st_mtime, place))
    for _, place in sorted(found, reverse=True)[EDITIONS - 1 :]:
        with contextlib.suppress(OSError):
            descriptor = os.open(place / IN_USE, os.O_RDWR | os.O_CLOEXEC)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(place, ignore_errors=True)
            finally:
                os.close(descriptor)
