"""What a calibration leaves behind: small CSV files, and the module of values that the parameter table reads."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.experiments.calibrate.box import Side, points
from covalue_sim.experiments.calibrate.history import Archive
from covalue_sim.experiments.calibrate.interior import Edge
from covalue_sim.experiments.calibrate.profile import BINS, Profile
from covalue_sim.experiments.calibrate.running import Reals
from covalue_sim.experiments.calibrate.stationarity import Drift
from covalue_sim.experiments.calibrate.targets import TARGETS, Target

MOST_KEPT = 400
"""Most points of the ensemble that are written."""


@dataclass(frozen=True)
class Fit:
    """A target beside the model: the mean over `n` replicates with its 95 % interval, and the verdict."""

    target: Target
    n: int
    mean: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """``inside`` or ``outside`` the band."""
        return "inside" if self.target.met(self.mean) else "outside"


def fits(values: Reals) -> tuple[Fit, ...]:
    """The table of fit of `values` (replicates, targets)."""
    rows = []
    for place, target in enumerate(TARGETS):
        interval = t_interval(values[:, place])
        rows.append(Fit(target, interval.n, interval.mean, interval.low, interval.high))
    return tuple(rows)


def write(file: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a CSV file; numbers with six significant digits at most."""
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([f"{cell:.6g}" if isinstance(cell, float) else cell for cell in row] for row in rows)


def write_fit(file: Path, rows: Sequence[Fit]) -> None:
    """Write the table of fit."""
    header = ("target", "published", "band_low", "band_high", "model", "low", "high", "n", "verdict", "source", "note")
    write(file, header, [
        (row.target.name, "" if row.target.aim is None else row.target.aim, row.target.low, row.target.high, row.mean,
         row.low, row.high, row.n, row.verdict, row.target.source, row.target.note) for row in rows
    ])  # fmt: skip


def write_interior(file: Path, edges: Sequence[Edge], shares: Mapping[str, float]) -> None:
    """Write how states lie at their bounds, and the share of each class of encounter."""
    header = ("kind", "state", "mean", "sd", "near_0", "near_1", "inside", "note")
    rows = [(e.kind, e.state, e.mean, e.sd, e.low, e.high, e.inside, e.note) for e in edges]
    classes = [
        ("encounters", name, share, "", "", "", 0.05 <= share <= 0.70, "share") for name, share in shares.items()
    ]
    write(file, header, [*rows, *classes])


def write_drifts(file: Path, rows: Sequence[Drift]) -> None:
    """Write whether means stand still."""
    header = ("measure", "mean", "drift_a_year", "low", "high", "in_sd", "still")
    write(file, header, [(r.name, r.mean, r.drift, r.low, r.high, r.in_sd, r.still) for r in rows])


def write_ensemble(file: Path, archive: Archive, sides: Sequence[Side], extra: Sequence[str]) -> int:
    """Write the points that no target rules out, the most plausible `MOST_KEPT` in the order run; return how many."""
    kept = archive.kept.astype(np.int64)
    order = kept[np.argsort(archive.implausible[kept], kind="stable")][:MOST_KEPT]
    order.sort()
    header = ("point", "wave", "implausibility", *(t.name for t in TARGETS), *extra, *(side.path for side in sides))
    rows = []
    for number, place in enumerate(order):
        parameters = points(sides, archive.units[place : place + 1])[0]
        rows.append((
            number, int(archive.waves[place]), float(archive.implausible[place]),
            *archive.values[place].tolist(), *archive.extras[place].tolist(), *parameters.values(),
        ))  # fmt: skip
    write(file, header, rows)
    return len(rows)


def write_profiles(file: Path, profiles: Sequence[Profile]) -> None:
    """Write the identifiability profile: one row a parameter and part of its side."""
    header = ("parameter", "side_low", "side_high", "kept_low", "kept_high", "shrunk", "moved", "from", "to",
              "points", "least_implausibility")  # fmt: skip
    rows = []
    for row in profiles:
        width = (row.high - row.low) / BINS
        for part, (least, count) in enumerate(zip(row.least, row.counts, strict=True)):
            rows.append((
                row.path, row.low, row.high, row.kept_low, row.kept_high, row.shrunk, row.moved,
                row.low + part * width, row.low + (part + 1) * width, count, least,
            ))  # fmt: skip
    write(file, header, rows)


MODULE = '''"""Values that calibration has set; written by ``experiments/calibrate.py``, not by hand."""

from types import MappingProxyType

CALIBRATED: MappingProxyType[str, float] = MappingProxyType(
    {{
{lines}
    }}
)
"""Parameter path -> value, read by the rows of the parameter table."""
'''


def write_module(file: Path, changes: Mapping[str, float]) -> None:
    """Write the values as Python."""
    lines = "\n".join(f'        "{path}": {float(value)!r},' for path, value in sorted(changes.items()))
    file.write_text(MODULE.format(lines=lines), encoding="utf-8")
