"""`covalue patterns`: the theories run as experiments, and what holds."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from covalue_sim.cli import completing
from covalue_sim.cli.ending import interruptible, say, told
from covalue_sim.cli.options import As, Format, Out, Quiet, RetryFailed, Workers, argument, option, switch
from covalue_sim.store.folder import RESULTS

if TYPE_CHECKING:
    from covalue_sim.patterns.finding import Finding
    from covalue_sim.patterns.looking import Look

NEW = "new"


BY_NAME = "Patterns or theories by name, or pattern files; all unless given. 'new NAME' writes a file."
Names = Annotated[list[str] | None, argument("[ID...]", BY_NAME, completing.patterns)]
Quick = Annotated[bool, switch("--quick", "A subset of replicates, and no space: a first look.")]
Report = Annotated[bool, switch("--report", "Write the page, patterns.html, too.")]
Strict = Annotated[bool, switch("--strict", "Exit code 1 where a pattern on record as holding does not hold.")]
NoSpace = Annotated[bool, switch("--no-space", "Leave out the share of space.")]
Ensemble = Annotated[Path | None, option("--ensemble", "FILE", "Calibrated ensemble, a CSV file.")]
Log = Annotated[Path | None, option("--log", "FILE", "Log of looks.", shown="beside the patterns")]
Listing = Annotated[bool, switch("--list", "List the patterns, and run nothing.")]
Outcomes = Annotated[bool, switch("--outcomes", "List what patterns can measure.")]


def patterns(
    names: Names = None,
    quick: Quick = False,
    report: Report = False,
    form: As = Format.table,
    strict: Strict = False,
    no_space: NoSpace = False,
    ensemble: Ensemble = None,
    workers: Workers = None,
    out: Out = Path(RESULTS),
    log: Log = None,
    retry_failed: RetryFailed = False,
    listing: Listing = False,
    outcomes: Outcomes = False,
    quiet: Quiet = False,
) -> None:
    """Run the theories as experiments that can fail, and say which hold, fail or stay inconclusive.

    Each pattern has a prediction and a smallest effect of interest, declared beforehand; an ablation that must
    make it vanish; a null model in which it must not appear; and the share of space in which it holds. Every
    finished run is stored at once, and every look is logged.

    Exit code: 0 when the machinery worked (a theory that fails is a finding), 1 where runs failed, or with
    --strict where a pattern on record as holding does not hold, 2 for input that cannot be used, 130 after Ctrl-C.

    Examples:
      covalue patterns --quick
      covalue patterns kirkegaard stewart-need --report
      covalue patterns --format json > findings.json
      covalue patterns new my-pattern
    """
    if names and names[0] == NEW:
        _write_new(names[1:])
        return
    if listing or outcomes:
        _list_outcomes(form) if outcomes else _list(names or [], form)
        return
    from covalue_sim.patterns.looking import look

    with interruptible():
        seen = look(
            names or [],
            quick=quick,
            space=not no_space,
            ensemble=ensemble,
            workers=workers,
            out=out,
            log=log,
            retry_failed=retry_failed,
            told=None if quiet else _tell,
            **told(quiet=quiet),
        )
    _print(seen, _page(seen, out) if report else None, form)
    raise typer.Exit(_code(seen, strict=strict))


def _page(seen: "Look", out: Path) -> Path:
    from covalue_sim.report.patterns.page import write_page

    return write_page(seen, out / "patterns.html")


def _tell(finding: "Finding") -> None:
    say(f"{finding.pattern.name}: {finding.verdict}")


def _print(seen: "Look", page: Path | None, form: Format) -> None:
    from covalue_sim.cli.output import print_json, print_table
    from covalue_sim.report.patterns.summary import HEADINGS, as_json, last_lines, rows

    if form is Format.json:
        print_json(as_json(seen, page))
    else:
        print_table(HEADINGS, rows(seen))
        for line in last_lines(seen):
            print(line)
    for finding in seen.findings:
        if finding.error:
            say(f"covalue: {finding.pattern.name}: {finding.error}")
    if page is not None:
        say(f"page: {page}")


def _code(seen: "Look", *, strict: bool) -> int:
    if strict:
        for finding in seen.lost:
            say(f"covalue: {finding.pattern.name}: on record as holding, now {finding.verdict}")
    broken = any(finding.error for finding in seen.findings)
    return 1 if broken or (strict and seen.lost) else 0


def _write_new(words: list[str]) -> None:
    from covalue_sim.errors import InputError
    from covalue_sim.patterns.template import write_new

    if len(words) != 1:
        raise InputError("patterns new: give one name, as in: covalue patterns new my-pattern")
    for file in write_new(words[0], Path()):
        typer.echo(f"wrote {file}")
    typer.echo(f"next: covalue patterns {words[0].removesuffix('.yaml')}.yaml --quick", err=True)


def _list(names: list[str], form: Format) -> None:
    from covalue_sim.cli.output import print_json, print_table
    from covalue_sim.patterns.looking import chosen

    found = [{"pattern": one.name, "theory": one.theory, "kind": one.kind, "title": one.title}
             for one in chosen(names)]  # fmt: skip
    if form is Format.json:
        print_json(found)
    else:
        print_table(["pattern", "theory", "kind", "title"], [list(one.values()) for one in found])


def _list_outcomes(form: Format) -> None:
    from covalue_sim.cli.output import print_json, print_table
    from covalue_sim.patterns.measuring import OUTCOMES

    found = [{"outcome": one.name, "unit": one.unit, "meaning": one.meaning} for one in OUTCOMES]
    if form is Format.json:
        print_json(found)
    else:
        print_table(["outcome", "unit", "meaning"], [list(one.values()) for one in found])
