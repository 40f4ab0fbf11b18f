"""The hints at the end of lines about unusable input."""

import pytest

from covalue_sim.errors import InputError, did_you_mean, nearest_or_all

LEVERS = ("power", "trust", "pay")


@pytest.mark.parametrize(("word", "hint"), [("pwer", "; did you mean 'power'?"), ("zzz", ""), ("", "")])
def test_the_nearest_known_word_is_named_if_one_is_near(word, hint):
    assert did_you_mean(word, LEVERS) == hint


def test_all_known_words_are_named_where_none_is_near():
    assert nearest_or_all("trusst", LEVERS) == "; did you mean 'trust'?"
    assert nearest_or_all("zzz", iter(LEVERS)) == "; give one of power, trust, pay"


def test_unusable_input_is_a_value_error_for_those_who_do_not_know_the_package():
    with pytest.raises(ValueError, match="in one line"):
        raise InputError("in one line")
