"""From settings to the values of every parameter: defaults, then each layer over the one before."""

from collections.abc import Iterable, Mapping

from covalue_sim.parameters import Parameter, Value
from covalue_sim.scenario.chain import Chain
from covalue_sim.scenario.changes import Change
from covalue_sim.scenario.document import TOP
from covalue_sim.scenario.frozen import Frozen
from covalue_sim.scenario.levers import Setting, known
from covalue_sim.scenario.scenario import Intervention
from covalue_sim.scenario.values import value_of

DEFAULT = "default"
Table = Mapping[str, Parameter]
Layer = Mapping[str, Setting]
Resolved = tuple[dict[str, Value], dict[str, str]]
"""Values by path, and where each came from."""


def layers_of(chain: Chain) -> tuple[Layer, ...]:
    """Return the settings of each document, the remotest ancestor's first."""
    return tuple(document.levers for document in reversed(chain))


def resolve(layers: Iterable[Layer], table: Table) -> Resolved:
    """Return the value of every parameter of `table`; later layers hold over earlier ones.

    Raises:
        InputError: an unknown field or an unsuitable value in any layer, also one that a later layer
            replaces.
    """
    values: dict[str, Value] = {path: row.default for path, row in table.items()}
    origins = dict.fromkeys(table, DEFAULT)
    for layer in layers:
        for setting in layer.values():
            if row := known(setting, table, TOP):
                values[row.path] = value_of(setting, row)
                origins[row.path] = setting.origin
    return values, origins


def interventions_of(chain: Chain, table: Table, weeks: int) -> tuple[Intervention, ...]:
    """Return the changes of levers in order of week, those of the ancestors first to be replaced.

    Raises:
        InputError: a week outside the run, a lever that cannot change during a run, or one changed twice in a
            week.
    """
    plan: dict[int, dict[str, Value]] = {}
    for document in reversed(chain):
        if not document.changes_from_parent:
            plan.clear()
        own: dict[int, dict[str, Value]] = {}
        for change in document.changes:
            week = _week(change, weeks)
            for path, value in _changed(change, table, week, own.get(week, {})).items():
                own.setdefault(week, {})[path] = value
        for week, levers in own.items():
            plan.setdefault(week, {}).update(levers)
    return tuple(Intervention(week, Frozen(plan[week])) for week in sorted(plan))


def _week(change: Change, weeks: int) -> int:
    row = Parameter(change.week.path, 0, 0, weeks - 1, unit="before run.weeks ends")
    return int(value_of(change.week, row))


def _changed(change: Change, table: Table, week: int, before: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values that one entry sets; `before` are those set for the same week above it."""
    changed: dict[str, Value] = {}
    for setting in change.levers.values():
        row = known(setting, table)
        if row is None:
            continue
        if row.structural:
            what = "is fixed before week 0 and cannot change during a run; set it outside interventions"
            raise setting.place.wrong(row.path, what)
        if row.path in before:
            raise setting.place.wrong(row.path, f"is changed twice in week {week}; keep one of them")
        changed[row.path] = value_of(setting, row)
    return changed
