"""A week as bytes: what the page draws of every actor, the measures of the week and its flows.

Positions and states are sent as 16-bit numbers, which is finer than a screen; measures and flows as float64, so that
the numbers on the page are those of a run to the last digit.
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.state import Records, World

ALIGNED = 8
SHARE, REAL, INTEGER, SMALL = "u2", "f4", "i2", "i1"
"""A share of 65535 in 16 bits; a float32; a 16-bit integer; an 8-bit integer."""
FULL = 65535.0


class Column(NamedTuple):
    """A field of a record as it is sent."""

    field: str
    form: str


def _columns(form: str, *fields: str) -> tuple[Column, ...]:
    return tuple(Column(field, form) for field in fields)


LAYOUT: Mapping[str, tuple[Column, ...]] = {
    "patients": (
        *_columns(REAL, "week_net", "signal"),
        *_columns(SHARE, "x", "y", "z_x", "z_y", "trust", "trust_organisation", "activation", "burden", "health",
                  "phi", "satisfaction", "expectation", "credence", "slack"),
        *_columns(INTEGER, "professional", "group", "generation"),
        *_columns(SMALL, "met", "encounter_class", "activity", "engaged", "contributor", "claimant", "emergency"),
    ),
    "professionals": (
        *_columns(REAL, "week_net", "served", "demand", "hours"),
        *_columns(SHARE, "x", "y", "trust", "burnout", "openness"),
        *_columns(INTEGER, "organisation", "generation"),
    ),
    "groups": (
        *_columns(REAL, "members", "workers", "funds"),
        *_columns(SHARE, "x", "y", "mobilisation", "bonding"),
        *_columns(INTEGER, "organisation"),
        *_columns(SMALL, "organised"),
    ),
    "organisations": (
        *_columns(REAL, "indicator", "reserve", "served"),
        *_columns(SHARE, "x", "y", "declared", "enacted", "pressure"),
        *_columns(SMALL, "open"),
    ),
}  # fmt: skip
"""Kind of actor -> its columns in the order sent; each column begins at a multiple of 8 bytes."""


def layout() -> dict[str, Any]:
    """Return the order of things in a frame, for whoever reads it."""
    return {
        "weekly": [row.name for row in WEEKLY],
        "flows": [5, 5, 8],
        "actors": {kind: [list(column) for column in columns] for kind, columns in LAYOUT.items()},
    }


def frame(world: World, index: int) -> bytes:
    """Return the week of that index, which `world` has just run; its length is a multiple of 8."""
    parts = [world.weekly_table[index].tobytes(), world.flows[index].tobytes()]
    for kind, columns in LAYOUT.items():
        actors: Records = getattr(world, kind)
        parts.extend(_padded(_sent(actors[field], form)) for field, form in columns)
    return b"".join(parts)


def message(about: Mapping[str, Any], payload: bytes = b"") -> bytes:
    """Return a binary message: the length of a JSON text, the text, blanks up to a multiple of 8, then `payload`."""
    text = json.dumps(about, allow_nan=False, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 4) % ALIGNED)
    return len(text).to_bytes(4, "little") + text + payload


def _sent(values: npt.NDArray[Any], form: str) -> bytes:
    if form == SHARE:
        values, form = np.rint(np.clip(values, 0.0, 1.0) * FULL), "u2"
    sent: bytes = values.astype(f"<{form}").tobytes()
    return sent


def _padded(column: bytes) -> bytes:
    return column + bytes(-len(column) % ALIGNED)
