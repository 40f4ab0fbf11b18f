"""Rules of installed packages: entry points of the group `covalue_sim.rules`, named ``family.rule``.

A package declares ``"power.mimetic" = "its_package.module:function"``; it is imported when a scenario chooses
the rule, and not before.
"""

import hashlib
import inspect
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.model.rules.user import MARK, UserRule
from covalue_sim.scenario.node import Place
from covalue_sim.scenario.scenario import FROM_PLUGIN
from covalue_sim.scenario.table import extended, what_is_wrong

GROUP = "covalue_sim.rules"


def installed() -> Iterator[str]:
    """Yield the names ``family.rule`` that installed packages offer."""
    for point in _points():
        yield point.name


def load_plugin(family: str, name: str, place: Place) -> UserRule | None:
    """Return the rule that an installed package offers under ``family.name``, or None.

    Raises:
        InputError: the package cannot be imported, or what it offers is not that rule.
    """
    point = next((one for one in _points() if one.name == f"{family}.{name}"), None)
    if point is None:
        return None
    by = f"the installed rule '{point.name}' ({point.value})"
    try:
        rule = getattr(point.load(), MARK, None)
    except Exception as error:
        what = f"{by} cannot be loaded ({type(error).__name__}: {error}); mend or remove its package"
        raise place.wrong(f"{family}.rule", what) from error
    if not isinstance(rule, UserRule) or (rule.family, rule.name) != (family, name):
        raise place.wrong(f"{family}.rule", f"{by} is no rule of that family and name; mend or remove its package")
    if problem := what_is_wrong(rule, extended(())):
        raise place.wrong(f"{family}.rule", f"{by}: {problem}")
    return replace(rule, source=f"{FROM_PLUGIN}{point.value}", digest=_digest(rule, place, by))


def _points() -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points

    return tuple(sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)))


def _digest(rule: UserRule, place: Place, by: str) -> str:
    """Return the SHA-256 over the sources of the package, or of the module if it is in none."""
    try:
        file = Path(inspect.getfile(rule.function))
        depth = rule.function.__module__.count(".") + (file.name == "__init__.py")
        top = file.parents[depth - 1] if depth else file
        sources = sorted(top.rglob("*.py")) if depth else [file]
        digest = hashlib.sha256()
        for source in sources:
            content = source.read_bytes()
            digest.update(f"{source.relative_to(top.parent).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    except (OSError, TypeError, ValueError) as error:
        raise _no_source(place, by, rule) from error
    return digest.hexdigest()


def _no_source(place: Place, by: str, rule: UserRule) -> InputError:
    return place.wrong(f"{rule.family}.rule", f"{by} has no source file to take its hash from; install one with source")
