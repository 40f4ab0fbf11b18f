"""The printed findings of a sweep: tables by outcome with bounds, chance and a verdict, or the same as JSON."""

import json
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TextIO

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.tabulating import ONE_AT_A_TIME
from covalue_sim.report.figures.wording import counted
from covalue_sim.report.rows import Row, Rows, where
from covalue_sim.report.sweep.words import ranked

if TYPE_CHECKING:
    from covalue_sim.experiments.sweep.analysing import Analysis
    from covalue_sim.sweeping import Swept

MOST = 15
NAMED = 5
REPORT = "report.html"
UNKNOWN = "–"
TOLD = ("notes", "verdicts", "chance", "indices", "convergence", "extremes", "levels", "weekly")
"""Parts of an analysis that are printed as JSON."""


def print_json(swept: "Swept", stream: TextIO) -> None:
    """Print everything that was found as one JSON object; what is undefined is null."""
    json.dump(_plain(as_dict(swept)), stream, indent=1, ensure_ascii=False, allow_nan=False)
    stream.write("\n")


def as_dict(swept: "Swept") -> dict[str, Any]:
    """What the printed tables say, for a program."""
    manifest, found = swept.results.manifest, swept.analysis
    return {
        "experiment": manifest["experiment"],
        "title": manifest["title"],
        "method": manifest["method"],
        "results": str(swept.folder),
        "points": manifest["points"],
        "replicates": swept.results.replicates,
        "runs": {**manifest["runs"], "new": swept.results.new},
        "failures": manifest["failures"],
        "refused": swept.refused,
        **{name: getattr(found, name) if found else [] for name in TOLD},
        "pictures": [str(path) for path in swept.pictures],
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 (JSON)
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def print_findings(swept: "Swept", stream: TextIO) -> None:
    """Print what was found, for people."""
    stream.writelines(f"{line}\n" for line in lines(swept))


def lines(swept: "Swept") -> Iterator[str]:
    """The findings, line by line."""
    manifest, found = swept.results.manifest, swept.analysis
    counts = manifest["runs"]
    failed = f", {counts['failed']} failed" if counts["failed"] else ""
    runs = counts["ok"] + counts["failed"]
    size = f"{counted(manifest['points'], 'point', ' ')}, {counted(runs, 'run', ' ')}"
    yield f"{manifest['title']} ({size}{failed})"
    if found is not None:
        yield from found.notes
        for chance in found.chance:
            yield from _outcome(found.indices, found.verdicts, chance)
            yield from _map(found, chance["outcome"])
    yield ""
    yield f"results: {swept.folder}"
    if swept.pictures and (swept.folder / REPORT).is_file():
        yield f"report: {swept.folder / REPORT}"


def _outcome(indices: Rows, verdicts: Rows, chance: Row) -> Iterator[str]:
    outcome = chance["outcome"]
    yield ""
    yield outcome.replace("_", " ")
    yield f"  {chance_words(chance)}"
    mine = where(indices, outcome=outcome)
    for method, target in dict.fromkeys((row["method"], row["target"]) for row in mine):
        main = "span" if method == ONE_AT_A_TIME else METHODS[method].main
        rows = where(mine, method=method, target=target, index=main)
        what = "" if target == "mean" else " (of the spread over replicates)"
        title = "one at a time" if method == ONE_AT_A_TIME else METHODS[method].title
        yield f"  {title}, {main}{what}; bounds: {rows[0]['bounds']}, n = {rows[0]['n']:,}"
        if target == "mean":
            yield from _table(rows)
        for verdict in where(verdicts, outcome=outcome, method=method, target=target):
            yield from (f"    {sentence}" for sentence in (verdict["ranking"], verdict["floor"]) if sentence)


def _map(found: "Analysis", outcome: str) -> Iterator[str]:
    """Of a design without indices: where the outcome is highest and lowest, and its mean at each level."""
    for row in where(found.extremes, outcome=outcome):
        yield f"  {row['end']}: {_with_bounds(row)}, n = {row['replicates']}, where {row['where']}"
    mine = where(found.levels, outcome=outcome)
    if mine:
        yield "  means at each level, over all other factors:" if found.extremes else "  means at each level:"
    for name in dict.fromkeys(row["factor"] for row in mine):
        yield f"    {name}"
        rows = where(mine, factor=name)
        width = max(len(row["level"]) for row in rows)
        yield from (f"      {row['level']:<{width}}  {_with_bounds(row)}" for row in rows)


def _with_bounds(row: Row) -> str:
    return f"{_number(row['value'])} ({_number(row['low'])} to {_number(row['high'])})"


def _table(rows: Rows) -> Iterator[str]:
    shown = ranked(rows, MOST)
    width = max((len(row["factor"]) for row in shown), default=0)
    for row in shown:
        mark = {True: "  above the noise floor", False: "", None: ""}[row["above_floor"]]
        yield f"    {row['rank']:>2} {row['factor']:<{width}}  {_with_bounds(row)}{mark}"
    for row in where(rows, factor="dummy"):
        yield f"     – {'dummy':<{width}}  {_with_bounds(row)}  the noise floor"
    if (left := len(ranked(rows, len(rows))) - len(shown)) > 0:
        yield f"    ({left} more factors are in analysis/indices.csv)"


def chance_words(chance: Row) -> str:
    """Say which share of the variance is chance, with its interval."""

    def share(name: str) -> str:
        value, low, high = (chance[f"{name}{end}"] for end in ("", "_low", "_high"))
        if not _is_known(value):
            return UNKNOWN
        return f"{100 * value:.1f} % ({100 * low:.1f} to {100 * high:.1f})"

    if not _is_known(chance["of_a_run"]):
        return "share of the variance that is chance: not known from one replicate"
    return f"share of the variance that is chance: {share('of_a_run')} of runs, {share('of_the_mean')} of points' means"


def _is_known(value: float | None) -> bool:
    """Whether it is a number: an analysis read again holds None for what was not one."""
    return value is not None and math.isfinite(value)


def _number(value: float) -> str:
    if not math.isfinite(value):
        return UNKNOWN
    return f"{value:.3f}" if abs(value) >= 0.01 or value == 0.0 else f"{value:.2g}"


def failure_lines(swept: "Swept") -> Iterator[str]:
    """Name failed runs, the first few with their reason, and why there is no analysis."""
    count = swept.results.manifest["runs"]["failed"]
    if count:
        again = f"'covalue resume {swept.folder} --retry-failed' runs them again"
        yield f"{count:,} of {sum(swept.results.manifest['runs'].values()):,} runs failed ({again})"
        for run in swept.results.failed[:NAMED]:
            why = run.why
            yield f"  point {run.point_id}, replicate {run.replicate}, {why.stage}: {why.kind}: {why.message}"
    if swept.refused:
        yield f"not analysed: {swept.refused}"
