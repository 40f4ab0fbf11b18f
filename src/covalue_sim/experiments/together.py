"""How many runs of a point travel together: as many as take a tenth of a second, learnt from those that are done."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from covalue_sim.experiments.blame import Chunk
from covalue_sim.experiments.point import Runnable
from covalue_sim.store.records import RunRecord

Job = tuple[Runnable, int]
"""A point and the number of a replicate."""

TOGETHER = 0.1
"""Seconds of work that travel together: below it, sending costs more than it should."""

MOST_TOGETHER = 32


class Pace:
    """Seconds that a run takes of late, and what follows for how many travel together.

    Args:
        most: never more than these.
    """

    def __init__(self, most: int = 1) -> None:
        self._most = most
        self._seconds = TOGETHER

    @property
    def together(self) -> int:
        """Runs that should travel together: one until it is known how long they take."""
        return max(1, min(self._most, int(TOGETHER / max(self._seconds, 1e-6))))

    def note(self, runs: Sequence[RunRecord]) -> None:
        """Take in runs that were done; failed ones do not count."""
        for run in runs:
            if run.failure is None:
                self._seconds += (run.elapsed - self._seconds) / 2


def chunks(jobs: Iterable[Job], pace: Pace) -> Iterator[Chunk]:
    """Jobs of the same point that follow each other, at most so many together as the pace allows by then."""
    for _, together in groupby(jobs, key=lambda job: job[0].point_id):
        runs: list[int] = []
        point = None
        for point, replicate in together:
            runs.append(replicate)
            if len(runs) >= pace.together:
                yield Chunk(point, tuple(runs))
                runs = []
        if runs and point is not None:
            yield Chunk(point, tuple(runs))
