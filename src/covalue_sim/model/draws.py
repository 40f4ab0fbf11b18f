"""Common random numbers: every draw is a pure function of (seed, replicate, process, actor, week).

No generator holds a state, so two runs that differ in one rule meet the same luck wherever they still ask
the same question, and no draw depends on the order in which actors are visited. The key is hashed to 64 bits
by the finaliser of SplitMix64 (Steele, Lea and Flood 2014, with the constants of Stafford 2011, variant 13).

The numbers of the processes are in `covalue_sim.model.processes`.

Uncompiled, unsigned products wrap with a NumPy warning: the caller of a simulation enters
`np.errstate(over="ignore")` once. Compiled, a key returned to Python is a plain `int`: wrap it in `np.uint64`
before passing it on, or it would be taken as signed.
"""

from typing import Final

import numpy as np

from covalue_sim.model.compiling import jit, jit_kept
from covalue_sim.model.elementary import log
from covalue_sim.model.normal import normal_quantile

# All unsigned: a plain literal among them would turn a compiled sum into a float.

FIRST_FACTOR: Final = np.uint64(0xBF58476D1CE4E5B9)
SECOND_FACTOR: Final = np.uint64(0x94D049BB133111EB)
FIRST_SHIFT: Final = np.uint64(30)
SECOND_SHIFT: Final = np.uint64(27)
THIRD_SHIFT: Final = np.uint64(31)
# 2**64 times the fractions of irrational numbers, made odd: one for each part of the key.
ACTOR_STEP: Final = np.uint64(0x9E3779B97F4A7C15)  # (sqrt 5 - 1) / 2, as in SplitMix64
REPLICATE_STEP: Final = np.uint64(0x6A09E667F3BCC909)  # sqrt 2
PROCESS_STEP: Final = np.uint64(0xBB67AE8584CAA73B)  # sqrt 3
WEEK_STEP: Final = np.uint64(0xA54FF53A5F1D36F1)  # sqrt 7
PARTNER_STEP: Final = np.uint64(0x510E527FADE682D1)  # sqrt 11
TO_53_BITS: Final = np.uint64(11)
TO_52_BITS: Final = np.uint64(12)


@jit
def _mix(z: np.uint64) -> np.uint64:
    """A one-to-one map of 64 bits; each bit of `z` flips each bit of the value about half of the time."""
    z = (z ^ (z >> FIRST_SHIFT)) * FIRST_FACTOR
    z = (z ^ (z >> SECOND_SHIFT)) * SECOND_FACTOR
    return z ^ (z >> THIRD_SHIFT)


@jit
def _unsigned(number: int | np.int64) -> np.uint64:
    """The 64 bits of a signed number, in [-2**63, 2**63)."""
    return np.int64(number).view(np.uint64)


@jit_kept
def root(seed: int, replicate: int) -> np.uint64:
    """The key of one run; seed in [0, 2**63), replicate in [0, 2**63)."""
    return _mix(_mix(_unsigned(seed) + ACTOR_STEP) + _unsigned(replicate) * REPLICATE_STEP)


@jit
def stream(run: np.uint64, process: int, week: int) -> np.uint64:
    """The key of one process in one week of the run with this `root`; `week` may be negative (burn-in)."""
    return _mix(_mix(run + _unsigned(process) * PROCESS_STEP) + _unsigned(week) * WEEK_STEP)


@jit
def identity(slot: int, generation: int) -> int:
    """An actor's number for draws: its slot, in [0, 2**32), and which occupant of it, in [0, 2**31)."""
    return int(np.int64(slot) + (np.int64(generation) << np.int64(32)))


@jit
def dyad(identity_a: int | np.int64, identity_b: int | np.int64) -> np.uint64:
    """A number for draws about the ordered pair (a, b); the pair (b, a) draws independently."""
    return _mix(_mix(_unsigned(identity_a) + PARTNER_STEP) + _unsigned(identity_b) * PARTNER_STEP)


@jit
def _bits(key: np.uint64, actor: int | np.int64 | np.uint64) -> np.uint64:
    """The 64 random bits of an actor (an `identity`, a `dyad` or any number from 0) in a `stream`."""
    return _mix(key + np.uint64(actor) * ACTOR_STEP)


@jit
def uniform(key: np.uint64, actor: int | np.int64 | np.uint64) -> float:
    """Uniform on [0, 1), a multiple of 2**-53."""
    return np.int64(_bits(key, actor) >> TO_53_BITS) * 2.0**-53


@jit
def normal(key: np.uint64, actor: int | np.int64 | np.uint64) -> float:
    """Standard normal, in [-8.3, 8.3]: the quantile of the actor's uniform, rising with it."""
    return normal_quantile((np.int64(_bits(key, actor) >> TO_52_BITS) + 0.5) * 2.0**-52)


@jit
def exponential(key: np.uint64, actor: int | np.int64 | np.uint64) -> float:
    """Exponential with mean 1, in [0, 36.8]: the quantile of the actor's uniform, rising with it."""
    return 0.0 - log(1.0 - uniform(key, actor))


@jit
def integer_below(key: np.uint64, actor: int | np.int64 | np.uint64, n: int) -> int:
    """One of 0, ..., n - 1, equally likely to within n * 2**-53; n in [1, 2**40]."""
    return int(uniform(key, actor) * n)
