"""Parameters as the compiled model reads them: one record with a field a parameter."""

from collections.abc import Mapping

import numpy as np

from covalue_sim.model.state import Record, Records
from covalue_sim.parameters import PARAMETERS, Value

SETTINGS = np.dtype([(row.field, "f8" if row.kind == "real" else "i8") for row in PARAMETERS.values()], align=True)
"""One field a parameter, ``theme_name``: reals as float64; integers, switches and choices as int64."""


def encode(path: str, value: Value, choices: tuple[str, ...] = ()) -> float | int:
    """Return the number that stands for `value`: a choice's place in its list, 1 or 0 for a switch."""
    names = PARAMETERS[path].choices + tuple(name for name in choices if name not in PARAMETERS[path].choices)
    if isinstance(value, str):
        return names.index(value)
    return int(value) if isinstance(value, bool) else value


def fill(settings: Record, values: Mapping[str, Value], added: Mapping[str, tuple[str, ...]]) -> None:
    """Write `values` into the record `settings`; `added` names users' rules by the path of their choice."""
    for path in PARAMETERS.keys() & values.keys():
        setattr(settings, PARAMETERS[path].field, encode(path, values[path], added.get(path, ())))


def blank(segments: int) -> Records:
    """Return `segments` records of zeros."""
    return np.zeros(segments, dtype=SETTINGS).view(np.recarray)
