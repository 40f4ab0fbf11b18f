"""The elementary functions: accuracy, special cases, shape, and the same bits compiled or not."""

import hashlib
import math
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.elementary import (
    clip,
    clip01,
    exp,
    log,
    logistic,
    power,
)
from covalue_sim.model.normal import normal_cdf, normal_quantile

NORMAL_MINIMUM = 2.2250738585072014e-308
finite = st.floats(allow_nan=False, allow_infinity=False)
positive = st.floats(min_value=0.0, exclude_min=True, allow_infinity=False)

# Prints the bits of many values; run compiled and uncompiled, the two prints must agree.
BITS = """
import numpy as np
from covalue_sim.model import elementary as e
from covalue_sim.model import normal as n
r = np.random.default_rng(20)
x = np.concatenate([r.normal(size=400) * 10.0 ** r.integers(-300, 300, 400), r.normal(size=800) * 30,
                    r.uniform(-750, 750, 400), r.integers(0, 2**52, 100).view(np.float64),
                    r.uniform(0, 2, 400), [0.0, -0.0, 1.0, -1.0, np.inf, -np.inf, 5e-324, 710.0, 1e19]])
y = np.concatenate([r.permutation(x), r.permutation(x)])
x = np.concatenate([x, np.abs(x)])
values = [[float(f(float(v))) for v in x] + [float(f(v)) for v in x]
          for f in (e.exp, e.log, e.logistic, n.normal_quantile, n.normal_cdf, e.clip01)]
values.append([float(e.power(float(a), float(b))) for a, b in zip(x, y)])
values.append([float(e.power(float(a), float(b))) for a, b in zip(np.abs(x) % 3, y % 5)])
print(np.concatenate(values).tobytes().hex())
"""


def digest_of(script: str, *, compiled: bool) -> str:
    """A digest of what `script` prints in a process of its own."""
    environment = {
        **os.environ,
        "NUMBA_DISABLE_JIT": "0" if compiled else "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script], env=environment, capture_output=True, check=True
    )
    return hashlib.sha256(run.stdout).hexdigest()


def worst_ulp(got: Iterable[float], exact: Iterable[Decimal]) -> float:
    """The largest error in units of the last place of the exact value."""
    return max(float(abs(Decimal(float(g)) - e) / Decimal(math.ulp(float(e)))) for g, e in zip(got, exact, strict=True))


