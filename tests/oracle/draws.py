"""Keyed draws on Python's whole numbers (docs/odd/appendix-a-draws.md)."""

from oracle.functions import normal_quantile

MASK = (1 << 64) - 1
ACTOR = 0x9E3779B97F4A7C15
REPLICATE = 0x6A09E667F3BCC909
PROCESS = 0xBB67AE8584CAA73B
WEEK = 0xA54FF53A5F1D36F1
PARTNER = 0x510E527FADE682D1
GENERATION = 1 << 32


def mix(z: int) -> int:
    """The finaliser of SplitMix64."""
    z &= MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def identity(slot: int, generation: int) -> int:
    """An actor's number."""
    return slot + generation * GENERATION


def dyad(a: int, b: int) -> int:
    """The number of an ordered pair."""
    return mix(mix(a + PARTNER) + b * PARTNER)


class Draws:
    """All draws of one replicate."""

    def __init__(self, seed: int, replicate: int) -> None:
        self.root = mix(mix(seed + ACTOR) + replicate * REPLICATE)
        self._streams: dict[tuple[int, int], int] = {}

    def stream(self, process: int, week: int) -> int:
        """The key of a process in a week."""
        place = (process, week)
        if place not in self._streams:
            self._streams[place] = mix(mix(self.root + process * PROCESS) + week * WEEK)
        return self._streams[place]

    def bits(self, process: int, week: int, key: int) -> int:
        """64 random bits."""
        return mix(self.stream(process, week) + key * ACTOR)

    def uniform(self, process: int, week: int, key: int) -> float:
        """U: uniform in [0, 1)."""
        return (self.bits(process, week, key) >> 11) * 2.0**-53

    def normal(self, process: int, week: int, key: int) -> float:
        """Z: standard normal."""
        return normal_quantile(((self.bits(process, week, key) >> 12) + 0.5) * 2.0**-52)

    def below(self, process: int, week: int, key: int, n: int) -> int:
        """I: a whole number from 0 to n - 1."""
        return int(self.uniform(process, week, key) * n)
