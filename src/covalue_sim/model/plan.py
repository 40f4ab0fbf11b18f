"""From a scenario to what all its replicates share: settings by week, tables of marginals, weights."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import TYPE_CHECKING

import numpy as np

from covalue_sim.model import marginals, traits
from covalue_sim.model.copula import factor
from covalue_sim.model.outcomes import RATIONALES, VALUE_COMPONENTS
from covalue_sim.model.portfolio import CELLS, LEVELS, PHASES
from covalue_sim.model.settings import blank, fill
from covalue_sim.model.state import Integers, Reals, Records
from covalue_sim.parameters import Value

if TYPE_CHECKING:
    from covalue_sim.scenario.scenario import Scenario

WEIGHERS = (*RATIONALES, "professional")
PARTIES = ("user", "provider")


@dataclass(frozen=True)
class Shared:
    """What all replicates of a scenario share; the fields are those of `World`."""

    settings: Records
    segment: Integers
    tables: Reals
    correlation: Reals
    cholesky: Reals
    survey: Reals
    survey_ranks: Reals
    weights: Reals
    scale: Reals
    portfolio: Reals
    collective: Integers


def timeline(scenario: "Scenario") -> tuple[list[Mapping[str, Value]], Integers]:
    """Return the values in force, one mapping a segment, and the segment of each week index."""
    segments: list[Mapping[str, Value]] = [scenario.burn_in_values]
    segment = np.zeros(scenario.burn_in + scenario.weeks, dtype=np.int64)
    values = dict(scenario.values)
    changes: dict[int, dict[str, Value]] = {week: {} for week in {0, *(entry.week for entry in scenario.interventions)}}
    for entry in scenario.interventions:
        changes[entry.week] |= dict(entry.changes)
    for week in sorted(changes):
        values = values | changes[week]
        segments.append(values)
        segment[scenario.burn_in + week :] = len(segments) - 1
    return segments, segment


@lru_cache(maxsize=256)
def _beta_quantiles(mean: float, sd: float) -> Reals:
    """Quantiles of a trait's marginal, worked out once for all points of a sweep that leave it as it is."""
    return np.asarray(marginals.beta_quantiles(mean, sd, 513))


def quantile_tables(values: Mapping[str, Value]) -> Reals:
    """Return quantiles of each trait's marginal at equally spaced probabilities, (traits, points)."""
    rows = []
    for trait in traits.TRAITS.values():
        if trait.binary:
            share = float(values[f"population.{trait.name}_share"])
            points = np.linspace(0.0, 1.0, 513)
            rows.append((points > 1.0 - share).astype(np.float64) if 0.0 < share < 1.0 else np.full(513, share))
        else:
            mean, sd = (float(values[f"population.{trait.name}_{part}"]) for part in ("mean", "sd"))
            rows.append(_beta_quantiles(mean, sd))
    return np.array(rows)


def correlations(values: Mapping[str, Value]) -> Reals:
    """Return the normals' correlations (traits, traits) that give the declared rank correlations.

    ``r = 2 sin(pi rank / 6)`` (Pearson 1907); the sine is a series, so that its bits are the same everywhere.
    """
    matrix = np.eye(traits.COUNT)
    place = {name: position for position, name in enumerate(traits.TRAITS)}
    for path, rank in values.items():
        if path.startswith("population.correlation."):
            pair = path.removeprefix("population.correlation.")
            first = next(name for name in place if pair.startswith(f"{name}_") and pair[len(name) + 1 :] in place)
            angle = np.pi * float(rank) / 6.0
            square = angle * angle
            sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
            row, column = place[first], place[pair[len(first) + 1 :]]
            matrix[row, column] = matrix[column, row] = 2.0 * sine
    return matrix


def normal_scores(survey: Reals) -> Reals:
    """Return the normal scores of the mid-ranks of each column of `survey` (persons, traits), NaN kept."""
    from covalue_sim.model.normal import normal_quantile

    scores = np.full(survey.shape, np.nan)
    for column in range(survey.shape[1]):
        known = np.flatnonzero(~np.isnan(survey[:, column]))
        values = survey[known, column]
        levels, place, counts = np.unique(values, return_inverse=True, return_counts=True)
        below = np.cumsum(counts) - counts
        middle = [normal_quantile(float(u)) for u in (below + 0.5 * counts) / max(len(values), 1)]
        scores[known, column] = np.array(middle)[place] if len(levels) else []
    return scores


def value_weights(values: Mapping[str, Value]) -> tuple[Reals, Reals]:
    """Return the weights (4, components), each row summing to 1, and one over the spreads (2, components)."""
    weights = np.array([[float(values[f"value.weight_{who}_{kind}"]) for kind in VALUE_COMPONENTS] for who in WEIGHERS])
    # fsum is exact; sum() of floats rounds in one way before Python 3.12 and in another from then on.
    sums = np.array([max(fsum(row), 1e-12) for row in weights.tolist()])
    spreads = np.array([[float(values[f"value.spread_{who}_{kind}"]) for kind in VALUE_COMPONENTS] for who in PARTIES])
    return weights / sums[:, None], 1.0 / spreads


def portfolio(values: Mapping[str, Value]) -> tuple[Reals, Integers]:
    """Return the hours of each cell (12,) and whether its input and benefit are collective (12, 2)."""
    hours, collective = np.zeros(CELLS), np.zeros((CELLS, 2), dtype=np.int64)
    for cell in range(CELLS):
        name = f"portfolio.{PHASES[cell // 3]}_{LEVELS[cell % 3]}"
        if name in values:
            hours[cell] = float(values[name])
            collective[cell] = [values[f"{name}_{mode}"] == "collective" for mode in ("input", "benefit")]
    return hours, collective


def share(scenario: "Scenario") -> Shared:
    """Work out what all replicates of `scenario` share."""
    segments, segment = timeline(scenario)
    settings = blank(len(segments))
    added = {f"{rule.family}.rule": (rule.name,) for rule in scenario.rules}
    for place, values in enumerate(segments):
        fill(settings, place, values, added)
    weighing = [value_weights(values) for values in segments]
    cells = [portfolio(values) for values in segments]
    correlation = correlations(scenario.values)
    cholesky = np.zeros_like(correlation)
    factor(correlation, cholesky)
    survey = np.full((scenario.survey.count if scenario.survey else 0, traits.COUNT), np.nan)
    if scenario.survey:
        for column, name in enumerate(traits.TRAITS):
            if name in scenario.survey.traits:
                survey[:, column] = scenario.survey.traits[name]
    return Shared(
        settings, segment, quantile_tables(scenario.values), correlation, cholesky, survey, normal_scores(survey),
        np.array([pair[0] for pair in weighing]), np.array([pair[1] for pair in weighing]),
        np.array([pair[0] for pair in cells]), np.array([pair[1] for pair in cells]),
    )  # fmt: skip
