"""`covalue resume`: go on with a sweep from its folder alone."""

from covalue_sim.cli.ending import ended
from covalue_sim.cli.options import As, Folder, Format, NoPictures, Quiet, RetryFailed, Scheduler, Workers


def resume(
    folder: Folder,
    workers: Workers = None,
    scheduler: Scheduler = "",
    form: As = Format.table,
    retry_failed: RetryFailed = False,
    no_pictures: NoPictures = False,
    quiet: Quiet = False,
) -> None:
    """Go on with a sweep where it stopped; nothing that is finished is run again.

    The tables are the same, byte for byte, as if nothing had happened.

    Examples:
      covalue resume results/what-matters-0123456789
      covalue resume results/what-matters-0123456789 --retry-failed
    """
    from covalue_sim import sweeping
    from covalue_sim.experiments.progress import progress_on

    ended(
        lambda: sweeping.resume(
            folder,
            workers=workers,
            scheduler=scheduler,
            retry_failed=retry_failed,
            pictures=not no_pictures,
            progress=progress_on(quiet=quiet),
        ),
        form,
    )
