"""Elementary functions that give the same bits on every machine, compiled or not.

Every function uses only IEEE-754 double + - * /, `math.sqrt`, comparisons and bit casts, so no mathematical
library decides a bit of a result. Special cases are written out: nothing raises, where plain Python would.
Tables are computed once at import by `decimal`, whose `exp` and `ln` are correctly rounded.
"""

import math
from decimal import Decimal, localcontext
from typing import Final

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.compiling import jit

EXP_STEPS: Final = 64  # exp: entries of the table of 2**(j / 64)
LOG_STEPS: Final = 128  # log: cells of the significand's range [1, 2)
LOG_UPPER: Final = 54  # log: cells from here on (significand above about sqrt 2) are taken as half of it
ROUNDER: Final = 1.5 * 2.0**52  # adding and subtracting it rounds to the nearest integer
SPLITTER: Final = 2.0**27 + 1.0
FRACTION_BITS: Final = (1 << 52) - 1
HEAD_HALF: Final = 1 << 30
HEAD_BITS: Final = ~((1 << 31) - 1)  # keeps 22 significant bits: their products in log are exact
DENSITY_AT_ZERO: Final = 0.39894228040143267794  # 1 / sqrt(2 pi)
LOWEST_U: Final = 2.0**-54
HIGHEST_U: Final = 1.0 - 2.0**-53


