"""Parameters as the compiled model reads them: one record with a field a parameter."""

from collections.abc import Mapping

import numpy as np

from covalue_sim.model.state import Records
from covalue_sim.parameters import PARAMETERS, Value

SETTINGS = np.dtype([(row.field, "f8" if row.kind == "real" else "i8") for row in PARAMETERS.values()], align=True)
"""One field a parameter, ``theme_name``: reals as float64; integers, switches and choices as int64."""


def encode(path: str, value: Value, choices: tuple[str, ...] = ()) -> float | int:
    """Return the number that stands for `value`: a choice's place in its list, 1 or 0 for a switch."""
    if not isinstance(value, str):
        return int(value) if isinstance(value, bool) else value
    names = PARAMETERS[path].choices + tuple(name for name in choices if name not in PARAMETERS[path].choices)
    return names.index(value)


def fill(settings: Records, segment: int, values: Mapping[str, Value], added: Mapping[str, tuple[str, ...]]) -> None:
    """Write `values` into the record of a segment; `added` names users' rules by the path of their choice."""
    before = settings[segment].tolist()  # a whole record at once: field by field takes as long as weeks of the model
    settings[segment] = tuple(
        encode(path, values[path], added.get(path, ())) if path in values else old
        for path, old in zip(PARAMETERS, before, strict=True)
    )


def blank(segments: int) -> Records:
    """Return `segments` records of zeros."""
    return np.zeros(segments, dtype=SETTINGS).view(np.recarray)
