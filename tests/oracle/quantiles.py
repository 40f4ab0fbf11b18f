"""Tables of quantiles of the traits (docs/odd/appendix-c-marginals.md)."""

import math
from functools import cache

from oracle.functions import clip, clip01, exp, log, logistic, normal_quantile

CELLS = 512
NODES = 2048


@cache
def yes_or_no(share: float) -> tuple[float, ...]:
    """Table of a trait that one has or has not."""
    if 0.0 < share < 1.0:
        return tuple(float(k / CELLS > 1.0 - share) for k in range(CELLS + 1))
    return (share,) * (CELLS + 1)


@cache
def beta(mean: float, sd: float) -> tuple[float, ...]:
    """Table of a Beta trait."""
    spread = mean * (1.0 - mean)
    if sd == 0.0:
        return (mean,) * (CELLS + 1)
    if sd < 1e-4 * spread:
        return _narrow(mean, sd)
    v = spread / sd**2 - 1.0
    quantile = Density(mean * v, (1.0 - mean) * v).quantile
    q = [quantile(k / CELLS) if 0 < k < CELLS else 0.0 for k in range(CELLS + 1)]
    low = sum(quantile((j + 0.5) / (16 * CELLS)) for j in range(16))
    high = sum(quantile((CELLS - 1 + (j + 0.5) / 16) / CELLS) for j in range(16))
    q[0] = clip(2.0 * low / 16 - q[1], 0.0, q[1])
    q[CELLS] = clip(2.0 * high / 16 - q[CELLS - 1], q[CELLS - 1], 1.0)
    return tuple(q)


def _narrow(mean: float, sd: float) -> tuple[float, ...]:
    q = [clip01(mean + sd * normal_quantile(k / CELLS)) if 0 < k < CELLS else 0.0 for k in range(CELLS + 1)]
    z = normal_quantile(1.0 / CELLS)
    end = CELLS * sd * exp(-z * z / 2.0) * 0.39894228040143267794
    q[0] = 2.0 * (mean - end) - q[1]
    q[CELLS] = 2.0 * (mean + end) - q[CELLS - 1]
    return tuple(q)


class Density:
    """A Beta density in logit x, integrated by trapezoids."""

    def __init__(self, a: float, b: float) -> None:
        self.a, self.b = a, b
        self.mode = log(a / b)
        self.floor = self.log_at(self.mode) - 36.0
        farthest = 21.0 + abs(self.mode)
        self.start = self._edge(-farthest)
        self.step = (self._edge(farthest) - self.start) / (NODES - 1)
        peak = self.log_at(self.mode)
        self.f = [exp(self.log_at(self.start + i * self.step) - peak) for i in range(NODES)]
        self.mass = [self.f[0] / a]
        for i in range(1, NODES):
            self.mass.append(self.mass[-1] + self.step * (self.f[i - 1] + self.f[i]) / 2.0)
        self.upper = self.f[-1] / b
        self.total = self.mass[-1] + self.upper

    def log_at(self, t: float) -> float:
        rest = -log(1.0 + exp(-abs(t)))
        return self.a * (rest + min(t, 0.0)) + self.b * (rest - max(t, 0.0))

    def _edge(self, outermost: float) -> float:
        if self.log_at(outermost) >= self.floor:
            return outermost
        inner, outer = self.mode, outermost
        for _ in range(30):
            middle = (inner + outer) / 2.0
            if self.log_at(middle) >= self.floor:
                inner = middle
            else:
                outer = middle
        return outer

    def quantile(self, u: float) -> float:
        goal = u * self.total
        if goal < self.mass[0]:
            return exp(self.start + log(goal / self.mass[0]) / self.a)
        if goal >= self.mass[-1]:
            end = self.start + (NODES - 1) * self.step
            return 1.0 - exp(log(max(self.total - goal, 0.0) / self.upper) / self.b - end)
        n = self._node(goal)
        excess = goal - self.mass[n]
        slope = (self.f[n + 1] - self.f[n]) / self.step
        root = math.sqrt(max(self.f[n] ** 2 + 2.0 * slope * excess, 0.0))
        return logistic(self.start + n * self.step + 2.0 * excess / (self.f[n] + root))

    def _node(self, goal: float) -> int:
        low, high = 0, NODES - 1
        while high - low > 1:
            middle = (low + high) // 2
            if self.mass[middle] <= goal:
                low = middle
            else:
                high = middle
        return low


def read_off(q: tuple[float, ...], u: float) -> float:
    """The quantile at `u` on straight lines."""
    if u <= 0.0 or u >= 1.0:
        return q[0] if u <= 0.0 else q[CELLS]
    position = CELLS * u
    k = min(int(position), CELLS - 1)
    return q[k] + (position - k) * (q[k + 1] - q[k])
