"""The parameter table of one scenario: the one table, and what its users' rules add."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from covalue_sim.model.rules.user import UserRule
from covalue_sim.parameters import PARAMETERS, Parameter
from covalue_sim.scenario.document import TOP
from covalue_sim.scenario.scenario import Scenario

WORD = re.compile(r"[a-z][a-z0-9_]*")
PATH = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")


def families() -> tuple[str, ...]:
    """Return the rule families: the themes that have a `rule` to choose."""
    return tuple(path.removesuffix(".rule") for path in PARAMETERS if path.endswith(".rule"))


def table_of(scenario: Scenario) -> Mapping[str, Parameter]:
    """Return every parameter of `scenario` by path, those of its own rules included."""
    return extended(scenario.rules)


def extended(rules: Iterable[UserRule]) -> Mapping[str, Parameter]:
    """Return the table with the rules among their families' choices, and their parameters at the end."""
    table = dict(PARAMETERS)
    for rule in rules:
        row = table[f"{rule.family}.rule"]
        table[row.path] = replace(row, choices=(*row.choices, rule.name))
        table.update((own.path, own) for own in rule.parameters)
    return table


def what_is_wrong(rule: UserRule, table: Mapping[str, Parameter]) -> str:
    """Return why `rule` cannot be added to `table`, or an empty string."""
    if rule.family not in families():
        return f"family '{rule.family}' is unknown; give one of {', '.join(families())}"
    if not isinstance(rule.name, str) or not WORD.fullmatch(rule.name):
        return f"rule name '{rule.name}' is not usable; give lower-case letters, digits and '_'"
    if rule.name in table[f"{rule.family}.rule"].choices:
        return f"rule name '{rule.name}' is taken in family '{rule.family}'; give it another name"
    rows = rule.parameters
    if not isinstance(rows, tuple) or not all(isinstance(row, Parameter) for row in rows):
        return f"parameters of rule '{rule.name}' are no tuple of Parameter; write (Parameter(...),)"
    seen: set[str] = set()
    for row in rows:
        problem = _wrong_row(row, table) or ("is given twice" if row.path in seen else "")
        if problem:
            return f"parameter '{row.path}' of rule '{rule.name}' {problem}"
        seen.add(row.path)
    return ""


def _wrong_row(row: Parameter, table: Mapping[str, Parameter]) -> str:
    if not isinstance(row.path, str) or not PATH.fullmatch(row.path) or row.path.split(".")[0] in TOP:
        return "is not usable as a path; write it as 'power.steepness'"
    for path in table:
        if path == row.path or path.startswith(f"{row.path}.") or row.path.startswith(f"{path}."):
            return f"clashes with '{path}' of the table; give it another name"
    return _wrong_default(row)


def _wrong_default(row: Parameter) -> str:
    default = row.default
    if row.kind == "choice":
        return "" if default in row.choices else "has a default that is not among its choices; give one of them"
    if isinstance(default, str) or not math.isfinite(default):
        return "has a default that is no finite number; give a number"
    if default < row.low or default > row.high:
        return f"has the default {default:g} outside its range; give one from {row.low:g} to {row.high:g}"
    return ""
