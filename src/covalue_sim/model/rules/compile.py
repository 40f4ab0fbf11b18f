"""Researchers' own rules made ready for the compiled week: one machine-code function a family."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from covalue_sim.model.compiling import Machine, is_compiled
from covalue_sim.model.plan import timeline
from covalue_sim.model.rules.arguments import arguments_of, plain_function, wrong
from covalue_sim.model.rules.dispatch import FAMILIES, UserRules
from covalue_sim.model.rules.machine import compiled, pointer
from covalue_sim.model.rules.user import UserRule
from covalue_sim.model.rules.wrapping import KEPT, unused, wrapped
from covalue_sim.model.state import Reals
from covalue_sim.parameters import Parameter, Value

if TYPE_CHECKING:
    from covalue_sim.scenario.scenario import Scenario

INPUTS = {family: module.INPUTS for family, module in FAMILIES.items()}


@dataclass(frozen=True)
class Compiled:
    """The rules of researchers that a scenario is under.

    Attributes:
        users: for the kernel, one function a family; None without such rules.
        own: (segments, families, numbers) their parameters.
        rules: the rules themselves, at most one a family.
    """

    users: UserRules | None
    own: Reals
    rules: tuple[UserRule, ...] = ()

    def memory(self, actors: int) -> Reals:
        """Return what `actors` remember at first, (families, actors, numbers); nothing without rules."""
        return np.zeros((len(FAMILIES), actors if self.users else 0, KEPT))

    def failure(self, memory: Reals) -> str:
        """Return which rule gave no number in the run that left `memory`, or an empty string."""
        families = list(FAMILIES)
        for rule in self.rules:
            marked = int(np.isnan(memory[families.index(rule.family), :, -1]).sum())
            if marked:
                what = f"raised an error or gave no finite number for {marked} actors"
                return f"{wrong(rule, what)}; with NUMBA_DISABLE_JIT=1 an error is shown"
        return ""


def compile_rules(scenario: "Scenario", segments: int) -> Compiled:
    """Compile the rules of researchers that `scenario` is under in some week, each once a process.

    Raises:
        InputError: a function that does not fit its family, or cannot be compiled; one line at its place.
    """
    rules = scenario.chosen_rules
    by_family = {rule.family: rule for rule in rules}
    if len(by_family) < len(rules):
        second = next(rule for rule in rules if by_family[rule.family] is not rule)
        raise wrong(second, f"is one of two rules of family '{second.family}'; a scenario takes one a family")
    own = np.zeros((segments, len(FAMILIES), max([1, *(len(rule.parameters) for rule in rules)])))
    for segment, values in enumerate(timeline(scenario)[0]):
        for place, family in enumerate(FAMILIES):
            if rule := by_family.get(family):
                own[segment, place, : len(rule.parameters)] = [_number(row, values) for row in rule.parameters]
    if not rules:
        return Compiled(None, own)
    made = {rule.family: made_ready(rule) for rule in rules}
    return Compiled(UserRules(**{family: made.get(family) or _unused(family) for family in FAMILIES}), own, rules)


def _number(row: Parameter, values: Mapping[str, Value]) -> float:
    value: Value = values.get(row.path, row.default)
    return float(row.choices.index(value)) if isinstance(value, str) else float(value)


@cache
def made_ready(rule: UserRule) -> Machine:
    """Return the function of `rule` as the kernel calls it.

    Raises:
        InputError: as for `compile_rules`.
    """
    arguments, inputs = arguments_of(rule, INPUTS), INPUTS[rule.family]
    if not is_compiled():
        return wrapped(inputs, plain_function(rule), arguments, guarded=False)
    return pointer(len(inputs), wrapped(inputs, compiled(rule, arguments), arguments, guarded=True))


@cache
def _unused(family: str) -> Machine:
    """Return what stands in the place of a family without a researcher's rule, and is never called."""
    function = unused(INPUTS[family])
    return pointer(len(INPUTS[family]), function) if is_compiled() else function
