"""What the journal keeps: design points and finished runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from covalue_sim.parameters import Value

OK = "ok"
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PointRecord:
    """A design point: one setting of the parameters.

    Attributes:
        point_id: number within the folder, from 0.
        scenario_id: name and short key of the scenario, in every table.
        key: hash of everything that decides its runs but the replicate's number.
        seed: seed that its replicates share.
        changes: parameters whose value differs from the folder's base values.
    """

    point_id: int
    scenario_id: str
    key: str
    seed: int
    changes: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a run gave no results.

    Attributes:
        stage: prepare, run, outcomes, tables or worker.
        kind: type of the error.
        message: one line.
    """

    stage: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A finished run, whether it went well or not.

    Attributes:
        key: the run's key; the same key means the same results.
        elapsed: seconds of computation.
        finished_at: seconds since 1970.
        outcomes: float64 (outcomes,) as little-endian bytes; empty for a failed run.
        tables: packed arrays of the series that were asked for; empty if none were.
    """

    point_id: int
    replicate: int
    key: str
    seed: int
    elapsed: float
    finished_at: float
    host: str
    outcomes: bytes = b""
    tables: bytes = b""
    failure: Failure | None = None

    @property
    def status(self) -> str:
        """``ok`` or ``failed``."""
        return FAILED if self.failure else OK
