"""`covalue compare`: what what-ifs change against a reference, for whom, at what cost, and how surely."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from covalue_sim.cli import options
from covalue_sim.cli.completing import scenarios
from covalue_sim.cli.ending import interruptible, say, told
from covalue_sim.cli.numbers import number, whole
from covalue_sim.store.folder import RESULTS

if TYPE_CHECKING:
    from covalue_sim.report.compare.comparison import Comparison


class As(StrEnum):
    """How the answer is printed."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"


Arms = Annotated[list[str], options.argument("FILE|NAME", "Scenarios; the first is the reference.", scenarios)]
A_VARIANT = "A variant of the reference, or of the scenario named first, as one more arm."
WhatIfs = Annotated[list[str] | None, options.option("--what-if", "'NAME: PATH=VALUE ...'", A_VARIANT)]
Reference = Annotated[str | None, options.option("--reference", "NAME", "Another arm to be the reference.")]
OF_EVERY_ARM = "Replicates of every arm; those in the results folders are not run again."
Replicates = Annotated[int | None, options.option("--replicates", "N", OF_EVERY_ARM, parse=whole)]
HALF_WIDTH = "Go on until half the width of 95 % intervals is at most H, in own units."
Precision = Annotated[float | None, options.option("--precision", "H", HALF_WIDTH, parse=number)]
Cap = Annotated[int, options.option("--cap", "N", "Replicates at most for --precision.", parse=whole)]
ABOUT = "An outcome that sentences, pictures and --precision are about; as often as needed."
Outcomes = Annotated[list[str] | None, options.option("--outcome", "OUTCOME", ABOUT)]
AsAny = Annotated[As, typer.Option("--format", help="How the answer is printed.")]
Report = Annotated[bool, options.switch("--report", "Write one HTML file that holds all of it.")]
DropFailed = Annotated[bool, options.switch("--drop-failed", "Compare the replicates that went well in every arm.")]


def compare(
    arms: Arms,
    what_ifs: WhatIfs = None,
    reference: Reference = None,
    changes: options.Changes = None,
    replicates: Replicates = None,
    precision: Precision = None,
    cap: Cap = 2000,
    outcomes: Outcomes = None,
    seed: options.Seed = None,
    weeks: options.Weeks = None,
    workers: options.Workers = None,
    out: options.Out = Path(RESULTS),
    form: AsAny = As.table,
    report: Report = False,
    retry_failed: options.RetryFailed = False,
    drop_failed: DropFailed = False,
    quiet: options.Quiet = False,
) -> None:
    """Compare scenarios with a reference: what changes, for whom, at what cost, and how sure we are.

    Replicates are paired: replicate r of every arm has the same people and the same luck. Runs in the results
    folders are used again. Every table is kept beside them, as Parquet and CSV.

    Exit code: 0 when all went well, 1 when failed replicates were left out, 2 for input that cannot be used or
    failed replicates that were not to be left out, 130 after Ctrl-C.

    Examples:
      covalue compare baseline paid-participation shared-power --replicates 200
      covalue compare baseline --what-if "pay: compensation.rule=hourly" --report
      covalue compare baseline tokenism --outcome value_user --precision 0.001
    """  # fmt: skip
    from covalue_sim import api
    from covalue_sim.experiments.compare.what_ifs import parse_what_if

    with interruptible():
        comparison = api.compare(
            *arms,
            what_ifs=[parse_what_if(text) for text in what_ifs or ()],
            reference=reference,
            overrides=changes or (),
            replicates=replicates,
            precision=precision,
            cap=cap,
            outcomes=outcomes or (),
            seed=seed,
            weeks=weeks,
            workers=workers,
            out=out,
            retry_failed=retry_failed,
            drop_failed=drop_failed,
            **told(quiet=quiet),
        )
    _answer(comparison, form, report=report, quiet=quiet)
    raise typer.Exit(1 if comparison.ensemble.dropped else 0)


def _answer(comparison: "Comparison", form: As, *, report: bool, quiet: bool) -> None:
    from covalue_sim.report.compare import text

    comparison.save()
    page = comparison.report() if report else None
    printers = {As.table: text.print_table, As.json: text.print_json, As.csv: text.print_csv}
    printers.get(form, text.print_markdown)(comparison, sys.stdout)
    if dropped := comparison.ensemble.dropped:
        named = ", ".join(f"{label} {replicate}" for label, replicate in dropped[:5])
        say(f"covalue: {len(dropped)} failed runs were left out in every arm (arm and replicate: {named})")
    reached = comparison.ran.reached
    if reached is not None and not reached.met:
        say(
            f"covalue: precision {reached.wish.half_width:g} was not reached within {reached.wish.cap} replicates;"
            f" the widest is {reached.widest:.3g} ({reached.outcome}, {reached.arm}); a larger --cap goes on"
        )
    if not quiet:
        new = sum({results.folder: results.new for results in comparison.ensemble.results}.values())
        say(f"{new} runs were new; all others were there" if new else "all runs were there")
    if page is not None:
        say(f"report: {page}")
