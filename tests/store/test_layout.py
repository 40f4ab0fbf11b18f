import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.store.layout import Column, Layout

words = st.text(max_size=8)
columns = st.lists(
    st.builds(Column, words, words, words, words, st.sampled_from(["real", "integer", "switch", "choice"])), max_size=3
).map(tuple)
names = st.lists(words, max_size=3).map(tuple)
layouts = st.builds(Layout, columns, columns, columns, names, names)


@settings(max_examples=30)
@given(layouts)
def test_a_layout_comes_back_as_it_was_with_all_its_parts_in_their_places(layout):
    assert Layout.from_json(layout.to_json()) == layout


@pytest.mark.parametrize("name", ["parameters", "outcomes", "weekly", "actors", "resources"])
def test_a_layout_without_one_of_its_parts_has_another_text(name):
    whole = Layout((Column("a"),), (Column("a"),), (Column("a"),), ("a",), ("a",))
    assert replace(whole, **{name: ()}).to_json() != whole.to_json()


def test_a_column_is_a_real_number_without_unit_unless_it_says_otherwise():
    assert Column("a") == Column("a", "1", "", "", "real")
    assert Column("a") != Column("a", kind="integer")


def test_parts_of_the_same_shape_are_not_mixed_up():
    one, two, three = ((Column(name),) for name in "abc")
    layout = Layout(one, two, three, ("giver",), ("gift",))
    found = Layout.from_json(layout.to_json())
    assert (found.parameters, found.outcomes, found.weekly) == (one, two, three)
    assert (found.actors, found.resources) == (("giver",), ("gift",))
    assert isinstance(found.actors, tuple)
    assert hash(found) == hash(layout)


def test_a_column_with_a_field_that_nobody_knows_is_refused():
    said = json.loads(Layout((Column("a"),), (), (), (), ()).to_json())
    said["parameters"][0]["colour"] = "red"
    with pytest.raises(TypeError, match="colour"):
        Layout.from_json(json.dumps(said))
