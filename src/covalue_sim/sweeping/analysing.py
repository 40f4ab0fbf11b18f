"""A sweep's folder analysed in Python, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.store.results import Results

if TYPE_CHECKING:
    from covalue_sim.experiments.sweep.analysing import Analysis
    from covalue_sim.experiments.sweep.stored import StoredSweep


@dataclass(frozen=True)
class Swept:
    """A sweep that was run, and what was found.

    Attributes:
        results: its results folder: ``results.runs`` is the table of all runs.
        analysis: indices, convergence, shares of chance and verdicts; None where failed runs forbid it.
        refused: why there is no analysis; empty where there is one.
        pictures: files drawn.
    """

    results: Results
    analysis: "Analysis | None" = None
    refused: str = ""
    pictures: Sequence[Path] = field(default_factory=tuple)

    @property
    def folder(self) -> Path:
        """Where all of it lies."""
        return self.results.folder


def analyse(
    folder: Path | str,
    *,
    methods: Sequence[str] = (),
    outcomes: Sequence[str] = (),
    failures: str = "",
    pictures: bool = True,
) -> Swept:
    """Analyse a sweep's folder, without running anything.

    What was found before in the same runs, by other methods or of other outcomes, stays in the folder's tables,
    pictures and report beside it.

    Args:
        folder: the results folder of a sweep.
        methods: those of the experiment unless given; methods for any sample will do for any design.
        outcomes: those of the experiment unless given.
        failures: what to do with failed runs, ``refuse`` or ``drop``; as the experiment says unless given.
        pictures: draw the pictures too.

    Raises:
        InputError: no sweep there, failed runs that may not be left out, or a method that does not fit.
    """
    from covalue_sim.experiments.sweep.analysing import analyse_sweep
    from covalue_sim.experiments.sweep.failures import usable
    from covalue_sim.experiments.sweep.merging import merged
    from covalue_sim.experiments.sweep.saving import load_saved, save
    from covalue_sim.experiments.sweep.stored import read_sweep
    from covalue_sim.store.lock import locked

    if failures not in {"", "refuse", "drop"}:
        raise InputError(f"failures: '{failures}' is not known; give refuse or drop")
    stored = usable(read_sweep(Path(folder)), failures)
    known = [column.name for column in stored.outcomes]
    for name in outcomes:
        if name not in known:
            raise InputError(f"outcome '{name}' is not known{did_you_mean(name, known)}")
    analysis = analyse_sweep(stored, methods, outcomes)
    analysis.asked = [{"methods": [*methods], "outcomes": [*outcomes], "failures": failures}]
    with locked(stored.folder):
        everything = merged(load_saved(stored.folder), analysis, stored)
        save(everything, stored.folder)
        drawn = _drawn(stored, everything) if pictures else []
    return Swept(stored.results, analysis, "", drawn)


def _drawn(stored: "StoredSweep", analysis: "Analysis") -> list[Path]:
    from covalue_sim.report.sweep import DISCOVERED, draw_sweep

    boxes = [path for path in stored.results.pictures() if path.name.startswith(DISCOVERED)]
    drawn = [*draw_sweep(stored, analysis), *boxes]
    report(stored, analysis, drawn)
    return drawn


def report(stored: "StoredSweep", analysis: "Analysis | None", pictures: Sequence[Path]) -> None:
    """Record the pictures of a sweep whose folder is held, and write its page again, where there is an analysis."""
    from covalue_sim.experiments.sweep.saving import load_discoveries
    from covalue_sim.report.sweep.page import write_page
    from covalue_sim.store.manifest import record_pictures

    record_pictures(stored.folder, pictures)
    if analysis is not None:
        write_page(stored, analysis, pictures, load_discoveries(stored))
