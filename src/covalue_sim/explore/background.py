"""What a conversation does meanwhile: many paired runs, and a picture of each scenario, in threads of their own."""

from collections.abc import Callable, Mapping, Sequence
from threading import Event, Thread
from typing import Any

from covalue_sim.errors import InputError
from covalue_sim.explore import gallery
from covalue_sim.explore.library import Library
from covalue_sim.explore.runs import run_many
from covalue_sim.model.simulation import Plan

LONGEST_REASON = 500
Tell = Callable[[Mapping[str, Any]], None]


class Background:
    """The threads of one conversation; there is one set of runs at a time.

    Args:
        tell: takes the answers, from any thread.
    """

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._stop = Event()
        self._left = Event()

    def run(self, plans: Sequence[tuple[str, Plan]], count: int, about: Mapping[str, Any]) -> None:
        """Begin `count` replicates of each plan, by arm, in the place of runs that go on."""
        self.cancel()
        self._stop = Event()
        Thread(target=self._runs, args=(plans, count, about, self._stop), name="runs", daemon=True).start()

    def draw(self, library: Library, about: Mapping[str, Any]) -> None:
        """Begin the pictures of all scenarios."""
        Thread(target=self._pictures, args=(library, about), name="gallery", daemon=True).start()

    def cancel(self) -> None:
        """End the runs between two of them."""
        self._stop.set()

    def close(self) -> None:
        """End everything."""
        self._left.set()
        self.cancel()

    def _runs(self, plans: Sequence[tuple[str, Plan]], count: int, about: Mapping[str, Any], stop: Event) -> None:
        def told(done: int, total: int) -> None:
            self._tell({"type": "progress", **about, "done": done, "total": total})

        try:
            found = run_many(plans, count, told, stop)
        except InputError as refusal:
            self._tell(refused(about, refusal))
            return
        self._tell({"type": "cancelled", **about} if found is None else {"type": "bands", **about, **found})

    def _pictures(self, library: Library, about: Mapping[str, Any]) -> None:
        for name in gallery.in_order(library):
            if self._left.is_set():
                return
            self._tell({"type": "card", **about, **gallery.picture(library, name)})


def refused(about: Mapping[str, Any], refusal: InputError) -> dict[str, Any]:
    """The answer to what cannot be used."""
    return {"type": "refused", **about, "why": str(refusal)[:LONGEST_REASON]}