def _heads_and_tails(values: list[Decimal], unit: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each value as a multiple of 2**-unit and the rest."""
    heads = [float(round(value * 2**unit)) / 2.0**unit for value in values]
    tails = [float(value - Decimal(head)) for value, head in zip(values, heads, strict=True)]
    return np.array(heads), np.array(tails)


def _reciprocal(cell: int) -> float:
    """A 10-bit number near 1 / centre of a cell; 1 in both cells beside 1, where log must keep every bit."""
    if cell in (0, LOG_STEPS - 1):
        return 1.0
    centre = (1.0 + (cell + 0.5) / LOG_STEPS) * (0.5 if cell >= LOG_UPPER else 1.0)
    return round(512.0 / centre) / 512.0


LOG_FACTOR: Final = np.array([_reciprocal(cell) for cell in range(LOG_STEPS)])
with localcontext(prec=60):
    _LN2 = Decimal(2).ln()
    EXP_HEAD, EXP_TAIL = _heads_and_tails([(_LN2 * j / EXP_STEPS).exp() for j in range(EXP_STEPS)], 52)
    LOG_HEAD, LOG_TAIL = _heads_and_tails([-Decimal(float(factor)).ln() for factor in LOG_FACTOR], 42)
    (LN2_HEAD,), (LN2_TAIL,) = (part.tolist() for part in _heads_and_tails([_LN2], 42))
    (STEP_HEAD,), (STEP_TAIL,) = (part.tolist() for part in _heads_and_tails([_LN2 / EXP_STEPS], 42))
    STEPS_PER_UNIT: Final = float(EXP_STEPS / _LN2)

# Wichura (1988), Algorithm AS 241, PPND16: numerators and denominators, highest power first.
CENTRAL_TOP: Final = np.array([
    2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
    1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
])  # fmt: skip
CENTRAL_BOTTOM: Final = np.array([
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0,
])  # fmt: skip
SHOULDER_TOP: Final = np.array([
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
    3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
])  # fmt: skip
SHOULDER_BOTTOM: Final = np.array([
    1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1,
    6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0,
])  # fmt: skip
TAIL_TOP: Final = np.array([
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 2.6532189526576123093e-2,
    2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
])  # fmt: skip
TAIL_BOTTOM: Final = np.array([
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
])  # fmt: skip

# Cody (1969), in the form for the normal integral of Cody (1993), Algorithm 715, ANORM: highest power first.
NEAR_TOP: Final = np.array([
    6.5682337918207449113e-2, 2.2352520354606839287e0, 1.6102823106855587881e2, 1.0676894854603709582e3,
    1.8154981253343561249e4,
])  # fmt: skip
NEAR_BOTTOM: Final = np.array([
    1.0, 4.7202581904688241870e1, 9.7609855173777669322e2, 1.0260932208618978205e4, 4.5507789335026729956e4,
])  # fmt: skip
MIDDLE_TOP: Final = np.array([
    1.0765576773720192317e-8, 3.9894151208813466764e-1, 8.8831497943883759412e0, 9.3506656132177855979e1,
    5.9727027639480026226e2, 2.4945375852903726711e3, 6.8481904505362823326e3, 1.1602651437647350124e4,
    9.8427148383839780218e3,
])  # fmt: skip
MIDDLE_BOTTOM: Final = np.array([
    1.0, 2.2266688044328115691e1, 2.3538790178262499861e2, 1.5193775994075548050e3, 6.4855582982667607550e3,
    1.8615571640885098091e4, 3.4900952721145977266e4, 3.8912003286093271411e4, 1.9685429676859990727e4,
])  # fmt: skip
FAR_TOP: Final = np.array([
    2.307344176494017303e-2, 2.1589853405795699e-1, 1.274011611602473639e-1, 2.2235277870649807e-2,
    1.421619193227893466e-3, 2.9112874951168792e-5,
])  # fmt: skip
FAR_BOTTOM: Final = np.array([
    1.0, 1.28426009614491121e0, 4.68238212480865118e-1, 6.59881378689285515e-2, 3.78239633202758244e-3,
    7.29751555083966205e-5,
])  # fmt: skip


@jit
def clip(x: float, lo: float, hi: float) -> float:
    """`x` held in [lo, hi]; NaN stays NaN."""
    if x < lo:
        return lo
    if x > hi:
        return hi
    return x


@jit
def clip01(x: float) -> float:
    """`x` held in [0, 1]; NaN stays NaN."""
    return clip(x, 0.0, 1.0)


@jit
def saturating(amount: float) -> float:
    """Return ``amount / (1 + amount)``: the first of something does most, and never more than all."""
    return amount / (1.0 + amount)


@jit
def _product(a: float, b: float) -> tuple[float, float]:
    """a * b exactly: its rounded value and the rest (Veltkamp 1968, Dekker 1971); |a|, |b| below 2**500."""
    product = a * b
    swollen = a * SPLITTER
    a_head = swollen - (swollen - a)
    a_tail = a - a_head
    swollen = b * SPLITTER
    b_head = swollen - (swollen - b)
    b_tail = b - b_head
    rest = ((a_head * b_head - product) + a_head * b_tail + a_tail * b_head) + a_tail * b_tail
    return product, rest


@jit
def _power_of_two(k: int) -> float:
    """2**k for k in [-1022, 1023]."""
    return np.int64((k + 1023) << 52).view(np.float64)


@jit
def _exp_parts(x: float, tail: float) -> tuple[float, float, int]:
    """exp(x + tail) = (value + rest) * 2**k, value in about [1, 2); |x| below 750, a small tail.

    x = (64 k + j) log(2) / 64 + r, so the value is 2**(j / 64), from a table, times a Taylor series in r.
    """
    nearest = (x * STEPS_PER_UNIT + ROUNDER) - ROUNDER
    step = int(nearest)
    r = (x - nearest * STEP_HEAD) + (tail - nearest * STEP_TAIL)
    r2 = r * r
    growth = r + r2 * ((0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0) + r2 * (1.0 / 720.0)))
    large = EXP_HEAD[step & (EXP_STEPS - 1)]
    small = EXP_TAIL[step & (EXP_STEPS - 1)] + large * growth
    value = large + small
    return value, (large - value) + small, step >> 6


@jit
def _exp_of_sum(x: float, tail: float) -> float:
    """exp(x + tail), rounded once."""
    if not -746.0 < x < 710.0:
        if x >= 710.0:
            return math.inf
        return 0.0 if x <= -746.0 else math.nan
    value, _, k = _exp_parts(x, tail)
    half = k >> 1  # two factors: 2**k itself may not be a normal number
    return (value * _power_of_two(half)) * _power_of_two(k - half)


@jit
def exp(x: float) -> float:
    """e**x, within 0.52 ulp (0.76 if subnormal); 0 below -745.13, inf above 709.78; NaN gives NaN."""
    return _exp_of_sum(x, 0.0)


@jit
def _log_parts(x: float) -> tuple[float, float]:
    """log(x), 0 < x < inf, as its rounded value and the rest; relative error of the sum below 2**-65.

    x = 2**k z with z in about [0.71, 1.42), and log x = k log 2 - log c + log(1 + r), where c, from a table,
    is a 10-bit reciprocal of z and r = cz - 1 is held exactly in two parts.
    """
    bias = 1023
    if x < 2.2250738585072014e-308:
        x = x * 18014398509481984.0  # a subnormal number, times 2**54
        bias = 1077
    bits = np.float64(x).view(np.int64)
    cell = (bits >> 45) & (LOG_STEPS - 1)
    upper = np.int64(cell >= LOG_UPPER)
    k = (bits >> 52) + upper - bias
    z_bits = np.int64((bits & FRACTION_BITS) | ((1023 - upper) << 52))
    z = z_bits.view(np.float64)
    z_head = np.int64((z_bits + HEAD_HALF) & HEAD_BITS).view(np.float64)
    factor = LOG_FACTOR[cell]
    r_head = z_head * factor - 1.0
    r_tail = (z - z_head) * factor
    r = r_head + r_tail
    r2 = r * r
    high = (1.0 / 7.0 - r * 0.125) + r2 * (1.0 / 9.0)
    series = (1.0 / 3.0 - r * 0.25) + r2 * ((0.2 - r * (1.0 / 6.0)) + r2 * high)
    offset = k * LN2_HEAD + LOG_HEAD[cell]
    square = -0.5 * r_head * r_head
    # Three exact sums, largest term first; their rests join the small terms.
    first = offset + r_head
    second = first + square
    third = second + r_tail
    rests = (((offset - first) + r_head) + ((first - second) + square)) + ((second - third) + r_tail)
    small = (k * LN2_TAIL + LOG_TAIL[cell]) + (rests + (r2 * r * series - 0.5 * r_tail * (r_head + r)))
    value = third + small
    return value, (third - value) + small


@jit
def log(x: float) -> float:
    """Natural logarithm, within 0.52 ulp: log(0) = -inf, log(inf) = inf, NaN below 0; subnormals included."""
    if not 0.0 < x < math.inf:
        if x == 0.0:
            return -math.inf
        return math.inf if x > 0.0 else math.nan
    return _log_parts(x)[0]


@jit
def power(base: float, exponent: float) -> float:
    """base**exponent for base >= 0, within 0.6 ulp (0.76 if subnormal); NaN for base < 0.

    1**anything = anything**0 = 1, NaN included; 0**y is 0 for y > 0 and inf for y < 0.
    """
    if not (0.0 < base < math.inf and -1e19 < exponent < 1e19):
        return _power_at_the_edge(base, exponent)
    log_head, log_tail = _log_parts(base)
    head, tail = _product(log_head, exponent)
    return _exp_of_sum(head, tail + log_tail * exponent)


@jit
def _power_at_the_edge(base: float, exponent: float) -> float:
    """base**exponent where the base is 0, inf, negative or NaN, or the exponent beyond 1e19 or NaN."""
    if exponent == 0.0 or base == 1.0:
        return 1.0
    if not base >= 0.0 or math.isnan(exponent):
        return math.nan
    return math.inf if (base > 1.0) == (exponent > 0.0) else 0.0


@jit
def logistic(x: float) -> float:
    """1 / (1 + e**-x), in [0, 1], within 0.6 ulp for every x; NaN gives NaN."""
    if not -40.0 < x < 40.0:
        return 1.0 if x > 0.0 else exp(x)  # 1 + e**x is 1 here
    value, rest, k = _exp_parts(-abs(x), 0.0)
    scale = _power_of_two(k)
    head = value * scale
    tail = rest * scale
    total = 1.0 + head
    total_rest = ((1.0 - total) + head) + tail
    if x >= 0.0:
        head = 1.0
        tail = 0.0
    quotient = head / total
    back, back_rest = _product(quotient, total)
    remainder = ((head - back) - back_rest) + (tail - quotient * total_rest)
    return quotient + remainder / total


@jit
def is_above_logistic(u: float, x: float) -> bool:
    """Whether `u` >= 0 lies above ``logistic(x)`` beyond doubt, told from a bound; where that takes more, False.

    For y = -x > 0 the inverse of the logistic is ``1 + e**y``, which is above ``2 + y + y**2 / 2 + y**3 / 6``.
    """
    if not x < 0.0:
        return False
    y = 0.0 - x
    return u * (2.0 + y * (1.0 + y * (0.5 + y * (1.0 / 6.0)))) > 1.000001


@jit
def _horner(coefficients: NDArray[np.float64], x: float) -> float:
    """The polynomial at `x`, its highest power first."""
    value = coefficients[0]
    for i in range(1, coefficients.size):
        value = value * x + coefficients[i]
    return float(value)


@jit
def normal_quantile(u: float) -> float:
    """Standard normal quantile by Wichura (1988), AS 241 (PPND16), relative error about 1e-15.

    `u` is held in [2**-54, 1 - 2**-53], so the value lies in [-8.3, 8.3]; NaN gives NaN. Odd about u = 0.5.
    """
    u = clip(u, LOWEST_U, HIGHEST_U)
    q = u - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return q * _horner(CENTRAL_TOP, r) / _horner(CENTRAL_BOTTOM, r)
    r = log(u if q < 0.0 else 1.0 - u)
    if not r < 0.0:
        return math.nan
    r = math.sqrt(-r)
    if r <= 5.0:
        value = _horner(SHOULDER_TOP, r - 1.6) / _horner(SHOULDER_BOTTOM, r - 1.6)
    else:
        value = _horner(TAIL_TOP, r - 5.0) / _horner(TAIL_BOTTOM, r - 5.0)
    return -value if q < 0.0 else value


@jit
def normal_cdf(x: float) -> float:
    """Standard normal distribution function, in [0, 1], by Cody (1969; 1993, Algorithm 715).

    Absolute error below 2e-16, relative error below 1e-15 down to the subnormal numbers; NaN gives NaN.
    """
    y = abs(x)
    square, square_rest = _product(clip(x, -64.0, 64.0), clip(x, -64.0, 64.0))
    if y <= 0.67448975:
        return 0.5 + x * _horner(NEAR_TOP, square) / _horner(NEAR_BOTTOM, square)
    if not y < 39.0:
        return math.nan if math.isnan(x) else (1.0 if x > 0.0 else 0.0)
    if y <= 5.656854249492380:
        tail = _horner(MIDDLE_TOP, y) / _horner(MIDDLE_BOTTOM, y)
    else:
        r = 1.0 / square
        tail = (DENSITY_AT_ZERO - r * _horner(FAR_TOP, r) / _horner(FAR_BOTTOM, r)) / y
    tail = tail * _exp_of_sum(-0.5 * square, -0.5 * square_rest)
    return 1.0 - tail if x > 0.0 else tail
