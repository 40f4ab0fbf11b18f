"""One HTML file that holds a whole sensitivity analysis: no other file, no request, no script."""

import base64
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import ONE_AT_A_TIME
from covalue_sim.report.figures.wording import number, percent_with_bounds, sentence
from covalue_sim.report.sweep.words import factor, index_name, leader, outcome, pick, ranked

NAME = "report.html"
TEMPLATES = Path(__file__).with_name("templates")
STYLE = Path(__file__).parents[1] / "compare" / "templates" / "report.css"
"""The style sheet of the reports of comparisons: the two look alike."""

DPI_SCALE = 1.6


@dataclass(frozen=True)
class Table:
    """A table of the page."""

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Shown:
    """A picture of the page."""

    title: str
    data: str
    width: int
    height: int


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
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    settings = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    css = Markup(STYLE.read_text(encoding="utf-8"))
    page = {**_page(sweep, analysis, pictures), "discoveries": list(map(_discovery, discoveries))}
    return settings.get_template("sweep.html.j2").render(page=page, css=css)


def _page(sweep: StoredSweep, analysis: Analysis, pictures: Sequence[Path]) -> dict[str, Any]:
    experiment, manifest = sweep.experiment, sweep.results.manifest
    runs = manifest["runs"]
    made_of = (
        f"{experiment.base.title}, {experiment.base.weeks} weeks. {manifest['points']:,} points of a "
        f"{experiment.method} design of {len(experiment.factors)} factors, {experiment.replicates} replicates each: "
        f"{runs['ok'] + runs['failed']:,} runs, {runs['failed']} failed."
    )
    return {
        "title": experiment.title,
        "question": experiment.question,
        "made_of": made_of,
        "notes": analysis.notes,
        "findings": list(_findings(analysis)),
        "chance": _chance(analysis),
        "pictures": [shown for path in sorted(pictures, key=_place) if (shown := _shown(path))],
        "tables": list(_tables(analysis)),
        "method": list(_method(sweep, analysis)),
        "command": manifest["command"],
        "versions": ", ".join(f"{name} {version}" for name, version in manifest["versions"].items()),
    }


def _findings(analysis: Analysis) -> Iterator[str]:
    for verdict in pick(analysis.verdicts, target="mean"):
        first = leader(analysis, verdict["method"], verdict["outcome"])
        most = f"{factor(first)} matters most" if first else "no factor matters more than luck"
        name, method = outcome(verdict["outcome"]), METHODS[verdict["method"]].title
        yield f"{sentence(name)} ({method}): {most}. {verdict['ranking']} {verdict['floor']}".strip()
    for one in dict.fromkeys(row["outcome"] for row in pick(analysis.indices, method=ONE_AT_A_TIME)):
        best = ranked(pick(analysis.indices, method=ONE_AT_A_TIME, outcome=one, index="span"), 1)
        if best:
            most = f"{factor(best[0]['factor'])} alone moves it most, {_cell(best[0])} from end to end"
            yield f"{sentence(outcome(one))}: {most}."
    for one in dict.fromkeys(row["outcome"] for row in analysis.extremes):
        high, low = (pick(analysis.extremes, outcome=one, end=end)[0] for end in ("highest", "lowest"))
        ends = f"is highest, {_cell(high)}, where {high['where']}, and lowest, {_cell(low)}, where {low['where']}"
        yield f"{sentence(outcome(one))} {ends}."


def _chance(analysis: Analysis) -> Table:
    def share(row: dict[str, Any], name: str) -> str:
        if not math.isfinite(row[name]):
            return "not known"
        return percent_with_bounds(row[name], row[f"{name}_low"], row[f"{name}_high"])

    rows = [(outcome(row["outcome"]), share(row, "of_a_run"), share(row, "of_the_mean")) for row in analysis.chance]
    caption = "Share of the variance that is chance, with 95 % bounds"
    return Table(caption, ("outcome", "of single runs", "of the points' means"), rows)


