"""A researcher's rule to begin with, in each family, and its test."""

import keyword
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from covalue_sim.errors import InputError, nearest_or_all
from covalue_sim.scenario.table import extended, what_is_wrong
from covalue_sim.scenario.template import write_file


class Start(NamedTuple):
    """What a new rule of a family does until somebody writes it.

    Attributes:
        returns: what the function returns, and its range.
        example: inputs that it takes, each with a value that occurs.
        body: its lines; `weight` is its one parameter.
        does: the same in words.
    """

    returns: str
    example: Mapping[str, float]
    body: str
    does: str


STARTS: Mapping[str, Start] = {
    "power": Start(
        "the user's enacted share in decisions; held in [0, 1]",
        {"declared": 0.4, "stake_user": 0.8},
        "return (1.0 - weight) * declared + weight * stake_user",
        "What is announced, moved towards how much is at stake for the user.",
    ),
    "trust": Start(
        "trust after the contact; held in [0, 1]",
        {"trust": 0.5, "surprise": -0.2, "step": 0.06},
        "if surprise > 0.0:\n        return trust + step * (1.0 - trust)\n"
        "    return trust - step * (1.0 + weight) * trust",
        "A good contact gains; a bad one costs more, the more so the larger `weight`.",
    ),
    "compensation": Start(
        "what the activity earns, in money units; at least 0",
        {"hours": 2.0, "fare": 4.0, "rate": 10.0},
        "return fare + weight * rate * hours",
        "The fare, and a share of an hourly pay.",
    ),
    "participation": Start(
        "the probability of taking the activity up; held in [0, 1]",
        {"intercept": -2.0, "can": 0.1, "like": 0.2, "asked": 1.2, "cost": 0.3},
        "return logistic(intercept + can + like + 2.0 * weight * asked - cost)",
        "Can, like and asked, where being asked counts as `weight` says; 0.5 is as in the model.",
    ),
    "coping": Start(
        "the number of the response: 0 balance, 1 trade off, 2 ask help, 3 escalate, 4 avoid",
        {"tension": 1.5, "trust": 0.6},
        "return 2 if trust > weight else 0",
        "Who trusts the professional enough asks for help; others look for a compromise.",
    ),
    "governance": Start(
        "the managerial pressure aimed at; held in [0, 1]",
        {"home": 0.4, "indicator": -0.3, "reference": 0.1},
        "return home + weight * max(0.0, reference - indicator)",
        "Tighten the grip as far as the indicator falls behind its own past.",
    ),
}

RULE = '''\
"""The rule '{name}' of the family {family}. A scenario chooses it by

{lines}

A rule returns {returns}.
It takes what it needs by name, in any order:

{inputs}

and besides

- its own parameters, each by the last part of its path ({name}.weight as `weight`);
- `memory`, up to four numbers that each actor remembers for it, 0 at first, written as memory[0] = ...:
  add memory=("last", "count") to @rule, one name a number;
- random numbers in [0, 1), each by a name: add draws=("luck",) to @rule and take `luck`.

Write it with numbers, `if`, loops, and functions of this file: it is compiled. For logarithms and
the like take exp, log, power, logistic, clip of covalue_sim.model.elementary, whose results are the
same on every machine.
"""

{imports}from covalue_sim.model.rules.user import rule
from covalue_sim.parameters import Parameter

WEIGHT = Parameter(
    "{name}.weight",
    0.5,
    0.0,
    1.0,
    unit="1",
    meaning="What it decides, in a sentence.",
    source="assumption",
)


@rule("{family}", parameters=(WEIGHT,))
def {name}(
{arguments}
    weight: float,
) -> float:
    """{does}"""
    {body}
'''
TEST = '''\
"""The rule '{name}': its function by itself, and in a small run of the model.

The first run on a machine compiles the model, which takes about a minute.
"""

import runpy
from pathlib import Path

from covalue_sim import load
from covalue_sim.model.simulation import simulate

FILE = Path(__file__).with_name("{name}.py").resolve()
SMALL = {{
    "run": {{"weeks": 8, "burn_in": 4}},
    "population.patients.count": 40,
    "population.professionals.count": 4,
}}


def test_it_gives_a_number_of_its_range():
    {name} = runpy.run_path(str(FILE))["{name}"]
    inputs = {{{values}}}
    for weight in (0.0, 0.5, 1.0):
        assert {low} <= {name}(**inputs, weight=weight) <= {high}


def test_the_model_runs_under_it():
    chosen = {{"rules": [str(FILE)], "{family}.rule": "{name}"}}
    simulated = simulate(load({{"extends": "baseline", **chosen, **SMALL}}), replicate=0)
    assert simulated.failure == ""
'''
RANGES = {"compensation": ("0.0", "1000.0"), "coping": ("0", "4")}


def write_rule(family: str, name: str, folder: Path) -> list[Path]:
    """Write ``folder/name.py`` and ``folder/test_name.py``.

    Returns:
        The files written.

    Raises:
        InputError: no such family, a name that is taken or no name, or a file that exists.
    """
    _refuse_wrong(family, name)
    files = {
        folder / f"{name}.py": rule_text(family, name),
        folder / f"test_{name}.py": test_text(family, name),
    }
    for file in files:
        if file.exists():
            raise InputError(f"{file}: exists; give another name, or delete it first")
    for file, text in files.items():
        write_file(file, text)
    return list(files)


def rule_text(family: str, name: str) -> str:
    """Return the text of a rule file."""
    from covalue_sim.model.rules.dispatch import FAMILIES

    start, inputs = STARTS[family], FAMILIES[family].INPUTS
    width = max(map(len, inputs))
    return RULE.format(
        name=name,
        family=family,
        lines="\n".join(f"    {line}" for line in scenario_lines(family, name, Path()).splitlines()),
        returns=start.returns,
        inputs="\n".join(f"    {key:{width}}  {meaning}" for key, meaning in inputs.items()),
        imports="from covalue_sim.model.elementary import logistic\n" if "logistic" in start.body else "",
        arguments="\n".join(f"    {key}: float," for key in start.example),
        does=start.does,
        body=start.body,
    )


def test_text(family: str, name: str) -> str:
    """Return the text of the rule's test."""
    start = STARTS[family]
    low, high = RANGES.get(family, ("0.0", "1.0"))
    values = ", ".join(f'"{key}": {value}' for key, value in start.example.items())
    return TEST.format(name=name, family=family, values=values, low=low, high=high)


def scenario_lines(family: str, name: str, folder: Path) -> str:
    """Return the lines with which a scenario in the working folder takes the rule up."""
    return f"rules: [{(folder / f'{name}.py').as_posix()}]\n{family}.rule: {name}\n{name}.weight: 0.5"


def _refuse_wrong(family: str, name: str) -> None:
    from covalue_sim.model.rules.user import UserRule

    if family not in STARTS:
        hint = nearest_or_all(family, STARTS)
        raise InputError(f"FAMILY: '{family}' is unknown{hint}")
    problem = what_is_wrong(UserRule(family, name, abs), extended(()))
    if not problem and keyword.iskeyword(name):
        problem = f"rule name '{name}' is a word of Python; give it another name"
    if problem:
        raise InputError(f"NAME: {problem}")
