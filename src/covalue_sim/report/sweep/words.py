"""Names of factors and outcomes as pictures write them, and what every caption says."""

import math
from collections.abc import Mapping, Sequence

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.wording import clean, counted, decimals, listed, sentence
from covalue_sim.report.rows import Row, Rows, where

LONGEST = 32
_HEAD = 10
"""Letters that a name is cut behind: names that begin alike end otherwise."""

MOST_PANELS = 6
MOST_FACTORS = 14
MOST_CLAUSES = 3
UNNAMED = {"sobol": "blocks", "morris": "trajectories", "fast": "points a curve", "shapley": "trajectories",
           "dgsm": "base points"}  # fmt: skip


def factor(name: str) -> str:
    """A factor's path as words."""
    if name == DUMMY:
        return "dummy (luck alone)"
    return short(name.replace("_", " ").replace(".", ": ", 1))


def short(name: str) -> str:
    """A name on one line, cut in its middle where it is long."""
    line = clean(name, len(name) + 1)
    return line if len(line) <= LONGEST else f"{line[:_HEAD].rstrip()}…{line[_HEAD + 1 - LONGEST :].lstrip()}"


def value(one: Factor, place: float) -> str:
    """A factor's value at a place from 0 to 1."""
    found = one.value(place)
    return f"{found:.3g}" if isinstance(found, float) else short(str(found).replace("_", " "))


def apart(low: float, high: float) -> int:
    """Decimals that tell two numbers apart, in two figures of their difference; 2 where there is none."""
    return decimals(high - low, 2) if low != high else 2


def index_name(name: str) -> str:
    """An index as its authors write it."""
    return {"mu_star": "mu*", "shapley": "Shapley effect"}.get(name, name)


def meaning(about: str) -> str:
    """What an index means, or another sentence, within a sentence."""
    return about[:1].lower() + about[1:].rstrip(".")


def outcome(name: str) -> str:
    """An outcome's name as words."""
    return short(name.replace("_", " "))


def panels(rows: Rows) -> list[str]:
    """Outcomes to draw, in order; the first few."""
    return list(dict.fromkeys(row["outcome"] for row in rows))[:MOST_PANELS]


def known(row: Row) -> list[float]:
    """Value and bounds of a row, those that are numbers."""
    return [row[end] for end in ("value", "low", "high") if math.isfinite(row[end])]


def is_clear(row: Row) -> bool:
    """Whether the bounds of a row leave 0 out."""
    return bool(row["low"] > 0 or row["high"] < 0)


def ranked(rows: Rows, most: int = MOST_FACTORS) -> list[Row]:
    """The first factors by rank, the dummy left out."""
    known = [row for row in rows if row["rank"] is not None]
    return sorted(known, key=lambda row: row["rank"])[:most]


def provenance(sweep: StoredSweep) -> str:
    """Which experiment this is, of how many points and runs."""
    experiment, results = sweep.experiment, sweep.results
    points = int(results.manifest["points"])
    parts = [
        f"Experiment: {clean(experiment.title, 90)}. Base: {clean(experiment.base.title, 60)}, "
        f"{experiment.base.weeks} weeks. {counted(points, 'point')}, {counted(experiment.replicates, 'replicate')} each"
    ]
    size = f", {experiment.size:,} {UNNAMED[experiment.method]}" if experiment.method in UNNAMED else ""
    dropped = f" {counted(sweep.dropped, 'block')} with failed runs left out." if sweep.dropped else ""
    return f"{parts[0]}{size}.{dropped}"


def leader(analysis: Analysis, method: str, name: str) -> str:
    """The factor that matters most of those that are clear of luck; empty where none is, or nothing varies."""
    verdicts = where(analysis.verdicts, method=method, outcome=name, target="mean")
    if not verdicts or not verdicts[0]["first"]:
        return ""
    if verdicts[0]["noise_floor"] is None:
        return str(verdicts[0]["first"][0])
    clear = where(analysis.indices, method=method, outcome=name, target="mean", above_floor=True)
    return next((str(row["factor"]) for row in ranked(clear, 1)), "")


def mover(rows: Rows) -> str:
    """Of factors moved one at a time, that of the widest span of those with a clear difference; of all where there are
    no bounds; empty where none moves."""
    bounded = any(math.isfinite(row["low"]) for row in rows)
    moving = {row["factor"] for row in rows if (is_clear(row) if bounded else row["value"] != 0)}
    spans = ranked(where(rows, index="span"), len(rows))
    return next((str(row["factor"]) for row in spans if row["factor"] in moving), "")


def finding(analysis: Analysis, method: str, outcomes: Sequence[str]) -> str:
    """A title: what matters most for each outcome."""
    return leading({name: leader(analysis, method, name) for name in outcomes})


def leading(leaders: Mapping[str, str]) -> str:
    """What moves each outcome most, factors with the most outcomes first; an empty factor is none."""
    led: dict[str, list[str]] = {}
    for name, first in leaders.items():
        led.setdefault(first, []).append(outcome(name))
    clauses = [
        f"{factor(first)} moves {listed(names)} most" if first else f"nothing moves {listed(names)} more than luck"
        for first, names in sorted(led.items(), key=lambda one: -len(one[1]))
    ]
    return sentence("; ".join(clauses[:MOST_CLAUSES]))
