"""The golden numbers change only with the model's version, and only by an explicit command."""

import golden
import pytest

from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.hashing import MODEL_VERSION

COMMAND = "raise MODEL_VERSION and run `python tests/model/golden.py --renew`"
pytestmark = pytest.mark.skipif(not is_compiled(), reason="takes minutes uncompiled, and gives the same numbers")


@pytest.mark.parametrize("name", golden.NAMES)
def test_the_numbers_are_those_on_file(name):
    before = golden.kept(name)
    assert before is not None, COMMAND
    assert before["model_version"] == MODEL_VERSION, f"the numbers on file are of another version: {COMMAND}"
    assert golden.changes(before, golden.compute(name)) == [], f"the model's numbers changed: {COMMAND}"


def test_changed_numbers_are_not_written_under_the_same_version():
    before = {"model_version": "1.0.0", "outcomes": {"health": [0.5]}}
    changed = {"model_version": "1.0.0", "outcomes": {"health": [0.6]}}
    assert "MODEL_VERSION" in golden.renewal_refused(before, changed)
    assert golden.renewal_refused(before, before) == ""
    assert golden.renewal_refused(before, changed | {"model_version": "1.0.1"}) == ""
    assert golden.renewal_refused(None, changed) == ""


def test_a_new_outcome_is_a_change():
    before = {"model_version": "1.0.0", "outcomes": {"health": [0.5]}}
    now = {"model_version": "1.0.0", "outcomes": {"health": [0.5], "hope": [0.4]}}
    assert golden.changes(before, now) == ["hope: None -> [0.4]"]
    assert golden.changes(now, before) == ["hope: [0.4] -> None"]
