"""Boxes of lever space in which something happens, found in Python in a sweep's folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.sweeping.analysing import report

if TYPE_CHECKING:
    from covalue_sim.experiments.sweep.discovering import Discovery


def discover(folder: Path | str, condition: str = "co-destruction", *, pictures: bool = True) -> "Discovery":
    """Find the boxes of lever space in which something happens, by PRIM and CART (extra ``[discovery]``).

    They go into the folder's ``analysis/discovery.json``, with ``pictures`` into its pictures and report.

    Args:
        folder: the results folder of a sweep that varies all factors.
        condition: ``co-destruction``, ``all-gain``, or comparisons of mean outcomes joined by ``and``.
        pictures: draw the picture too.

    Raises:
        InputError: a condition that cannot be read, too few cases, or a library that is not installed.
    """
    from covalue_sim.experiments.sweep.discovering import discover_in
    from covalue_sim.experiments.sweep.failures import usable
    from covalue_sim.experiments.sweep.saving import load_saved, save_discovery
    from covalue_sim.experiments.sweep.stored import read_sweep
    from covalue_sim.report.sweep import draw_discovery
    from covalue_sim.store.lock import locked

    stored = usable(read_sweep(Path(folder)))
    found = discover_in(stored, condition)
    with locked(stored.folder):
        save_discovery(found, stored)
        if pictures:
            drawn = draw_discovery(stored, found)
            analysis = load_saved(stored.folder)
            fits = analysis is not None and analysis.of == stored.identity
            report(stored, analysis if fits else None, list(dict.fromkeys([*stored.results.pictures(), *drawn])))
    return found
