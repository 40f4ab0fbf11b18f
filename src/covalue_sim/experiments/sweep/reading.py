"""From an experiment file to an experiment, complete and checked, with the reader and the errors of scenarios."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.designs import DESIGNS
from covalue_sim.experiments.sweep.experiment import POLICIES, WHOLE, Experiment
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.experiments.sweep.fields import by_name, group_of, one_of, real, switch, text, texts, whole
from covalue_sim.experiments.sweep.library import find
from covalue_sim.experiments.sweep.reading_factors import read_factors
from covalue_sim.scenario.document import LONGEST_TEXT, NAME
from covalue_sim.scenario.levers import flatten, gather
from covalue_sim.scenario.library import Named, find_named, shipped
from covalue_sim.scenario.loading import changed, load
from covalue_sim.scenario.node import Field, Fields, Place, Scalar, kind_of, shown
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
SIZES = {"sobol": 256, "morris": 20, "fast": 257, "dgsm": 128, "shapley": 256, "hdmr": 1024, "grid": 5,
         "one_at_a_time": 5, "factorial": 1}  # fmt: skip
"""Sizes unless given; a thousand points for the others."""

MOST_ROWS = 2_000_000
REPLICATES = 5
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
    file = find(source)
    fields = read_yaml(read_text(file.path, file.label), file.label)
    return _read(fields, file.path.stem, file.path.parent, overrides, engine or Engine())


def _read(fields: Fields, stem: str, folder: Path, overrides: Sequence[str], engine: Engine) -> Experiment:
    top = by_name(fields, FIELDS)
    for name in NEEDED:
        if name not in top:
            raise fields.place.wrong(name, "is missing; 'covalue list experiments' shows experiments to begin from")
    base = _base(top, folder, overrides)
    method = one_of(top["method"], tuple(DESIGNS))
    kind = DESIGNS[method]
    factors = read_factors(top["factors"], base, texts(top["except"]) if "except" in top else ())
    wanted = switch(top["dummy"]) if "dummy" in top else kind.dummy
    _refuse_rough(method, factors, top["factors"].place)
    _refuse_uneven(top, factors)
    groups = _groups(top.get("groups"), factors, method)
    if wanted and not kind.dummy:
        raise top["dummy"].place.wrong("dummy", f"is for methods with indices; a {method} design has none")
    if wanted:
        factors, groups = (*factors, Factor(DUMMY, "dummy")), (*groups, "")
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
        size=_size(top, method),
        second_order=_second_order(top, method),
        replicates=_replicates(top, method),
        outcomes=texts(top["outcomes"], names, listed),
        series=texts(top["series"], tuple(engine.weekly_names()), listed) if "series" in top else (),
        also=_also(top),
        failures=_failures(top, method),
        during_burn_in="during_burn_in" in top and switch(top["during_burn_in"]),
        time_limit=real(top["time_limit"], "time_limit", 0.0, LONGEST_LIMIT, "seconds") if "time_limit" in top else 0.0,
    )
    if experiment.rows > MOST_ROWS:
        what = f"makes a design of {experiment.rows:,} rows; at most {MOST_ROWS:,} are run"
        raise top.get("size", top["method"]).place.wrong("size", what)
    return experiment


def _base(top: Mapping[str, Field], folder: Path, overrides: Sequence[str]) -> Scenario:
    scenario = _scenario(top.get("base"), folder)
    if "set" in top:
        scenario = _under(top["set"], scenario)
    if "seed" in top:
        scenario = load(scenario, {"run.seed": whole(top["seed"], "seed", 0, 2**53)})
    return load(scenario, list(overrides)) if overrides else scenario


def _scenario(one: Field | None, folder: Path) -> Scenario:
    if one is None:
        return load("baseline")
    if isinstance(one.node, Fields):
        raise one.place.wrong("base", "is a group of fields; name a scenario or its file, and give levers under 'set'")
    word = text(one.node, "base")
    file = find_named(word, Named(one.node.place, "base", folder))
    return load(word if shipped().get(word) == file.path else file.path)


def _under(one: Field, scenario: Scenario) -> Scenario:
    """The scenario with the values of the field ``set``, which are checked where they stand."""
    return changed(scenario, gather(flatten(group_of(one))))


def _groups(one: Field | None, factors: Sequence[Factor], method: str) -> tuple[str, ...]:
    if one is None:
        return ("",) * len(factors)
    if not DESIGNS[method].grouped:
        with_groups = ", ".join(name for name, kind in DESIGNS.items() if kind.grouped)
        raise one.place.wrong("groups", f"cannot be used with '{method}'; methods with groups are {with_groups}")
    if isinstance(one.node, Scalar):
        if one.node.value != "themes":
            what = f"is {kind_of(one.node)}; give 'themes', or groups by name with lists of factors"
            raise one.node.place.wrong("groups", what)
        return tuple(factor.path.partition(".")[0] for factor in factors)
    paths = tuple(factor.path for factor in factors)
    member: dict[str, str] = {}
    for group in group_of(one):
        if group.key in paths or group.key == DUMMY:
            raise group.place.wrong(f"groups.{group.key}", "is the name of a factor; give the group another name")
        for path in texts(group, paths, "a group holds paths that stand under 'factors'"):
            if path in member:
                raise group.place.wrong(f"groups.{group.key}", f"{shown(path)} is in '{member[path]}' already")
            member[path] = group.key
    return tuple(member.get(path, "") for path in paths)


def _size(top: Mapping[str, Field], method: str) -> int:
    kind = DESIGNS[method]
    if "size" not in top:
        return SIZES.get(method, 1000)
    if method == "factorial":
        raise top["size"].place.wrong("size", "has no meaning for 'factorial', whose factors decide it; delete it")
    size = whole(top["size"], "size", kind.least, 2**20, kind.size)
    if kind.power_of_two and size & (size - 1):
        near = 1 << (size.bit_length() - 1)
        raise top["size"].node.place.wrong("size", f"is {size}; give a power of two, such as {near} or {2 * near}")
    return size


def _replicates(top: Mapping[str, Field], method: str) -> int:
    number = whole(top["replicates"], "replicates", 1, 10_000) if "replicates" in top else REPLICATES
    least = DESIGNS[method].replicates
    if number < least:
        what = f"is {number}; '{method}' takes its bounds from replicates, give at least {least}"
        raise top["replicates"].node.place.wrong("replicates", what)
    return number


def _second_order(top: Mapping[str, Field], method: str) -> bool:
    wanted = "second_order" in top and switch(top["second_order"])
    if wanted and method != "sobol":
        raise top["second_order"].place.wrong("second_order", f"is for 'sobol'; delete it for '{method}'")
    return wanted


def _failures(top: Mapping[str, Field], method: str) -> str:
    policy = one_of(top["failures"], POLICIES) if "failures" in top else "refuse"
    if policy == "drop" and method in WHOLE:
        what = f"cannot be 'drop' with '{method}', whose design cannot lose a point; give refuse or rerun"
        raise top["failures"].node.place.wrong("failures", what)
    return policy


def _also(top: Mapping[str, Field]) -> tuple[str, ...]:
    from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA

    return texts(top["also"], GIVEN_DATA, f"any sample will do for {', '.join(GIVEN_DATA)}") if "also" in top else ()


def _refuse_rough(method: str, factors: Sequence[Factor], place: Place) -> None:
    rough = [factor.path for factor in factors if not factor.continuous]
    if DESIGNS[method].smooth and rough:
        what = f"'{method}' needs real numbers, and {rough[0]} is none; leave it out"
        raise place.wrong("factors", what)


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
