"""What the mathematics fixes is exact in the model's own functions."""

import pytest

from covalue_sim.patterns.identities import IDENTITIES, TOLERANCE


@pytest.mark.parametrize("name", sorted(IDENTITIES))
def test_the_identity_is_exact(name):
    assert IDENTITIES[name]() <= TOLERANCE


def test_an_identity_can_be_wrong(monkeypatch):
    from covalue_sim.patterns import identities

    monkeypatch.setattr(identities, "passed_on", lambda a, b, c, bypass: min(a, b, c))
    assert identities.serial_tiers() > 0.1
    monkeypatch.setattr(identities, "perceived_share", lambda q, omega, n, prosocial: 1.0)
    assert identities.one_beneficiary() == 1.0
    monkeypatch.setattr(identities, "best_effort", lambda *given: 0.3)
    assert identities.crowding_of_effort() > 0.0
