"""A bundle run again, and whether every table comes out as it was."""

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from covalue_sim.archive.agreeing import Compared, compare_tables
from covalue_sim.archive.parts import COMPARISON, RUN, SWEEP, Part
from covalue_sim.archive.runners import RUNNERS, How
from covalue_sim.archive.trusting import Study, read_study
from covalue_sim.archive.unpacking import unpack
from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.saving import FOLDER as ANALYSIS
from covalue_sim.store.errors import clear_lines
from covalue_sim.store.folder import SUMMARY_CSV
from covalue_sim.store.manifest import versions
from covalue_sim.store.parquet import sha256_of

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress

UNPACKED, AGAIN, MARK = "unpacked", "again", "bundle.sha256"
TABLES = (".csv", ".parquet")


@dataclass(frozen=True)
class Reproduction:
    """What came of running a bundle again.

    Attributes:
        title: of the study.
        tables: every table of every part, as bundled and as made again.
        notes: versions that differ between then and now.
    """

    title: str
    tables: list[Compared]
    notes: list[str]

    @property
    def agrees(self) -> bool:
        """Whether every table has the same numbers."""
        return all(one.agrees for one in self.tables)


def reproduce(
    file: Path,
    *,
    workers: int | None = None,
    allow_code: bool = False,
    out: Path | None = None,
    progress: "Progress | None" = None,
) -> Reproduction:
    """Unpack a bundle, run it again, and compare table by table.

    Args:
        file: what `bundle` wrote.
        workers: runs at a time; all processors unless given.
        allow_code: run the rule files that its scenarios name.
        out: folder to unpack and run in, which is kept; given again, it goes on from there. One that is deleted
            at the end unless given.
        progress: told how it goes.

    Raises:
        InputError: no bundle, a damaged or hostile one, or code of its own that was not allowed.
        Interrupted: stopped by Ctrl-C.
    """
    if not file.is_file():
        raise InputError(f"{file}: no such file; give a file from 'covalue bundle'")
    with TemporaryDirectory(prefix="covalue-") if out is None else nullcontext(str(out)) as chosen:
        folder = Path(chosen)
        if out is not None:
            _claim(folder, file)
        study = read_study(unpack(file, folder / UNPACKED), allow_code=allow_code)
        return _again(study, How(folder / AGAIN, workers, progress))


def _claim(folder: Path, file: Path) -> None:
    """Take a folder that is new or empty, or that this same file was unpacked in before."""
    digest = sha256_of(file)
    mark = folder / MARK
    with clear_lines(folder):
        before = mark.read_bytes() if mark.is_file() else b""
        if folder.exists() and any(folder.iterdir()) and before != digest.encode():
            raise InputError(f"{folder}: is not empty; give --out another folder")
        folder.mkdir(parents=True, exist_ok=True)
        rmtree(folder / UNPACKED, ignore_errors=True)
        mark.write_text(digest, encoding="utf-8")


def _again(study: Study, how: How) -> Reproduction:
    found: list[Compared] = []
    for place, part in enumerate(study.parts, 1):
        if how.progress is not None:
            how.progress.say(f"{place} of {len(study.parts)}: {part.kind} {part.name}")
        made = RUNNERS[part.kind](part, how)
        found += compare_tables(part.name, part.folder, made, _tables(part))
    return Reproduction(study.title, found, _notes(study.parts))


def _tables(part: Part) -> list[str]:
    if part.kind == COMPARISON:
        return sorted(file.name for file in part.folder.iterdir() if file.suffix in TABLES)
    analysis = part.folder / ANALYSIS
    below = sorted(analysis.iterdir()) if part.kind == SWEEP and analysis.is_dir() else []
    named = [f"{ANALYSIS}/{file.name}" for file in below if file.suffix in TABLES]
    beside = [SUMMARY_CSV] if (part.folder / SUMMARY_CSV).is_file() else []
    return [*sorted(part.facts["tables"]), *beside, *named]


def _notes(parts: list[Part]) -> list[str]:
    """What differs between the machine that the study was made on and this one."""
    now: dict[str, Any] = {**versions(), "model": Engine().model_version()}
    then: dict[str, set[str]] = {name: set() for name in now}
    for part in parts:
        facts = part.facts
        said = {**facts.get("versions", {}), "model": facts.get("model_version", "")}
        for name in now:
            then[name].add(str(said.get(name, "")))
    notes = [
        f"{name} was {', '.join(sorted(found - {''}))}, here it is {now[name]}"
        for name, found in then.items()
        if found - {"", str(now[name])}
    ]
    if any(part.kind in {RUN, SWEEP} and part.facts["model_hash"] != Engine().model_hash() for part in parts):
        notes.insert(0, "the model's equations are not those that the study was made with")
    return notes
