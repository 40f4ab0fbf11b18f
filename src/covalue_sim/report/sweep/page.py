"""One HTML file that holds a whole sensitivity analysis: no other file, no request, no script."""

import base64
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import ONE_AT_A_TIME
from covalue_sim.report.figures.wording import counted, sentence
from covalue_sim.report.html import filled
from covalue_sim.report.rows import where
from covalue_sim.report.sweep.tables import box_table, cell, chance_table, index_tables, level_tables
from covalue_sim.report.sweep.words import factor, index_name, leader, meaning, mover, outcome

NAME = "report.html"
TEMPLATES = Path(__file__).with_name("templates")
DPI_SCALE = 1.6


def write_page(
    sweep: StoredSweep, analysis: Analysis, pictures: Sequence[Path], discoveries: Sequence[dict[str, Any]] = ()
) -> Path:
    """Write ``report.html`` into the sweep's folder; returns where.

    Args:
        pictures: files; those that are PNG go into the page.
        discoveries: name, condition, share, n and boxes of each.

    Raises:
        InputError: it cannot be written.
    """
    from covalue_sim.store.errors import clear_lines

    path = sweep.folder / NAME
    with clear_lines(path):
        path.write_text(render(sweep, analysis, pictures, discoveries), encoding="utf-8", newline="\n")
    return path


def render(
    sweep: StoredSweep, analysis: Analysis, pictures: Sequence[Path], discoveries: Sequence[dict[str, Any]] = ()
) -> str:
    """The page as text; everything in it is escaped."""
    page = {**_page(sweep, analysis, pictures), "discoveries": list(map(box_table, discoveries))}
    return filled(TEMPLATES, "sweep.html.j2", page=page)


def _page(sweep: StoredSweep, analysis: Analysis, pictures: Sequence[Path]) -> dict[str, Any]:
    experiment, manifest = sweep.experiment, sweep.results.manifest
    runs = manifest["runs"]
    varied = sum(one.path != DUMMY for one in experiment.factors)
    made_of = (
        f"{experiment.base.title}, {experiment.base.weeks} weeks. {counted(manifest['points'], 'point')} of a "
        f"{experiment.method.replace('_', ' ')} design of {counted(varied, 'factor')}, "
        f"{counted(experiment.replicates, 'replicate')} each: {counted(runs['ok'] + runs['failed'], 'run')}, "
        f"{runs['failed']:,} failed."
    )
    return {
        "title": experiment.title,
        "question": experiment.question,
        "made_of": made_of,
        "notes": analysis.notes,
        "findings": list(_findings(analysis)),
        "chance": chance_table(analysis),
        "pictures": [shown for path in sorted(pictures, key=_place) if (shown := _shown(path))],
        "tables": [*index_tables(analysis), *level_tables(analysis)],
        "method": list(_method(sweep, analysis)),
        "command": manifest["command"],
        "versions": ", ".join(f"{name} {version}" for name, version in manifest["versions"].items()),
    }


def _findings(analysis: Analysis) -> Iterator[str]:
    for verdict in where(analysis.verdicts, target="mean"):
        first = leader(analysis, verdict["method"], verdict["outcome"])
        most = f"{factor(first)} matters most" if first else "no factor matters more than luck"
        name, method = outcome(verdict["outcome"]), METHODS[verdict["method"]].title
        yield f"{sentence(name)} ({method}): {most}. {verdict['ranking']} {verdict['floor']}".strip()
    for one in dict.fromkeys(row["outcome"] for row in where(analysis.indices, method=ONE_AT_A_TIME)):
        rows = where(analysis.indices, method=ONE_AT_A_TIME, outcome=one)
        first = mover(rows)
        most = "nothing alone moves it more than luck"
        if first:
            span = cell(where(rows, index="span", factor=first)[0])
            most = f"{factor(first)} alone moves it most, {span} from end to end"
        yield f"{sentence(outcome(one))}: {most}."
    for one in dict.fromkeys(row["outcome"] for row in analysis.extremes):
        high, low = (where(analysis.extremes, outcome=one, end=end)[0] for end in ("highest", "lowest"))
        ends = f"is highest, {cell(high)}, where {high['where']}, and lowest, {cell(low)}, where {low['where']}"
        yield f"{sentence(outcome(one))} {ends}."


def _method(sweep: StoredSweep, analysis: Analysis) -> Iterator[str]:
    for name, bounds in dict.fromkeys((row["method"], row["bounds"]) for row in analysis.indices):
        if name in METHODS:
            method = METHODS[name]
            meanings = "; ".join(f"{index_name(index)}: {meaning(about)}" for index, about in method.indices.items())
            yield f"{sentence(method.title)} ({method.source}). {meanings}. Bounds: 95 %, by {bounds}."
    for one in sweep.experiment.factors:
        if one.path == DUMMY:
            yield "A dummy factor changes nothing but the seed: its indices are the noise floor."
        else:
            span = ", ".join(map(str, one.values)) if one.values else f"{one.low:g} to {one.high:g}, {one.distribution}"
            yield f"{one.path}: {span}"
    when = "from the first week on" if sweep.experiment.during_burn_in else "from week 0 on"
    yield f"Values of factors hold {when}. {_POLICIES['drop' if sweep.dropped else sweep.experiment.failures]}"


_POLICIES = {
    "refuse": "A failed run forbids the analysis.",
    "drop": "Whole blocks of the design with failed runs are left out, and said to be.",
    "rerun": "Failed runs are tried once more; what fails again forbids the analysis.",
}


_ORDER = ("phase-map", "one-at-a-time", "indices-", "elementary", "levels-", "discovery-", "over-the-weeks", "scatter-",
          "pairs-", "convergence-")  # fmt: skip
"""Pictures by the beginnings of their names: what was found first, how sure it is last."""


def _place(path: Path) -> int:
    return next((place for place, start in enumerate(_ORDER) if path.name.startswith(start)), len(_ORDER))


def _shown(path: Path) -> dict[str, Any] | None:
    """A picture as a part of the page, with the title that its file carries."""
    if path.suffix != ".png":
        return None
    from PIL import Image

    with Image.open(path) as image:
        width, height = image.size
        title = str(image.info.get("Title", path.stem))
    data = base64.b64encode(path.read_bytes()).decode()
    size = {"width": round(width / DPI_SCALE), "height": round(height / DPI_SCALE)}
    return {"title": title, "data": f"data:image/png;base64,{data}", **size}
