"""The model's records as C structures: the C program reads and writes the very arrays that the model does."""

from typing import Any

import numpy as np

from covalue_sim.model.settings import SETTINGS
from covalue_sim.model.state import GROUP, ORGANISATION, PATIENT, PROFESSIONAL

RECORDS = {"Settings": SETTINGS, "Patient": PATIENT, "Professional": PROFESSIONAL, "Group": GROUP,
           "Organisation": ORGANISATION}  # fmt: skip
C_TYPES = {"f8": "double", "f4": "float", "i8": "int64_t", "i4": "int32_t", "i2": "int16_t", "i1": "int8_t"}


def structure(name: str, kind: np.dtype[Any]) -> str:
    """The declaration of one record, with a check that C lays it out as NumPy does."""
    lines = []
    for field in kind.names or ():
        base, shape = kind[field].base, kind[field].shape
        count = f"[{shape[0]}]" if shape else ""
        lines.append(f"  {C_TYPES[base.str[1:]]} {field}{count};")
    body = "\n".join(lines)
    size = f'_Static_assert(sizeof({name}) == {kind.itemsize}, "layout of {name}");'
    return f"typedef struct {{\n{body}\n}} {name};\n{size}\n"


def header() -> str:
    """All records, as a C header."""
    return "#include <stdint.h>\n" + "\n".join(structure(name, kind) for name, kind in RECORDS.items())
