"""Parts of a pattern file: sources, levers, levels, outcomes, margins."""

from covalue_sim.errors import did_you_mean
from covalue_sim.experiments.sweep.fields import by_name, group_of, one_of, real, text, whole
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.patterns.parts import DOCUMENTS, WEEKS, Along, Outcome, Source
from covalue_sim.scenario.levers import Setting, flatten, gather, known
from covalue_sim.scenario.loading import changed
from covalue_sim.scenario.node import Field, Fields, Items, Node, Scalar, kind_of, shown
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.table import table_of
from covalue_sim.scenario.values import value_of

REDUCTIONS = ("mean", "max", "min", "change")
FIXED = ("run.seed", "run.replicates", "run.weeks", "run.burn_in")


def read_sources(one: Field) -> tuple[Source, ...]:
    """Read one source, or a list of them, each a document and a reference."""
    nodes = one.node.items if isinstance(one.node, Items) and one.node.items else (one.node,)
    return tuple(_source(node) for node in nodes)


def _source(node: Node) -> Source:
    if not isinstance(node, Fields):
        raise node.place.wrong("source", f"is {kind_of(node)}; give fields 'document' and 'reference'")
    parts = by_name(node, ("document", "reference"), "source.")
    for name in ("document", "reference"):
        if name not in parts:
            raise node.place.wrong(f"source.{name}", "is missing; give the document and the citation")
    document = one_of(parts["document"], tuple(DOCUMENTS), "source.document")
    return Source(document, " ".join(text(parts["reference"].node, "source.reference").split()))


def read_changes(one: Field, base: Scenario) -> Changes:
    """Levers by path, nested or dotted; an empty group or text ``as it is`` changes nothing.

    Raises:
        InputError: a lever that is unknown or unsuitable, or values that cannot hold together.
    """
    if isinstance(one.node, Scalar) and one.node.value in {"as it is", None}:
        return {}
    fields = group_of(one)
    table = table_of(base)
    found = {}
    for path, setting in gather(flatten(fields)).items():
        row = known(setting, table)
        if path in FIXED and one.key != "set":
            raise setting.place.wrong(path, "is the same for all arms; give it under 'set'")
        if row is not None:
            found[path] = value_of(setting, row)
    changed(base, gather(flatten(fields)))
    return found


def read_along(one: Field, base: Scenario) -> Along:
    """Read the one lever, or ``weeks``, and its values in rising order."""
    settings = list(gather(flatten(group_of(one))).values())
    if len(settings) != 1:
        raise one.node.place.wrong("along", f"has {len(settings)} fields; give one lever, or 'weeks', with a list")
    setting = settings[0]
    if not isinstance(setting.node, Items) or len(setting.node.items) < 2:
        raise setting.node.place.wrong(f"along.{setting.path}", "is no list of two or more values; give one")
    row = None if setting.path == WEEKS else known(setting, table_of(base))
    if row is not None and row.kind not in {"real", "integer"}:
        raise setting.place.wrong(f"along.{setting.path}", "is no number; give a lever that is one")
    values = []
    for node in setting.node.items:
        if row is None:
            values.append(float(whole(Field(WEEKS, node.place, node), "along.weeks", 0, 2600)))
        else:
            values.append(float(value_of(Setting(setting.path, node, node.place), row)))
    if values != sorted(set(values)):
        raise setting.node.place.wrong(f"along.{setting.path}", "does not rise; give the values from low to high")
    return Along(setting.path, tuple(values))


def outcome_of(one: Field, weekly: tuple[str, ...], outcomes: tuple[str, ...]) -> Outcome:
    """Read an outcome: its name, or fields ``series``, ``weeks``, ``as``; ``outcome`` and ``transform``."""
    if isinstance(one.node, Scalar):
        return Outcome(_name(one.node, one.key, outcomes))
    parts = by_name(group_of(one), ("series", "weeks", "as", "outcome", "transform"), f"{one.key}.")
    transform = one_of(parts["transform"], ("spread",), f"{one.key}.transform") if "transform" in parts else ""
    if "outcome" in parts:
        return Outcome(_name(parts["outcome"].node, f"{one.key}.outcome", outcomes), transform=transform)
    if "series" not in parts:
        raise one.node.place.wrong(one.key, "needs 'series' or 'outcome'; give one of them")
    name = _name(parts["series"].node, f"{one.key}.series", weekly)
    reduce = one_of(parts["as"], REDUCTIONS, f"{one.key}.as") if "as" in parts else "mean"
    first, last = _weeks(parts["weeks"]) if "weeks" in parts else (0, -1)
    return Outcome(name, first, last, reduce, transform)


def _name(node: Node, field: str, names: tuple[str, ...]) -> str:
    word = text(node, field)
    if word not in names:
        hint = did_you_mean(word, names) or "; 'covalue patterns --outcomes' names all"
        raise node.place.wrong(field, f"{shown(word)} is not known{hint}")
    return word


def _weeks(one: Field) -> tuple[int, int]:
    if not isinstance(one.node, Items) or len(one.node.items) != 2:
        raise one.node.place.wrong("weeks", "is no pair; give the first week and the one after the last")
    first, last = (whole(Field("weeks", node.place, node), "weeks", 0, 2600) for node in one.node.items)
    if first >= last:
        raise one.node.place.wrong("weeks", f"runs from {first} to {last}; give a first below the last")
    return first, last


def read_smallest(one: Field) -> tuple[float, ...]:
    """Read the smallest effect of interest: a number, or one for each of two outcomes."""
    if isinstance(one.node, Items) and one.node.items:
        return tuple(_margin(Field(one.key, node.place, node)) for node in one.node.items)
    return (_margin(one),)


def _margin(one: Field) -> float:
    value = real(one, "smallest", 0.0, 1e9)
    if value <= 0.0:
        raise one.node.place.wrong("smallest", "is 0; with common random numbers any difference would do, give more")
    return value
