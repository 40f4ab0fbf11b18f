"""The golden numbers: outcomes of four small scenarios, rounded to 12 digits, that change only on purpose.

``python tests/model/golden.py`` says what changed; with ``--renew`` it writes them anew, which it refuses as
long as MODEL_VERSION is the one that other numbers stand under.
"""

import json
import sys
from pathlib import Path

from combinations import scenario
from small_worlds import SMALL

from covalue_sim.model.hashing import MODEL_VERSION
from covalue_sim.model.outcomes import OUTCOMES
from covalue_sim.model.simulation import Plan

FOLDER = Path(__file__).with_name("golden")
NAMES = ("baseline", "shared", "paid", "organised")
REPLICATES = 3
BASE = SMALL | {"run.weeks": 26, "run.burn_in": 13}
Golden = dict[str, str | dict[str, list[float]]]


def rounded(number: float) -> float:
    """The number with 12 significant digits."""
    return float(f"{number:.12g}")


def compute(name: str) -> Golden:
    """The golden numbers of a scenario as the model gives them now."""
    plan = Plan(scenario(name, BASE))
    runs = [plan.run(replicate).outcomes for replicate in range(REPLICATES)]
    numbers = {row.name: [rounded(run[place]) for run in runs] for place, row in enumerate(OUTCOMES)}
    return {"model_version": MODEL_VERSION, "outcomes": numbers}


def kept(name: str) -> Golden | None:
    """The golden numbers on file, or None."""
    file = FOLDER / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


def changes(before: Golden, now: Golden) -> list[str]:
    """What differs, a line an outcome."""
    old, new = before["outcomes"], now["outcomes"]
    names = [*old, *(name for name in new if name not in old)]
    return [f"{name}: {old.get(name)} -> {new.get(name)}" for name in names if old.get(name) != new.get(name)]


def renewal_refused(before: Golden | None, now: Golden) -> str:
    """Why these numbers may not be written, or an empty string."""
    if before is None or before["model_version"] != now["model_version"] or not changes(before, now):
        return ""
    return (
        f"numbers changed and MODEL_VERSION is still {now['model_version']}; raise it in covalue_sim/model/hashing.py"
    )


def main(arguments: list[str]) -> int:
    """Show or write what changed; the exit code is 1 where there is something to do."""
    fresh = {name: compute(name) for name in NAMES}
    for name, now in fresh.items():
        before = kept(name)
        lines = changes(before, now) if before else ["no numbers on file"]
        print(f"{name}: {len(lines)} changed", *lines[:10], sep="\n  ")
        if "--renew" in arguments and (why := renewal_refused(before, now)):
            print(why, file=sys.stderr)
            return 1
    if "--renew" in arguments:
        FOLDER.mkdir(exist_ok=True)
        for name, now in fresh.items():
            (FOLDER / f"{name}.json").write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        return 0
    return int(any(kept(name) != now for name, now in fresh.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
