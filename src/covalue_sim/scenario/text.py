"""From a file to text: bounded in size, UTF-8, and free of characters that no scenario needs."""

import codecs
import os
import re
from difflib import get_close_matches
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.scenario.node import Place, one_line

LARGEST = 1024 * 1024
LONGEST_LINE, MOST_LINES = 20_000, 20_000
LINE = re.compile(r"\r\n|\r|\n")
UNWANTED = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Controls, surrogates, separators that only some programs take for line ends, and overrides of direction."""
OTHER_ENCODINGS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_bytes(path: Path, label: str, largest: int) -> bytes:
    """Return the content of the regular file `path`, named `label` in errors.

    Raises:
        InputError: no such file (with the nearest name beside it), not a file, unreadable, or above `largest`
            bytes.
    """
    name = one_line(label)
    if problem := problem_with(path):
        raise InputError(f"{name}: {problem}")
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        raise InputError(f"{name}: cannot be read: {error.strerror or 'error of the file system'}") from error
    if len(content) > largest:
        raise InputError(f"{name}: is larger than {largest // 1024**2} MiB; give a smaller file")
    return content


def is_file(path: Path) -> bool:
    """Whether `path` is a regular file; unlike `Path.is_file`, false for names too long or malformed."""
    return os.path.isfile(path)  # noqa: PTH113


def problem_with(path: Path) -> str:
    """Return why `path` is no file to read, with the nearest name beside it; empty where it is one."""
    if is_file(path):
        return ""
    if os.path.isdir(path):  # noqa: PTH112
        return "is a folder; give a file"
    if os.path.exists(path):  # noqa: PTH110
        return "is not a regular file; give a file"
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())[:1000]
    except (OSError, ValueError):
        return "no such file; give the path of a file"
    near = get_close_matches(path.name[:80], beside, n=1, cutoff=0.6)
    return f"no such file; did you mean '{one_line(near[0])}'?" if near else "no such file; give its path"


def read_text(path: Path, label: str) -> str:
    """Return the text of a scenario file, without byte order mark.

    Raises:
        InputError: as `read_bytes` and `decode` say.
    """
    return decode(read_bytes(path, label, LARGEST), label)


def decode(content: bytes, label: str) -> str:
    """Return the text of `content`.

    Raises:
        InputError: not UTF-8, a control character, or more or longer lines than 20,000; with its place.
    """
    if content.startswith(OTHER_ENCODINGS):
        raise Place(label, 1, 1).wrong("", "is not UTF-8 text (it starts like UTF-16 or UTF-32); save it as UTF-8")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        byte = content[error.start]
        what = f"is not UTF-8 text (byte {byte:#04x}); save the file as UTF-8"
        raise place_after(before, label).wrong("", what) from error
    if unwanted := UNWANTED.search(text):
        what = f"has the control character U+{ord(unwanted.group()):04X}; delete it"
        raise place_after(text[: unwanted.start()], label).wrong("", what)
    lines = LINE.split(text)
    if len(lines) > MOST_LINES:
        what = f"has more than {MOST_LINES:,} lines; give a smaller scenario"
        raise Place(label, MOST_LINES + 1, 1).wrong("", what)
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            what = f"the line has {len(line):,} characters; break it, {LONGEST_LINE:,} are accepted"
            raise Place(label, number, LONGEST_LINE + 1).wrong("", what)
    return text


def place_after(before: str, label: str) -> Place:
    """Return the place of the character that follows `before`."""
    lines = LINE.split(before)
    return Place(label, len(lines), len(lines[-1]) + 1)
