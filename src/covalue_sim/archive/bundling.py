"""From the results folders of a study to one zip."""

import json
import re
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

from covalue_sim.archive import checksums, crate, describing
from covalue_sim.archive.describing import RESULTS, About
from covalue_sim.archive.parts import PATTERNS, Part, parts_of
from covalue_sim.archive.zipping import Content, write_zip
from covalue_sim.errors import InputError
from covalue_sim.scenario.library import PACKAGE
from covalue_sim.store.folder import JOURNAL

STUDY, FORMAT = "study.json", 1
ODD = (PACKAGE / "odd", PACKAGE.parents[1] / "docs" / "odd")
"""In an installed package; in a checkout, where it lies beside `src`."""

BESIDE = frozenset({"scenarios", "experiment_files", "odd", "__pycache__"})
"""Folders of an installed package that a checkout has elsewhere, and what Python keeps there."""

ENDING = ".zip"
LONGEST_TITLE = 300


def bundle(
    folder: Path, out: Path | None = None, *, title: str = "", authors: Sequence[str] = (), licence: str = ""
) -> Path:
    """Write a study's bundle; returns the file.

    Args:
        folder: a results folder, a comparison's, or a folder of such.
        out: the file; ``<folder's name>.zip`` here unless given.
        title: that of the first part unless given.
        authors: names, each with an ORCID in brackets if there is one.
        licence: of the data, by name or address.

    Raises:
        InputError: nothing finished is there, a table is not what was written, or a file cannot be written.
    """
    if out is not None and out.suffix != ENDING:
        raise InputError(f"{out}: a bundle is a zip; give a name that ends in {ENDING}")
    parts = parts_of(folder)
    file = out if out is not None else Path(f"{folder.resolve().name}{ENDING}")
    if any(file.resolve().is_relative_to(part.folder.resolve()) for part in parts):
        raise InputError(f"{file}: lies in a folder that is bundled; give another place with --out")
    about = About(_line(title) or _title(parts), tuple(map(_line, authors)), _line(licence), parts)
    contents = {**_results(parts), **_pages(folder), **_odd(), **_code(), **_words(about)}
    contents[crate.METADATA] = crate.to_text(about, contents).encode()
    contents[checksums.CHECKSUMS] = checksums.to_text(contents).encode()
    write_zip(file, contents)
    return file


def _title(parts: Sequence[Part]) -> str:
    return parts[-1].title if parts[-1].arms or len(parts) == 1 else f"{parts[0].title}, and {len(parts) - 1} more"


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_TITLE]


def _words(about: About) -> dict[str, Content]:
    study = {
        "format": FORMAT,
        "title": about.title,
        "parts": [{"kind": part.kind, "name": part.name} for part in about.parts],
    }
    return {
        STUDY: (json.dumps(study, indent=1, ensure_ascii=False) + "\n").encode(),
        "README.md": describing.readme(about).encode(),
        "commands.txt": describing.commands(about).encode(),
        "environment.txt": describing.environment().encode(),
    }


def _results(parts: Sequence[Part]) -> dict[str, Content]:
    found: dict[str, Content] = {}
    for part in parts:
        for file in sorted(part.folder.rglob("*")):
            within = file.relative_to(part.folder)
            if any(one.startswith(".") for one in within.parts) or file.name.startswith(JOURNAL):
                continue
            if file.is_symlink():
                raise InputError(f"{file}: is a link; put the file itself in its place, or take it away")
            if file.is_file():
                found[f"{RESULTS}/{part.name}/{within.as_posix()}"] = file
    return found


def _pages(folder: Path) -> dict[str, Content]:
    """Pages that are about several parts and lie beside their folders."""
    home = next((one for one in (folder, *folder.absolute().parents[:2]) if (one / PATTERNS).is_dir()), None)
    named = (f"{PATTERNS}.html", "looks.csv") if home is not None and _about_patterns(folder) else ()
    return {f"{RESULTS}/{name}": home / name for name in named if home is not None and (home / name).is_file()}


def _about_patterns(folder: Path) -> bool:
    return (folder / PATTERNS).is_dir() or folder.absolute().name == PATTERNS


def _odd() -> dict[str, Content]:
    home = next((one for one in ODD if (one / "index.md").is_file()), None)
    if home is None:
        raise InputError("bundle: the package came without the model's description; install it again")
    return {f"odd/{file.relative_to(home).as_posix()}": file for file in sorted(home.rglob("*.md"))}


def _code() -> Mapping[str, Content]:
    found: dict[str, Content] = {}
    for file in sorted(PACKAGE.rglob("*")):
        within = file.relative_to(PACKAGE)
        if file.is_file() and not BESIDE & set(within.parts):
            found[f"code/{PACKAGE.name}/{within.as_posix()}"] = file
    found["code/LICENSE"] = _licence()
    return found


def _licence() -> bytes:
    """The licence of the code, from a checkout or from what was installed."""
    file = PACKAGE.parents[1] / "LICENSE"
    if file.is_file():
        return file.read_bytes()
    text = metadata.distribution(describing.PACKAGE).read_text("licenses/LICENSE")
    return re.sub(r"\r\n", "\n", text or "MIT").encode()
