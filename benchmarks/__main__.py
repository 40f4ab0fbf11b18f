"""``python -m benchmarks``: measure, print, and write tables, picture and the page about speed."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import tables
from benchmarks.machine import ROOT, about
from benchmarks.timing import Figure

FOLDER = ROOT / "benchmarks" / "results"
PARTS = ("rivals", "small", "scale", "runner")


def _measure(part: str, short: bool) -> list[Figure]:
    from benchmarks.rivals import rivals
    from benchmarks.runner import runner
    from benchmarks.scale import scale
    from benchmarks.small import small
    from benchmarks.sobol import sobol

    measures: dict[str, Callable[..., list[Figure]]] = {
        "rivals": rivals, "small": small, "scale": scale, "runner": runner,
    }  # fmt: skip
    if part == "sobol":
        return sobol(*((4, 1) if short else ()))
    return measures[part](short=short)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="How fast the model is, beside others.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all of them unless given")
    parser.add_argument("--sobol", action="store_true", help="a Sobol analysis of 183,140 runs too; takes long")
    parser.add_argument("--short", action="store_true", help="the least that says something; writes no files")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the tables and the picture")
    asked = parser.parse_args(arguments)
    for part in asked.parts:
        if part not in PARTS:
            parser.error(f"part '{part}' is not known; give some of {', '.join(PARTS)}")
    sys.path.insert(0, str(ROOT / "tests"))  # the model as Mesa objects is there
    parts = list(asked.parts or (() if asked.sobol else PARTS)) + ["sobol"] * asked.sobol
    if asked.short:
        return _short(parts if asked.parts else ["rivals"])
    machines, figures = tables.read(asked.out)
    for part in parts:
        started = time.perf_counter()
        machines[part] = about()
        now = _measure(part, short=False)
        machines[part]["took"] = f"{time.perf_counter() - started:.0f} s"
        figures = tables.merged(figures, now)
        print(tables.markdown({part: machines[part]}, now), flush=True)
    tables.write(asked.out, machines, figures)
    from benchmarks.paper import renew
    from benchmarks.plot import draw

    draw(asked.out, machines, figures)
    if asked.out == FOLDER:
        renew(ROOT / "docs" / "speed.md", machines, figures)
    return 0


def _short(parts: Sequence[str]) -> int:
    """Print the least that says something, with what is slower than on file beyond the noise."""
    from benchmarks.regression import slower

    now = [one for part in parts for one in _measure(part, short=True)]
    print(tables.markdown({part: about() for part in parts}, now))
    for line in slower(tables.read(FOLDER)[1], now):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
