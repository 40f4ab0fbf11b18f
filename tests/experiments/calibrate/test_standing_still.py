import numpy as np
import pytest

from covalue_sim.experiments.calibrate.interior import EDGE, LATENT, edges
from covalue_sim.experiments.calibrate.running import Evaluation
from covalue_sim.experiments.calibrate.stationarity import drifts
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY
from covalue_sim.model.state import GROUP, ORGANISATION, PATIENT, PROFESSIONAL


def weekly(trend, replicates=20, weeks=156):
    noise = 0.01 * np.random.default_rng(1).normal(size=(replicates, weeks, len(WEEKLY)))
    noise += 0.5 + trend * np.arange(weeks)[None, :, None] / 52.0
    return Evaluation(np.zeros((replicates, len(OUTCOMES))), noise)


def test_noise_alone_stands_still():
    assert all(row.still for row in drifts(weekly(0.0)))


def test_a_trend_is_told_with_its_size_a_year():
    rows = drifts(weekly(0.02))
    assert not any(row.still for row in rows)
    assert [row.drift for row in rows] == pytest.approx([0.02] * len(rows), abs=0.003)


def test_states_that_pile_up_at_a_bound_are_found():
    actors = {
        kind: np.zeros(100, dtype=record)
        for kind, record in (
            ("patients", PATIENT), ("professionals", PROFESSIONAL), ("groups", GROUP), ("organisations", ORGANISATION)
        )
    }  # fmt: skip
    for kind, states in LATENT.items():
        for state in states:
            actors[kind][state] = 0.5
    actors["patients"]["trust"][:6] = 1.0 - EDGE / 2.0
    actors["patients"]["hope"][:5] = EDGE / 2.0
    actors["groups"]["bridging"] = 0.0
    assert [(row.kind, row.state) for row in edges(actors) if not row.inside] == [("patients", "trust")]
