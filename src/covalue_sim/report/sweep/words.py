"""Names of factors and outcomes as pictures write them, and what every caption says."""

from collections.abc import Mapping, Sequence

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.wording import clean, counted, listed, number, sentence
from covalue_sim.report.rows import Row, Rows, where

LONGEST = 32
MOST_PANELS = 6
MOST_FACTORS = 14
MOST_CLAUSES = 3
UNNAMED = {"sobol": "blocks", "morris": "trajectories", "fast": "points a curve", "shapley": "trajectories",
           "dgsm": "base points"}  # fmt: skip


def factor(name: str) -> str:
    """A factor's path as words."""
    if name == DUMMY:
        return "dummy (luck alone)"
    return clean(name.replace("_", " ").replace(".", ": ", 1), LONGEST)


def index_name(name: str) -> str:
    """An index as its authors write it."""
    return {"mu_star": "mu*", "shapley": "Shapley effect"}.get(name, name)


def outcome(name: str) -> str:
    """An outcome's name as words."""
    return clean(name.replace("_", " "), LONGEST)


def panels(rows: Rows) -> list[str]:
    """Outcomes to draw, in order; the first few."""
    return list(dict.fromkeys(row["outcome"] for row in rows))[:MOST_PANELS]


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
    """The factor that matters most for an outcome; empty where none is clear of luck, or nothing varies."""
    verdicts = where(analysis.verdicts, method=method, outcome=name, target="mean")
    if not verdicts or not verdicts[0]["first"]:
        return ""
    clear = [row for row in where(analysis.indices, method=method, outcome=name, target="mean") if row["above_floor"]]
    return "" if verdicts[0]["noise_floor"] is not None and not clear else str(verdicts[0]["first"][0])


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


def with_bounds(row: Row) -> str:
    """A number with its bounds."""
    return f"{number(row['value'])} [{number(row['low'])}, {number(row['high'])}]"
