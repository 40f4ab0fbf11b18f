"""`covalue status`: how far a sweep is."""

import math

from covalue_sim.cli.options import As, Folder, Format


def status(folder: Folder, form: As = Format.table) -> None:
    """Say how far a sweep is: runs done, failed and missing, and whether it is running.

    Examples:
      covalue status results/what-matters-0123456789
    """
    from covalue_sim.cli.output import print_json, print_text
    from covalue_sim.experiments.sweep.resuming import status_of

    found = status_of(folder)
    left = found.runs - found.done
    if form is Format.json:
        print_json(
            {
                "experiment": found.experiment.name,
                "title": found.experiment.title,
                "results": str(found.folder),
                "points": found.points,
                "runs": found.runs,
                "done": found.done,
                "failed": found.failed,
                "running": found.running,
                "finished": found.finished,
                "seconds_a_run": found.seconds if math.isfinite(found.seconds) else None,
            }
        )
        return
    print_text(f"{found.experiment.title}: {found.done:,} of {found.runs:,} runs done, {found.failed:,} failed")
    if found.running:
        print_text("a process is running it")
    elif left:
        print_text(f"nothing is running; 'covalue resume {folder}' goes on")
    elif not found.finished:
        print_text(f"all runs are done, the tables are not written; 'covalue resume {folder}' writes them")
    if found.failed:
        print_text(f"'covalue resume {folder} --retry-failed' runs failed runs again")
    if left and math.isfinite(found.seconds):
        print_text(f"about {left * found.seconds / 60:,.0f} minutes of computation are left")
