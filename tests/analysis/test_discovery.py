"""Scenario discovery finds the box that was put in, and judges it on points that it has not seen."""

import numpy as np
import pytest

from covalue_sim.analysis import discovery
from covalue_sim.analysis.discovery import discover, inside
from covalue_sim.errors import InputError

with_extra = pytest.mark.long
"""These need the extra [discovery]."""


@pytest.fixture(scope="module")
def corner():
    """Cases lie where the first is above 0.6 and the second below 0.4; the third does nothing."""
    unit = np.random.default_rng(1).random((1200, 3))
    return unit, (unit[:, 0] > 0.6) & (unit[:, 1] < 0.4)


@pytest.fixture(scope="module")
def boxes(corner):
    return discover(*corner)


@with_extra
def test_both_methods_find_the_corner_and_leave_out_what_does_nothing(boxes):
    for method in ("PRIM", "CART"):
        first = next(box for box in boxes if box.method == method)
        assert set(first.limits) == {0, 1}
        assert first.limits[0] == pytest.approx((0.6, 1.0), abs=0.05)
        assert first.limits[1] == pytest.approx((0.0, 0.4), abs=0.05)
        assert first.coverage.mean > 0.9
        assert first.density.mean > 0.9
        assert first.density.low < first.density.mean <= first.density.high


@with_extra
def test_coverage_and_density_are_judged_on_the_other_half(corner, boxes):
    unit, cases = corner
    judging = np.random.RandomState(0).permutation(len(unit))[len(unit) // 2 :]
    within = inside(unit[judging], boxes[0].limits)
    assert boxes[0].points == within.sum() == boxes[0].density.n
    assert boxes[0].coverage.n == cases[judging].sum()
    assert boxes[0].density.mean == pytest.approx(cases[judging][within].mean())


@with_extra
def test_the_same_points_give_the_same_boxes(corner, boxes):
    assert discover(*corner) == boxes


@with_extra
def test_boxes_of_pure_chance_do_not_hold_on_other_points():
    draw = np.random.default_rng(5)
    unit, cases = draw.random((600, 4)), draw.random(600) < 0.3
    for box in discover(unit, cases):
        assert box.density.low < 0.45  # nothing like the density that it was found with is claimed for sure


def test_too_few_points_or_cases_are_refused(corner):
    unit, cases = corner
    with pytest.raises(InputError, match="needs 40 points or more that were drawn independently; there are 39"):
        discover(unit[:39], cases[:39])
    with pytest.raises(InputError, match="it happens at 0 of 1200 points"):
        discover(unit, np.zeros(1200, bool))


def test_without_the_library_the_extra_is_named(corner, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(discovery, "import_module", missing)
    with pytest.raises(InputError, match=r"pip install 'covalue-sim\[discovery\]'"):
        discover(*corner)
