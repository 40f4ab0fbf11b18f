"""A comparison as text: sentences and the outcomes that changed, for terminals, pipes and Markdown files."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from covalue_sim.report.compare import grids, method, sentences
from covalue_sim.report.compare.amounts import plain
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.phrases import label
from covalue_sim.report.compare.saving import as_dict, to_csv, to_json
from covalue_sim.report.figures.wording import counted, percent_with_bounds
from covalue_sim.report.rows import Grid, Rows, where
from covalue_sim.report.summary import HEADLINES
from covalue_sim.report.terminal import print_dressed

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

ORDER = ("clear", "suggestive")


def print_table(comparison: Compared, stream: TextIO) -> None:
    """Print sentences, and the outcomes that changed; colours only on a terminal."""
    print_dressed(stream, lambda console: _print(comparison, console))


def _print(comparison: Compared, console: "Console") -> None:
    from rich.markup import escape

    console.print(f"[bold]{escape(_title(comparison))}[/bold]", soft_wrap=True)
    for line in sentences.limits_by_number(comparison):
        console.print(escape(f"warning: {line}"), soft_wrap=True)
    for arm in comparison.labels[1:]:
        console.print(f"\n[bold]{escape(arm)}[/bold]", soft_wrap=True)
        for line in sentences.findings(comparison, arm):
            console.print(escape(f"  {line}."), soft_wrap=True)
        rows, others = changed(comparison, arm)
        if rows:
            console.print()
            console.print(_rich(changed_grid(comparison, arm, rows)))
        if not sentences.unchanged(comparison, arm):
            console.print(escape(others))
    console.print()
    console.print(escape(method.pairing(comparison)), soft_wrap=True)
    console.print(escape(f"tables: {comparison.folder}"), soft_wrap=True)


def _rich(grid: Grid) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="dim")
    for place, heading in enumerate(grid.headings):
        table.add_column(
            Text(heading), no_wrap=True, justify="left" if place in {0, len(grid.headings) - 1} else "right"
        )
    for row in grid.rows:
        table.add_row(*map(Text, row))
    return table


def _title(comparison: Compared) -> str:
    return f"{comparison.title} ({counted(comparison.n, 'replicate', ' ')}, paired)"


def changed(comparison: Compared, arm: str) -> tuple[Rows, str]:
    """The chosen outcomes, or the headlines that changed, clear ones first; and a line about all others."""
    rows = where(comparison.rows("outcomes"), arm=arm)
    if comparison.chosen:
        shown = [row for row in rows if row["outcome"] in comparison.chosen]
    else:
        main = [row for row in rows if row["outcome"] in HEADLINES] or rows
        shown = [row for verdict in ORDER for row in main if row["verdict"] == verdict]
    counts = [(sum(row["verdict"] == verdict for row in rows), verdict) for verdict in (*ORDER, "unclear", "same")]
    said = ", ".join(f"{count} {verdict}" for count, verdict in counts if count)
    return shown, f"of {len(rows)} outcomes: {said}; {len(shown)} shown, all are in outcomes.csv"


def changed_grid(comparison: Compared, arm: str, rows: Rows) -> Grid:
    """What changed, in columns that fit a terminal."""
    cells = []
    for row in rows:
        one, other, change = grids.paired(row)
        harm = percent_with_bounds(row["harm"], row["harm_low"], row["harm_high"]) if row["better"] else ""
        cells.append(
            (label(row["outcome"]), one, other, change, plain(row["size"], 2), harm, row["verdict"],
             "" if row["unit"] == "1" or row["unit"].startswith("share") else row["unit"])
        )  # fmt: skip
    headings = (
        "outcome", comparison.reference, arm, "difference (95 %)", "SD", "worse in", "finding", "unit",
    )  # fmt: skip
    return Grid(f"What changes with {arm}", headings, cells)


def print_json(comparison: Compared, stream: TextIO) -> None:
    """Print what was compared and what came of it as one JSON object."""
    stream.write(to_json(as_dict(comparison)))


def print_csv(comparison: Compared, stream: TextIO) -> None:
    """Print the table of outcomes as CSV."""
    stream.write(to_csv(comparison.rows("outcomes")))


def print_markdown(comparison: Compared, stream: TextIO) -> None:
    """Print sentences, what changed, what differs, methods, limits and commands as Markdown."""
    stream.writelines(f"{line}\n" for line in _markdown(comparison))


def _markdown(comparison: Compared) -> Iterator[str]:
    yield f"# {_safe(_title(comparison))}"
    for arm in comparison.labels[1:]:
        yield from ("", f"## {_safe(sentences.headline(comparison, arm))}", "")
        yield from (f"- {_safe(line)}." for line in sentences.findings(comparison, arm))
        rows, others = changed(comparison, arm)
        if rows:
            yield from ("", *_pipes(changed_grid(comparison, arm, rows)))
        yield from ("", f"{others[:1].upper()}{others[1:]}.")
    if comparison.levers:
        yield from ("", "## What differs between the scenarios", "", *_pipes(grids.lever_grid(comparison)))
    for heading, lines in (("Methods", method.methods(comparison)), ("Limits", method.limits(comparison))):
        yield from ("", f"## {heading}", "", *(f"- {_safe(line)}" for line in lines))
    yield from ("", "## Commands", "", "```bash")
    for one, results in zip(comparison.arms, comparison.ensemble.results, strict=True):
        yield one.command(results.replicates, comparison.out, results.folder)
    yield "```"


def _pipes(grid: Grid) -> Iterator[str]:
    yield _row(grid.headings)
    yield _row(["---"] * len(grid.headings))
    yield from (_row(row) for row in grid.rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_safe(cell) for cell in cells)} |"


def _safe(text: str) -> str:
    """Text in which nothing is read as markup."""
    for mark in ("\\", "|", "<", "*", "_", "[", "`", "#"):
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())
