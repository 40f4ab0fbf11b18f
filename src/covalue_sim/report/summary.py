"""The printed summary of a results folder: a table for people, or the same as JSON."""

import json
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from covalue_sim.report.figures.wording import counted
from covalue_sim.report.terminal import print_dressed
from covalue_sim.store.results import Results
from covalue_sim.store.summary import SummaryRow

UNKNOWN = "–"
MOST_NAMED, MOST_LISTED = 5, 20
"""Failed replicates with their reason, and with their number only."""

if TYPE_CHECKING:
    from rich.console import Console

HEADLINES = frozenset({
    "share_co_created", "share_co_destroyed", "share_user_exploited", "share_provider_depleted",
    "served", "engaged_end",
    "value_user", "value_low_slack", "value_high_slack", "value_provider", "value_society",
    "trust_own_end", "trust_reported_end",
    "enacted_share", "promise_gap", "misalignment_user",
    "health_end", "activation_end", "burden_end", "burnout_end",
    "participation", "participation_low_slack", "participation_claimants",
    "hours_unpaid", "hours_paid", "hours_professional", "pay", "spending",
    "mobilisation_end", "novelty_end", "open_organisations_end",
    "share_gaining", "share_losing", "value_gap",
})  # fmt: skip
"""Outcomes that the printed table shows; the summary has all."""

MOST_DECIMALS = 6
LARGE = 1e9
"""Beyond these, numbers are written with a power of ten."""


def print_table(results: Results, stream: TextIO) -> None:
    """Print outcomes by theme with mean, bounds, unit and n; colours only on a terminal."""
    print_dressed(stream, lambda console: _print(results, console))


def _print(results: Results, console: "Console") -> None:
    from rich.table import Table

    console.print(f"[bold]{_plain(_heading(results))}[/bold]", soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("outcome", no_wrap=True)
    for name in ("mean", "low 95 %", "high 95 %"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("unit")
    table.add_column("n", justify="right")
    shown = headlines(results.summary_rows)
    for theme, rows in by_theme(shown):
        table.add_row(f"[bold]{_plain(theme)}[/bold]")
        for row in rows:
            table.add_row(f"  {_plain(row.outcome.replace('_', ' '))}", *numbers(row), _unit(row), str(row.n))
    console.print(table)
    if left_out := len(results.summary_rows) - len(shown):
        console.print(f"({left_out} more outcomes are in summary.csv)")
    console.print(f"results: {_plain(str(results.folder))}", soft_wrap=True)


def print_json(results: Results, stream: TextIO) -> None:
    """Print the summary as one JSON object; what is undefined is null."""
    json.dump(as_dict(results), stream, indent=1, ensure_ascii=False, allow_nan=False)
    stream.write("\n")


def as_dict(results: Results) -> dict[str, Any]:
    """What the printed table says, for a program."""
    manifest = results.manifest
    return {
        "scenario": manifest["scenario"],
        "scenario_id": results.scenario_id,
        "title": manifest["title"],
        "results": str(results.folder),
        "replicates": results.replicates,
        "runs": {**manifest["runs"], "new": results.new},
        "failures": manifest["failures"],
        "pictures": [str(path) for path in results.pictures()],
        "summary": [_outcome(row) for row in results.summary_rows],
    }


def _outcome(row: SummaryRow) -> dict[str, Any]:
    known = {name: getattr(row, name) for name in ("mean", "sd", "low", "high")}
    return {
        "outcome": row.outcome,
        "theme": row.theme,
        "unit": row.unit,
        "n": row.n,
        **{name: value if math.isfinite(value) else None for name, value in known.items()},
        "method": row.method,
    }


def headlines(rows: Sequence[SummaryRow]) -> Sequence[SummaryRow]:
    """The outcomes that are shown; all where none of them is a headline."""
    return [row for row in rows if row.outcome in HEADLINES] or rows


def by_theme(rows: Sequence[SummaryRow]) -> Iterator[tuple[str, list[SummaryRow]]]:
    """Rows of each theme, themes in the order of their first row."""
    for theme in dict.fromkeys(row.theme for row in rows):
        yield theme, [row for row in rows if row.theme == theme]


def numbers(row: SummaryRow) -> tuple[str, str, str]:
    """Mean and bounds with as many decimals as the width of the interval bears."""
    decimals = _decimals(row)
    return _number(row.mean, decimals), _number(row.low, decimals), _number(row.high, decimals)


def failure_lines(results: Results) -> Iterator[str]:
    """Name failed replicates, the first few with their reason."""
    failed, count = results.failed, results.manifest["runs"]["failed"]
    if not failed:
        return
    named = ", ".join(str(run.replicate) for run in failed[:MOST_LISTED])
    more = f" and {count - MOST_LISTED} more" if count > MOST_LISTED else ""
    yield f"{count:,} of {results.replicates:,} replicates failed: {named}{more} (--retry-failed runs them again)"
    for run in failed[:MOST_NAMED]:
        why = run.why
        yield f"  replicate {run.replicate}, seed {run.seed}, {why.stage}: {why.kind}: {why.message}"


def _heading(results: Results) -> str:
    counts = results.manifest["runs"]
    failed = f", {counts['failed']:,} failed" if counts["failed"] else ""
    title = results.manifest["title"] or results.manifest["scenario"]
    return f"{title} ({counted(results.replicates, 'replicate', ' ')}{failed})"


def _decimals(row: SummaryRow) -> int:
    width = row.high - row.low
    scale = width / 2 if math.isfinite(width) and width > 0 else abs(row.mean) / 100
    if not math.isfinite(scale) or scale == 0:
        return 2
    return max(1 - math.floor(math.log10(scale)), 0)


def _number(value: float, decimals: int) -> str:
    if math.isnan(value):
        return UNKNOWN
    if decimals > MOST_DECIMALS or abs(value) >= LARGE:
        return f"{value:.4g}"
    text = f"{value:,.{decimals}f}"
    return text.lstrip("-") if float(text.replace(",", "")) == 0 else text


def _unit(row: SummaryRow) -> str:
    return "" if row.unit == "1" else _plain(row.unit)


def _plain(text: str) -> str:
    """Text that must not be read as markup."""
    from rich.markup import escape

    return escape(text)
