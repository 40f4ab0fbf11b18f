"""How arms and directions look: by shape and dash as well as by colour."""

from dataclasses import dataclass

from covalue_sim.report.figures.style import FIRST, GAIN, LOSS, MUTED, SECOND, THIRD, Dashes


@dataclass(frozen=True)
class Look:
    """How something is drawn: colour, marker and dash pattern as matplotlib takes them."""

    colour: str
    marker: str
    line: Dashes


BETTER, WORSE, NEITHER = Look(GAIN, "^", "solid"), Look(LOSS, "v", (0.0, (4.0, 2.0))), Look(FIRST, "o", "solid")
REFERENCE = Look(MUTED, "s", (0.0, (1.0, 1.0)))
_ARMS = (
    Look(FIRST, "o", "solid"),
    Look("#7b3fa0", "D", (0.0, (4.0, 1.5))),
    Look(SECOND, "^", (0.0, (5.0, 1.5, 1.0, 1.5))),
    Look("#2a6592", "v", (0.0, (2.0, 1.0))),
    Look(THIRD, "P", (0.0, (6.0, 2.0))),
    Look("#8a3f70", "X", (0.0, (3.0, 1.0, 1.0, 1.0, 1.0, 1.0))),
)


def look_of(place: int) -> Look:
    """The look of arm number `place`, 0 being the reference."""
    return REFERENCE if place == 0 else _ARMS[(place - 1) % len(_ARMS)]


def direction(better: int, difference: float) -> Look:
    """The look of a change, by whether it is for the better, for the worse, or neither by agreement."""
    if better == 0 or difference == 0:
        return NEITHER
    return BETTER if better * difference > 0 else WORSE
