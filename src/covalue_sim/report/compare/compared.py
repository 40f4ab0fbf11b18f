"""What is compared, as tidy tables: what sentences, grids and pictures are made of."""

import hashlib
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.errors import InputError, nearest_or_all
from covalue_sim.experiments.compare.arms import Arm
from covalue_sim.experiments.compare.ensemble import Ensemble
from covalue_sim.experiments.compare.running import Ran, places_of
from covalue_sim.experiments.compare.tables import TABLES, outcome_rows
from covalue_sim.report.rows import Rows
from covalue_sim.scenario.difference import Difference, differences
from covalue_sim.store.folder import RESULTS

if TYPE_CHECKING:
    import pandas

LONGEST_NAME = 80


class Compared:
    """Arms against a reference, replicate by replicate, as tables that are made when first asked for."""

    def __init__(
        self,
        ran: Ran,
        *,
        out: Path | str = RESULTS,
        outcomes: Sequence[str] = (),
        precision: float | None = None,
        command: str = "",
    ) -> None:
        self.ran = ran
        self.out = Path(out)
        self.command = command
        self.precision = precision
        self.chosen = tuple(dict.fromkeys(outcomes))
        places_of(ran.ensemble, self.chosen)
        self._rows: dict[str, Rows] = {}

    @property
    def ensemble(self) -> Ensemble:
        """The numbers of all arms."""
        return self.ran.ensemble

    @property
    def arms(self) -> Sequence[Arm]:
        """The arms, the reference first."""
        return self.ensemble.arms

    @property
    def labels(self) -> list[str]:
        """Names of the arms, the reference first."""
        return self.ensemble.labels

    @property
    def reference(self) -> str:
        """Name of the reference."""
        return self.labels[0]

    @property
    def n(self) -> int:
        """Pairs of replicates."""
        return self.ensemble.n

    @property
    def tables(self) -> list[str]:
        """Names of the tables."""
        return list(TABLES)

    @property
    def title(self) -> str:
        """What is compared, in a line."""
        return f"{', '.join(self.labels[1:])} against {self.reference}"

    def rows(self, table: str) -> Rows:
        """A table as a list of mappings.

        Raises:
            InputError: no such table.
        """
        if table not in TABLES:
            hint = nearest_or_all(table, TABLES)
            raise InputError(f"table {table!r} does not exist{hint}")
        if table not in self._rows:
            made = outcome_rows(self.ensemble, self.precision) if table == "outcomes" else TABLES[table](self.ensemble)
            self._rows[table] = list(made)
        return self._rows[table]

    def table(self, name: str) -> "pandas.DataFrame":
        """A table by its name.

        Raises:
            InputError: no such table.
        """
        import pandas

        return pandas.DataFrame(list(self.rows(name)))

    @property
    def outcomes(self) -> "pandas.DataFrame":
        """Every outcome: means, paired difference with bounds, size, harm, p, what pairing gained."""
        return self.table("outcomes")

    @property
    def subgroups(self) -> "pandas.DataFrame":
        """Value, hours and states of the same people by slack, benefits, activation, rationale and group."""
        return self.table("subgroups")

    @property
    def persons(self) -> "pandas.DataFrame":
        """Shares better off, worse off, untouched and left, person by person."""
        return self.table("persons")

    @property
    def inequality(self) -> "pandas.DataFrame":
        """Gini and concentration index."""
        return self.table("inequality")

    @property
    def costs(self) -> "pandas.DataFrame":
        """Money and hours a patient-year."""
        return self.table("costs")

    @property
    def ratios(self) -> "pandas.DataFrame":
        """What a unit of each kind of value costs."""
        return self.table("ratios")

    @property
    def curves(self) -> "pandas.DataFrame":
        """Weekly differences with bands."""
        return self.table("curves")

    @property
    def flows(self) -> "pandas.DataFrame":
        """What changes hands between whom."""
        return self.table("flows")

    @cached_property
    def levers(self) -> Sequence[Difference]:
        """What differs between the scenarios."""
        return differences(self.ensemble.scenarios)

    @cached_property
    def folder(self) -> Path:
        """``<out>/compare-<arms>-<key>``: the same arms, in the same order, have the same folder."""
        ids = [results.scenario_id for results in self.ensemble.results]
        key = hashlib.sha256("\n".join([*ids, *self.labels]).encode()).hexdigest()[:10]
        names = re.sub(r"[^A-Za-z0-9._-]+", "-", "-".join(self.labels)).strip("-.")[:LONGEST_NAME].strip("-.")
        return self.out / f"compare-{names}-{key}"
