"""Sweeps and findings made up: as much of a stored sweep and its analysis as words, tables and pictures ask for."""

from types import SimpleNamespace

import numpy as np

from covalue_sim.analysis.discovery import Box
from covalue_sim.analysis.intervals import Interval
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.discovering import Discovery
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.report.figures.style import drawing

SHARE, GAIN = "power.declared_share", "trust.gain"
NAMES = (SHARE, GAIN, DUMMY)


def swept(method="sobol", factors=(SHARE, GAIN), unit=None, runs=None, dummy=True, replicates=3, **more):
    """Something like a stored sweep; the first outcome follows its first factor unless `runs` says otherwise."""
    columns = tuple(Factor(path) if isinstance(path, str) else path for path in factors)
    columns += (Factor(DUMMY, "dummy"),) if dummy else ()
    unit = np.random.default_rng(1).random((64, len(columns))) if unit is None else np.asarray(unit, float)
    found = runs or {"value_user": unit[:, :1] + np.random.default_rng(2).normal(0, 0.1, (len(unit), replicates))}
    experiment = SimpleNamespace(
        title="An experiment", base=SimpleNamespace(title="A base", weeks=52), method=method, size=64,
        replicates=replicates, factors=columns, outcomes=tuple(found), series=("trust",), **more,
    )  # fmt: skip
    return SimpleNamespace(
        experiment=experiment, unit=unit, dropped=0, runs=found.__getitem__,
        results=SimpleNamespace(manifest={"points": len(unit)}),
    )  # fmt: skip


def index(factor, value, *, rank=None, half=0.05, name="ST", method="sobol", above=None, outcome="value_user", **more):
    """A row of the table of indices; `half` is half the width of its interval."""
    return {"outcome": outcome, "target": "mean", "method": method, "index": name, "factor": factor, "with": "",
            "value": value, "low": value - half, "high": value + half, "n": 64, "replicates": 3, "rank": rank,
            "above_floor": above, "bounds": "bootstrap of blocks of the design", **more}  # fmt: skip


def rows(method, main, values, above=(True, False), **more):
    """Rows of an index of two factors by rank, and of the dummy."""
    flags = (*above, None)
    return [
        index(name, value, name=main, method=method, rank=None if name == DUMMY else rank, above=flag, **more)
        for rank, (name, value, flag) in enumerate(zip(NAMES, values, flags, strict=True), start=1)
    ]


def ends(factor, low, high, *, rank, half=0.05, **more):
    """Rows of a factor moved alone to its ends."""
    values = (("low end", low), ("high end", high), ("span", high - low))
    return [index(factor, value, rank=rank, half=half, name=name, method="one_at_a_time", **more)
            for name, value in values]  # fmt: skip


def verdict(method="sobol", main="ST", first=NAMES[:2], floor=0.1, stable=16, outcome="value_user"):
    """A row of the table of verdicts."""
    return {"outcome": outcome, "target": "mean", "method": method, "index": main, "first": list(first),
            "ranking": "The ranking of the first two is stable from N = 16 (up to 64).", "floor": "",
            "noise_floor": floor, "stable_from": stable, "widest": 0.1}  # fmt: skip


def chance(name="value_user", run=0.5, mean=0.25):
    """A row of the table of chance, bounds 0.1 to either side."""
    bounds = {"_low": -0.1, "": 0.0, "_high": 0.1}
    return {"outcome": name, **{f"of_a_run{end}": run + more for end, more in bounds.items()},
            **{f"of_the_mean{end}": mean + more for end, more in bounds.items()}}  # fmt: skip


def analysis(method="sobol", main="ST", values=(0.7, 0.2, 0.05), **more):
    """Indices of two factors and the dummy, of one outcome."""
    return Analysis(
        indices=rows(method, main, values, **more),
        chance=[chance(run=0.1, mean=0.15)],
        verdicts=[verdict(method, main)],
    )


def course(along, **values):
    """Rows of factors along something: of each, value, half the width of its interval and what `along` says."""
    return [{"factor": name.replace("__", "."), "value": value, "low": value - 0.1, "high": value + 0.1, **place}
            for name, mine in values.items() for place, value in zip(along, mine, strict=True)]  # fmt: skip


def share(mean, n=50):
    """A share with an interval of 0.1 below and 0.05 above it."""
    return Interval(n, mean, np.nan, mean - 0.1, min(mean + 0.05, 1.0), "wilson")


def box(limits, *, method="PRIM", coverage=0.9, density=0.8, n=70):
    """A box that was found."""
    return Box(method, limits, share(coverage), share(density, n), n)


def discovered(sweep, cases, *boxes, name="co", condition="share_co_destroyed > share_co_created"):
    """What a search found among the points of a made-up sweep."""
    columns = tuple(k for k, one in enumerate(sweep.experiment.factors) if one.path != DUMMY)
    places = np.arange(len(sweep.unit))
    rules = [f"rule {k}" for k in range(len(boxes))]
    return Discovery(name, condition, float(cases.mean()), places, columns, boxes, rules, cases)


def drawn(kind, sweep, found):
    """The pictures of a kind, as they are drawn for a file."""
    with drawing():
        return list(kind.draw(sweep, found))


def one(kind, sweep, found):
    """The only picture of a kind, and its charts without bars of colours."""
    (picture,) = drawn(kind, sweep, found)
    return picture, [axes for axes in picture.figure.axes if axes.get_label() != "<colorbar>"]
