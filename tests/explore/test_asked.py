"""What a page may ask: clamped to the table, refused in one line where it cannot be used."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.explore.asked import LARGEST_MESSAGE, MOST_CHANGES, clamped, opening, read
from covalue_sim.parameters import PARAMETERS

LEVERS = [row for row in PARAMETERS.values() if not row.structural]
NUMBERS = [row for row in LEVERS if row.kind in ("real", "integer")]


@given(st.sampled_from(NUMBERS), st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_come_into_their_range(row, value):
    found = clamped(row, value)
    assert row.low <= found <= row.high
    if row.low <= value <= row.high:
        assert found == (value if row.kind == "real" else round(value))
    assert isinstance(found, int) == (row.kind == "integer")


@given(
    st.sampled_from(LEVERS),
    st.one_of(st.none(), st.text(), st.lists(st.integers()), st.just(math.nan), st.just(10**400)),
)
def test_other_things_are_refused(row, value):
    if row.kind == "choice" and value in row.choices:
        return
    with pytest.raises(InputError, match=row.path):
        clamped(row, value)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    try:
        assert isinstance(read(text)["type"], str)
    except InputError as refusal:
        assert len(str(refusal).splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"type": 3}',
        "{" * 5000,
        "[" * 60_000,
        '{"type": "open", "a": NaN}',
        "x" * (LARGEST_MESSAGE + 1),
        b"bytes",
    ],
)
def test_what_is_no_message_is_refused(text):
    with pytest.raises(InputError):
        read(text)


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("arm", "C", "arm"),
        ("arm", None, "arm"),
        ("scenario", "", "scenario"),
        ("scenario", "x" * 500, "scenario"),
        ("seed", "1", "seed"),
        ("seed", True, "seed"),
        ("weeks", 3.5, "weeks"),
        ("levers", [], "levers"),
        ("levers", {"power.declared_shre": 0.3}, "did you mean 'power.declared_share'"),
        ("levers", {"population.patients.count": 9}, "no lever"),
        ("levers", {str(n): n for n in range(MOST_CHANGES + 1)}, "at most"),
        ("schedule", {}, "schedule"),
        ("schedule", [3], "schedule"),
        ("schedule", [{"week": 3}], "levers"),
        ("schedule", [{"week": 0, "set": {}}] * (MOST_CHANGES + 1), "at most"),
    ],
)
def test_a_field_that_cannot_be_used_is_named(field, value, named):
    message = {"type": "open", "arm": "A", "scenario": "baseline"} | {field: value}
    with pytest.raises(InputError, match=named):
        opening(message)


def test_numbers_of_the_setup_are_clamped():
    asked = opening({"arm": "A", "scenario": "baseline", "patients": 10**9, "weeks": -4, "seed": -1})
    assert dict(asked.setup) == {"run.seed": 0, "population.patients.count": 5000, "run.weeks": 1}


def test_two_entries_of_a_week_become_one():
    asked = opening(json.loads('{"arm": "A", "scenario": "baseline", "schedule": [{"week": 3, "set": {"trust.gain": 9}},'
                               ' {"week": 3, "set": {"trust.shock": 0.5}}]}'))  # fmt: skip
    assert asked.schedule == {3: {"trust.gain": PARAMETERS["trust.gain"].high, "trust.shock": 0.5}}
