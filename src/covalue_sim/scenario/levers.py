"""Themes as nested fields or dotted names, flattened to paths of the parameter table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from covalue_sim.parameters import Parameter
from covalue_sim.scenario.node import Fields, Node, Place, kind_of

LONGEST_GUESSED = 80
NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Setting:
    """A value for a path. `place` is that of the name; `origin` what `show` says of it."""

    path: str
    node: Node
    place: Place
    said: str = ""

    @property
    def origin(self) -> str:
        """Where the value came from, for people."""
        return self.said or self.place.origin


def flatten(fields: Fields, prefix: str = "") -> Iterator[Setting]:
    """Yield every value below `fields` with its dotted path; an empty group of fields yields itself."""
    for field in fields:
        path = prefix + field.key
        if isinstance(field.node, Fields) and field.node.fields:
            yield from flatten(field.node, f"{path}.")
        else:
            yield Setting(path, field.node, field.place)


def gather(settings: Iterable[Setting]) -> dict[str, Setting]:
    """Return the settings by path.

    Raises:
        InputError: a path given twice, be it nested once and dotted once.
    """
    by_path: dict[str, Setting] = {}
    for setting in settings:
        if setting.path in by_path:
            first = by_path[setting.path].place
            where = f" (first at line {first.line})" if first.line else ""
            raise setting.place.wrong(setting.path, f"is given twice{where}; keep one of them")
        by_path[setting.path] = setting
    return by_path


def known(setting: Setting, table: Mapping[str, Parameter], others: Iterable[str] = ()) -> Parameter | None:
    """Return the row that `setting` speaks of, or None for an empty theme.

    Raises:
        InputError: no such field, with the nearest among the table's paths and `others`.
    """
    path = setting.path
    if path in table:
        return table[path]
    below = [known.removeprefix(f"{path}.") for known in table if known.startswith(f"{path}.")]
    if below and isinstance(setting.node, Fields):
        return None
    if below:
        some = ", ".join(below[:4]) + (", ..." if len(below) > 4 else "")
        what = f"is {kind_of(setting.node)}; it has fields of its own ({some}), give those below it"
        raise setting.place.wrong(path, what)
    parts = path.split(".")
    for above in (".".join(parts[:end]) for end in range(1, len(parts))):
        if above in table:
            raise setting.place.wrong(path, f"is an unknown field; '{above}' takes one value, not fields")
    near = nearest_path(path, table if len(parts) > 1 else (*table, *others))
    raise setting.place.wrong(path, f"is an unknown field{near}")


def nearest_path(path: str, paths: Iterable[str]) -> str:
    """Return a hint at the path most like `path`, in full or in its last part, or advice if none is."""
    advice = "; 'covalue list parameters' names all fields"
    if len(path) > LONGEST_GUESSED:
        return advice
    leaf = path.rsplit(".", 1)[-1]
    best, likeness = "", NEAR
    for known in paths:
        for word, own in ((path, known), (leaf, known.rsplit(".", 1)[-1])):
            matcher = SequenceMatcher(None, own, word)
            if matcher.quick_ratio() > likeness and (ratio := matcher.ratio()) > likeness:
                best, likeness = known, ratio
    return f"; did you mean '{best}'?" if best else advice
