"""From an experiment file to an experiment, complete and checked, with the reader and the errors of scenarios."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.base import base_of
from covalue_sim.experiments.sweep.designs import DESIGNS
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.experiments.sweep.fields import by_name, one_of, real, switch, text, texts, whole
from covalue_sim.experiments.sweep.library import EXPERIMENTS
from covalue_sim.experiments.sweep.reading_design import (
    read_also,
    read_failures,
    read_groups,
    read_replicates,
    read_second_order,
    read_size,
    refuse_rough,
)
from covalue_sim.experiments.sweep.reading_factors import read_factors
from covalue_sim.scenario.document import LONGEST_TEXT, NAME
from covalue_sim.scenario.loading import load
from covalue_sim.scenario.node import Field, Fields, Place, shown
from covalue_sim.scenario.python_reader import read_mapping
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.text import read_text
from covalue_sim.scenario.yaml_reader import read_yaml

FIELDS = (
    "name", "title", "question", "look_at", "base", "set", "factors", "except", "groups", "method", "size",
    "second_order", "dummy", "replicates", "outcomes", "series", "also", "failures", "during_burn_in", "time_limit",
    "seed",
)  # fmt: skip
NEEDED = ("factors", "method", "outcomes")
MOST_ROWS, COUNTLESS = 2_000_000, 10**15
LONGEST_LIMIT = 7 * 24 * 3600.0

Source = str | Path | Mapping[str, object]


def read_experiment(source: Source, overrides: Sequence[str] = (), *, engine: Engine | None = None) -> Experiment:
    """Read an experiment.

    Args:
        source: a file, the name of a shipped experiment, or a mapping like a file's content.
        overrides: texts ``path=value`` that change the base scenario, over the file's ``set``.
        engine: the model, for the names of outcomes.

    Raises:
        InputError: anything that cannot be used, with ``file:line:column: field`` and what would be right.
    """
    if isinstance(source, Mapping):
        return _read(read_mapping(source, "experiment"), "experiment", Path(), overrides, engine or Engine())
    file = EXPERIMENTS.find(source)
    fields = read_yaml(read_text(file.path, file.label), file.label)
    return _read(fields, file.path.stem, file.path.parent, overrides, engine or Engine())


def _read(fields: Fields, stem: str, folder: Path, overrides: Sequence[str], engine: Engine) -> Experiment:
    top = by_name(fields, FIELDS)
    for name in NEEDED:
        if name not in top:
            raise fields.place.wrong(name, "is missing; 'covalue list experiments' shows experiments to begin from")
    base = _base(top, folder, overrides)
    method = one_of(top["method"], tuple(DESIGNS))
    factors, groups = _factors(top, base, method)
    names = tuple(engine.outcome_names())
    listed = "'covalue list outcomes' names all"
    experiment = Experiment(
        name=_name(top, stem),
        title=_text(top, "title") or stem,
        question=_text(top, "question"),
        look_at=_text(top, "look_at"),
        base=base,
        factors=factors,
        groups=groups,
        method=method,
        size=read_size(top, method),
        second_order=read_second_order(top, method),
        replicates=read_replicates(top, method),
        outcomes=texts(top["outcomes"], names, listed),
        series=texts(top["series"], tuple(engine.weekly_names()), listed) if "series" in top else (),
        also=read_also(top),
        failures=read_failures(top, method),
        during_burn_in="during_burn_in" in top and switch(top["during_burn_in"]),
        time_limit=real(top["time_limit"], "time_limit", 0.0, LONGEST_LIMIT, "seconds") if "time_limit" in top else 0.0,
    )
    if experiment.rows > MOST_ROWS:
        rows = f"{experiment.rows:,}" if experiment.rows < COUNTLESS else "countless"
        what = f"makes a design of {rows} rows; at most {MOST_ROWS:,} are run"
        raise top.get("size", top["method"]).place.wrong("size", what)
    return experiment


def _base(top: Mapping[str, Field], folder: Path, overrides: Sequence[str]) -> Scenario:
    scenario = base_of(top, "base", folder)
    if "seed" in top:
        scenario = load(scenario, {"run.seed": whole(top["seed"], "seed", 0, 2**53)})
    return load(scenario, list(overrides)) if overrides else scenario


def _factors(top: Mapping[str, Field], base: Scenario, method: str) -> tuple[tuple[Factor, ...], tuple[str, ...]]:
    """Factors, the dummy last, and the group of each."""
    kind = DESIGNS[method]
    factors = read_factors(top["factors"], base, texts(top["except"]) if "except" in top else ())
    wanted = switch(top["dummy"]) if "dummy" in top else kind.dummy
    refuse_rough(method, factors, top["factors"].place)
    _refuse_uneven(top, factors)
    groups = read_groups(top.get("groups"), factors, method)
    if wanted and not kind.dummy:
        raise top["dummy"].place.wrong("dummy", f"is for methods with indices; a {method} design has none")
    if wanted:
        return (*factors, Factor(DUMMY, "dummy")), (*groups, "")
    if "groups" in top and len(factors) > 1 and len(set(groups)) == 1 and groups[0]:
        raise top["groups"].place.wrong("groups", "puts all factors into one, with nothing beside it; give two or more")
    return factors, groups


def _refuse_uneven(top: Mapping[str, Field], factors: Sequence[Factor]) -> None:
    if "series" in top and any(factor.path == "run.weeks" for factor in factors):
        what = "cannot be kept where run.weeks is varied, since weeks must be comparable; delete one of the two"
        raise top["series"].place.wrong("series", what)


def _name(top: Mapping[str, Field], stem: str) -> str:
    name = _text(top, "name") or stem
    if not NAME.fullmatch(name) or len(name) > LONGEST_TEXT["name"]:
        place = top["name"].node.place if "name" in top else Place(stem)
        raise place.wrong("name", f"is {shown(name)}; give letters, digits, '-', '_' and '.' only")
    return name


def _text(top: Mapping[str, Field], key: str) -> str:
    if key not in top:
        return ""
    words = text(top[key].node, key)
    longest = LONGEST_TEXT[key]
    if len(words) > longest:
        raise top[key].node.place.wrong(key, f"has {len(words):,} characters; give at most {longest:,}")
    return " ".join(words.split()) if key in {"title", "name"} else words
