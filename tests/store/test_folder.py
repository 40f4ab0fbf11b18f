import re

from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.store.folder import scenario_id


def test_a_folder_is_named_by_scenario_and_key():
    assert scenario_id("pay-hourly", "0123456789abcdef") == "pay-hourly-0123456789"


@given(st.text())
def test_any_name_makes_a_safe_folder(name):
    found = scenario_id(name, "0123456789abcdef")
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,89}-0123456789", found)
