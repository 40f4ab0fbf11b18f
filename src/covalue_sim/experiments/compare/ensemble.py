"""The numbers of all arms as arrays, row r of every arm being the same replicate."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.curves import Curve, curve
from covalue_sim.analysis.intervals import Array
from covalue_sim.errors import InputError
from covalue_sim.experiments.compare.arms import Arm
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.arrow import Arrow
from covalue_sim.store.results import Results

Columns = Mapping[str, NDArray[Any]]
AT_A_TIME = 12
"""Weekly series read together, which bounds the memory."""
BEFORE = ("slot", "generation", "slack", "claimant", "activation", "health", "rationale", "group")
"""What must be alike at week 0 for persons to be the same."""


class Measure(NamedTuple):
    """An outcome or a weekly series."""

    name: str
    unit: str
    meaning: str
    theme: str


class Flows(NamedTuple):
    """Amounts from week 0: names in order, and (replicates, givers, receivers, resources)."""

    givers: list[str]
    receivers: list[str]
    resources: list[str]
    amounts: Array


@dataclass(frozen=True)
class Ensemble:
    """Arms side by side.

    Attributes:
        arms: the reference first.
        results: where the numbers come from.
        replicates: numbers of the replicates that are compared.
        dropped: (label, replicate) of those that failed and were left out in every arm.
        measures: outcomes, k of them.
        values: of each arm, (replicates, k).
    """

    arms: Sequence[Arm]
    results: Sequence[Results]
    replicates: NDArray[np.int64]
    dropped: Sequence[tuple[str, int]]
    measures: Sequence[Measure]
    values: Sequence[Array]

    @property
    def labels(self) -> list[str]:
        """Labels of the arms."""
        return [arm.label for arm in self.arms]

    @property
    def scenarios(self) -> list[Scenario]:
        """Scenarios of the arms."""
        return [arm.scenario for arm in self.arms]

    @property
    def n(self) -> int:
        """Pairs of replicates."""
        return len(self.replicates)

    @property
    def weeks(self) -> int:
        """Weeks from week 0."""
        return self.scenarios[0].weeks

    def column(self, outcome: str) -> list[Array]:
        """Values of an outcome, (replicates,) an arm."""
        place = [measure.name for measure in self.measures].index(outcome)
        return [values[:, place] for values in self.values]

    def has(self, *outcomes: str) -> bool:
        """Whether these are among the outcomes."""
        return set(outcomes) <= {measure.name for measure in self.measures}

    @cached_property
    def series(self) -> Sequence[Measure]:
        """The weekly series."""
        skipped = {"scenario_id", "point_id", "replicate", "seed", "week"}
        schema = self.results[0].weekly.schema
        return [Measure(field.name, *said_of(field), "") for field in schema if field.name not in skipped]

    def weekly(self, names: Sequence[str]) -> Iterator[tuple[str, list[Array]]]:
        """Yield each series with its values from week 0, (replicates, weeks) an arm."""
        for start in range(0, len(names), AT_A_TIME):
            block = names[start : start + AT_A_TIME]
            tables = [self._from_week_0(results, block) for results in self.results]
            for name in block:
                yield name, [table[name] for table in tables]

    @cached_property
    def curves(self) -> Sequence[tuple[str, Measure, Curve]]:
        """Weekly difference of every arm and series: label, series, curve; arm by arm."""
        weeks = np.arange(self.weeks)
        measures = {measure.name: measure for measure in self.series}
        found = [
            (place, measures[name], curve(weeks, own - by_arm[0]))
            for name, by_arm in self.weekly(list(measures))
            for place, own in enumerate(by_arm[1:], 1)
        ]
        return [(self.labels[place], series, one) for place, series, one in sorted(found, key=lambda row: row[0])]

    def _from_week_0(self, results: Results, names: Sequence[str]) -> Columns:
        table = self._mine(results.weekly.select(["replicate", "week", *names]))
        first = int(table["week"][0]) if len(table["week"]) else 0
        return {name: table[name].reshape(self.n, -1)[:, max(-first, 0) :] for name in names}

    @cached_property
    def people(self) -> Sequence[Mapping[str, Columns]]:
        """People at ``start`` and ``end``, columns (replicates, people) an arm.

        Raises:
            InputError: the people at the start are not the same in every arm.
        """
        found = [self._people(results) for results in self.results]
        for label, people in zip(self.labels[1:], found[1:], strict=True):
            for name in BEFORE:
                one, other = found[0]["start"][name], people["start"][name]
                if one.shape != other.shape or not _alike(one, other):
                    raise InputError(
                        f"arm '{label}': the people at week 0 are not those of '{self.labels[0]}' ({name} differs);"
                        " persons can be matched only between arms that branch from the same burn-in"
                    )
        return found

    def _people(self, results: Results) -> Mapping[str, Columns]:
        table = self._mine(results.people)
        moments = {}
        for moment in ("start", "end"):
            mine = table["moment"] == moment
            skipped = ("scenario_id", "moment", "point_id", "seed", "replicate")
            moments[moment] = {
                name: column[mine].reshape(self.n, -1) for name, column in table.items() if name not in skipped
            }
        return moments

    @cached_property
    def flows(self) -> Sequence[Flows]:
        """Amounts that changed hands, an arm each."""
        return [self._flows(results) for results in self.results]

    def _flows(self, results: Results) -> Flows:
        table = self._mine(results.flows)
        givers, receivers, resources = (
            list(dict.fromkeys(table[key].tolist())) for key in ("giver", "receiver", "resource")
        )
        amounts = table["amount"].reshape(self.n, len(givers), len(receivers), len(resources))
        return Flows(givers, receivers, resources, amounts)

    def _mine(self, table: Arrow) -> Columns:
        replicates = table.column("replicate").to_numpy()
        mine = np.isin(replicates, self.replicates)
        return {name: table.column(name).to_numpy()[mine] for name in table.column_names}


def said_of(field: Arrow) -> tuple[str, str]:
    """Unit and meaning that a column of a stored table carries."""
    said = field.metadata or {}
    return said.get(b"unit", b"1").decode(), said.get(b"meaning", b"").decode()


def _alike(one: NDArray[Any], other: NDArray[Any]) -> bool:
    if one.dtype.kind == "f":
        return np.array_equal(one, other, equal_nan=True)
    return bool((one == other).all())
