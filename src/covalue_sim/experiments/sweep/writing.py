"""An experiment written out: every choice of it, in a file whose base scenario lies beside it."""

import json
from collections.abc import Iterator

from covalue_sim.experiments.sweep.designs import DESIGNS
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.store.folder import SCENARIO

EXPERIMENT_FILE = "experiment.yaml"


def written(experiment: Experiment) -> str:
    """Return `experiment` as YAML with every choice, ranges and lists included.

    Read from a folder that holds the base scenario as `SCENARIO`, the text gives an experiment of the same key.
    """
    return "\n".join(_lines(experiment)) + "\n"


def _lines(experiment: Experiment) -> Iterator[str]:
    yield f"# Every choice of the experiment as it was run; the scenario that it varies is {SCENARIO} beside it."
    kind = DESIGNS[experiment.method]
    for name in ("name", "title", "question", "look_at"):
        if said := getattr(experiment, name):
            yield f"{name}: {_said(said)}"
    yield f"base: {SCENARIO}"
    yield f"method: {experiment.method}"
    if experiment.method != "factorial":
        yield f"size: {experiment.size}"
    if experiment.second_order:
        yield "second_order: true"
    yield "factors:"
    yield from (f"  {_said(factor.path)}: {_factor(factor)}" for factor in experiment.factors if factor.path != DUMMY)
    yield from _groups(experiment)
    if kind.dummy:
        yield f"dummy: {_said(experiment.dummy is not None)}"
    yield f"replicates: {experiment.replicates}"
    for name in ("outcomes", "series", "also"):
        if listed := getattr(experiment, name):
            yield f"{name}: {_said(listed)}"
    yield f"failures: {experiment.failures}"
    if experiment.during_burn_in:
        yield "during_burn_in: true"
    if experiment.time_limit:
        yield f"time_limit: {_said(experiment.time_limit)}"


def _groups(experiment: Experiment) -> Iterator[str]:
    members: dict[str, list[str]] = {}
    for factor, group in zip(experiment.factors, experiment.groups, strict=True):
        if group:
            members.setdefault(group, []).append(factor.path)
    if members:
        yield "groups:"
        yield from (f"  {_said(group)}: {_said(paths)}" for group, paths in members.items())


def _factor(factor: Factor) -> str:
    if factor.values:
        return _said(factor.values)
    if factor.kind == "integer":
        return _said({"low": int(factor.low), "high": int(factor.high)})
    said: dict[str, object] = {"low": factor.low, "high": factor.high}
    if factor.distribution != "uniform":
        said["distribution"] = factor.distribution
    if factor.distribution == "triangular":
        said["mode"] = factor.centre
    if factor.distribution == "normal":
        said |= {"mean": factor.centre, "sd": factor.sd}
    return _said(said)


def _said(value: object) -> str:
    """Return a value as JSON writes it, which YAML 1.2 reads."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
