"""Parquet files whose bytes depend on the rows alone, written row group by row group."""

import hashlib
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from covalue_sim.store.arrow import Arrow
from covalue_sim.store.content import Content

OPTIONS: dict[str, Any] = {
    "version": "2.6",
    "data_page_version": "1.0",
    "compression": "zstd",
    "compression_level": 3,
    "use_dictionary": True,
    "write_statistics": True,
    "data_page_size": 1 << 20,
    "write_batch_size": 1024,
    "dictionary_pagesize_limit": 1 << 20,
    "write_page_index": False,
    "store_schema": True,
}
"""Every option that shapes the bytes, so that a new default of the library changes nothing."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the manifest says about a table: its rows, its size, hashes of its bytes and of its content."""

    rows: int
    bytes: int
    sha256: str
    content: str

    def to_dict(self) -> dict[str, Any]:
        """For the manifest."""
        return asdict(self)


class ParquetFile:
    """A Parquet file being written; synced to the disk at the end of its ``with`` block.

    Args:
        path: file to write.
        schema: Arrow schema of the rows.
    """

    def __init__(self, path: Path, schema: Arrow) -> None:
        from pyarrow import parquet

        self._path = path
        self._content = Content(schema)
        self._rows = 0
        self._file = path.open("wb")
        self._writer = parquet.ParquetWriter(self._file, schema, **OPTIONS)

    def __enter__(self) -> "ParquetFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._writer.close()
            self._file.flush()
            os.fsync(self._file.fileno())
        finally:
            self._file.close()

    def write(self, rows: Arrow) -> None:
        """Write an Arrow table as one row group; nothing if it is empty."""
        if rows.num_rows == 0:
            return
        whole = rows.combine_chunks()  # pages would otherwise end where chunks do
        self._content.add(whole)
        self._rows += whole.num_rows
        self._writer.write_table(whole, row_group_size=whole.num_rows)

    def facts(self) -> FileFacts:
        """Size and hashes; call it once the file is closed."""
        size = self._path.stat().st_size
        return FileFacts(self._rows, size, sha256_of(self._path), self._content.digest())


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
