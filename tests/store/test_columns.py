"""The columns of people and services: what readers of stored tables rely on, and what the model gives."""

import re
from collections import Counter

import pytest

from covalue_sim.model import snapshots
from covalue_sim.model.plan import RATIONALES as RATIONALES_OF_MODEL
from covalue_sim.model.state import VALUE_COMPONENTS
from covalue_sim.model.value import CLASSES
from covalue_sim.store.columns import (
    ENCOUNTERS,
    MOMENTS,
    PEOPLE,
    RATIONALES,
    SERVICE_KINDS,
    SERVICES,
    Field,
)

BOTH = ((PEOPLE, snapshots.PEOPLE), (SERVICES, snapshots.SERVICES))


@pytest.mark.parametrize(("fields", "records"), BOTH, ids=["people", "services"])
def test_real_columns_are_the_models_real_numbers_and_codes_its_small_whole_ones(fields, records):
    assert Counter(field.name for field in fields) == Counter(records.names)
    for field in fields:
        kind = records[field.name].kind
        assert (field.form == "real") == (kind == "f"), field.name
        assert field.form in {"real", "integer", "index", "flag", "label"}, field.name


@pytest.mark.parametrize("fields", [PEOPLE, SERVICES], ids=["people", "services"])
def test_labels_have_names_and_nothing_else_has(fields):
    for field in fields:
        assert (field.form == "label") == bool(field.labels), field.name
        assert len(set(field.labels)) == len(field.labels)
        assert re.fullmatch("[a-z][a-z_]*", field.name)
        assert re.fullmatch("[A-Z][^\n]*[.]", field.meaning), field.name
        assert field.unit, field.name


def test_codes_are_the_models():
    assert (MOMENTS[snapshots.START], MOMENTS[snapshots.END]) == ("start", "end")
    assert [name.removesuffix("_based") for name in RATIONALES] == list(RATIONALES_OF_MODEL[:3])
    assert ENCOUNTERS == CLASSES


def test_kinds_of_service_begin_with_1_and_everything_else_with_0():
    firsts = {field.name: field.first for field in (*PEOPLE, *SERVICES) if field.first}
    assert firsts == {"kind": 1}
    assert SERVICE_KINDS == ("professional", "group", "organisation")


def test_there_is_a_column_for_each_component_of_value_in_the_models_order():
    found = [field.name.removeprefix("value_") for field in PEOPLE if field.name.startswith("value_")]
    assert found == list(VALUE_COMPONENTS)
    assert {field.unit for field in PEOPLE if field.name.startswith("value_")} == {"baseline sd"}


def test_both_tables_begin_with_when_and_who():
    assert [field.name for field in PEOPLE[:3]] == ["moment", "slot", "generation"]
    assert [field.name for field in SERVICES[:4]] == ["moment", "kind", "slot", "generation"]


def test_a_field_has_no_unit_and_no_names_unless_it_says_otherwise():
    assert Field("a", "real", "A.") == Field("a", "real", "A.", "1", (), 0)
