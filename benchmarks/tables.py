"""Figures as files: JSON with the machine, CSV, and a table to read."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.timing import Figure

JSON, CSV, MARKDOWN = "benchmarks.json", "benchmarks.csv", "benchmarks.md"
HEADINGS = {
    "rivals": "Beside other ways to write it",
    "small": "The small model",
    "scale": "How cost grows",
    "runner": "Runner and store",
    "sobol": "A Sobol analysis end to end",
}


def merged(before: Sequence[Figure], now: Sequence[Figure]) -> list[Figure]:
    """Figures of parts measured now, and those of other parts measured before."""
    parts = {one.part for one in now}
    together = [*(one for one in before if one.part not in parts), *now]
    return sorted(together, key=lambda one: list(HEADINGS).index(one.part))


def read(folder: Path) -> tuple[dict[str, dict[str, str]], list[Figure]]:
    """The machine of each part and the figures on file; nothing where there is no file."""
    file = folder / JSON
    if not file.is_file():
        return {}, []
    content = json.loads(file.read_text(encoding="utf-8"))
    return content["machines"], [Figure(**row) for row in content["figures"]]


def write(folder: Path, machines: Mapping[str, Mapping[str, str]], figures: Sequence[Figure]) -> None:
    """Write all three files."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {"machines": machines, "figures": [asdict(one) for one in figures]}
    (folder / JSON).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    with (folder / CSV).open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["part", "name", "unit", "median", "low", "high", "n"])
        rows.writerows([o.part, o.name, o.unit, f"{o.median:.6g}", f"{o.low:.6g}", f"{o.high:.6g}", o.n]
                       for o in figures)  # fmt: skip
    (folder / MARKDOWN).write_text(f"# Benchmarks\n\n{markdown(machines, figures)}", encoding="utf-8")


def markdown(machines: Mapping[str, Mapping[str, str]], figures: Sequence[Figure], level: str = "##") -> str:
    """A table a part, with where it was measured."""
    parts = []
    for part, heading in HEADINGS.items():
        own = [one for one in figures if one.part == part]
        if own:
            rows = [f"| {one.name} | {number(one.median)} | {spread(one)} | {one.unit} | {one.n} |" for one in own]
            head = ["| what | median | lowest to highest | unit | n |", "|---|---:|---:|---|---:|"]
            parts.append("\n".join([f"{level} {heading}", "", *head, *rows, "", said(machines.get(part, {})), ""]))
    return "\n".join(parts)


def said(machine: Mapping[str, str]) -> str:
    """The machine on one line."""
    return "Measured with: " + ", ".join(f"{name} {value}" for name, value in machine.items()) + "."


def number(value: float) -> str:
    """Three digits, thousands parted."""
    if value == 0.0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def spread(one: Figure) -> str:
    """Smallest and largest repeat, nothing for a single one."""
    return f"{number(one.low)} to {number(one.high)}" if one.n > 1 else ""
