"""Which column of a survey holds which trait."""

from collections.abc import Iterable
from dataclasses import dataclass

from covalue_sim.scenario.levers import Setting
from covalue_sim.scenario.node import Place, Scalar, kind_of


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a survey: its heading, what its values are divided by, and where that was said."""

    heading: str
    scale: float
    place: Place


def read_columns(settings: Iterable[Setting], prefix: str) -> dict[str, Column]:
    """Return the columns by trait from ``activation: pam`` or ``activation: {column: pam, scale: 100}``.

    Raises:
        InputError: a heading that is no text, a scale that is no positive number, or a field of another name.
    """
    parts: dict[str, dict[str, Setting]] = {}
    for setting in settings:
        trait, _, part = setting.path.removeprefix(prefix).removeprefix(".").partition(".")
        if not trait:
            if isinstance(setting.node, Scalar) or not hasattr(setting.node, "fields"):
                what = f"is {kind_of(setting.node)}; give lines such as 'activation: name_of_column'"
                raise setting.place.wrong(setting.path, what)
            continue
        if part not in {"", "column", "scale"}:
            raise setting.place.wrong(setting.path, "is an unknown field; give 'column' and 'scale' only")
        given = parts.setdefault(trait, {})
        if given and "" in {part, *given}:
            raise setting.place.wrong(setting.path, "gives the column twice; keep one of them")
        given[part] = setting
    return {trait: _column(given) for trait, given in parts.items()}


def _column(given: dict[str, Setting]) -> Column:
    setting = given.get("") or given.get("column")
    if setting is None:
        scale = given["scale"]
        raise scale.place.wrong(scale.path, "stands alone; give 'column' too")
    node = setting.node
    if not isinstance(node, Scalar) or not isinstance(node.value, str) or not node.value.strip():
        what = f"is {kind_of(node)}; give the column's heading as text, in quotes if it looks like a number"
        raise setting.place.wrong(setting.path, what)
    return Column(node.value.strip(), _scale(given.get("scale")), setting.place)


def _scale(setting: Setting | None) -> float:
    if setting is None:
        return 1.0
    value = setting.node.value if isinstance(setting.node, Scalar) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        what = f"is {kind_of(setting.node)}; give a number above 0 to divide the column by"
        raise setting.place.wrong(setting.path, what)
    return float(value)
