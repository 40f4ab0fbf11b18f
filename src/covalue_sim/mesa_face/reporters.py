"""What a Mesa data collector takes from the model each week."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from covalue_sim.model.outcomes import WEEKLY

if TYPE_CHECKING:
    from covalue_sim.mesa_face.model import CoValueModel


def weekly_reporters() -> dict[str, Any]:
    """Return model reporters by name: the seed, the week just run, and every measure of that week."""
    measures = {row.name: _latest(column) for column, row in enumerate(WEEKLY)}
    return {"seed": "seed", "week": _latest_week, **measures}


def _latest(column: int) -> Callable[["CoValueModel"], float]:
    def latest(model: "CoValueModel") -> float:  # a plain function: Mesa 3.4 takes no other callable
        return float(model.weekly[-1, column])

    return latest


def _latest_week(model: "CoValueModel") -> int:
    return model.week - 1
