"""A small model to step."""

import pytest
from small_model import SMALL

from covalue_sim.mesa_face import CoValueModel


@pytest.fixture
def make():
    """Make a small model; changes by path, or with underscores for dots."""

    def model(scenario="baseline", rng=5, replicate=0, **changes):
        levers = {path: value for path, value in SMALL.items() if path.replace(".", "_") not in changes}
        return CoValueModel(scenario, rng, replicate, **{**levers, **changes})

    return model
