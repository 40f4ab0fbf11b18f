"""The results folder: its files and the columns of its tables, from the schemas that write them."""

from covalue_sim.experiments.engine import Engine
from covalue_sim.scenario import load
from covalue_sim.store.long_tables import long_tables
from covalue_sim.store.sqlite import SCHEMA
from covalue_sim.store.tables import run_columns
from docs.tools.markdown import code, page, plain, table

FILES = (
    ("manifest.json", "What the folder holds and how it was made: versions, hashes, command, times, failed runs."),
    ("scenario.yaml", "The scenario with everything it says, fit to be run again."),
    ("runs.parquet", "One row a run: every parameter, status, every outcome."),
    ("weekly.parquet", "One row a run and week, from the burn-in on."),
    ("flows.parquet", "One row a run, giver, receiver and resource."),
    ("people.parquet", "One row a run, person and moment (start, end)."),
    ("services.parquet", "One row a run, moment and professional, group or organisation."),
    ("summary.parquet, summary.csv", "One row an outcome: n, mean, standard deviation, 95 % interval."),
    ("journal.sqlite", "Every finished run at once, as it came; the tables are made from it. Not for reading."),
    ("pictures/", "PNG and SVG; titles say what the numbers say."),
)
ABOUT = f"""\
`covalue run` leaves one folder a scenario, `results/NAME-KEY/`. The key is a hash of everything that decides the
numbers: the same key means the same bytes. Tables are Parquet, which pandas, R, DuckDB and others read; each column
carries its unit and meaning. This is version {SCHEMA} of the layout; older folders stay readable."""


def results_folders() -> str:
    """Return the page."""
    layout = Engine().layout(load("baseline"))
    parts = [
        ABOUT,
        table(("file", "content"), [[code(name), plain(content)] for name, content in FILES]),
        "## Columns that every table has",
        _columns(run_columns()),
        "## runs",
        "After them `status` (`ok` or `failed`), every parameter by its dotted path"
        " ([Appendix E](../odd/appendix-e-parameters.md)), and every outcome ([Outcomes](outcomes.md)).",
    ]
    for one in long_tables(layout):
        parts.append(f"## {one.name}")
        if one.name == "weekly":
            parts += [_columns(one.columns[:1]), "After it every weekly column ([Outcomes](outcomes.md))."]
        else:
            parts.append(_columns(one.columns))
    return page("Results folders", *parts)


def _columns(columns: "tuple[tuple[str, object, str, str], ...] | list[tuple[str, object, str, str]]") -> str:
    rows = [[code(name), str(kind), plain("" if unit == "1" else unit), plain(meaning)]
            for name, kind, unit, meaning in columns]  # fmt: skip
    return table(("column", "type", "unit", "meaning"), rows)
