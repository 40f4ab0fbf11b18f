"""A run's arrays as bytes and back.

One line of JSON with each array's name, type and shape, then their numbers one after another, all in a
Zstandard frame. The journal keeps a checksum beside it.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.store.errors import StoreError

Arrays = Mapping[str, NDArray[Any]]


def pack(arrays: Arrays) -> bytes:
    """Bytes of named arrays of any shape, records included; empty for no arrays."""
    if not arrays:
        return b""
    import pyarrow as pa

    heading = [[name, _said(array.dtype), array.shape] for name, array in arrays.items()]
    parts = [np.ascontiguousarray(array).tobytes() for array in arrays.values()]
    packed: bytes = pa.compress(b"".join([json.dumps(heading).encode(), b"\n", *parts]), codec="zstd", asbytes=True)
    return packed


def unpack(packed: bytes) -> dict[str, NDArray[Any]]:
    """Arrays by name, read-only.

    Raises:
        StoreError: the bytes are damaged.
    """
    if not packed:
        return {}
    import pyarrow as pa

    try:
        content = pa.CompressedInputStream(pa.BufferReader(packed), "zstd").read()
        return _parts(content)
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(f"a run's tables are damaged ({type(error).__name__})") from error


def _parts(content: bytes) -> dict[str, NDArray[Any]]:
    place = content.index(b"\n") + 1
    arrays = {}
    for name, kind, shape in _heading(content[: place - 1]):
        count = int(np.prod(shape, dtype=np.int64))
        arrays[name] = np.frombuffer(content, kind, count, place).reshape(shape)
        place += count * kind.itemsize
    if place != len(content):
        raise ValueError(place)
    return arrays


@lru_cache(maxsize=64)
def _heading(line: bytes) -> list[tuple[str, np.dtype[Any], tuple[int, ...]]]:
    return [(name, _meant(kind), tuple(shape)) for name, kind, shape in json.loads(line)]


def _said(kind: np.dtype[Any]) -> str | list[list[str]]:
    """A type as text, or a record's fields with theirs; little-endian as all machines that this runs on."""
    return kind.str if kind.names is None else [[name, kind[name].str] for name in kind.names]


def _meant(said: str | list[list[str]]) -> np.dtype[Any]:
    return np.dtype(said if isinstance(said, str) else [(name, kind) for name, kind in said])


def numbers_to_bytes(numbers: NDArray[np.float64]) -> bytes:
    """Little-endian float64."""
    return np.ascontiguousarray(numbers, dtype="<f8").tobytes()


def bytes_to_numbers(content: bytes) -> NDArray[np.float64]:
    """Read what `numbers_to_bytes` wrote."""
    return np.frombuffer(content, dtype="<f8")
