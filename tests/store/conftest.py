"""Where the results of a test go."""

import pytest


@pytest.fixture
def folder(tmp_path):
    """A results folder that does not exist yet."""
    return tmp_path / "results" / "small-0123456789"
