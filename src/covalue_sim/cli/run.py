"""`covalue run`: replicates of a scenario, and what came of them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from covalue_sim.cli.options import As, Changes, Format, Source

if TYPE_CHECKING:
    from covalue_sim.store.results import Results

STOPPED = "stopped; replicates finished before are kept, and the same command goes on from there"


def run(
    scenario: Source,
    changes: Changes = None,
    replicates: Annotated[
        str | None,
        typer.Option(metavar="N", help="Replicates in all; those in the results folder are not run again."),
    ] = None,
    seed: Annotated[str | None, typer.Option(metavar="S", help="Seed that the replicates share.")] = None,
    weeks: Annotated[str | None, typer.Option(metavar="N", help="Weeks after the burn-in.")] = None,
    workers: Annotated[
        str | None, typer.Option(metavar="N", help="Replicates at a time.", show_default="all processors")
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where results folders are kept.")] = Path("results"),
    form: As = Format.table,
    no_pictures: Annotated[bool, typer.Option("--no-pictures", help="Draw no pictures.")] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Run replicates again that failed before.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the results.")] = False,
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
    from covalue_sim.experiments.progress import progress_on

    numbers = {"--replicates": replicates, "--seed": seed, "--weeks": weeks}
    own = [f"run.{name[2:]}={_whole(name, text)}" for name, text in numbers.items() if text is not None]
    try:
        results = api.run(
            api.load(scenario, [*(changes or []), *own]),
            workers=None if workers is None else _whole("--workers", workers),
            out=out,
            retry_failed=retry_failed,
            pictures=not no_pictures,
            progress=progress_on(quiet=quiet),
            command=_command(),
        )
    except KeyboardInterrupt as stopped:
        _say(f"covalue: {str(stopped) or STOPPED}")
        raise typer.Exit(130) from None
    _report(results, form, quiet=quiet)
    raise typer.Exit(1 if results.manifest["runs"]["failed"] else 0)


def _report(results: "Results", form: Format, *, quiet: bool) -> None:
    from covalue_sim.report.summary import failure_lines, print_json, print_table

    if not quiet:
        _say(_what_was_done(results))
    (print_json if form is Format.json else print_table)(results, sys.stdout)
    for line in failure_lines(results):
        _say(f"covalue: {line}")


def _what_was_done(results: "Results") -> str:
    held = results.manifest["in_journal"]
    more = f"; {held - results.replicates} more are kept there" if held > results.replicates else ""
    if results.new == 0:
        return f"found all {results.replicates} replicates in {results.folder}{more}"
    before = results.replicates - results.new
    found = f"; {before} were there" if before else ""
    return f"{results.new} replicates run{found}{more}"


def _whole(option: str, text: str) -> int:
    from covalue_sim.errors import InputError

    try:
        return int(text)
    except ValueError:
        raise InputError(f"{option}: '{text}' is not a whole number; expected one such as 2") from None


def _command() -> str:
    import shlex

    return shlex.join(["covalue", *sys.argv[1:]])


def _say(line: str) -> None:
    print(line, file=sys.stderr)
