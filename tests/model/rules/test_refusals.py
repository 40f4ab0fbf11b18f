"""A function that cannot be compiled is refused in one line, at the user's own line."""

import math
import random
import statistics

import numpy as np
import pytest
from marks import compiled_only

from covalue_sim.errors import InputError
from covalue_sim.model.rules.compile import made_ready
from covalue_sim.model.rules.user import UserRule

pytestmark = compiled_only
TABLE = {"one": 1.0}
LIST = [1.0, 2.0]
PAIR = (1.0, 2.0)


def refusal(function):
    with pytest.raises(InputError) as refused:
        made_ready(UserRule("power", "own", function, source="own.py"))
    line = str(refused.value)
    assert "\n" not in line
    assert len(line) < 500
    place, _, what = line.partition(": rule 'own': ")
    return int(place.removeprefix("own.py:")) - function.__code__.co_firstlineno, what


def a_table(declared):
    return TABLE["one"] * declared


def a_list(declared):
    return sum(LIST) * declared


def a_library(declared):
    doubled = 2.0 * declared
    return statistics.mean([doubled])


def an_import(declared):
    import math

    return math.exp(declared)


def a_sum_with_text(declared):
    return declared + "a"


def a_misspelt_name(declared):
    return declarde  # noqa: F821


def a_method(declared):
    value = declared
    value.clear()
    return value


def a_wrong_helper(declared):
    return helper(declared)


def helper(x):
    return x.clear()


def a_file(declared):
    with open("file") as file:  # noqa: PTH123
        return float(file.read())


@pytest.mark.parametrize(
    ("function", "line", "what"),
    [
        (a_table, 1, "cannot be compiled: 'TABLE' is a dict, which compiled code cannot use"),
        (a_list, 1, "cannot be compiled: 'LIST' is a list, and only tuples can be constants"),
        (a_library, 2, "cannot be compiled: Unknown attribute 'mean' of type module 'statistics'"),
        (an_import, 1, "cannot be compiled: an import inside a function"),
        (a_sum_with_text, 1, "cannot be compiled: no way to do add(float64, text 'a')"),
        (a_misspelt_name, 1, "cannot be compiled: NameError: name 'declarde' is not defined"),
        (a_method, 2, "cannot be compiled: Unknown attribute 'clear' of type float64"),
        (a_wrong_helper, 1, "cannot be compiled: Unknown attribute 'clear' of type float64"),
        (a_file, 0, "cannot be compiled: "),
    ],
)
def test_what_cannot_be_compiled_is_said_at_its_line_with_the_line(function, line, what):
    at, said = refusal(function)
    assert at == line or (line == 0 and at <= 1)
    assert said.startswith(what)
    assert " (in '" in said
    assert said.endswith("use numbers, tuples, arrays, 'math' and functions of the same file")


@pytest.mark.parametrize(
    ("function", "what"),
    [
        (lambda declared: None, "returns nothing; return a number"),
        (lambda declared: declared if declared > 0.5 else None, "returns nothing on one of its ways"),
        (lambda declared: (declared, 1.0), "returns a tuple, not a number"),
        (lambda declared: "half", "returns text, not a number"),
        (lambda declared: declared * 1j, "returns complex128, not a number"),
    ],
)
def test_what_is_no_number_is_refused(function, what):
    assert refusal(function)[1].startswith(what)


@pytest.mark.parametrize(
    "function",
    [
        lambda declared: random.random(),
        lambda declared: np.random.normal() * declared,
        lambda declared: luck_of_its_own() * declared,
    ],
)
def test_random_numbers_of_its_own_are_refused(function):
    assert "declare draws=('luck',)" in refusal(function)[1]


luck_of_its_own = random.random


@pytest.mark.parametrize(
    "function",
    [
        lambda declared: declared > 0.5,
        lambda declared: 1,
        lambda declared: math.exp(declared) * PAIR[0],
        lambda declared: max([declared, 0.5]),
        lambda declared: math.sqrt(three_times(declared)),
    ],
)
def test_what_gives_a_number_is_taken(function):
    assert made_ready(UserRule("power", "own", function)) is not None


def three_times(x):
    return three(x) * x


def three(x):
    return 3 if x > 0 else 3.0
