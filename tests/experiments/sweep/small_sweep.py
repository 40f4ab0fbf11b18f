"""A small sweep of the fake model, as a process of its own that can be killed: python small_sweep.py OUT WORKERS."""

import sys
from pathlib import Path

from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.experiments.sweep.running import run_sweep

ENGINE = Engine("fake_model", "fake_model", "fake_model")

SMALL = {
    "name": "small",
    "base": "baseline",
    "set": {"run.weeks": 6, "run.burn_in": 2},
    "factors": {"power.declared_share": "range", "trust.gain": "range"},
    "method": "sobol",
    "size": 16,
    "replicates": 3,
    "outcomes": ["trust_end", "hours_given"],
    "series": ["trust"],
}


def planned(out, orders="", **fields):
    """Plan of the small sweep with other fields; `orders` are for the fake model."""
    from dataclasses import replace

    experiment = read_experiment({**SMALL, **fields}, engine=ENGINE)
    return make_plan(replace(experiment, base=replace(experiment.base, look_at=orders)), Path(out), ENGINE)


def tables(results):
    """Bytes of every table."""
    return {path.name: path.read_bytes() for path in sorted(results.folder.glob("*.parquet"))}


if __name__ == "__main__":
    out, workers, orders = sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else ""
    run_sweep(planned(out, orders), workers=workers)
