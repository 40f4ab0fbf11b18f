"""Checksums of files as the common tool ``sha256sum`` writes and reads them."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from covalue_sim.archive.zipping import Content
from covalue_sim.errors import InputError
from covalue_sim.store.parquet import sha256_of

CHECKSUMS = "checksums.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def digest_of(content: Content) -> str:
    """SHA-256 of a file or of bytes, as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest() if isinstance(content, bytes) else sha256_of(content)


def to_text(contents: Mapping[str, Content]) -> str:
    """A line a file, in the order of their names."""
    return "".join(f"{digest_of(contents[name])}  {name}\n" for name in sorted(contents))


def check(folder: Path, names: set[str], label: str) -> None:
    """Check that a folder holds exactly the files that its checksums name, as they were.

    Args:
        folder: what was unpacked.
        names: of the files in it.
        label: the bundle, for errors.

    Raises:
        InputError: a file that was changed, is missing, or is not named.
    """
    try:
        text = (folder / CHECKSUMS).read_bytes().decode()
        lines = text.removesuffix("\n").split("\n")  # names may hold what else Python takes for the end of a line
    except UnicodeDecodeError:
        lines = [""]
    found = [_LINE.fullmatch(line) for line in lines]
    said = {one[2]: one[1] for one in found if one}
    if len(said) != len(lines):
        raise InputError(f"{label}: {CHECKSUMS} is damaged; get the bundle again from where it came")
    if odd := sorted(said.keys() ^ (names - {CHECKSUMS})):
        state = "is missing" if odd[0] in said else "is not named in its checksums"
        raise InputError(f"{label}: {odd[0]} {state}; get the bundle again from where it came")
    for name, digest in said.items():
        if sha256_of(folder / name) != digest:
            raise InputError(f"{label}: {name} is not the file that was bundled; get the bundle again")
