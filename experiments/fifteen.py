"""The fifteen factors that come first in a screening, over all its outcomes: python experiments/fifteen.py RESULTS.

A factor's place is that of its largest effect: mu*, as a share of the largest mu* of the same outcome. It prints them
in order, with that share and the outcome it is of; `--write` puts them into what-matters.yaml, which keeps the ranges
that it has for those that stay.
"""

import sys
from pathlib import Path
from typing import Any

from covalue_sim.experiments.sweep.saving import load_saved

FIFTEEN = 15
FILE = Path(__file__).with_name("what-matters.yaml")
RANGE = "{around: 0.3}"


def first(results: Path) -> list[tuple[str, float, str]]:
    """Path, share of the largest effect, and outcome of the factors that come first."""
    analysis = load_saved(results)
    if analysis is None:
        sys.exit(f"{results}: holds no analysis; 'covalue analyse {results}' makes one")
    rows: list[dict[str, Any]] = [
        row for row in analysis.indices
        if (row["method"], row["index"], row["target"]) == ("morris", "mu_star", "mean")
    ]  # fmt: skip
    most = {one: max(row["value"] for row in rows if row["outcome"] == one and row["factor"] != "dummy")
            for one in {row["outcome"] for row in rows}}  # fmt: skip
    best: dict[str, tuple[float, str]] = {}
    for row in rows:
        share = row["value"] / most[row["outcome"]] if most[row["outcome"]] > 0.0 else 0.0
        if row["factor"] != "dummy":
            best[row["factor"]] = max(best.get(row["factor"], (0.0, "")), (share, row["outcome"]))
    ordered = sorted(best, key=lambda path: (-best[path][0], path))[:FIFTEEN]
    return [(path, *best[path]) for path in ordered]


def with_factors(text: str, paths: list[str]) -> str:
    """The experiment file with these factors; those that it has keep their ranges."""
    before, rest = text.split("factors:\n")
    lines = rest.splitlines(keepends=True)
    count = next(place for place, line in enumerate(lines) if not line.startswith("  "))
    there = dict(line.strip().split(": ", 1) for line in lines[:count])
    factors = "".join(f"  {path}: {there.get(path, RANGE)}\n" for path in paths)
    return f"{before}factors:\n{factors}{''.join(lines[count:])}"


if __name__ == "__main__":
    found = first(Path(sys.argv[1]))
    for path, share, outcome in found:
        print(f"{path:<44} {share:.2f} of the largest effect on {outcome}")
    if "--write" in sys.argv[2:]:
        FILE.write_text(
            with_factors(FILE.read_text(encoding="utf-8"), [path for path, _, _ in found]), encoding="utf-8"
        )
