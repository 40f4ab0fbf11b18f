"""Writing a zip whose bytes depend on its content alone."""

import os
import shutil
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

from covalue_sim.store.errors import clear_lines

Content = Path | bytes
"""A file, or what one holds."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name; it stands for none."""

UNIX = 3


def write_zip(file: Path, contents: Mapping[str, Content]) -> None:
    """Write the files in the order of their names, without times, owners and compression.

    Tables are compressed in themselves, and another version of a compressor would give other bytes.

    Args:
        file: put in place whole.
        contents: by path within the zip, with ``/``.

    Raises:
        StoreError: it cannot be written.
    """
    aside = file.with_name(f".{file.name}.unfinished")
    with clear_lines(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as archive:
                for name in sorted(contents):
                    _add(archive, name, contents[name])
            aside.replace(file)
        finally:
            aside.unlink(missing_ok=True)


def _add(archive: zipfile.ZipFile, name: str, content: Content) -> None:
    about = zipfile.ZipInfo(name, EARLIEST)
    about.create_system = UNIX
    about.external_attr = (stat.S_IFREG | 0o644) << 16
    if isinstance(content, bytes):
        archive.writestr(about, content)
        return
    about.file_size = os.stat(content).st_size  # noqa: PTH116 (beyond 4 GiB the heading has another form)
    with content.open("rb") as source, archive.open(about, "w") as target:
        shutil.copyfileobj(source, target, 1 << 20)
