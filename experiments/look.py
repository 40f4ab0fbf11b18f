"""Look at all theories with all replicates, and keep the verdicts beside the patterns.

    python experiments/look.py                what is missing is run, the rest is found; under an hour on two processors
    python experiments/look.py --no-space     without the shares of space, a third of the time

It says first how much there is to run and how long that takes, then how far it is. Stopped or killed, the same
command goes on from there: every finished run is kept. It writes experiments/patterns/verdicts.csv and the page
results/patterns.html, and logs every pattern in experiments/patterns/looks.csv as soon as it is judged.
"""

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from covalue_sim.patterns.finding import Finding  # noqa: E402
from covalue_sim.patterns.looking import look  # noqa: E402
from covalue_sim.patterns.progress import Whole  # noqa: E402
from covalue_sim.patterns.space import POINTS  # noqa: E402
from covalue_sim.report.patterns.page import write_page  # noqa: E402
from covalue_sim.report.patterns.summary import last_lines, percent  # noqa: E402
from covalue_sim.report.patterns.verdicts import as_csv  # noqa: E402


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="patterns or theories; all unless given")
    parser.add_argument("--no-space", action="store_false", dest="space", help="leave out the shares of space")
    parser.add_argument("--points", type=int, default=POINTS, help="points of each space; the verdicts need none")
    parser.add_argument("--out", type=Path, default=ROOT / "results", help="folder of results")
    parser.add_argument("--log", type=Path, default=None, help="log of looks; that beside the patterns unless given")
    parser.add_argument("--workers", type=int, default=None, help="processes; all processors unless given")
    asked = parser.parse_args()
    begun = time.monotonic()
    progress = Whole(sys.stdout)

    def told(finding: Finding) -> None:
        progress.settle(finding.pattern.name)
        shares = "".join(f", {share.kind} {percent(share.judgement)}" for share in finding.shares)
        print(f"{progress.line()}  {finding.pattern.name}: {finding.verdict}{shares}", flush=True)

    seen = look(**vars(asked), progress=progress, forecast=progress.expect, told=told)
    if not asked.names and asked.log is None:
        (ROOT / "experiments" / "patterns" / "verdicts.csv").write_text(as_csv(seen), encoding="utf-8")
    page = write_page(seen, asked.out / "patterns.html")
    for line in last_lines(seen):
        print(line)
    print(f"{time.monotonic() - begun:6.0f}s in all; page: {page}")


if __name__ == "__main__":
    main()
