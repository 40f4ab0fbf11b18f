"""People and services of one replicate in practice space, and what the picture says about them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.intervals import Array
from covalue_sim.report.figures.results import Results, Table, numbers, places
from covalue_sim.report.figures.wording import number
from covalue_sim.store.columns import ENCOUNTERS, MOMENTS, SERVICE_KINDS


class Moment(NamedTuple):
    """One replicate at one moment.

    Attributes:
        x, y: where patients stand, 0 to 1.
        z_x, z_y: where their last encounter was done, NaN where unknown.
        classes: place of that encounter in `ENCOUNTERS`, -1 for none in the week.
        trust: in their own professional, NaN where unknown.
        services_x, services_y, kinds: services and their kind, a place in `SERVICE_KINDS`.
    """

    x: Array
    y: Array
    z_x: Array
    z_y: Array
    classes: NDArray[np.int64]
    trust: Array
    services_x: Array
    services_y: Array
    kinds: NDArray[np.int64]

    @property
    def met(self) -> NDArray[np.bool_]:
        """Who had an encounter in the week, at a known place."""
        return (self.classes >= 0) & np.isfinite(self.z_x + self.z_y)


class Space(NamedTuple):
    """The first replicate at the start and the end, its number, and how many replicates there are."""

    start: Moment
    end: Moment
    replicate: int
    replicates: int


def read_space(results: Results) -> Space | None:
    """Read the first replicate; None without people at both moments."""
    people = results.table("people", ("moment", "x", "y"), ("z_x", "z_y", "encounter_class", "trust_own"))
    if people is None:
        return None
    services = results.table("services", ("moment", "kind", "x", "y"))
    first = int(people["replicate"].min())
    start, end = (_moment(results, people, services, moment, first) for moment in MOMENTS)
    if not (len(start.x) and len(end.x)):
        return None
    return Space(start, end, first, len(np.unique(people["replicate"])))


def _moment(results: Results, people: Table, services: Table | None, moment: str, first: int) -> Moment:
    mine = _rows(people, moment, first)
    path = results.path("people")

    def known(name: str) -> Array:
        return numbers(people, name, path)[mine] if name in people else np.full(mine.sum(), np.nan)

    classes = np.full(mine.sum(), -1, dtype=np.int64)
    if "encounter_class" in people:
        classes = places(people["encounter_class"][mine], ENCOUNTERS)
    x, y, kinds = np.empty(0), np.empty(0), np.empty(0, dtype=np.int64)
    if services is not None:
        there = _rows(services, moment, first)
        x, y = (numbers(services, axis, results.path("services"))[there] for axis in ("x", "y"))
        kinds = places(services["kind"][there], SERVICE_KINDS)
    return Moment(known("x"), known("y"), known("z_x"), known("z_y"), classes, known("trust_own"), x, y, kinds)


def _rows(table: Table, moment: str, first: int) -> NDArray[np.bool_]:
    rows: NDArray[np.bool_] = (table["moment"] == moment) & (table["replicate"] == first)
    return rows


def distances(moment: Moment) -> Array:
    """Distance from where a patient stands to where the last encounter was done, of those who had one."""
    steps: Array = np.hypot(moment.z_x - moment.x, moment.z_y - moment.y)[moment.met]
    return steps[np.isfinite(steps)]


def finding(space: Space) -> str:
    """Say how far encounters are done from the people they are for, and where people have moved."""
    shift = _shift(space.start, space.end)
    first, last = distances(space.start), distances(space.end)
    if not (len(first) and len(last)):
        return f"In this replicate, {shift}"
    step = _step(first, last)
    before, after = (number(float(steps.mean())) for steps in (first, last))
    way = "closer to" if step < 0 else "further from"
    if not step or before == after:
        way = "neither closer to nor further from"
    return f"In this replicate, care ends up {way} where patients stand ({before} \u2192 {after}); {shift}"


def _shift(start: Moment, end: Moment) -> str:
    east, north = _step(start.x, end.x), _step(start.y, end.y)
    step, way = max(
        (abs(east), "lived knowledge" if east > 0 else "biomedical knowledge"),
        (abs(north), "leading themselves" if north > 0 else "letting professionals lead"),
    )
    if number(step) == "0.00":
        return "people on average stand about where they stood"
    return f"people on average move {number(step)} towards {way}"


def _step(before: Array, after: Array) -> float:
    """Difference of means, 0 if it is within two standard errors (people taken as independent) or unknown."""
    first, last = (values[np.isfinite(values)] for values in (before, after))
    if min(len(first), len(last)) < 2:
        return 0.0
    step = float(last.mean() - first.mean())
    error = float(np.sqrt(first.var(ddof=1) / len(first) + last.var(ddof=1) / len(last)))
    return step if abs(step) > 2 * error else 0.0
