"""A function that is not called as its family says is refused in one line, at its place."""

import pytest

from covalue_sim.errors import InputError
from covalue_sim.model.rules.arguments import arguments_of
from covalue_sim.model.rules.compile import INPUTS, compile_rules
from covalue_sim.model.rules.user import UserRule, rule
from covalue_sim.parameters import Parameter

ROW = Parameter("own.token", 1.0, 0.0, 2.0)


def refusal(function, family="power", **more):
    with pytest.raises(InputError) as refused:
        arguments_of(UserRule(family, "own", function, source="rules/own.py", **more), INPUTS)
    place, line, rest = str(refused.value).split(":", 2)
    assert (place, line) == ("rules/own.py", str(function.__code__.co_firstlineno))
    assert rest.startswith(" rule 'own': ")
    assert "\n" not in rest
    return rest.removeprefix(" rule 'own': ")


def test_arguments_are_found_by_name_in_any_order():
    def function(step, memory, declared, luck):
        return step

    own = UserRule(
        "power", "own", function, (Parameter("a.mode", "x", choices=("x",)), Parameter("a.step", 1)),
        ("one", "two"), ("chance", "luck"),
    )  # fmt: skip
    arguments = arguments_of(own, INPUTS)
    assert {name: argument.kind for name, argument in arguments.items()} == {
        "step": "integer", "memory": "memory", "declared": "real", "luck": "real",
    }  # fmt: skip
    assert list(arguments) == ["step", "memory", "declared", "luck"]
    assert arguments["step"].value == "int(own[1])"
    assert arguments["memory"].value == "memory[:2]"
    assert "1001" in arguments["luck"].value


def test_a_misspelt_argument_is_refused_with_the_nearest():
    assert refusal(lambda declard: 1.0) == "argument 'declard' is unknown; did you mean 'declared'?"


def test_an_argument_like_none_is_refused_with_all_there_are():
    line = refusal(lambda zzz: 1.0, "trust")
    assert line.startswith("argument 'zzz' is unknown; family 'trust' gives trust, surprise, step")


def test_a_parameter_is_offered_by_the_last_part_of_its_path():
    row = Parameter("own.steepness", 1.0, 0.0, 2.0)
    assert refusal(lambda steepnes: 1.0, parameters=(row,)).endswith("did you mean 'steepness'?")


def test_an_unknown_family_is_refused_with_the_nearest():
    assert refusal(lambda: 1.0, "powr") == "family 'powr' is unknown; did you mean 'power'?"
    assert refusal(lambda: 1.0, "zzz").endswith(f"give one of {', '.join(INPUTS)}")


@pytest.mark.parametrize(
    ("function", "what"),
    [
        (lambda *all_of_them: 1.0, "takes '*' arguments"),
        (lambda **all_of_them: 1.0, "takes '**' arguments"),
        (lambda declared=0.5: 1.0, "argument 'declared' has a default"),
        (lambda declared, *, token: 1.0, "takes arguments after '*'"),
        (lambda declared: (yield declared), "is a generator"),
    ],
)
def test_only_plain_arguments_are_taken(function, what):
    assert refusal(function).startswith(what)


@pytest.mark.parametrize("more", [{"parameters": (ROW,)}, {"draws": ("token",)}])
def test_one_name_for_two_things_is_refused(more):
    assert refusal(lambda token: 1.0, **more).startswith("'token' would be two things")


def test_memory_is_declared_and_taken_or_neither():
    assert refusal(lambda memory: 1.0).endswith("declare memory=(...) to remember numbers")
    line = refusal(lambda declared: 1.0, memory=("last",))
    assert line == "declares memory and does not take it; add the argument 'memory'"


def test_memory_and_draws_have_their_most():
    assert refusal(lambda memory: 1.0, memory=tuple("abcde")) == "memory has 5 names; give at most 4"
    assert refusal(lambda a: 1.0, draws=tuple("abcdefghi")) == "draws has 9 names; give at most 8"
    with pytest.raises(InputError, match="rule 'five': memory has 5 names; give at most 4"):
        rule("power", name="five", memory=tuple("abcde"))(lambda memory: 1.0)


def test_a_text_for_names_is_refused_where_it_stands():
    with pytest.raises(InputError, match=r"memory is a text; write \('last',\) with its comma"):
        rule("power", name="own", memory="last")(lambda memory: 1.0)


def test_something_that_is_no_function_is_refused():
    with pytest.raises(InputError, match="rule 'own': is a builtin_function_or_method; declare a plain"):
        arguments_of(UserRule("power", "own", abs), INPUTS)


def test_two_chosen_rules_of_one_family_are_refused(under):
    def first(declared):
        return declared

    def second(declared):
        return declared

    scenario = under(rule("power")(first), rule("power")(second), plan={1: {"power.rule": "first"}})
    with pytest.raises(InputError, match="rule 'first': is one of two rules of family 'power'"):
        compile_rules(scenario, 3)
