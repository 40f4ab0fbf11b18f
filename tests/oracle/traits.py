"""Traits of people: copula and survey (docs/odd/appendix-c-marginals.md)."""

import math

from covalue_sim.model.processes import SURVEY_ROW, TRAITS_FIRST
from oracle.draws import Draws
from oracle.functions import normal_cdf, normal_quantile
from oracle.quantiles import beta, read_off, yes_or_no

TRAITS = (
    "health", "need", "activation", "skill", "literacy", "slack", "general_trust", "motivation", "prosocial",
    "distress", "hope", "lived", "lead", "age", "claimant", "female",
)  # fmt: skip


def sine(a: float) -> float:
    """The series of the appendix."""
    s = a * a
    return a * (1.0 - s / 6.0 * (1.0 - s / 20.0 * (1.0 - s / 42.0 * (1.0 - s / 72.0))))


def cholesky(c: list[list[float]]) -> list[list[float]]:
    """The lower factor of a positive definite matrix."""
    n = len(c)
    lower = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            rest = c[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            lower[i][j] = math.sqrt(rest) if i == j else rest / lower[j][j]
    return lower


def solve(c: list[list[float]], right: list[float]) -> list[float]:
    """The solution of C s = right, C positive definite."""
    lower, n = cholesky(c), len(c)
    s = list(right)
    for i in range(n):
        s[i] = (s[i] - sum(lower[i][k] * s[k] for k in range(i))) / lower[i][i]
    for i in reversed(range(n)):
        s[i] = (s[i] - sum(lower[k][i] * s[k] for k in range(i + 1, n))) / lower[i][i]
    return s


class Traits:
    """Draws or looks up the traits of a person."""

    def __init__(self, settings, draws: Draws, survey) -> None:
        self.draws, self.survey = draws, survey
        people = settings.population
        self.tables = [self._table(people, trait) for trait in TRAITS]
        self.c = self._correlations(vars(people.correlation))
        self.lower = cholesky(self.c)
        self.scores = self._normal_scores() if survey else {}

    @staticmethod
    def _table(people, trait: str) -> tuple[float, ...]:
        if trait in ("claimant", "female"):
            return yes_or_no(float(getattr(people, f"{trait}_share")))
        return beta(float(getattr(people, f"{trait}_mean")), float(getattr(people, f"{trait}_sd")))

    @staticmethod
    def _correlations(declared: dict[str, float]) -> list[list[float]]:
        c = [[float(i == j) for j in range(16)] for i in range(16)]
        for i, first in enumerate(TRAITS):
            for j, second in enumerate(TRAITS):
                if f"{first}_{second}" in declared:
                    c[i][j] = c[j][i] = 2.0 * sine(math.pi * declared[f"{first}_{second}"] / 6.0)
        return c

    def _normal_scores(self) -> dict[str, list[float]]:
        scores = {}
        for trait, values in self.survey.traits.items():
            known = [value for value in values if not math.isnan(value)]
            scores[trait] = [
                math.nan if math.isnan(v)
                else normal_quantile((sum(o < v for o in known) + sum(o == v for o in known) / 2.0) / len(known))
                for v in values
            ]  # fmt: skip
        return scores

    def of(self, slot: int, generation: int, key: int) -> dict[str, float]:
        """The traits of a person by name."""
        normals = [self.draws.normal(TRAITS_FIRST + t, 0, key) for t in range(16)]
        z = [sum(self.lower[t][k] * normals[k] for k in range(t + 1)) for t in range(16)]
        row = self._row(slot, generation, key) if self.survey else {}
        if row:
            self._condition(z, {TRAITS.index(trait): score for trait, (_, score) in row.items()})
        drawn = {trait: read_off(self.tables[t], normal_cdf(z[t])) for t, trait in enumerate(TRAITS)}
        return drawn | {trait: value for trait, (value, _) in row.items()}

    def _row(self, slot: int, generation: int, key: int) -> dict[str, tuple[float, float]]:
        own = generation == 0 and self.survey.count > slot
        row = slot if own else self.draws.below(SURVEY_ROW, 0, key, self.survey.count)
        cells = {trait: (values[row], self.scores[trait][row]) for trait, values in self.survey.traits.items()}
        return {trait: cell for trait, cell in cells.items() if not math.isnan(cell[0])}

    def _condition(self, z: list[float], known: dict[int, float]) -> None:
        at = list(known)
        away = solve([[self.c[i][j] for j in at] for i in at], [known[i] - z[i] for i in at])
        for u in range(16):
            z[u] = known[u] if u in known else z[u] + sum(self.c[u][k] * a for k, a in zip(at, away, strict=True))
