"""Patterns small enough to run in a moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest

SMALL = {
    "population.patients.count": 30,
    "population.professionals.count": 2,
    "population.groups.count": 2,
    "population.organisations.count": 1,
    "run.weeks": 20,
    "run.burn_in": 4,
}


@pytest.fixture
def pattern_file():
    """A pattern like a file's content; fields replaced by keyword, left out where None."""

    def make(**fields):
        content = {
            "theory": "kirkegaard",
            "kind": "E",
            "title": "Shared power moves encounters",
            "question": "Does it?",
            "source": {"document": "S1", "reference": "Author 2020"},
            "scenario": "baseline",
            "set": SMALL,
            "arms": {"usual": "as it is", "shared": {"power.declared_share": 0.8}},
            "outcome": "enacted_share",
            "statistic": "sign",
            "prediction": {"more": "shared", "than": "usual"},
            "smallest": 0.1,
            "why_smallest": "A tenth.",
            "ablation": {"set": {"power.rule": "professional_led"}, "why": "Nobody then has a share."},
            "null_model": "none, because the share is everybody's",
            **fields,
        }
        return {name: value for name, value in content.items() if value is not None}

    return make


@pytest.fixture(scope="session")
def threads():
    """An executor that costs nothing to start."""
    with ThreadPoolExecutor(2) as executor:
        yield executor
