"""Pictures of a results folder: one module a picture, each with `draw(results) -> Picture | None`.

``outcomes`` (over time), ``encounters`` (their classes over time), ``practice_space`` (start and end),
``value`` (by kind and by actor), ``slack`` (who gains and who loses), ``flows`` (of resources). What a
picture's title says is computed from the numbers that it shows. Importing this package is light; drawing
loads matplotlib.
"""

from pathlib import Path

from covalue_sim.errors import InputError


def draw_all(results_dir: Path) -> list[Path]:
    """Draw every picture that the tables of a results folder allow.

    Args:
        results_dir: folder with weekly, flows, people and services tables (Parquet), as written by a run.
            A picture whose table or columns are absent is left out.

    Returns:
        The files written under `<results_dir>/pictures/`, PNG and SVG of each picture, in a fixed order.
        The same tables give the same bytes.

    Raises:
        InputError: no such folder or none to write in, a table that cannot be read, or nothing to draw.
    """
    from covalue_sim.report.figures import encounters, flows, outcomes, practice_space, slack, value
    from covalue_sim.report.figures.results import Results
    from covalue_sim.report.figures.sheet import save_all

    results = Results(Path(results_dir))
    kinds = (outcomes, encounters, practice_space, value, slack, flows)
    written = save_all((kind.draw(results) for kind in kinds), results.folder / "pictures")
    if not written:
        raise InputError(
            f"{results.folder}: no rows to draw in weekly, flows or people;"
            " expected the tables of a run with at least one finished replicate"
        )
    return written
