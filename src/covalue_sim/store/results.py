"""A results folder in Python: its tables, its manifest, its summary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from covalue_sim.store.arrow import Arrow
from covalue_sim.store.errors import StoreError
from covalue_sim.store.folder import SCENARIO, SUMMARY_CSV
from covalue_sim.store.manifest import Manifest, read_manifest
from covalue_sim.store.records import Failure
from covalue_sim.store.summary import SummaryRow, read_csv
from covalue_sim.store.verify import verify


@dataclass(frozen=True, slots=True)
class FailedRun:
    """A run that failed: where and why."""

    point_id: int
    replicate: int
    seed: int
    why: Failure


class Results:
    """A finished results folder.

    Tables are pyarrow Tables, read when first asked for; ``.to_pandas()`` on them needs pandas.

    Args:
        folder: the results folder.
        new: runs computed by the call that gives these results; 0 when all were found.

    Raises:
        StoreError: no finished results there, or of an unknown schema version.
    """

    def __init__(self, folder: Path | str, *, new: int = 0) -> None:
        self.folder = Path(folder)
        self.new = new
        manifest = read_manifest(self.folder)
        if manifest is None:
            raise StoreError(f"{self.folder}: {_absent(self.folder)}")
        self.manifest: Manifest = manifest

    def __repr__(self) -> str:
        counts = self.manifest["runs"]
        return f"Results({str(self.folder)!r}, replicates={self.replicates}, failed={counts['failed']})"

    @property
    def scenario_id(self) -> str:
        """Name and short key of the scenario."""
        return str(self.manifest["scenario_id"])

    @property
    def replicates(self) -> int:
        """Replicates that the tables cover, failed ones included."""
        return int(self.manifest["replicates"])

    @property
    def failed(self) -> Sequence[FailedRun]:
        """The failed runs (the first 1000)."""
        return [
            FailedRun(
                row["point_id"],
                row["replicate"],
                row["seed"],
                Failure(row["stage"], row["type"], row["message"]),
            )
            for row in self.manifest["failures"]
        ]

    @cached_property
    def runs(self) -> Arrow:
        """One row a replicate: its parameters, its status, its outcomes."""
        return self._table("runs")

    @cached_property
    def weekly(self) -> Arrow:
        """One row a replicate and week, from ``-burn_in``."""
        return self._table("weekly")

    @cached_property
    def flows(self) -> Arrow:
        """One row a replicate, giver, receiver and resource: totals from week 0."""
        return self._table("flows")

    @cached_property
    def people(self) -> Arrow:
        """One row a replicate, person and moment (start, end)."""
        return self._table("people")

    @cached_property
    def services(self) -> Arrow:
        """One row a replicate, moment and professional, group or organisation."""
        return self._table("services")

    @cached_property
    def summary(self) -> Arrow:
        """One row an outcome: n, mean, sd, and the mean's 95 % interval."""
        return self._table("summary")

    @cached_property
    def summary_rows(self) -> Sequence[SummaryRow]:
        """The summary without pyarrow."""
        return read_csv(self.folder / SUMMARY_CSV)

    def verify(self) -> None:
        """Check every table against the manifest: its bytes, or its content where the bytes differ.

        Raises:
            StoreError: naming the table that is not the one that was written.
        """
        for name, facts in self.manifest["tables"].items():
            verify(self.folder / name, facts)

    def is_complete(self) -> bool:
        """Whether every table is there with its size, and the files beside them."""
        beside = all((self.folder / name).is_file() for name in (SUMMARY_CSV, SCENARIO))
        return beside and all(_has_size(self.folder / name, facts) for name, facts in self.manifest["tables"].items())

    def pictures(self) -> list[Path]:
        """Pictures drawn from these tables that are there."""
        paths = [self.folder / name for name in self.manifest.get("pictures", ())]
        return [path for path in paths if path.exists()]

    def _table(self, name: str) -> Arrow:
        path = self.folder / f"{name}.parquet"
        if path.name not in self.manifest["tables"]:
            raise StoreError(f"{path}: this table was not asked for when the runs were made")
        from pyarrow import ArrowException, parquet

        try:
            return parquet.read_table(path)
        except (OSError, ArrowException) as error:
            reason = " ".join(str(error).split())[:120]
            raise StoreError(f"{path}: cannot be read ({reason}); delete it and give the command again") from None


def open_results(folder: Path | str) -> Results:
    """Open a results folder that `run` or ``covalue run`` wrote.

    Raises:
        StoreError: no finished results there, or of an unknown schema version.
    """
    return Results(folder)


def _has_size(path: Path, facts: Mapping[str, Any]) -> bool:
    try:
        return bool(path.stat().st_size == facts["bytes"])
    except OSError:
        return False


def _absent(folder: Path) -> str:
    if not folder.is_dir():
        return "no such results folder; expected one written by 'covalue run'"
    return "holds no finished results; give the command that began them again"
