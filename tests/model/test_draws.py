"""The draws: what they depend on, their ranges, their randomness on the model's own keys, and their bits."""

import os
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import special, stats

from covalue_sim.model import draws, processes
from covalue_sim.model.compiling import jit

Numbers = NDArray[np.float64]

# The 53 bits of a long run of keys along one part of the key, the rest being held; "pair" has two identities.
AXES = ("actor", "generation", "week", "process", "replicate", "seed", "pair first", "pair second")
seeds = st.integers(0, 2**63 - 1)
weeks = st.integers(-1000, 10**6)
slots = st.integers(0, 2**32 - 1)


@pytest.fixture(autouse=True)
def unsigned_numbers_wrap() -> Iterator[None]:
    with np.errstate(over="ignore"):
        yield


@jit
def along(axis: int, seed: int, other: int, out: Numbers) -> None:
    """Uniforms whose keys differ only in one part, counted from a base."""
    for i in range(out.size):
        n = [0] * 8
        n[axis] = i
        key = draws.stream(draws.root(seed + n[5], 3 + n[4]), 7 + n[3], n[2] - 500)
        if axis < 6:
            out[i] = draws.uniform(key, draws.identity(other + n[0], n[1]))
        else:
            out[i] = draws.uniform(key, draws.dyad(other + n[6], 17 + n[7]))


def sample(axis: str, size: int, seed: int = 11, other: int = 5) -> Numbers:
    out = np.empty(size)
    along(AXES.index(axis), seed, other, out)
    return out


def key_of(seed: int, replicate: int, process: int, week: int) -> np.uint64:
    return np.uint64(draws.stream(np.uint64(draws.root(seed, replicate)), process, week))


def bits_of(u: Numbers) -> NDArray[np.uint8]:
    """One row a number, one column for each of its 53 bits."""
    whole = (u * 2.0**53).astype(np.uint64)
    return ((whole[:, None] >> np.arange(53, dtype=np.uint64)) & np.uint64(1)).astype(np.uint8)


def p_of_counts(index: NDArray[np.int64], cells: int) -> float:
    return float(stats.chisquare(np.bincount(index, minlength=cells)).pvalue)


