"""Prints a SHA-256 over the tables of a run under rules that use all there is; compiled or not, the same."""

import hashlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from combinations import BUSY
from small_worlds import TABLES, TINY, make, run

from covalue_sim.model.elementary import exp
from covalue_sim.model.rules.user import MARK, rule
from covalue_sim.parameters import Parameter

ROWS = (
    Parameter("all.pull", 0.3, 0.0, 1.0),
    Parameter("all.rungs", 7, 1, 9),
    Parameter("all.bold", True),
    Parameter("all.mode", "second", choices=("first", "second", "third")),
)
WEIGHTS = (0.1, 0.7, 0.2)


def bent(x, by):
    """A helper of the same file."""
    return x * exp(0.0 - by * x)


@rule("power", name="all", parameters=ROWS, memory=("last", "count"), draws=("luck", "chance"))
def all_there_is(declared, stake_user, pooled, pull, rungs, bold, mode, memory, luck, chance):
    aim = bent(declared, pull) + WEIGHTS[mode] * stake_user + (pooled if bold else 0.0)
    memory[1] += 1.0
    if luck < 0.5 + 0.1 * chance:
        memory[0] += (aim - memory[0]) / rungs
    return memory[0] * memory[1] / (1.0 + memory[1])


@rule("trust", name="slow", memory=("good",))
def slow(surprise, trust, prior, memory):
    memory[0] = 0.9 * memory[0] + (0.1 if surprise > 0 else 0.0)
    return (trust + prior * memory[0]) / (1.0 + memory[0])


def digest():
    """Return the SHA-256 of the run's tables."""
    rules = tuple(getattr(function, MARK) for function in (all_there_is, slow))
    own = {row.path: row.default for row in ROWS} | {"power.rule": "all", "trust.rule": "slow"}
    scenario = make(TINY | BUSY)
    values = {**scenario.values, **own}
    result = run(type(scenario)("x", "", "", values, values, rules=rules))
    assert result.failure == ""
    tables = hashlib.sha256()
    for table in TABLES:
        tables.update(getattr(result, table).tobytes())
    return tables.hexdigest()


if __name__ == "__main__":
    print(digest())
