"""Checking a table's file against what the manifest says of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from covalue_sim.store.content import Content
from covalue_sim.store.errors import StoreError, clear_lines
from covalue_sim.store.parquet import sha256_of


def verify(path: Path, facts: Mapping[str, Any]) -> None:
    """Check the bytes, or the content where the bytes differ (another version of pyarrow wrote it).

    Args:
        path: a Parquet file.
        facts: its `sha256` and `content`.

    Raises:
        StoreError: it is not the table that was written, or is missing.
    """
    from pyarrow import ArrowException

    try:
        with clear_lines(path):
            same = sha256_of(path) == facts["sha256"] or content_of(path) == facts["content"]
    except ArrowException:
        same = False
    if not same:
        raise StoreError(f"{path}: is not the table that was written; delete it and give the command again")


def content_of(path: Path) -> str:
    """Content hash of a Parquet file, read one row group at a time."""
    from pyarrow import parquet

    with parquet.ParquetFile(path) as file:
        content = Content(file.schema_arrow)
        for group in range(file.num_row_groups):
            content.add(file.read_row_group(group))
        return content.digest()