def p_values(axis: str, size: int, seed: int) -> dict[str, float]:
    """Two-sided p-values of several tests of uniformity and independence of one axis."""
    u = sample(axis, size, seed)
    p = {"uniform": p_of_counts((u * 1024).astype(np.int64), 1024)}
    p["low bits uniform"] = p_of_counts((u * 2.0**53).astype(np.int64) & 1023, 1024)
    p["Kolmogorov"] = float(stats.kstest(u, "uniform").pvalue)
    centred = (u - 0.5) * np.sqrt(12.0)
    for lag in (1, 2, 3, 7, 64, 256):
        z = np.sum(centred[lag:] * centred[:-lag]) / np.sqrt(size - lag)
        p[f"serial {lag}"] = float(2.0 * special.ndtr(-abs(z)))
        if lag in (1, 64):
            cell = (u * 32).astype(np.int64)
            even = np.arange(0, size - lag - 1, 2 * lag)
            start = (even[:, None] + np.arange(lag)).ravel()
            start = start[start + lag < size]
            p[f"pairs {lag}"] = p_of_counts(cell[start] * 32 + cell[start + lag], 1024)
    triples = (u[: size // 3 * 3].reshape(-1, 3) * 8).astype(np.int64)
    p["triples"] = p_of_counts(triples @ np.array([64, 8, 1]), 512)
    ones = bits_of(u).sum(axis=0)
    p["monobit"] = float(stats.chi2.sf(np.sum((ones - size / 2) ** 2) / (size / 4), 53))
    flips = (bits_of(u[1:]) ^ bits_of(u[:-1])).sum(axis=0)
    p["bit flips"] = float(stats.chi2.sf(np.sum((flips - (size - 1) / 2) ** 2) / ((size - 1) / 4), 53))
    p["birthday"] = p_of_birthdays(u)
    return {name: min(value, 1.0 - value) * 2.0 if name != "Kolmogorov" else value for name, value in p.items()}


def p_of_birthdays(u: Numbers) -> float:
    """Marsaglia's birthday spacings: of 512 days in 2**24, about 2 spacings recur in each batch."""
    batches = u[: u.size // 512 * 512].reshape(-1, 512)
    days = np.sort((batches * 2**24).astype(np.int64), axis=1)
    spacings = np.sort(np.diff(days, axis=1), axis=1)
    repeats = int((np.diff(spacings, axis=1) == 0).sum())
    expected = len(batches) * 512**3 / (4.0 * 2**24)
    return float(stats.poisson.cdf(repeats, expected))


def test_process_numbers_are_unique() -> None:
    numbers = [value for name, value in vars(processes).items() if name.isupper() and isinstance(value, int)]
    assert len(numbers) == len(set(numbers)) > 0


@pytest.mark.parametrize("axis", AXES)
def test_draws_look_random_along_each_part_of_the_key(axis: str) -> None:
    p = p_values(axis, 2**15, seed=11)
    assert min(p.values()) > 1e-5, p


@pytest.mark.long
@pytest.mark.parametrize("seed", [0, 1, 2**40])
@pytest.mark.parametrize("axis", AXES)
def test_draws_look_random_along_each_part_of_the_key_in_long_runs(axis: str, seed: int) -> None:
    p = p_values(axis, 2**21, seed)
    assert min(p.values()) > 1e-6, p


@pytest.mark.long
def test_p_values_of_many_short_runs_are_themselves_uniform() -> None:
    found: dict[str, list[float]] = {}
    for seed in range(0, 60 * 2**20, 2**20):  # runs along seeds must not overlap
        for axis in AXES:
            for name, p in p_values(axis, 2**13, seed).items():
                found.setdefault(name, []).append(p)
    for name, p in found.items():
        if name != "birthday":  # a count: its p-values have steps
            assert stats.kstest(p, "uniform").pvalue > 1e-4, name


def test_neighbouring_streams_and_processes_are_uncorrelated() -> None:
    columns = [sample("actor", 4000, seed) for seed in range(8)]
    out = np.array([[draws.uniform(key_of(5, 0, p, w), a) for a in range(1500)] for p in (1, 2) for w in (-1, 0, 1)])
    for rows in (np.array(columns), out):
        correlations = np.corrcoef(rows)[np.triu_indices(len(rows), 1)]
        assert np.abs(correlations).max() < 4.5 / np.sqrt(rows.shape[1])


@pytest.mark.parametrize("part", range(5))
def test_flipping_any_bit_of_a_key_flips_half_of_the_bits_drawn(part: int) -> None:
    r = np.random.default_rng(part)
    width = (62, 30, 16, 20, 52)[part]  # seed, replicate, process, week, actor
    flips = np.zeros((width, 53))
    trials = 150
    for _ in range(trials):
        base = [int(v) for v in r.integers(0, (2**62, 2**30, 2**10, 2**20, 2**52))]
        for bit in range(width):
            changed = list(base)
            changed[part] ^= 1 << bit
            pair = [draws.uniform(key_of(*parts[:4]), np.uint64(parts[4])) for parts in (base, changed)]
            first, second = bits_of(np.array(pair))
            flips[bit] += first ^ second
    z = (flips - trials / 2) / np.sqrt(trials / 4)
    assert np.abs(z).max() < 5.5
    assert abs(np.mean(z**2) - 1.0) < 6.0 * np.sqrt(2.0 / z.size)


def test_no_two_keys_of_a_large_run_give_the_same_stream() -> None:
    run = np.uint64(draws.root(1, 1))
    keys = {int(draws.stream(run, process, week)) for process in range(40) for week in range(-200, 1000)}
    assert len(keys) == 40 * 1200


def test_dyads_of_many_actors_differ_and_order_matters() -> None:
    actors = [int(draws.identity(slot, generation)) for slot in range(60) for generation in range(4)]
    pairs = {int(draws.dyad(a, b)) for a in actors for b in actors}
    assert len(pairs) == len(actors) ** 2


@given(seeds, st.integers(0, 10**6), st.integers(0, 10**4), weeks, slots, st.integers(0, 2**31 - 1))
def test_every_draw_is_in_range_and_repeats(
    seed: int, replicate: int, process: int, week: int, slot: int, generation: int
) -> None:
    with np.errstate(over="ignore"):
        key = key_of(seed, replicate, process, week)
        actor = draws.identity(slot, generation)
        assert int(actor) == slot + generation * 2**32
        u = draws.uniform(key, actor)
        assert 0.0 <= u < 1.0
        assert u == draws.uniform(key_of(seed, replicate, process, week), actor)
        assert -8.4 < draws.normal(key, actor) < 8.4
        assert 0.0 <= draws.exponential(key, actor) < 37.0
        assert 0 <= draws.integer_below(key, actor, 7) < 7
        assert draws.integer_below(key, actor, 1) == 0


@given(seeds, slots)
def test_the_draws_of_one_actor_rise_together(seed: int, slot: int) -> None:
    with np.errstate(over="ignore"):
        key = key_of(seed, 0, 1, 0)
        u = draws.uniform(key, slot)
        assert draws.normal(key, slot) == pytest.approx(special.ndtri(u), abs=1e-9, rel=1e-3)
        assert draws.exponential(key, slot) == pytest.approx(-np.log1p(-u), rel=1e-14, abs=1e-300)
        assert draws.integer_below(key, slot, 1000) == int(1000 * u)


def test_normal_exponential_and_integer_draws_have_their_distributions() -> None:
    key = key_of(3, 1, 4, 1)
    actors = range(20000)
    assert stats.kstest([draws.normal(key, a) for a in actors], "norm").pvalue > 1e-3
    assert stats.kstest([draws.exponential(key, a) for a in actors], "expon").pvalue > 1e-3
    assert p_of_counts(np.array([draws.integer_below(key, a, 13) for a in actors]), 13) > 1e-3


def test_the_first_draws_of_a_key_never_change() -> None:
    key = key_of(20240101, 2, 1, -4)
    assert [draws.uniform(key, actor) for actor in range(3)] == [
        0.878363536830805,
        0.7192405667170915,
        0.5534643304541116,
    ]
    assert draws.uniform(key, np.uint64(draws.dyad(draws.identity(3, 1), 4))) == 0.8580681264258412


BITS = """
import numpy as np
from covalue_sim.model import draws as d
np.seterr(over="ignore")
r = np.random.default_rng(1)
values = []
for _ in range(1500):
    seed, replicate, process, week, slot, generation = (
        int(v) for v in r.integers([0, 0, 0, -1000, 0, 0], [2**63 - 1, 10**6, 1000, 10**6, 2**32, 2**31]))
    key = np.uint64(d.stream(np.uint64(d.root(seed, replicate)), process, week))
    actor = d.identity(slot, generation)
    pair = np.uint64(d.dyad(actor, d.identity(slot // 2, 1)))
    values += [d.uniform(key, actor), d.normal(key, actor), d.exponential(key, actor), d.uniform(key, pair),
               float(d.integer_below(key, actor, 1 + slot))]
print(np.array(values).tobytes().hex())
"""


def test_the_module_gives_the_same_bits_compiled_and_uncompiled() -> None:
    printed = []
    for disabled in "01":
        environment = {**os.environ, "NUMBA_DISABLE_JIT": disabled, "PYTHONPATH": os.pathsep.join(sys.path)}
        run = subprocess.run([sys.executable, "-c", BITS], env=environment, capture_output=True, check=True)
        printed.append(run.stdout)
    assert printed[0] == printed[1]
