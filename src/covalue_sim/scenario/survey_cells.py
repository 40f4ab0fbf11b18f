"""A cell of a survey as the value of a trait."""

import math
from collections.abc import Callable

from covalue_sim.model.traits import Trait
from covalue_sim.scenario.node import shown

MISSING = {"", "na", "n/a", "nan"}
Reader = Callable[[list[str]], float]


def cell_reader(trait: Trait, column: int, scale: float) -> Reader:
    """Return what reads the trait from a row, or raises ValueError with ``trait: what is wrong``."""
    scaled = f" after dividing by {scale:g}" if scale != 1.0 else ""
    wanted = "0 or 1" if trait.binary else f"a number from {trait.low:g} to {trait.high:g}"

    def read(row: list[str]) -> float:
        cell = row[column].strip()
        if cell.lower() in MISSING:
            return math.nan
        try:
            value = float(cell) / scale + 0.0 if "_" not in cell else math.nan
        except ValueError:
            value = math.nan
        if math.isnan(value):
            hint = ", with a decimal point" if "," in cell else ""
            raise ValueError(f"{trait.name}: {shown(cell)} is not a number; give {wanted}{scaled}{hint}, or NA")
        if not trait.low <= value <= trait.high or (trait.binary and value not in {0.0, 1.0}):
            raise ValueError(f"{trait.name}: {shown(cell)} is out of range; give {wanted}{scaled}, or NA")
        return value

    return read
