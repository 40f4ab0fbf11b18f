"""A researcher's own rule: a plain Python function of scalars that takes part in the compiled week."""

from collections.abc import Callable
from dataclasses import dataclass

from covalue_sim.errors import InputError
from covalue_sim.parameters import Parameter

MARK = "__covalue_rule__"
REMEMBERED = 4
"""Most numbers that an actor remembers for a rule."""

DRAWN = 8
"""Most uniform random numbers that a rule takes at a time."""


@dataclass(frozen=True)
class UserRule:
    """A rule declared outside the package.

    Attributes:
        family: power, trust, compensation, participation, coping or governance.
        name: the name that a scenario chooses it by.
        function: plain Python function; its argument names are a subset of the family's inputs, its own
            parameters, its memory and its draws.
        parameters: rows of the parameter table that it adds.
        memory: names of up to four numbers that each actor remembers for it.
        draws: names of the uniform random numbers it takes each time.
        source: name of the file it came from.
        digest: SHA-256 of that file and of the local modules it imports, part of the run key.
    """

    family: str
    name: str
    function: Callable[..., float]
    parameters: tuple[Parameter, ...] = ()
    memory: tuple[str, ...] = ()
    draws: tuple[str, ...] = ()
    source: str = ""
    digest: str = ""


def rule(
    family: str,
    *,
    name: str | None = None,
    parameters: tuple[Parameter, ...] = (),
    memory: tuple[str, ...] = (),
    draws: tuple[str, ...] = (),
) -> Callable[[Callable[..., float]], Callable[..., float]]:
    """Declare the decorated function as a rule of `family`.

    Args:
        family: power, trust, compensation, participation, coping or governance.
        name: the name that a scenario chooses it by; that of the function if not given.
        parameters: rows that it adds to the parameter table. The function takes each by the last part of its
            path: ``Parameter("ladder.step", ...)`` as the argument ``step``.
        memory: names of up to 4 numbers that each actor remembers for it, 0 at first. The function takes them
            all as the array ``memory``, which it may write to.
        draws: names of up to 8 uniform random numbers in [0, 1) that it takes each time, as arguments of
            these names. They are the same for an actor in a week whatever else happens.

    Raises:
        InputError: too many names, or a text in the place of a tuple of names.
    """

    def declare(function: Callable[..., float]) -> Callable[..., float]:
        called = name or function.__name__
        for field, names, most in (("memory", memory, REMEMBERED), ("draws", draws, DRAWN)):
            if isinstance(names, str):
                raise InputError(f"rule '{called}': {field} is a text; write ('{names}',) with its comma")
            if len(names) > most:
                raise InputError(f"rule '{called}': {field} has {len(names)} names; give at most {most}")
        declared = UserRule(family, called, function, tuple(parameters), tuple(memory), tuple(draws))
        setattr(function, MARK, declared)
        return function

    return declare
