"""`covalue run`: replicates of a scenario, and what came of them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from covalue_sim.cli import options
from covalue_sim.cli.ending import interruptible, say, told
from covalue_sim.cli.numbers import whole
from covalue_sim.store.folder import RESULTS

if TYPE_CHECKING:
    from covalue_sim.store.results import Results


IN_ALL = "Replicates in all; those in the results folder are not run again."
Replicates = Annotated[int | None, options.option("--replicates", "N", IN_ALL, parse=whole)]


def run(
    scenario: options.Source,
    changes: options.Changes = None,
    replicates: Replicates = None,
    seed: options.Seed = None,
    weeks: options.Weeks = None,
    workers: options.Workers = None,
    out: options.Out = Path(RESULTS),
    form: options.As = options.Format.table,
    no_pictures: options.NoPictures = False,
    retry_failed: options.RetryFailed = False,
    quiet: options.Quiet = False,
) -> None:
    """Run a scenario, and print what came out with its uncertainty.

    Every finished replicate is stored at once: give the same command again after any interruption. The same
    command after the end finds its results in a second. A larger number of replicates adds what is missing.

    Exit code: 0 when all replicates went well, 1 when some failed (the rest is there), 2 for input that
    cannot be used, 130 after Ctrl-C.

    Examples:
      covalue run baseline
      covalue run baseline --set power.declared_share=0.6 --replicates 200
      covalue run my-scenario.yaml --weeks 260 --format json > summary.json
    """
    from covalue_sim import api

    numbers = {"replicates": replicates, "seed": seed, "weeks": weeks}
    own = [f"run.{name}={number}" for name, number in numbers.items() if number is not None]
    with interruptible():
        results = api.run(
            api.load(scenario, [*(changes or []), *own]),
            workers=workers,
            out=out,
            retry_failed=retry_failed,
            pictures=not no_pictures,
            **told(quiet=quiet),
        )
    _report(results, form, quiet=quiet)
    raise typer.Exit(1 if results.manifest["runs"]["failed"] else 0)


def _report(results: "Results", form: options.Format, *, quiet: bool) -> None:
    from covalue_sim.report.summary import failure_lines, print_json, print_table

    if not quiet:
        say(_what_was_done(results))
    (print_json if form is options.Format.json else print_table)(results, sys.stdout)
    for line in failure_lines(results):
        say(f"covalue: {line}")


def _what_was_done(results: "Results") -> str:
    held = results.manifest["in_journal"]
    more = f"; {held - results.replicates} more are kept there" if held > results.replicates else ""
    if results.new == 0:
        return f"found all {results.replicates} replicates in {results.folder}{more}"
    before = results.replicates - results.new
    found = f"; {before} were there" if before else ""
    return f"{results.new} replicates run{found}{more}"
