"""`covalue rerun`: one stored run again, for a look inside."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from covalue_sim.cli.numbers import whole
from covalue_sim.cli.options import As, Folder, Format, option, switch

if TYPE_CHECKING:
    from covalue_sim.experiments.sweep.rerunning import Rerun


Point = Annotated[int, option("--point", "N", "Number of the design point.", parse=whole)]
Replicate = Annotated[int, option("--replicate", "N", "Number of the replicate.", parse=whole)]
Weekly = Annotated[Path | None, option("--weekly", "FILE", "Write the weekly series to this CSV file.")]
LookInside = Annotated[bool, switch("--look", "Open a Python prompt with the run as a Mesa model, to be stepped.")]


def rerun(
    folder: Folder,
    point: Point = 0,
    replicate: Replicate = 0,
    weekly: Weekly = None,
    look: LookInside = False,
    form: As = Format.table,
) -> None:
    """Run one stored run again, exactly that one, and compare it with what is stored.

    With '--look', a Python prompt has the run as 'run', with its full series, and as 'model' the Mesa model of it at
    its first week, to be stepped and looked into. In Python, 'covalue_sim.rerun(DIR, point=812, replicate=3)' and its
    '.model()' give the same.

    Exit code: 1 where the run is not the same as stored.

    Examples:
      covalue rerun results/what-matters-0123456789 --point 812 --replicate 3 --look
      covalue rerun results/what-matters-0123456789 --point 812 --replicate 3 --weekly series.csv
    """
    from covalue_sim import sweeping
    from covalue_sim.cli.output import print_json, print_table, print_text

    found = sweeping.rerun(folder, point, replicate)
    if weekly is not None:
        _write(weekly, found.weekly, found.scenario.burn_in)
    if form is Format.json:
        series = {"outcomes": found.outcomes, "weekly": found.weekly}
        print_json(
            {"point": found.point, "replicate": found.replicate, "same": found.same, "failed": found.failed, **series}
        )
    else:
        print_text(f"point {found.point}, replicate {found.replicate}, seed {found.scenario.seed}: {_said(found)}")
        if found.failed:
            print_text(f"failed: {found.failed}")
        print_table(("outcome", "value"), [(name, f"{value:.6g}") for name, value in found.outcomes.items()])
    if look:
        _look(found)
    raise typer.Exit(1 if found.same is False else 0)


def _said(found: "Rerun") -> str:
    if found.stored.failure is not None:
        why = found.stored.failure
        again = "as it does now" if found.failed else "but goes well now"
        return f"the stored run failed ({why.kind}: {why.message}), {again}"
    return "the same as stored, bit for bit" if found.same else "NOT the same as stored"


def _look(found: "Rerun") -> None:
    from code import interact

    banner = (
        "run.weekly, run.outcomes and run.scenario are what it gave; model is the same run in Mesa, before its first"
        " week: model.step() does a week, model.agents are the people. Ctrl-D ends."
    )
    interact(banner, local={"run": found, "model": found.model()}, exitmsg="")


def _write(path: Path, series: dict[str, list[float]], burn_in: int) -> None:
    from covalue_sim.store.errors import clear_lines

    rows = zip(*series.values(), strict=True)
    text = [",".join(["week", *series])]
    text += [",".join([str(week - burn_in), *map(repr, row)]) for week, row in enumerate(rows)]
    with clear_lines(path):
        path.write_text("\n".join(text) + "\n", encoding="utf-8")
