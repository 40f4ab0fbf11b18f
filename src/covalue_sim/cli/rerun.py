"""`covalue rerun`: one stored run again, for a look inside."""

from pathlib import Path
from typing import Annotated

import typer

from covalue_sim.cli.options import As, Format
from covalue_sim.cli.sweep_options import Folder, whole


def rerun(
    folder: Folder,
    point: Annotated[str, typer.Option(metavar="N", help="Number of the design point.")] = "0",
    replicate: Annotated[str, typer.Option(metavar="N", help="Number of the replicate.")] = "0",
    weekly: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the weekly series to this CSV file.", show_default=False)
    ] = None,
    form: As = Format.table,
) -> None:
    """Run one stored run again, exactly that one, and compare it with what is stored.

    In Python, 'covalue_sim.rerun(DIR, point=812, replicate=3)' gives the same with its full series, and
    '.model()' the run as a Mesa model, to be stepped and looked into.

    Examples:
      covalue rerun results/what-matters-0123456789 --point 812 --replicate 3
      covalue rerun results/what-matters-0123456789 --point 812 --replicate 3 --weekly series.csv
    """
    from covalue_sim import sweeping
    from covalue_sim.cli.output import print_json, print_table, print_text

    found = sweeping.rerun(folder, whole("--point", point) or 0, whole("--replicate", replicate) or 0)
    said = {True: "the same as stored, bit for bit", False: "NOT the same as stored", None: "the stored run failed"}
    if weekly is not None:
        _write(weekly, found.weekly, found.scenario.burn_in)
    if form is Format.json:
        series = {"outcomes": found.outcomes, "weekly": found.weekly}
        print_json({"point": found.point, "replicate": found.replicate, "same": found.same, **series})
    else:
        print_text(f"point {found.point}, replicate {found.replicate}, seed {found.scenario.seed}: {said[found.same]}")
        if found.simulated.failure:
            print_text(f"failed: {found.simulated.failure}")
        print_table(("outcome", "value"), [(name, f"{value:.6g}") for name, value in found.outcomes.items()])
    raise typer.Exit(1 if found.same is False else 0)


def _write(path: Path, series: dict[str, list[float]], burn_in: int) -> None:
    from covalue_sim.store.errors import clear_lines

    rows = zip(*series.values(), strict=True)
    text = [",".join(["week", *series])]
    text += [",".join([str(week - burn_in), *map(repr, row)]) for week, row in enumerate(rows)]
    with clear_lines(path):
        path.write_text("\n".join(text) + "\n", encoding="utf-8")
