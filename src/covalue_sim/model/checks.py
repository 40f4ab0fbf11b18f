"""What must hold between parameters, beyond the bounds of each. Cheap, and light to import."""

import math
from collections.abc import Iterator, Mapping

from covalue_sim.model.room import needed, physical, sizes
from covalue_sim.model.traits import TRAITS
from covalue_sim.parameters import PARAMETERS, Value

CORRELATION = "population.correlation."
SMALLEST_PIVOT = 1e-9
GIB = 2.0**30
Matrix = list[list[float]]
Ranks = dict[tuple[str, str], float]


def check(values: Mapping[str, Value]) -> list[tuple[str, str]]:
    """Return what is wrong between the values, as path and message: what is wrong; what would be right.

    Args:
        values: every parameter by path, each within its own bounds. Where interventions change levers, check
            the values of each stage.
    """
    return [
        *_marginals(values),
        *_rationales(values),
        *_weights(values),
        *_correlations(values),
        *_memory(values),
    ]


def _marginals(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    for trait in TRAITS.values():
        if trait.binary:
            continue
        path = f"population.{trait.name}_sd"
        mean, sd = float(values[f"population.{trait.name}_mean"]), float(values[path])
        widest = math.sqrt(mean * (1.0 - mean))
        if sd > 0.0 and not sd * sd < mean * (1.0 - mean):
            what = f"is {sd:g}, too wide for a share with mean {mean:g}"
            yield path, f"{what}; give less than {math.floor(widest * 1000) / 1000:g}"


def _rationales(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    managerial, rights = (float(values[f"population.{who}_share"]) for who in ("managerial", "rights"))
    if managerial + rights > 1.0 + 1e-12:
        what = f"is {rights:g} and population.managerial_share {managerial:g}, above 1 together"
        yield "population.rights_share", f"{what}; give at most {max(0.0, 1.0 - managerial):g}"


def _weights(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    parties: dict[str, list[str]] = {}
    for path in PARAMETERS:
        if path.startswith("value.weight_"):
            parties.setdefault(path.rsplit("_", 1)[0], []).append(path)
    for party, paths in parties.items():
        if not any(float(values[path]) > 0.0 for path in paths):
            yield (
                paths[0],
                f"is 0 as all of {party}_* are; give one of them more than 0",
            )


def _correlations(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    ranks = {pair(path): float(values[path]) for path in PARAMETERS if path.startswith(CORRELATION)}
    if _possible(ranks):
        return
    for one in sorted(ranks, key=lambda one: _contribution(ranks, one)):
        if _possible(ranks | {one: 0.0}):
            what = f"is {ranks[one]:g}, which no population has with the other correlations as they are"
            bound = _nearest_possible(ranks, one)
            side = "at most" if bound > 0 else "at least"
            yield (
                f"{CORRELATION}{'_'.join(one)}",
                f"{what}; give {side} {bound:g}" if bound else f"{what}; give 0",
            )
            return
    worst = min(ranks, key=lambda one: _contribution(ranks, one))
    what = f"is {ranks[worst]:g}, and no population has all these correlations at once"
    yield f"{CORRELATION}{'_'.join(worst)}", f"{what}; bring it and those beside it nearer to 0"


def pair(path: str) -> tuple[str, str]:
    """Return the two traits that a correlation is between."""
    name = path.removeprefix(CORRELATION)
    return next((one, name[len(one) + 1 :]) for one in TRAITS if name.startswith(f"{one}_")
                and name[len(one) + 1 :] in TRAITS)  # fmt: skip


def _possible(ranks: Ranks) -> bool:
    """Whether the normals behind these rank correlations have a positive definite matrix (Cholesky)."""
    matrix = _matrix(ranks)
    size = len(matrix)
    lower: Matrix = [[0.0] * size for _ in range(size)]
    for row in range(size):
        for column in range(row + 1):
            rest = matrix[row][column] - math.fsum(lower[row][k] * lower[column][k] for k in range(column))
            if row != column:
                lower[row][column] = rest / lower[column][column]
            elif rest <= SMALLEST_PIVOT:
                return False
            else:
                lower[row][row] = math.sqrt(rest)
    return True


def _matrix(ranks: Ranks) -> Matrix:
    place = {name: position for position, name in enumerate(TRAITS)}
    matrix = [[1.0 if row == column else 0.0 for column in place.values()] for row in place.values()]
    for (first, second), rank in ranks.items():
        normal = 2.0 * math.sin(math.pi * rank / 6.0)  # Pearson 1907
        matrix[place[first]][place[second]] = matrix[place[second]][place[first]] = normal
    return matrix


def _contribution(ranks: Ranks, one: tuple[str, str]) -> float:
    """Return how far the pair pushes the smallest eigenvalue down, below 0 where it does."""
    import numpy as np

    matrix = np.array(_matrix(ranks))
    vector = np.linalg.eigh(matrix)[1][:, 0]
    row, column = (list(TRAITS).index(name) for name in one)
    return float(matrix[row, column] * vector[row] * vector[column])


def _nearest_possible(ranks: Ranks, one: tuple[str, str]) -> float:
    """Return the value of the pair nearest to its own, in hundredths, that some population has."""
    sign = math.copysign(1.0, ranks[one])
    for hundredths in range(int(abs(ranks[one]) * 100), 0, -1):
        if _possible(ranks | {one: sign * hundredths / 100}):
            return sign * hundredths / 100
    return 0.0


def _memory(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    parts = sizes(values)
    if needed(parts) <= (room := physical()):
        return
    path = max(parts, key=lambda path: parts[path].bytes_each * parts[path].number)
    rest = needed(parts) - parts[path].bytes_each * parts[path].number
    fitting = max(1, int((0.9 * room - rest) / parts[path].bytes_each))
    what = f"is {parts[path].number:,}: a replicate needs {needed(parts) / GIB:.1f} GiB"
    yield path, f"{what}, and this machine has {room / GIB:.1f} GiB; give at most {fitting:,}"
