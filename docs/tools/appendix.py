"""Appendix E of the ODD+D: every parameter with its default. Written from the table by `python -m docs renew`."""

import math
from itertools import groupby

from covalue_sim.parameters import PARAMETERS, Parameter
from covalue_sim.scenario.describing import written
from docs.tools.markdown import code, page, plain, table
from docs.tools.pages import DOCS

APPENDIX = DOCS / "odd" / "appendix-e-parameters.md"
ABOUT = """\
This page is written from the parameter table of the package (`python -m docs renew`), and a test compares the two.
`covalue list parameters` prints the same. A range is what a scenario may set and what a sweep explores. *Fixed*
parameters are read when the population is built and cannot change during a run. A source is a citation, the
calibration that found the value, or the word *assumption*."""


def appendix() -> str:
    """Return the page."""
    themes = groupby(PARAMETERS.values(), key=lambda row: row.theme)
    parts = [part for theme, rows in themes for part in (f"## {theme}", _theme([*rows]))]
    return page(
        "Appendix E: parameters and their defaults", f"There are {len(PARAMETERS)} parameters.\n{ABOUT}", *parts
    )


def _theme(rows: list[Parameter]) -> str:
    headings = ("parameter", "default", "range and unit", "fixed", "meaning", "source")
    return table(headings, map(_cells, rows))


def _cells(row: Parameter) -> list[str]:
    return [
        code(row.path),
        code(written(row.default)),
        _range(row),
        "fixed" if row.structural else "",
        plain(row.meaning),
        plain(row.source),
    ]


def _range(row: Parameter) -> str:
    if row.kind == "choice":
        return ", ".join(map(code, row.choices))
    if row.kind == "switch":
        return "true, false"
    bounds = [str(int(one)) if one == int(one) else f"{one:.10g}" for one in (row.low, row.high) if not math.isnan(one)]
    unit = "" if row.unit == "1" else f" {plain(row.unit)}"
    return (" to ".join(bounds) or "any") + unit
