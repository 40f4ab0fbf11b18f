"""Calibrate the baseline: fit it to the published numbers, bring it to rest, keep an ensemble beside it.

    python experiments/calibrate.py            all of it, about 20 minutes on two processors
    python experiments/calibrate.py --check    look again at the shipped values, a minute
    python experiments/calibrate.py --quick --out DIR    every step at a toy size, seconds; sets nothing

Deterministic: no result depends on the time, the machine's load or an earlier calibration. It writes
src/covalue_sim/parameters/calibrated.py and the tables and pictures of experiments/calibration/.
"""

import argparse
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from covalue_sim.experiments.calibrate import tables, whole  # noqa: E402
from covalue_sim.experiments.calibrate.running import Runner  # noqa: E402
from covalue_sim.experiments.calibrate.targets import measured  # noqa: E402
from covalue_sim.parameters.calibrated import CALIBRATED  # noqa: E402
from covalue_sim.report.calibration import draw_fit, draw_profiles  # noqa: E402


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a toy size: every step in seconds, nothing set")
    parser.add_argument("--check", action="store_true", help="only look again at the shipped values")
    parser.add_argument("--ensemble", action="store_true", help="only the ensemble, around the shipped values")
    parser.add_argument("--out", type=Path, default=ROOT / "experiments" / "calibration", help="folder of results")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="threads")
    asked = parser.parse_args()
    if asked.quick and asked.out == ROOT / "experiments" / "calibration":
        parser.error("--quick needs an --out of its own")
    asked.out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()

    def say(line: str) -> None:
        print(f"{time.monotonic() - begun:6.0f}s  {line}", flush=True)

    scale = whole.quick() if asked.quick else whole.Scale()
    with Runner(asked.workers, scale.fixed) as runner:
        say("compiling the model where it has changed")
        best = dict(CALIBRATED)
        if not asked.check and not asked.ensemble:
            best = whole.search(runner, scale, asked.workers, say)
            module = ROOT / "src" / "covalue_sim" / "parameters" / "calibrated.py"
            tables.write_module(asked.out / "calibrated.py" if asked.quick else module, best)
        baseline = whole.check(runner, best, scale, asked.workers, asked.out, say)
        draw_fit(asked.out / "fit.png", tables.fits(measured(baseline)))
        if not asked.check:
            profiles = whole.ensemble(runner, best, baseline, scale, asked.out, say)
            draw_profiles(asked.out / "profile.png", profiles)
        say(f"{runner.runs} runs")


if __name__ == "__main__":
    main()
