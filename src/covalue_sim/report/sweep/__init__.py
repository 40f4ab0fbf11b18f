"""Pictures of a sweep: one module a picture, each with what it draws it from in arrays and tidy rows."""

from pathlib import Path

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.discovering import Discovery
from covalue_sim.experiments.sweep.stored import StoredSweep

DISCOVERED = "discovery-"
"""Beginning of the names of pictures of discoveries."""


def draw_sweep(sweep: StoredSweep, analysis: Analysis) -> list[Path]:
    """Draw every picture that the sweep and its analysis allow, under ``pictures`` in its folder.

    Returns:
        The files, PNG and SVG of each; the same tables give the same bytes.

    Raises:
        InputError: the folder cannot be written.
    """
    from covalue_sim.report.figures.sheet import save
    from covalue_sim.report.figures.style import drawing
    from covalue_sim.report.sweep import bars, convergence, elementary, levels, pairs, phase, scatter, tornado, weeks
    from covalue_sim.store.errors import clear_lines

    folder = sweep.folder / "pictures"
    written: list[Path] = []
    with drawing(), clear_lines(folder):
        for kind in (bars, elementary, pairs, convergence, tornado, scatter, phase, levels, weeks):
            for picture in kind.draw(sweep, analysis):
                folder.mkdir(exist_ok=True)
                written += save(picture, folder)
    return written


def draw_discovery(sweep: StoredSweep, found: Discovery) -> list[Path]:
    """Draw the boxes that were found; no files where there are none.

    Raises:
        InputError: the folder cannot be written.
    """
    from covalue_sim.report.figures.sheet import save
    from covalue_sim.report.figures.style import drawing
    from covalue_sim.report.sweep import boxes
    from covalue_sim.store.errors import clear_lines

    folder = sweep.folder / "pictures"
    with drawing(), clear_lines(folder):
        picture = boxes.draw(sweep, found)
        if picture is None:
            return []
        folder.mkdir(exist_ok=True)
        return save(picture, folder)
