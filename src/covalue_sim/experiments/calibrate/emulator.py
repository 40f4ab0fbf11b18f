"""A cheap stand-in for the model: ridge regression, linear in all parameters and quadratic in the few that matter."""

from dataclasses import dataclass

import numpy as np

from covalue_sim.experiments.calibrate.running import Reals

PENALTIES = tuple(10.0**power for power in range(-1, 5))
CURVED = 12
"""Parameters, for each outcome, whose squares and products enter."""


@dataclass(frozen=True)
class Ridge:
    """A ridge regression: `centre` and `slopes` of features, its mean, and the variance of what it leaves out."""

    centre: Reals
    slopes: Reals
    mean: float
    variance: float

    def predict(self, features: Reals) -> Reals:
        """Predictions, (points,), for `features` (points, features)."""
        predicted: Reals = self.mean + (features - self.centre) @ self.slopes
        return predicted


def ridge(features: Reals, values: Reals) -> Ridge:
    """Fit `values` (points,) on `features` (points, features), the penalty chosen by leaving one out."""
    centre, mean = features.mean(axis=0), float(values.mean())
    left, sizes, right = np.linalg.svd(features - centre, full_matrices=False)
    shadow = left.T @ (values - mean)
    best: tuple[float, Reals] | None = None
    for penalty in PENALTIES:
        shrunk = sizes * sizes / (sizes * sizes + penalty)
        fitted = left @ (shrunk * shadow)
        leverage = (left * left) @ shrunk + 1.0 / len(values)
        errors = (values - mean - fitted) / np.maximum(1.0 - leverage, 1e-3)
        error = float(np.mean(errors * errors))
        if best is None or error < best[0]:
            best = (error, right.T @ (sizes / (sizes * sizes + penalty) * shadow))
    assert best is not None
    return Ridge(centre, best[1], mean, best[0])


def curved(inputs: Reals, chosen: Reals) -> Reals:
    """`inputs` (points, inputs) with squares and products of the `chosen` columns beside them."""
    picked = inputs[:, chosen.astype(np.int64)]
    first, second = np.triu_indices(picked.shape[1])
    return np.concatenate([inputs, picked[:, first] * picked[:, second]], axis=1)


@dataclass(frozen=True)
class Emulator:
    """Predicts each outcome from units in [0, 1); `variances` (outcomes,) is how far off, with the runs' noise."""

    chosen: tuple[Reals, ...]
    ridges: tuple[Ridge, ...]

    @classmethod
    def fit(cls, units: Reals, values: Reals) -> "Emulator":
        """Learn `values` (points, outcomes) from `units` (points, sides)."""
        inputs = 2.0 * units - 1.0
        chosen, ridges = [], []
        for outcome in values.T:
            linear = ridge(inputs, outcome)
            order = np.argsort(-np.abs(linear.slopes), kind="stable")[: min(CURVED, inputs.shape[1])]
            chosen.append(order.astype(np.float64))
            bent = ridge(curved(inputs, chosen[-1]), outcome)
            ridges.append(bent)
        return cls(tuple(chosen), tuple(ridges))

    @property
    def variances(self) -> Reals:
        """Variance of the prediction's error, leaving one out, (outcomes,)."""
        return np.array([ridge.variance for ridge in self.ridges])

    def predict(self, units: Reals) -> Reals:
        """Predictions, (points, outcomes)."""
        inputs = 2.0 * units - 1.0
        predictions = [r.predict(curved(inputs, c)) for c, r in zip(self.chosen, self.ridges, strict=True)]
        return np.stack(predictions, axis=1)
