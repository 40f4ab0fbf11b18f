"""Checksums of files as the common tool ``sha256sum`` writes and reads them."""

import hashlib
import re
from collections.abc import Mapping

from covalue_sim.archive.unpacking import Unpacked
from covalue_sim.archive.zipping import Content
from covalue_sim.scenario.node import one_line
from covalue_sim.store.parquet import sha256_of

CHECKSUMS = "checksums.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def digest_of(content: Content) -> str:
    """SHA-256 of a file or of bytes, as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest() if isinstance(content, bytes) else sha256_of(content)


def to_text(contents: Mapping[str, Content]) -> str:
    """A line a file, in the order of their names."""
    return "".join(f"{digest_of(contents[name])}  {name}\n" for name in sorted(contents))


def check(bundle: Unpacked) -> None:
    """Check that a bundle holds exactly the files that its checksums name, as they were.

    Raises:
        InputError: a file that was changed, is missing, or is not named.
    """
    try:
        text = (bundle.folder / CHECKSUMS).read_bytes().decode()
        lines = text.removesuffix("\n").split("\n")  # names may hold what else Python takes for the end of a line
    except UnicodeDecodeError:
        lines = [""]
    found = [_LINE.fullmatch(line) for line in lines]
    said = {one[2]: one[1] for one in found if one}
    if len(said) != len(lines):
        raise bundle.refusal(f"{CHECKSUMS} is damaged; get the bundle again from where it came")
    if odd := sorted(said.keys() ^ (bundle.names - {CHECKSUMS})):
        state = "is missing" if odd[0] in said else "is not named in its checksums"
        raise bundle.refusal(f"{one_line(odd[0])} {state}; get the bundle again from where it came")
    for name, digest in said.items():
        if sha256_of(bundle.folder / name) != digest:
            raise bundle.refusal(f"{name} is not the file that was bundled; get the bundle again")
