"""What several groups of tests share: a small scenario, and a model that costs nothing (`fake_model`)."""

import os

import pytest
from hypothesis import settings

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario.scenario import Scenario

# A busy machine is no reason to fail, and the same examples come every time: --hypothesis-profile=wandering looks further.
settings.register_profile("wandering", deadline=None)
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture
def make_scenario():
    """A scenario of a few weeks; `orders` are for the fake model."""

    def make(orders="", *, name="small", **values):
        base = {path: row.default for path, row in PARAMETERS.items()}
        base |= {"run.weeks": 6, "run.burn_in": 2, "run.replicates": 8}
        base |= {path.replace("__", "."): value for path, value in values.items()}
        return Scenario(name, "A small scenario", "Does it run?", base, base, look_at=orders)

    return make


@pytest.fixture
def engine():
    """The fake model."""
    from covalue_sim.experiments.engine import Engine

    return Engine("fake_model", "fake_model", "fake_model")


ELSEWHERE = ("from 3.5 on", "which uncompiled costs nothing")
"""Ends of the reasons of skips that another step of CI makes good: a newer Mesa, a run without the compiler."""


def pytest_sessionfinish(session, exitstatus):
    """A skipped test is a test that did not run: where CI is set, it fails the session."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("skipped", []) if reporter else []
    skipped = [report for report in reports if not str(report.longrepr[2]).endswith(ELSEWHERE)]
    if os.environ.get("CI") and skipped and exitstatus == 0:
        for report in skipped:
            reporter.write_line(f"skipped, a failure in CI: {report.nodeid}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
