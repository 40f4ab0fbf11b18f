"""A small comparison of the real model that all tests of this folder share."""

import pytest

from covalue_sim import api
from covalue_sim.experiments.compare.what_ifs import WhatIf

SMALL = {"population.patients.count": 40, "run.weeks": 12, "run.burn_in": 8}
HOSTILE = '<script>alert("x")</script> & *bold*'


@pytest.fixture(scope="session")
def compared(tmp_path_factory):
    """The baseline against itself, a what-if with an intervention, and one with a hostile title."""
    change = {"week": 4, "set": {"power.declared_share": 0.8, "compensation.rule": "hourly"}}
    late = {"extends": "baseline", "name": "late", "title": HOSTILE, "interventions": [change]}
    return api.compare(
        "baseline", "baseline", late,
        what_ifs=[WhatIf("shared", ("power.declared_share=0.7",))],
        overrides=SMALL, replicates=24, out=tmp_path_factory.mktemp("results"), workers=1, command="covalue compare ...",
    )  # fmt: skip


@pytest.fixture(scope="session")
def page(compared):
    """The report of it, a file."""
    return compared.report()