def random_numbers(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_exp_is_within_one_ulp_of_the_exact_value() -> None:
    r = random_numbers(1)
    x = np.concatenate([r.uniform(-745.0, 709.78, 2000), r.normal(size=2000), r.normal(size=1000) * 1e-3])
    with localcontext(prec=40):
        assert worst_ulp((exp(v) for v in x[2000:]), (Decimal(float(v)).exp() for v in x[2000:])) < 0.52
        assert worst_ulp((exp(v) for v in x), (Decimal(float(v)).exp() for v in x)) < 0.76


def test_log_is_within_one_ulp_of_the_exact_value() -> None:
    r = random_numbers(2)
    near_one = np.concatenate(
        [r.uniform(0.98, 1.02, 2000), 1.0 + r.normal(size=1000) * 10.0 ** r.uniform(-15, -3, 1000)]
    )
    x = np.concatenate(
        [near_one[near_one != 1.0], r.uniform(0.0, 3.0, 2000), r.integers(1, 2**52, 500).view(np.float64)]
    )
    with localcontext(prec=50):
        assert worst_ulp((log(v) for v in x), (Decimal(float(v)).ln() for v in x)) < 0.52


def test_power_is_within_one_ulp_of_the_exact_value() -> None:
    r = random_numbers(3)
    base = np.concatenate([r.uniform(0.0, 5.0, 1500), np.exp(r.uniform(-300, 300, 1000)), r.uniform(0.98, 1.02, 1500)])
    exponent = np.concatenate([r.uniform(-5.0, 5.0, 1500), r.uniform(-700, 700, 2500) / np.log(base[1500:])])
    with localcontext(prec=50):
        exact = [(Decimal(float(b)).ln() * Decimal(float(y))).exp() for b, y in zip(base, exponent, strict=True)]
        assert worst_ulp((power(b, y) for b, y in zip(base, exponent, strict=True)), exact) < 0.6


def test_logistic_is_within_one_ulp_of_the_exact_value() -> None:
    r = random_numbers(4)
    x = np.concatenate([r.normal(size=2000) * 3.0, r.uniform(-45.0, 45.0, 2000), r.uniform(-700, 0, 300)])
    with localcontext(prec=50):
        assert worst_ulp((logistic(v) for v in x), (1 / (1 + (-Decimal(float(v))).exp()) for v in x)) < 0.6


@pytest.mark.parametrize(
    ("function", "arguments", "value"),
    [
        (exp, (0.0,), 1.0),
        (exp, (1.0,), math.e),
        (exp, (math.inf,), math.inf),
        (exp, (-math.inf,), 0.0),
        (exp, (709.782712893384,), 1.797693134862273e308),
        (exp, (709.7827128933841,), math.inf),
        (exp, (-745.1332191019411,), 5e-324),
        (exp, (-745.1332191019412,), 0.0),
        (exp, (-1e308,), 0.0),
        (exp, (1e308,), math.inf),
        (exp, (math.nan,), math.nan),
        (log, (0.0,), -math.inf),
        (log, (-0.0,), -math.inf),
        (log, (1.0,), 0.0),
        (log, (2.0,), 0.6931471805599453),
        (log, (10.0,), 2.302585092994046),
        (log, (5e-324,), -744.4400719213812),
        (log, (math.inf,), math.inf),
        (log, (-1.0,), math.nan),
        (log, (-math.inf,), math.nan),
        (log, (math.nan,), math.nan),
        (power, (0.0, 2.0), 0.0),
        (power, (0.0, 0.0), 1.0),
        (power, (0.0, -2.0), math.inf),
        (power, (-0.0, 3.0), 0.0),
        (power, (-1.0, 2.0), math.nan),
        (power, (-1.0, 0.0), 1.0),
        (power, (1.0, math.inf), 1.0),
        (power, (1.0, math.nan), 1.0),
        (power, (math.nan, 0.0), 1.0),
        (power, (math.nan, 1.0), math.nan),
        (power, (2.0, math.nan), math.nan),
        (power, (2.0, math.inf), math.inf),
        (power, (2.0, -math.inf), 0.0),
        (power, (0.5, math.inf), 0.0),
        (power, (0.5, -math.inf), math.inf),
        (power, (0.0, math.inf), 0.0),
        (power, (0.0, -math.inf), math.inf),
        (power, (math.inf, 0.5), math.inf),
        (power, (math.inf, -0.5), 0.0),
        (power, (1.0 - 2.0**-53, 1e19), 0.0),
        (power, (1.0 + 2.0**-52, 1e18), 2.7086111089766717e96),
        (power, (2.0, 0.5), 1.4142135623730951),
        (power, (2.0, -1074.0), 5e-324),
        (power, (2.0, 1023.0), 2.0**1023),
        (power, (2.0, 1024.0), math.inf),
        (power, (5e-324, 0.5), 2.0**-537),
        (logistic, (0.0,), 0.5),
        (logistic, (math.inf,), 1.0),
        (logistic, (-math.inf,), 0.0),
        (logistic, (-1e4,), 0.0),
        (logistic, (1e4,), 1.0),
        (logistic, (math.nan,), math.nan),
        (clip01, (-3.0,), 0.0),
        (clip01, (3.0,), 1.0),
        (clip01, (math.nan,), math.nan),
        (clip, (5.0, -1.0, 2.0), 2.0),
        (clip, (-5.0, -1.0, 2.0), -1.0),
        (clip, (0.25, -1.0, 2.0), 0.25),
    ],
)
def test_known_answers_and_special_cases(
    function: Callable[..., float], arguments: tuple[float, ...], value: float
) -> None:
    got = function(*arguments)
    if value in (1.0, 0.0, 0.5) or not math.isfinite(value):
        assert got == value or (math.isnan(got) and math.isnan(value))
    else:
        assert got == pytest.approx(value, rel=4e-16, abs=0.0)


@given(finite, finite)
def test_exp_and_logistic_rise(x: float, y: float) -> None:
    low, high = min(x, y), max(x, y)
    assert exp(low) <= exp(high)
    assert 0.0 <= logistic(low) <= logistic(high) <= 1.0


@given(positive, positive)
def test_log_rises(x: float, y: float) -> None:
    assert log(min(x, y)) <= log(max(x, y))


@given(st.floats(min_value=NORMAL_MINIMUM, allow_infinity=False))
def test_exp_undoes_log(x: float) -> None:
    assert exp(log(x)) == pytest.approx(x, rel=2e-13)


@given(st.floats(min_value=-700.0, max_value=700.0))
def test_logistic_of_opposites_sums_to_one(x: float) -> None:
    assert logistic(x) + logistic(-x) == pytest.approx(1.0, abs=3e-16)


@given(positive)
def test_simple_powers_are_exact(x: float) -> None:
    assert power(x, 0.0) == 1.0
    assert power(x, 1.0) == x
    assert power(1.0, x) == 1.0


@pytest.mark.parametrize("function", [exp, log, logistic, normal_quantile, normal_cdf])
def test_each_function_keeps_its_bits_without_its_own_compilation(function: Callable[[float], float]) -> None:
    plain = getattr(function, "py_func", function)
    r = random_numbers(6)
    x = np.concatenate([r.normal(size=1000) * 30.0, r.uniform(size=1000)])
    with np.errstate(all="ignore"):
        np.testing.assert_array_equal([plain(v) for v in x], [function(v) for v in x])


def test_the_module_gives_the_same_bits_compiled_and_uncompiled() -> None:
    assert digest_of(BITS, compiled=True) == digest_of(BITS, compiled=False)
