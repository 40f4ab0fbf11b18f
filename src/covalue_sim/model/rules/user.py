"""A researcher's own rule: a plain Python function of scalars that takes part in the compiled week."""

from collections.abc import Callable
from dataclasses import dataclass

from covalue_sim.errors import InputError
from covalue_sim.parameters import Parameter

MARK = "__covalue_rule__"


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

    Raises:
        InputError: more than four numbers of memory.
    """
    if len(memory) > 4:
        raise InputError(f"rule '{name}': memory has {len(memory)} numbers; at most 4 an actor are kept")

    def declare(function: Callable[..., float]) -> Callable[..., float]:
        declared = UserRule(family, name or function.__name__, function, parameters, memory, draws)
        setattr(function, MARK, declared)
        return function

    return declare
