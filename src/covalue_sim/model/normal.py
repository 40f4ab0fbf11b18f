"""The standard normal distribution, with the same bits on every machine, compiled or not (see `elementary`)."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import clip, exp_of_sum, log, product

DENSITY_AT_ZERO: Final = 0.39894228040143267794  # 1 / sqrt(2 pi)
LOWEST_U: Final = 2.0**-54
HIGHEST_U: Final = 1.0 - 2.0**-53

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
    square, square_rest = product(clip(x, -64.0, 64.0), clip(x, -64.0, 64.0))
    if y <= 0.67448975:
        return 0.5 + x * _horner(NEAR_TOP, square) / _horner(NEAR_BOTTOM, square)
    if not y < 39.0:
        return math.nan if math.isnan(x) else (1.0 if x > 0.0 else 0.0)
    if y <= 5.656854249492380:
        tail = _horner(MIDDLE_TOP, y) / _horner(MIDDLE_BOTTOM, y)
    else:
        r = 1.0 / square
        tail = (DENSITY_AT_ZERO - r * _horner(FAR_TOP, r) / _horner(FAR_BOTTOM, r)) / y
    tail = tail * exp_of_sum(-0.5 * square, -0.5 * square_rest)
    return 1.0 - tail if x > 0.0 else tail
