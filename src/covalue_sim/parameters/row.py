"""One row of the parameter table: what a parameter is, what values it may take, and where its default comes from."""

import math
from dataclasses import dataclass, field
from typing import Literal

Value = float | int | bool | str
Kind = Literal["real", "integer", "switch", "choice"]

ASSUMPTION = "assumption"
CALIBRATION = "calibrated by experiments/calibrate.py"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named constant of the model.

    Attributes:
        path: dotted name used in scenario files, on the command line and in results, ``theme.name``.
        default: value of the calibrated baseline.
        low, high: inclusive bounds of a real or integer parameter; the range that sweeps explore.
        unit: unit of the value, ``1`` where it has none.
        meaning: one sentence.
        source: citation (author, year) or the word *assumption*.
        choices: names a choice may take, in the order of their numbers in the compiled model.
        structural: True where the value is fixed when the population is built and cannot change during a run.
        sweepable: whether sensitivity analysis varies it within ``[low, high]``.
    """

    path: str
    default: Value
    low: float = math.nan
    high: float = math.nan
    unit: str = "1"
    meaning: str = ""
    source: str = ASSUMPTION
    choices: tuple[str, ...] = ()
    structural: bool = False
    sweepable: bool = True
    kind: Kind = field(init=False, default="real")

    def __post_init__(self) -> None:
        kind: Kind = "real"
        if self.choices:
            kind = "choice"
        elif isinstance(self.default, bool):
            kind = "switch"
        elif isinstance(self.default, int):
            kind = "integer"
        object.__setattr__(self, "kind", kind)

    @property
    def theme(self) -> str:
        """First part of the path: power, trust, compensation, ..."""
        return self.path.split(".", 1)[0]

    @property
    def field(self) -> str:
        """Name of the parameter inside the compiled model, ``theme_name``."""
        return self.path.replace(".", "_")
