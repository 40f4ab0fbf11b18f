"""The prediction of a pattern: what must come out of its arms."""

import math
from dataclasses import dataclass

ZERO = "zero"
"""Name of an arm that is 0 throughout, for predictions of a level."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What must come out; which fields are there depends on the statistic, see `reading.FIELDS_OF`."""

    rising: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    than: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    at_low: str = ""
    at_high: str = ""
    between: tuple[float, ...] = ()
    arm: str = ""
    against: str = ""
    start: str = ""
    persist: str = ""
    cut: float = math.nan
    ratio: tuple[str, ...] = ()
    to: float = math.nan
    band: tuple[float, ...] = ()
    two_modes: tuple[str, ...] = ()
    one_mode: tuple[str, ...] = ()
    within_runs: bool = False
    first_prefers: str = ""
    second_prefers: str = ""
    wins: str = ""
    identity: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """Arms that it speaks of, levels left off."""
        lists = (self.rising, self.more, self.than, self.same, self.two_modes, self.one_mode)
        own = [name for some in lists for name in some]
        if math.isnan(self.to):
            own += self.ratio
        single = (self.at_low, self.at_high, self.arm, self.against, self.start, self.persist,
                  self.first_prefers, self.second_prefers, self.wins)  # fmt: skip
        own += [*(self.ratio if not math.isnan(self.to) else ()), *(name for name in single if name)]
        return tuple(name.partition("@")[0] for name in own)