def _tables(analysis: Analysis) -> Iterator[Table]:
    keys = dict.fromkeys((row["outcome"], row["target"], row["method"]) for row in analysis.indices)
    for one, target, name in keys:
        rows = pick(analysis.indices, outcome=one, target=target, method=name)
        indices = [index for index in dict.fromkeys(row["index"] for row in rows) if not _paired(rows, index)]
        main = "span" if name == ONE_AT_A_TIME else METHODS[name].main
        order = [row["factor"] for row in ranked(pick(rows, index=main), len(rows))]
        order += [row["factor"] for row in pick(rows, index=main, factor="dummy")]
        body = []
        for path in order:
            cells = [pick(rows, index=index, factor=path) for index in indices]
            above = {True: "yes", False: "no", None: ""}[pick(rows, index=main, factor=path)[0]["above_floor"]]
            body.append((path, *(_cell(cell[0]) if cell else "" for cell in cells), above))
        title = "one at a time" if name == ONE_AT_A_TIME else METHODS[name].title
        what = "" if target == "mean" else ", of the spread over replicates"
        headings = ("factor", *map(index_name, indices), "above the noise floor")
        yield Table(f"{sentence(outcome(one))}: {title}{what}", headings, body)
    for one in dict.fromkeys(row["outcome"] for row in analysis.levels):
        steps = pick(analysis.levels, outcome=one)
        lines = [(row["factor"], row["level"], _cell(row), f"{row['n']:,}") for row in steps]
        names = ("factor", "level", "mean over all other factors", "points")
        yield Table(f"{sentence(outcome(one))}: means at each level", names, lines)


def _discovery(found: dict[str, Any]) -> Table:
    def share(box: dict[str, Any], name: str) -> str:
        if box[name] is None or not math.isfinite(box[name]):
            return "not known"
        return percent_with_bounds(box[name], box[f"{name}_low"], box[f"{name}_high"])

    rows = [
        (f"where {box['rule']}", box["method"], share(box, "coverage"), share(box, "density"), f"{box['n']:,}")
        for box in found["boxes"]
    ]
    caption = f"{found['condition']}: at {100 * found['share']:.0f} % of {found['n']:,} points"
    nothing = "" if rows else "; no box holds clearly more of them than the whole space does"
    return Table(f"{caption}{nothing}", ("box", "by", "coverage", "density", "other points"), rows)


def _paired(rows: Sequence[dict[str, Any]], index: str) -> bool:
    return any(row["with"] for row in rows if row["index"] == index)


def _cell(row: dict[str, Any]) -> str:
    if not math.isfinite(row["value"]):
        return "not defined"
    digits = 3 if abs(row["value"]) < 10 else 1
    bounds = f" [{number(row['low'], digits)}, {number(row['high'], digits)}]" if math.isfinite(row["low"]) else ""
    return f"{number(row['value'], digits)}{bounds}"


def _method(sweep: StoredSweep, analysis: Analysis) -> Iterator[str]:
    for name, bounds in dict.fromkeys((row["method"], row["bounds"]) for row in analysis.indices):
        if name in METHODS:
            method = METHODS[name]
            meanings = "; ".join(f"{index_name(index)}: {about}" for index, about in method.indices.items())
            yield f"{method.title} ({method.source}). {meanings} Bounds: 95 %, by {bounds}."
    for one in sweep.experiment.factors:
        if one.path == "dummy":
            yield "A dummy factor changes nothing but the seed: its indices are the noise floor."
        else:
            span = ", ".join(map(str, one.values)) if one.values else f"{one.low:g} to {one.high:g}, {one.distribution}"
            yield f"{one.path}: {span}"
    when = "from the first week on" if sweep.experiment.during_burn_in else "from week 0 on"
    yield f"Values of factors hold {when}. {_POLICIES[sweep.experiment.failures]}"


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


def _shown(path: Path) -> Shown | None:
    """A picture as a part of the page, with the title that its file carries."""
    if path.suffix != ".png":
        return None
    from PIL import Image

    with Image.open(path) as image:
        width, height = image.size
        title = str(image.info.get("Title", path.stem))
    data = base64.b64encode(path.read_bytes()).decode()
    return Shown(title, f"data:image/png;base64,{data}", round(width / DPI_SCALE), round(height / DPI_SCALE))
