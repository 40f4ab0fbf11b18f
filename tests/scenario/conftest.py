"""Scenario files in a folder of their own, and the one line with which a bad one is refused."""

import pytest

from covalue_sim.errors import InputError
from covalue_sim.scenario import load


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder, empty at first."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder):
    """Write a file into the folder and return its path as a user would give it."""

    def write(name, content):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
        return name

    return write


@pytest.fixture
def refusal():
    """The line with which loading is refused."""

    def refusal(source, overrides=None, **options):
        with pytest.raises(InputError) as caught:
            load(source, overrides, **options)
        line = str(caught.value)
        assert line.isprintable(), "one line, and nothing that a terminal would act on"
        return line

    return refusal


@pytest.fixture
def refused(write, refusal):
    """The line with which a file of that content is refused, without the file's name."""

    def refused(content, name="x.yaml", **options):
        line = refusal(write(name, content), **options)
        assert line.startswith(f"{name}:")
        return line.removeprefix(f"{name}:")

    return refused
