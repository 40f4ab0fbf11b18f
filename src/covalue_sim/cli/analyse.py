"""`covalue analyse`: the analysis of a sweep again, without running anything."""

from typing import Annotated

import typer

from covalue_sim.cli.options import As, Format, NoPictures
from covalue_sim.cli.sweep_options import Folder, ended


def analyse(
    folder: Folder,
    methods: Annotated[
        list[str] | None,
        typer.Option(
            "--method",
            metavar="NAME",
            help="Method, as often as needed; as the experiment says unless given.",
            show_default=False,
        ),
    ] = None,
    outcomes: Annotated[
        list[str] | None,
        typer.Option("--outcome", metavar="NAME", help="Outcome, as often as needed.", show_default=False),
    ] = None,
    failures: Annotated[
        str, typer.Option(metavar="refuse|drop", help="What to do with failed runs.", show_default=False)
    ] = "",
    form: As = Format.table,
    no_pictures: NoPictures = False,
) -> None:
    """Analyse a sweep's folder again: other methods, other outcomes, without running anything.

    Methods for any sample (rbd_fast, delta, pawn, hdmr, regional) work on the runs of any design that varies
    all factors; the others need a design of their own.

    Examples:
      covalue analyse results/what-matters-0123456789
      covalue analyse results/what-matters-0123456789 --method pawn --outcome value_provider
    """  # fmt: skip
    from covalue_sim import sweeping

    ended(
        lambda: sweeping.analyse(
            folder, methods=methods or (), outcomes=outcomes or (), failures=failures, pictures=not no_pictures
        ),
        form,
    )
