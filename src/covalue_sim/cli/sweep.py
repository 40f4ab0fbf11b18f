"""`covalue sweep`: an experiment planned, run, analysed and drawn."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from covalue_sim.cli import options
from covalue_sim.cli.ending import ended, told
from covalue_sim.store.folder import RESULTS

if TYPE_CHECKING:
    from covalue_sim.experiments.sweep.plan import SweepPlan


DryRun = Annotated[bool, options.switch("--dry-run", "Say what would be run, and what it costs.")]


def sweep(
    experiment: options.Experiment,
    changes: options.Changes = None,
    workers: options.Workers = None,
    scheduler: options.Scheduler = "",
    out: options.Out = Path(RESULTS),
    form: options.As = options.Format.table,
    dry_run: DryRun = False,
    retry_failed: options.RetryFailed = False,
    no_pictures: options.NoPictures = False,
    quiet: options.Quiet = False,
) -> None:
    """Run an experiment: which levers matter, and how sure are we.

    The experiment file says what is varied in which scenario, by which method, how often, and what is looked
    at. Every finished run is stored at once: give the same command again after any interruption, or 'covalue
    resume' with the folder. '--set' changes the base scenario.

    Exit code: 0 when all runs went well, 1 when some failed (the rest is there), 2 for input that cannot be
    used, 130 after Ctrl-C.

    Examples:
      covalue list experiments
      covalue sweep what-matters --dry-run
      covalue sweep experiments/power-and-trust.yaml --set population.patients.count=100
      covalue sweep what-matters --workers 2 --format json > findings.json
    """
    from covalue_sim import sweeping

    plan = sweeping.plan(experiment, changes or [], out)
    if dry_run:
        _say_plan(plan, workers, form)
        return
    ended(
        lambda: sweeping.sweep(
            plan,
            workers=workers,
            scheduler=scheduler,
            retry_failed=retry_failed,
            pictures=not no_pictures,
            **told(quiet=quiet),
        ),
        form,
    )


def _say_plan(plan: "SweepPlan", workers: int | None, form: options.Format) -> None:
    from covalue_sim.cli.output import print_json, print_text
    from covalue_sim.experiments.sweep.measuring import estimate

    cost = estimate(plan, workers)
    if form is options.Format.json:
        print_json(cost)
        return
    experiment = plan.experiment
    print_text(f"{experiment.title}: {experiment.method}, {len(experiment.factors)} factors")
    print_text(f"{cost['rows']:,} rows of the design, {cost['points']:,} points, {cost['runs']:,} runs"
               f" ({cost['found']:,} are there)")  # fmt: skip
    print_text(f"{cost['seconds_a_run']:.3g} s a run, measured: about {_time(cost['seconds'])} on"
               f" {cost['workers']} processes")  # fmt: skip
    print_text(f"about {cost['bytes'] / 1e6:,.0f} MB on the disk, {cost['free_bytes'] / 1e9:,.0f} GB are free")
    print_text(f"results: {plan.folder}")


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
