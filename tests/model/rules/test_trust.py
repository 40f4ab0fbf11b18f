"""Trust: one contact under each rule, by hand, and what each rule is known for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SMALL, make, start

from covalue_sim.model.rules.dispatch import Context, updated_trust
from covalue_sim.model.rules.trust import (
    ASYMMETRIC,
    BAYESIAN,
    CONFIRMATORY,
    RULES,
    STATIC,
    SYMMETRIC,
    asymmetric,
    bayesian,
    built_in,
    confirmatory,
)

unit = st.floats(0.0, 1.0)
GOOD, BAD = 0.3, -0.3
_, WORLD = start(make(SMALL))
CONTEXT = Context(WORLD.own[0], WORLD.memory, WORLD.root[0], 0)


@given(
    st.integers(0, len(RULES) - 1),
    unit,
    st.floats(-5.0, 5.0),
    unit,
    st.floats(1.0, 10.0),
    unit,
    st.floats(0.0, 100.0),
    unit,
)
def test_trust_stays_between_none_and_all(rule, trust, surprise, step, ratio, prior, evidence, gate):
    after = updated_trust(None, CONTEXT, 0, 0, rule, trust, surprise, step, ratio, prior, evidence, gate)
    assert 0.0 <= after <= 1.0


@given(st.integers(1, len(RULES) - 1), st.floats(0.01, 0.99), st.floats(0.01, 0.5), st.floats(0.05, 0.95))
def test_good_contacts_never_cost_trust_and_bad_ones_never_bring_it(rule, trust, step, prior):
    good, bad = (built_in(rule, trust, surprise, step, 2.0, prior, 10.0, 0.8) for surprise in (GOOD, BAD))
    assert bad < trust < good


def test_under_each_rule_a_contact_does_what_its_equation_says():
    def after(rule, surprise):
        return built_in(rule, 0.6, surprise, 0.1, 3.0, 0.8, 4.0, 0.5)

    assert after(STATIC, GOOD) == after(STATIC, BAD) == 0.6
    assert (after(SYMMETRIC, GOOD), after(SYMMETRIC, BAD)) == pytest.approx((0.64, 0.54))
    assert (after(ASYMMETRIC, GOOD), after(ASYMMETRIC, BAD)) == pytest.approx((0.64, 0.42))
    assert after(CONFIRMATORY, GOOD) == pytest.approx(0.6 + 0.1 * 1.3 * 0.4)
    assert after(CONFIRMATORY, BAD) == pytest.approx(0.6 - 0.1 * 0.7 * 3.0 * 0.6)
    assert (after(BAYESIAN, GOOD), after(BAYESIAN, BAD)) == pytest.approx((3.4 / 5.0, 2.4 / 5.0))


def test_one_contact_never_takes_all_trust():
    assert asymmetric(0.5, BAD, 1.0, 10.0) == pytest.approx(0.0005)
    assert asymmetric(0.5, 0.0, 1.0, 10.0) == asymmetric(0.5, BAD, 1.0, 10.0), "no surprise is no good news"


@given(unit, st.floats(0.0, 0.5))
def test_without_a_gate_or_with_an_even_prior_news_counts_alike(trust, step):
    for surprise in (GOOD, BAD):
        plain = asymmetric(trust, surprise, step, 2.0)
        assert confirmatory(trust, surprise, step, 2.0, 0.9, 0.0) == plain
        assert confirmatory(trust, surprise, step, 2.0, 0.5, 1.0) == pytest.approx(plain, abs=1e-15)


def test_whoever_trusts_in_general_notices_good_news_and_others_bad():
    def moved(prior, surprise):
        return abs(confirmatory(0.5, surprise, 0.1, 1.0, prior, 1.0) - 0.5)

    assert moved(0.9, GOOD) > moved(0.5, GOOD) > moved(0.1, GOOD)
    assert moved(0.9, BAD) < moved(0.5, BAD) < moved(0.1, BAD)
    assert moved(1.0, BAD) == moved(0.0, GOOD) == 0.0


@given(unit, st.integers(1, 200))
def test_evidence_makes_trust_the_mean_of_what_was_met(prior, contacts):
    """A prior worth one contact, then so many good ones."""
    trust = prior
    for met in range(contacts):
        trust = bayesian(trust, GOOD, 1.0 + met)
    assert trust == pytest.approx((prior + contacts) / (1.0 + contacts), rel=1e-9)


def test_more_evidence_makes_trust_slower():
    steps = [bayesian(0.5, GOOD, evidence) - 0.5 for evidence in (0.0, 1.0, 9.0, 99.0)]
    assert steps == pytest.approx([0.5, 0.25, 0.05, 0.005])
