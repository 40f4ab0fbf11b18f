"""Promises: what is expected of an announcement, and how far it goes on being believed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SILENT, SMALL, column, make, run, start

from covalue_sim.model.promises import expected_voice, updated_credence

unit = st.floats(min_value=0.0, max_value=1.0)
KEPT_OR_NOT = {**SMALL, **SILENT, "mechanisms.promises": True, "mechanisms.trust": True, "run.weeks": 80,
               "encounter.seek_level": 3.0, "encounter.capacity": 40.0, "power.rule": "tokenistic",
               "power.ambiguity": 0.0, "learning.credence": 0.1, "trust.promise_tolerance": 0.1, "trust.gain": 0.15}  # fmt: skip


@given(unit, unit, unit)
def test_expected_voice_weighs_the_promise_by_the_belief_in_it(credence, promised, experienced):
    voice = expected_voice(credence, promised, experienced)
    assert min(promised, experienced) - 1e-12 <= voice <= max(promised, experienced) + 1e-12
    assert expected_voice(1.0, promised, experienced) == promised
    assert expected_voice(0.0, promised, experienced) == experienced


@given(unit, unit, unit)
def test_belief_moves_towards_one_minus_the_gap(credence, promised, enacted):
    aim = 1.0 - abs(promised - enacted)
    for _ in range(400):
        credence = updated_credence(credence, promised, enacted, 0.1)
    assert credence == pytest.approx(aim, abs=1e-9)


@pytest.mark.parametrize(("declared", "enacted"), [(0.8, 0.2), (0.2, 0.2), (0.5, 0.4)])
def test_a_population_comes_to_believe_what_was_kept(declared, enacted):
    result = run(make(KEPT_OR_NOT, power__declared_share=declared, power__token_share=enacted))
    assert column(result, "credence")[-1] == pytest.approx(1.0 - abs(declared - enacted), abs=0.03)
    assert column(result, "promise_gap")[-1] == pytest.approx(max(0.0, declared - enacted))
    assert column(result, "enacted_share")[-1] == pytest.approx(enacted)


def test_a_broken_promise_costs_trust_and_a_modest_one_does_not():
    broken = run(make(KEPT_OR_NOT, power__declared_share=0.8, power__token_share=0.2))
    honest = run(make(KEPT_OR_NOT, power__declared_share=0.2, power__token_share=0.2))
    assert column(broken, "trust_own")[-1] < column(honest, "trust_own")[-1] - 0.05
    assert column(broken, "trust_organisation")[-1] < column(honest, "trust_organisation")[-1] - 0.05


def test_a_gap_within_tolerance_goes_unnoticed():
    levers = {"power__token_share": 0.3, "trust__promise_tolerance": 0.2, "learning__credence": 0.0}
    small_gap, no_gap = (run(make(KEPT_OR_NOT, power__declared_share=d, **levers)) for d in (0.45, 0.3))
    assert np.array_equal(column(small_gap, "trust_own")[:2], column(no_gap, "trust_own")[:2])


def test_an_ambiguous_announcement_is_read_differently_by_different_people():
    base = {**KEPT_OR_NOT, "run.burn_in": 1, "run.weeks": 1, "trust.promise_tolerance": 0.0}

    def credences(ambiguity):
        plan, world = start(make(base, power__ambiguity=ambiguity, power__declared_share=0.5, power__token_share=0.5))
        before = world.patients.credence.copy()
        plan.advance(world, 0, 1)
        met = world.patients.met == 1
        assert met.any()
        return (world.patients.credence - 0.9 * before)[met] / 0.1

    assert credences(0.0) == pytest.approx(1.0)
    assert np.std(credences(0.2)) > 0.03
