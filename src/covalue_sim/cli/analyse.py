"""`covalue analyse`: the analysis of a sweep again, without running anything."""

from typing import Annotated

from covalue_sim.cli.ending import ended
from covalue_sim.cli.options import As, Folder, Format, NoPictures, option

METHOD = "Method, as often as needed; as the experiment says unless given."
Methods = Annotated[list[str] | None, option("--method", "NAME", METHOD)]
Outcomes = Annotated[list[str] | None, option("--outcome", "NAME", "Outcome, as often as needed.")]
Failures = Annotated[str, option("--failures", "refuse|drop", "What to do with failed runs.", shown=False)]


def analyse(
    folder: Folder,
    methods: Methods = None,
    outcomes: Outcomes = None,
    failures: Failures = "",
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
