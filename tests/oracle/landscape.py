"""What a design is worth (docs/odd/appendix-d-landscape.md)."""

from covalue_sim.model.processes import PAYOFF
from oracle.draws import Draws

BIOMEDICAL = 0b000000111111
LIVED = 0b111111000000


class Landscape:
    """NK payoffs of one replicate; values once worked out are remembered."""

    def __init__(self, draws: Draws, ruggedness: int, breadth: int) -> None:
        self.draws, self.ruggedness, self.breadth = draws, ruggedness, breadth
        self._known: dict[tuple[int, int], float] = {}

    def worth(self, design: int, dimension: int) -> float:
        """W(D, d)."""
        place = (design, dimension)
        if place not in self._known:
            total = 0.0
            for feature in range(12):
                digits = "".join(str(design >> ((feature + o) % 12) & 1) for o in range(self.ruggedness + 1))
                key = (12 * self.ruggedness + feature) * 4096 + int(digits, 2)
                total += self.draws.uniform(PAYOFF, dimension, key)
            self._known[place] = total / 12
        return self._known[place]

    def payoffs(self, design: int) -> list[float]:
        """The worth for each dimension of need, 0 beyond the breadth."""
        return [self.worth(design, d) if d < self.breadth else 0.0 for d in range(4)]

    def fit(self, design: int, need: list[float]) -> float:
        """What a design is worth for these needs."""
        return sum(need[d] * self.worth(design, d) for d in range(self.breadth))

    def best_alone(self, design: int, need: list[float], bits: int) -> float:
        """The best fit that changes of `bits` alone reach."""
        return max(self.fit(other, need) for other in range(4096) if (other ^ design) & ~bits == 0)
