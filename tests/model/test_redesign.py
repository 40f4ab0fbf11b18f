"""How a forum changes a design: only by what is known, for the better where it is understood, and back where it is not."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SMALL, actor, make, settings_of, start

from covalue_sim.model.landscape import EVEN_NEED, fit, landscape_of, payoff
from covalue_sim.model.redesign import comprehension, keep_what_works, put_in_place, redesign, resistance
from covalue_sim.model.state import ORGANISATION

EVERYTHING = 0b111111111111
NEED = (EVEN_NEED,) * 4
CALM = {
    "mechanisms__exploration": False, "forums__pace": 0.01, "forums__topics": 400.0, "forums__guess": 0.0,
    "forums__ruggedness": 2, "organisation__breadth": 4, "forums__revert": 0.5,
}  # fmt: skip
_, WORLD = start(make(SMALL))


def service(p, **states):
    home = actor(ORGANISATION, **{
        "need": NEED, "designers": 4.0, "users_known": EVERYTHING, "staff_known": EVERYTHING, "design": 0b1010,
        "best_design": 0b1010, "slot": 1,
    } | states)  # fmt: skip
    put_in_place(WORLD.root[0], p, home)
    return home


def worth_of(home, design: int | None = None) -> float:
    return fit(WORLD.root[0], int(home.design) if design is None else design, 2, 4, home.need)


def redesigned(weeks: int = 10, weight: float = 1.0, prepared=None, **levers):
    p = settings_of(**(CALM | levers))
    home = service(p, **(prepared or {}))
    for week in range(weeks):
        redesign(WORLD, p, home, weight, week)
    return home


def test_understanding_falls_with_pace_from_all_to_none():
    assert comprehension(1.0) == pytest.approx(1.0 - math.exp(-1.0))
    assert comprehension(0.01) == 1.0
    assert comprehension(0.1) > comprehension(1.0) > comprehension(5.0) > 0.0


@pytest.mark.parametrize(
    ("champions", "outside", "left"), [(0.0, 0.0, 0.6), (0.5, 0.0, 0.3), (0.5, 0.5, 0.15), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)]
)  # fmt: skip
def test_champions_inside_and_pressure_outside_each_wear_resistance_down(champions, outside, left):
    home = actor(ORGANISATION, resistance=0.6, champions=champions, outside=outside)
    assert resistance(home) == pytest.approx(left)


def test_with_everything_known_and_understood_a_design_only_gets_better_until_no_single_change_helps():
    home, seen = service(settings_of(**CALM)), []
    for week in range(40):
        redesign(WORLD, settings_of(**CALM), home, 1.0, week)
        seen.append(worth_of(home))
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]
    assert all(worth_of(home, int(home.design) ^ (1 << bit)) <= seen[-1] for bit in range(12))


@pytest.mark.parametrize(("weight", "known"), [(1.0, "users_known"), (0.0, "staff_known")])
def test_whoever_has_the_say_changes_only_what_that_side_knows(weight, known):
    home = redesigned(weight=weight, prepared={"users_known": 0, "staff_known": 0, known: 0b000000111111})
    changed = int(home.design) ^ 0b1010
    assert changed != 0
    assert changed & ~0b000000111111 == 0


def test_full_resistance_keeps_the_design():
    assert redesigned(prepared={"resistance": 1.0}).design == 0b1010


def test_what_is_not_understood_is_guessed_and_may_get_worse():
    levers = {"forums__pace": 50.0, "forums__topics": 0.1}  # so fast that next to nothing is understood
    assert redesigned(weeks=20, forums__guess=0.0, **levers).design == 0b1010
    worths = [worth_of(redesigned(weeks=week, forums__guess=1.0, **levers)) for week in range(1, 20)]
    assert min(worths) < worth_of(service(settings_of(**CALM)))


def test_exploration_reaches_what_nobody_knows_the_more_so_the_more_the_present_disagree():
    def changes(dissent):
        levers = {"mechanisms__exploration": True, "forums__explore": 1.0, "forums__dissent": 1.0}
        p = settings_of(**(CALM | levers))
        count = 0
        for week in range(200):
            home = service(p, users_known=0, staff_known=0, openness=1.0, dissent=dissent, designers=1.0)
            redesign(WORLD, p, home, 1.0, week)
            count += home.design != 0b1010
        return count

    assert changes(0.0) == 0
    assert 70 < changes(1.0) < 130, "half of the weeks: 1 / (1 + 1)"
    assert changes(1.0) < changes(9.0) < 200


class TestKeepingWhatWorks:
    """Of two designs, `BETTER` is worth more than `WORSE`."""

    P = settings_of(**CALM)
    WORSE, BETTER = sorted((0b1010, 0b0101), key=lambda design: fit(WORLD.root[0], design, 2, 4, np.array(NEED)))

    def kept(self, present: int, best: int, u: float = 0.0):
        home = service(self.P, design=present, best_design=best)
        keep_what_works(WORLD, self.P, home, u)
        return home

    def test_a_better_design_becomes_the_best_one(self):
        home = self.kept(self.BETTER, self.WORSE)
        assert home.design == home.best_design == self.BETTER

    @pytest.mark.parametrize(("u", "back"), [(0.49, True), (0.5, False)])
    def test_a_worse_one_gives_way_to_the_best_as_often_as_the_lever_says(self, u, back):
        home = self.kept(self.WORSE, self.BETTER, u)
        assert home.best_design == self.BETTER
        assert home.design == (self.BETTER if back else self.WORSE)

    def test_payoffs_are_those_of_the_design_in_place_whichever_it_is(self):
        for present, best, u in ((self.WORSE, self.BETTER, 0.0), (self.WORSE, self.BETTER, 0.9), (self.BETTER, self.WORSE, 0.0)):  # fmt: skip
            home = self.kept(present, best, u)
            expected = [payoff(WORLD.root[0], int(home.design), dimension, 2) for dimension in range(4)]
            assert home.payoff == pytest.approx(expected, abs=0.0)

    def test_novelty_is_what_the_design_is_worth_above_what_either_side_reaches_alone(self):
        home = service(self.P, alone=worth_of(service(self.P)) - 0.05)
        keep_what_works(WORLD, self.P, home, 0.9)
        assert home.novelty == pytest.approx(0.05)
        home.alone = 4.0
        keep_what_works(WORLD, self.P, home, 0.9)
        assert home.novelty == 0.0


@given(
    st.tuples(st.integers(0, 4095), st.integers(0, 11), st.integers(1, 4)),
    st.tuples(st.integers(0, 4095), st.integers(0, 11), st.integers(1, 4)),
)
def test_payoffs_of_two_landscapes_or_designs_are_never_taken_for_each_other(one, other):
    assert (landscape_of(*one) == landscape_of(*other)) == (one == other)
    assert landscape_of(*one) != 0, "0 means that nothing has been worked out"
