"""Scenarios as they travel to other processes: a rule of a user's file goes as that file's name."""

from dataclasses import dataclass, replace
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.model.rules.user import UserRule
from covalue_sim.scenario.rule_modules import PREFIX
from covalue_sim.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class RuleFile:
    """Where a rule is to be found again: its file, its family, its name, and what the file must be."""

    path: Path
    family: str
    name: str
    source: str
    digest: str


Luggage = tuple[Scenario, tuple[UserRule | RuleFile, ...]]
"""A scenario without rules, and its rules."""


def packed(scenario: Scenario) -> Luggage:
    """The scenario as something that can be pickled; where its values came from stays behind."""
    return replace(scenario, rules=(), origins={}), tuple(map(_packed_rule, scenario.rules))


def unpacked(luggage: Luggage) -> Scenario:
    """The scenario again.

    Raises:
        InputError: a rule's file has changed, or is not to be had here.
    """
    scenario, rules = luggage
    return replace(scenario, rules=tuple(map(_unpacked_rule, rules)))


def _packed_rule(rule: UserRule) -> UserRule | RuleFile:
    if not rule.function.__module__.startswith(PREFIX):
        return rule  # of an installed package, which the other process has too
    path = Path(rule.function.__code__.co_filename).resolve()
    return RuleFile(path, rule.family, rule.name, rule.source, rule.digest)


def _unpacked_rule(rule: UserRule | RuleFile) -> UserRule:
    if isinstance(rule, UserRule):
        return rule
    from covalue_sim.scenario.library import File
    from covalue_sim.scenario.rule_files import load_rules

    for found in load_rules([File(rule.path, rule.source)], rule.path.parent):
        if (found.family, found.name, found.digest) == (rule.family, rule.name, rule.digest):
            return replace(found, source=rule.source)
    raise InputError(
        f"{rule.source}: rule '{rule.name}' is not the one that the run began with;"
        " keep the file as it is until the run ends, and declare the rule in the file that the scenario names"
    )
