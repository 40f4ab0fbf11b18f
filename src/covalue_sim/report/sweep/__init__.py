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
    from covalue_sim.report.figures.sheet import save_all
    from covalue_sim.report.sweep import bars, convergence, elementary, levels, pairs, phase, scatter, tornado, weeks

    kinds = (bars, elementary, pairs, convergence, tornado, scatter, phase, levels, weeks)
    return save_all((picture for kind in kinds for picture in kind.draw(sweep, analysis)), sweep.folder / "pictures")


def draw_discovery(sweep: StoredSweep, found: Discovery) -> list[Path]:
    """Draw the boxes that were found; no files where there are none.

    Raises:
        InputError: the folder cannot be written.
    """
    from covalue_sim.report.figures.sheet import save_all
    from covalue_sim.report.sweep import boxes

    return save_all([boxes.draw(sweep, found)], sweep.folder / "pictures")
