"""Identifiability: how far the targets narrow each fitted parameter, and how well the rest of its range can do."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from covalue_sim.experiments.calibrate.box import Side
from covalue_sim.experiments.calibrate.history import Archive

BINS = 8


@dataclass(frozen=True)
class Profile:
    """One parameter's.

    Attributes:
        path: the parameter's.
        low, high: its side of the box.
        kept_low, kept_high: where the middle 90 % of the points not ruled out lie.
        shrunk: 1 minus their standard deviation over that of the box; 0 where the targets say nothing.
        moved: how far their mean is from the middle of the box, standard deviations of the box.
        least: smallest implausibility of the points run in each of `BINS` equal parts of the side.
        counts: points run in each.
    """

    path: str
    low: float
    high: float
    kept_low: float
    kept_high: float
    shrunk: float
    moved: float
    least: tuple[float, ...]
    counts: tuple[int, ...]


def profile(archive: Archive, sides: Sequence[Side], path: str) -> Profile:
    """The profile of a parameter of the box; its shrinkage is NaN where fewer than two points are kept."""
    place = [side.path for side in sides].index(path)
    side, units = sides[place], archive.units[:, place]
    kept = units[archive.kept.astype(np.int64)]
    bins = np.minimum((units * BINS).astype(np.int64), BINS - 1)
    least = tuple(float(archive.implausible[bins == b].min(initial=np.inf)) for b in range(BINS))
    counts = tuple(int((bins == b).sum()) for b in range(BINS))
    if len(kept) < 2:
        return Profile(path, side.low, side.high, np.nan, np.nan, np.nan, np.nan, least, counts)
    low, high = np.quantile(kept, [0.05, 0.95])
    uniform = 1.0 / np.sqrt(12.0)
    return Profile(
        path, side.low, side.high, side.low + float(low) * (side.high - side.low),
        side.low + float(high) * (side.high - side.low), 1.0 - float(kept.std(ddof=1)) / uniform,
        (float(kept.mean()) - 0.5) / uniform, least, counts,
    )  # fmt: skip
