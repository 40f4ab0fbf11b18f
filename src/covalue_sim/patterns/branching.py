"""Arms branch from the same state: the weeks before week 0 are run once a process and replicate, then copied.

They are the same in every arm, ablation and null model of a pattern, and in most patterns too, for the burn-in is
that of the baseline. Copies are exact, so that no number changes.
"""

import hashlib
import json
from collections import OrderedDict
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np

from covalue_sim.model.plan import Shared
from covalue_sim.model.simulation import Plan
from covalue_sim.parameters import PARAMETERS

if TYPE_CHECKING:
    from covalue_sim.model.state import World
    from covalue_sim.scenario.scenario import Scenario

MOST_STATES = 256
BY_WEEK = ("weekly", "weekly_table", "flows")
GIVEN = frozenset({*(field.name for field in fields(Shared)), "own", "root", "zero_week"})
"""Parts of a world that no week changes."""

_states: OrderedDict[tuple[str, int], dict[str, Any]] = OrderedDict()


class BranchingPlan(Plan):
    """The model's plan, that takes the state at week 0 from whoever got there before."""

    def __init__(self, scenario: "Scenario") -> None:
        super().__init__(scenario)
        self._before = before(scenario)

    def advance(self, world: "World", first: int, last: int) -> None:
        """As the model's, but from a copy where all weeks before week 0 are asked for."""
        if first or not last or last != self.scenario.burn_in:
            super().advance(world, first, last)
            return
        key = (self._before, int(world.root[0]))
        state = _states.get(key)
        if state is None:
            super().advance(world, first, last)
            _states[key] = {name: part[:last].copy() if name in BY_WEEK else part.copy()
                            for name, part in world._asdict().items() if name not in GIVEN}  # fmt: skip
            while len(_states) > MOST_STATES:
                _states.popitem(last=False)
            return
        _states.move_to_end(key)
        for name, part in state.items():
            own = getattr(world, name)
            np.copyto(own[:last] if name in BY_WEEK else own, part)


def before(scenario: "Scenario") -> str:
    """Digest of everything that decides the weeks before week 0, but the seed and the replicate."""
    built = {path: value for path, value in scenario.values.items()
             if path not in PARAMETERS or PARAMETERS[path].structural}  # fmt: skip
    ignored = {"run.weeks", "run.replicates", "run.seed"}
    said = [
        {path: value for path, value in values.items() if path not in ignored}
        for values in (dict(scenario.burn_in_values), built)
    ]
    rules = [rule.digest for rule in scenario.rules]
    survey = [scenario.survey.digest, sorted(scenario.survey.columns.items())] if scenario.survey else []
    text = json.dumps([*said, rules, survey, scenario.burn_in], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
