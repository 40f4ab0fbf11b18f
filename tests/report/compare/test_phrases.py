import pytest

from covalue_sim.analysis.directions import BETTER
from covalue_sim.experiments.compare.cost import COSTS, EFFECTS
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY
from covalue_sim.report.compare.phrases import PHRASES, SHORT, label, phrase
from covalue_sim.report.compare.sentences import TOLD, precise
from covalue_sim.report.summary import HEADLINES

NAMES = [measure.name for measure in OUTCOMES]


@pytest.mark.parametrize("name", NAMES)
def test_every_outcome_has_words(name):
    assert phrase(name) != name.replace("_", " ") or name in PHRASES
    assert label(name)[0].isupper()
    assert len(label(name)) <= 62


def test_labels_tell_outcomes_apart():
    assert len({label(name) for name in NAMES}) == len(NAMES)
    assert len({phrase(name) for name in NAMES}) == len(NAMES)


def test_all_that_is_said_of_outcomes_is_of_outcomes_that_exist():
    known = {*NAMES, *(measure.name for measure in WEEKLY)}
    for named in (PHRASES, SHORT, BETTER, TOLD, HEADLINES, COSTS, EFFECTS):
        assert set(named) <= known


def test_a_series_and_its_end_are_better_the_same_way():
    for name in BETTER:
        end = f"{name}_end"
        if end in NAMES:
            assert BETTER[end].sign == BETTER[name].sign


def test_a_precision_is_asked_of_outcomes_on_one_scale():
    units = {measure.name: measure.unit for measure in OUTCOMES}
    assert all(units[name].startswith(("share", "0-1")) for name in precise())
    assert len(precise()) > 5
