"""The worked example of the page on sweeps, written from a stored sweep: ``python -m docs.tools.worked RESULTS``.

It takes minutes on two processors, so that it is not run with the other examples. Every number of it comes from
the results folder; the page says of which model they are.
"""

import io
import re
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.saving import load_discoveries, load_saved
from covalue_sim.experiments.sweep.stored import StoredSweep, read_sweep
from covalue_sim.report.rows import Row, where
from covalue_sim.report.sweep.summary import print_findings
from covalue_sim.report.sweep.words import ranked
from covalue_sim.sweeping import Swept
from docs.tools.pages import DOCS

PAGE = DOCS / "sweeps.md"
BEGIN, END = "<!-- worked example: begin -->", "<!-- worked example: end -->"
PICTURES = ("indices-sobol", "convergence-sobol", "over-the-weeks")
FIRST = 5


def main() -> int:
    """Write the example into the page from the folder that the command line names."""
    folder = Path(sys.argv[1])
    sweep, analysis = read_sweep(folder), load_saved(folder)
    if analysis is None:
        sys.exit(f"{folder}: holds no analysis; 'covalue analyse {folder}' makes one")
    for name in PICTURES:
        (DOCS / "pictures").mkdir(exist_ok=True)
        shutil.copyfile(folder / "pictures" / f"{name}.svg", DOCS / "pictures" / f"what-matters-{name}.svg")
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    example = "\n\n".join(parts(sweep, analysis))
    PAGE.write_text(f"{before}{BEGIN}\n\n{example}\n\n{END}{rest.split(END)[1]}", encoding="utf-8")
    return 0


def parts(sweep: StoredSweep, analysis: Analysis) -> Iterator[str]:
    """The paragraphs of the example."""
    manifest, experiment = sweep.results.manifest, sweep.experiment
    runs, times = sum(manifest["runs"].values()), manifest["times"]
    wall = (datetime.fromisoformat(times["last_run"]) - datetime.fromisoformat(times["first_run"])).total_seconds()
    name = sweep.folder.name
    yield (
        f"It took {wall / 60:.0f} minutes, and is therefore not run with the other examples: `covalue sweep "
        "what-matters --workers 2`, then `covalue discover` with `--where all-gain` and `--where co-destruction`. "
        f"What follows is written from the results that it left, by `python -m docs.tools.worked results/{name}`."
    )
    yield (
        f"{len(experiment.factors) - 1} factors and the dummy, N = {experiment.size}: {len(sweep.unit):,} rows, "
        f"{manifest['points']:,} points, {experiment.replicates} replicates each, {runs:,} runs of "
        f"{experiment.base.weeks} weeks ({manifest['runs']['failed']} failed) by model {manifest['model_version']}. "
        f"The runs took {times['computing_seconds']:,.0f} seconds of computation, "
        f"{1000 * times['computing_seconds'] / runs:.0f} ms each, and {wall / 60:.0f} minutes by the clock, on a "
        "machine of two processors that did other work too."
    )
    yield _table(analysis)
    yield "\n".join(f"- {line}" for line in _verdicts(analysis))
    yield f"In full, for the first outcome:\n\n```\n{_printed(sweep, analysis)}\n```"
    yield from _discovered(sweep)
    for picture, says in zip(PICTURES, ("Total indices", "Convergence", "Over the weeks"), strict=True):
        yield f"![{says}: {_title(sweep.folder, picture)}](pictures/what-matters-{picture}.svg)"


def _table(analysis: Analysis) -> str:
    """The first factors of each outcome, with bounds and the noise floor."""
    lines = ["| outcome | chance, of runs | noise floor | the first five: ST with 95 % bounds |", "|---|---|---|---|"]
    for chance in analysis.chance:
        one = chance["outcome"]
        rows = where(analysis.indices, outcome=one, target="mean", index="ST", method="sobol")
        (dummy,) = where(rows, factor="dummy")
        first = "; ".join(f"`{row['factor']}` {_with_bounds(row)}" for row in ranked(rows, FIRST))
        lines.append(f"| `{one}` | {100 * chance['of_a_run']:.0f} % | {dummy['high']:.3f} | {first} |")
    return "\n".join(lines)


def _with_bounds(row: Row) -> str:
    return f"{row['value']:.2f} ({row['low']:.2f} to {row['high']:.2f})"


def _verdicts(analysis: Analysis) -> Iterator[str]:
    for row in where(analysis.verdicts, target="mean", method="sobol"):
        yield f"`{row['outcome']}`: {row['ranking']} {row['floor']}"


def _printed(sweep: StoredSweep, analysis: Analysis) -> str:
    """What the command prints of the first outcome."""
    text = io.StringIO()
    print_findings(Swept(sweep.results, analysis), text)
    first, second = (row["outcome"].replace("_", " ") for row in analysis.chance[:2])
    return text.getvalue().split(f"\n{first}\n")[1].join([f"{first}\n", ""]).split(f"\n{second}\n")[0].rstrip()


def _discovered(sweep: StoredSweep) -> Iterator[str]:
    """The boxes that `covalue discover` found, a paragraph and a list for each condition."""
    for found in load_discoveries(sweep):
        boxes = "\n".join(
            f"- {box['method']}: where {box['rule']}: coverage {_share(box, 'coverage')}, density "
            f"{_share(box, 'density')}, {box['n']:,} other points"
            for box in found["boxes"]
        )
        where = f"`{found['condition']}` holds at {100 * found['share']:.0f} % of {found['n']:,} points"
        yield f"{where}; `--where {found['name']}` finds:\n\n{boxes}"


def _share(box: dict[str, Any], name: str) -> str:
    return f"{100 * box[name]:.0f} % ({100 * box[name + '_low']:.0f} to {100 * box[name + '_high']:.0f})"


def _title(folder: Path, picture: str) -> str:
    text = (folder / "pictures" / f"{picture}.svg").read_text(encoding="utf-8")
    found = re.search(r"<(?:dc:)?title>(.*?)</", text, re.DOTALL)
    return " ".join(found.group(1).split()) if found else picture


if __name__ == "__main__":
    sys.exit(main())
