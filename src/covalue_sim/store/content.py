"""A hash of what a table says, the same for every version of pyarrow and every way to store it."""

import hashlib
import json

import numpy as np

from covalue_sim.store.arrow import Arrow


class Content:
    """Hash of a table, fed one row group after another.

    Numbers count with their bits, text with its letters, columns with their name and type; what is missing is
    missing.

    Args:
        schema: Arrow schema of the table.
    """

    def __init__(self, schema: Arrow) -> None:
        self._columns = [(field.name, str(field.type), hashlib.sha256(), hashlib.sha256()) for field in schema]

    def add(self, rows: Arrow) -> None:
        """Take in the next rows; how they are divided makes no difference."""
        for (_, _, marks, values), column in zip(self._columns, rows.columns, strict=True):
            for chunk in column.chunks:
                for digest, content in zip((marks, values), _bytes_of(chunk), strict=True):
                    digest.update(content)

    def digest(self) -> str:
        """SHA-256 over all columns so far."""
        parts = [[name, kind, marks.hexdigest(), values.hexdigest()] for name, kind, marks, values in self._columns]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _bytes_of(chunk: Arrow) -> tuple[bytes, bytes]:
    """What says where each value is missing or how long it is, and the values themselves."""
    import pyarrow as pa
    from pyarrow import compute

    if pa.types.is_string(chunk.type):
        lengths = np.asarray(compute.binary_length(chunk).fill_null(-1))
        return lengths.astype("<i4").tobytes(), _letters(chunk.fill_null(""))
    empty = False if pa.types.is_boolean(chunk.type) else 0
    numbers = np.asarray(chunk.fill_null(empty))
    little = numbers.astype(numbers.dtype.newbyteorder("<"), copy=False)
    return np.asarray(chunk.is_null()).tobytes(), little.tobytes()


def _letters(texts: Arrow) -> bytes:
    _, offsets, letters = texts.buffers()
    if letters is None:
        return b""
    ends = np.frombuffer(offsets, dtype=np.int32)[texts.offset : texts.offset + len(texts) + 1]
    return bytes(memoryview(letters)[ends[0] : ends[-1]])


def combined(contents: dict[str, str]) -> str:
    """One hash of several tables' content hashes, by name."""
    return hashlib.sha256(json.dumps(contents, sort_keys=True).encode()).hexdigest()
