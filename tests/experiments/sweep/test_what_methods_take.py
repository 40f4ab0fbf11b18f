"""Which methods a sweep is analysed by, and which rows, blocks and names each takes of its design."""

from types import SimpleNamespace

import numpy as np
import pytest

from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA, METHODS
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.choosing import methods_for, taken_by
from covalue_sim.experiments.sweep.designs import DESIGNS, independent
from covalue_sim.experiments.sweep.factors import Factor

FACTORS = tuple(map(Factor, ("a", "b", "c")))


def sweep(method="sobol", *, blocks=40, block=4, groups=("g", "g", ""), also=(), hole=False):
    """A design of numbered places: the row and the column of each."""
    rows = blocks * block
    unit = np.arange(rows)[:, None] + np.arange(3) / 10.0
    if hole:
        unit[0, 0] = np.nan
    names = tuple(dict.fromkeys(group or factor.path for group, factor in zip(groups, FACTORS, strict=True)))
    numbers = tuple(names.index(group or factor.path) for group, factor in zip(groups, FACTORS, strict=True))
    experiment = SimpleNamespace(method=method, analysed=DESIGNS[method].analysed, also=also, factors=FACTORS,
                                 names=names, group_numbers=numbers)  # fmt: skip
    return SimpleNamespace(unit=unit, block=block, experiment=experiment, independent=independent(method, rows, block))


def test_its_own_method_takes_all_rows_in_its_blocks_and_groups():
    taken = taken_by(METHODS["sobol"], sweep())
    assert taken.design.unit.shape == (40, 4, 3)
    assert taken.names == ("g", "c")
    assert taken.design.groups == (0, 0, 1)
    assert taken.rows.tolist() == list(range(160))


def test_a_method_for_any_sample_takes_rows_drawn_independently_and_single_factors():
    taken = taken_by(METHODS["pawn"], sweep())
    assert taken.design.unit.shape == (80, 1, 3)  # the first and the last row of each block
    assert taken.names == ("a", "b", "c")
    assert taken.design.groups == (0, 1, 2)
    assert taken.rows.tolist() == [row for start in range(0, 160, 4) for row in (start, start + 3)]


@pytest.mark.parametrize("name", ["sobol", "pawn"])
def test_outcomes_stand_with_the_rows_that_they_are_of(name):
    one = sweep()
    taken = taken_by(METHODS[name], one)
    runs = one.unit[:, :1] * 10.0 + np.arange(2)  # two replicates, told apart by their last digit
    shaped = taken.of(runs)
    assert shaped.shape == (*taken.design.unit.shape[:2], 2)
    assert (shaped[:, :, 0] == taken.design.unit[:, :, 0] * 10.0).all()
    assert (shaped[:, :, 1] == shaped[:, :, 0] + 1.0).all()


def test_a_sweep_is_analysed_by_its_own_method_and_those_beside_it():
    assert methods_for(sweep(also=("delta",))) == ["sobol", "delta"]
    assert methods_for(sweep("latin", block=1, blocks=100)) == []


def test_what_is_asked_for_is_taken_in_its_order_and_once():
    assert methods_for(sweep(also=("delta",)), ["rbd_fast", "sobol", "rbd_fast"]) == ["rbd_fast", "sobol"]


@pytest.mark.parametrize(
    ("one", "asked", "why"),
    [
        (sweep(), "sobl", "method 'sobl' is not known; give one of"),
        (sweep(), "morris", "needs a design of its own, not 'sobol'; here go sobol, "),
        (sweep("one_at_a_time", hole=True, block=1), "delta", "needs points that vary all factors, not one at a time"),
        (sweep(blocks=20), "pawn", "needs 100 points that were drawn independently; there are 40"),
    ],
)
def test_a_method_that_does_not_fit_is_refused_with_what_it_needs(one, asked, why):
    with pytest.raises(InputError, match=why):
        methods_for(one, [asked])


@pytest.mark.parametrize("name", GIVEN_DATA)
def test_as_many_points_as_a_method_needs_are_enough(name):
    least = METHODS[name].least
    assert methods_for(sweep("latin", block=1, blocks=least), [name]) == [name]
    with pytest.raises(InputError, match=f"needs {least} points"):
        methods_for(sweep("latin", block=1, blocks=least - 1), [name])
