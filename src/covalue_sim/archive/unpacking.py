"""Unpacking a zip that nobody vouches for: into its folder and nowhere else, bounded in every way."""

import lzma
import stat
import struct
import unicodedata
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from covalue_sim.errors import InputError
from covalue_sim.scenario.node import one_line
from covalue_sim.store.errors import clear_lines

MOST_FILES = 20_000
MOST_BYTES = 16 << 30
MOST_RATIO = 100
"""Bytes unpacked for each byte of the zip; bundles are not compressed, and text compressed by others is far below."""

ALWAYS = 1 << 20
"""Bytes that may be unpacked whatever the ratio."""

LONGEST, LONGEST_PART, DEEPEST = 400, 200, 12
_WRONG = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError,
    OverflowError, struct.error, KeyError, IndexError,
)  # fmt: skip
"""What the library raises on archives that are broken or made to break it."""


class Unpacked(NamedTuple):
    """What was unpacked: the folder, the names of all files in it, and what errors call the bundle."""

    folder: Path
    names: frozenset[str]
    label: str

    def refusal(self, why: str) -> InputError:
        """An error about the bundle."""
        return InputError(f"{self.label}: {why}")


def unpack(file: Path, folder: Path) -> Unpacked:
    """Unpack a zip into a new folder.

    Nothing is written before every entry has been looked at. Links, devices, encryption, names that lead out of
    the folder or that two systems read differently, and archives that grow beyond bounds are refused.

    Raises:
        InputError: no zip, a damaged one, or one that is refused, naming the entry.
    """
    label = str(file)
    try:
        with clear_lines(file), zipfile.ZipFile(file) as archive:
            entries = _accepted(archive, label, file.stat().st_size)
            for path, entry in entries.items():
                _write(archive, entry, folder / path, label)
    except _WRONG as error:
        if isinstance(error, InputError):
            raise
        reason = one_line(str(error))[:120] or type(error).__name__
        raise InputError(f"{label}: is no zip that can be read ({reason}); give a file from 'covalue bundle'") from None
    return Unpacked(folder, frozenset(entries), label)


def _accepted(archive: zipfile.ZipFile, label: str, size: int) -> dict[str, zipfile.ZipInfo]:
    """Entries that are files, by name."""
    listed = archive.infolist()
    if len(listed) > MOST_FILES:
        raise InputError(f"{label}: has {len(listed):,} entries; at most {MOST_FILES:,} are unpacked")
    found: dict[str, zipfile.ZipInfo] = {}
    alike: dict[str, str] = {}
    for entry in listed:
        _refuse(entry, label)
        name = entry.filename
        same = unicodedata.normalize("NFC", name.rstrip("/")).casefold()
        if same in alike:
            raise InputError(f"{label}: {one_line(name)}: is there twice, or differs from another in case only")
        alike[same] = name
        if not entry.is_dir():
            found[name] = entry
    for name in found:
        for above in PurePosixPath(name).parents:
            if above.as_posix() in found:
                raise InputError(f"{label}: {one_line(name)}: lies in a folder that is a file too")
    total = sum(entry.file_size for entry in found.values())
    if total > min(MOST_BYTES, max(ALWAYS, MOST_RATIO * size)):
        raise InputError(f"{label}: would unpack to {total / 1e6:,.0f} MB from {size / 1e6:,.1f}; it is refused")
    return found


def _refuse(entry: zipfile.ZipInfo, label: str) -> None:
    """Refuse an entry that is no plain file or folder inside."""
    name = entry.filename
    parts = name.removesuffix("/").split("/")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    problem = ""
    if entry.orig_filename != name or not name or not name.isprintable() or "\\" in name or ":" in name:
        problem = "has a name that systems read differently"
    elif len(name) > LONGEST or len(parts) > DEEPEST or max(len(part.encode()) for part in parts) > LONGEST_PART:
        problem = "has too long a name"
    elif name.startswith("/") or any(part in {"", ".", ".."} or part != part.strip(" ") for part in parts):
        problem = "leads out of the folder"
    elif kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        problem = "is a link or a device"
    elif entry.is_dir() != (kind == stat.S_IFDIR) and kind:
        problem = "is a file and a folder"
    elif entry.flag_bits & 0x1:
        problem = "is encrypted"
    elif entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        problem = "is compressed in an uncommon way"
    if problem:
        raise InputError(f"{label}: {one_line(name)}: {problem}; it is refused")


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, label: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with archive.open(entry) as source, path.open("xb") as target:
        while chunk := source.read(min(1 << 20, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise InputError(f"{label}: {one_line(entry.filename)}: is larger than it says; it is refused")
            target.write(chunk)
    if left:
        raise InputError(f"{label}: {one_line(entry.filename)}: is shorter than it says; it is refused")
