"""Random and mutated scenario files: each loads and runs, or is refused in one line that names it, soon."""

import random
import time

import numpy as np
import pytest

from covalue_sim.errors import InputError
from covalue_sim.model.simulation import simulate
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import dump, load, shipped
from covalue_sim.scenario.document import TOP

LONGEST_SECONDS = 10.0
LONGEST_RUN_SECONDS = 20.0
LARGEST = 100_000
"""Patient-weeks above which a scenario is run smaller."""
SMALLER = {"run.weeks": 30, "run.burn_in": 10, "population.patients.count": 60}
TOKENS = (
    *(
        ": ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        "&a ",
        "*a",
        "!!int ",
        "!x ",
        "- ",
        "? ",
        ":",
        "<<: ",
        "@",
        "`",
        "\\",
    ),
    *("'", '"', "  ", "|\n", ">\n", "---\n", "...\n", "%YAML 1.1\n", "\t", "\r", "\n", '"\\ud800"'),
    *("~", "null", "true", "no", "0x10", "1e999", "-.inf", ".nan", "9" * 40, "1" + "0" * 400),
    *("\u2028", "\ufeff", "\x00", "\x1b[31m", "é", "漢", "\U0001f600"),
)
VALUES = (
    *("1", "-1", "0.5", "1e-3", "1e308", "'0.5'", "true", "no", "~", "[]", "{}", "declared", "2147483648"),
    *("1_0", "50%", "0,5", ".5", "*a", "2024-01-01", "", "[1, 2]", "{a: b}", "x" * 500, "|\n  text", "&a 1"),
    *("!!float 1", "9223372036854775808"),
)
WHOLE = (
    *(b"", b"\n", b"\xef\xbb\xbf", b"\xff\xfea\x00", b"\x00" * 50, b"\t", b"---\n---\n", b"\r" * 300),
    *(b"[]", b"3", b"a", b"- a", b"{", b"&a [*a, *a, *a]", b"a: b: c", b"title: x\r\n\tb: 1"),
    *(mark.encode() for mark in "?:#%!|\"'@`&*>,[]{}-"),
)
MANY = """
extends: baseline
baseline: itself
switch_off: [groups, forums]
run: {weeks: 60}
interventions:
  - week: 26
    set: {power: {declared_share: 0.7}}
  - {week: 3, set: {power.rule: negotiated}}
"""
PEOPLE = """
population:
  patients:
    file: people.csv
    columns: {health: h, activation: {column: a, scale: 100}}
"""
RULE = """
from covalue_sim.model.rules.user import rule

@rule('power')
def mine(declared):
    return declared
"""


def seeds():
    """Right files to start from."""
    yield from (path.read_text(encoding="utf-8") for path in shipped().values())
    yield dump(load("baseline"))
    yield MANY
    yield PEOPLE
    yield "rules: [own.py]\npower: {rule: mine}\n"


def random_field(rng, depth=0):
    """A field with a known or unknown name and any value."""
    path = rng.choice([*PARAMETERS, *TOP, "nonesuch", "power.nonesuch", "population.patients.file", "1", "", "a b"])
    if depth < 3 and rng.random() < 0.3:
        inner = "".join(f"{'  ' * (depth + 1)}{line}" for _ in range(3) for line in [random_field(rng, depth + 1)])
        return f"{path.split('.')[0]}:\n{inner}"
    return f"{path}: {rng.choice(VALUES)}\n"


def bomb(rng):
    """Something deep, long or self-multiplying."""
    size = rng.choice([20, 300, 5_000])
    return rng.choice(
        [
            "a: " + "[" * size + "]" * size,
            "a: " + "{b: " * size + "1" + "}" * size,
            "".join("  " * n + f"k{n}:\n" for n in range(min(size, 300))),
            "a: &a [x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a, *a]\n" for n in range(min(size, 100))),
            "x" * size + ": 1\n",
            "title: " + "word " * size + "\n",
            "!" * size,
            "- " * size,
            "? " * size,
            "'" * size,
            "\n".join(f"k{n}: {n}" for n in range(size)),
            "interventions:\n" + "  - {week: 3, set: {power.rule: declared}}\n" * size,
            "switch_off: [" + "groups, " * size + "]\n",
        ]
    )


def in_range(rng, row):
    """A value that the row of the table allows."""
    if row.kind == "choice":
        return rng.choice(row.choices)
    if row.kind == "switch":
        return rng.choice(["true", "false"])
    if row.kind == "integer":
        return rng.randint(int(row.low), int(min(row.high, row.low + 60)))
    return rng.choice([row.low, row.high, rng.uniform(row.low, row.high)])


def varied(rng):
    """A right file but for what its values say together."""
    rows = rng.sample(list(PARAMETERS.values()), rng.randint(1, 12))
    extended = rng.choice(["baseline", *shipped()])
    return f"extends: {extended}\n" + "".join(f"{row.path}: {in_range(rng, row)}\n" for row in rows)


def mutated(rng, text):
    """The bytes of `text` after a few accidents."""
    for _ in range(rng.randint(1, 4)):
        lines = text.split("\n")
        at = rng.randrange(len(lines))
        kind = rng.randrange(9)
        if kind == 0:
            place = rng.randrange(len(text) + 1)
            text = text[:place] + rng.choice(TOKENS) + text[place:]
            continue
        if kind == 1 and text:
            place = rng.randrange(len(text))
            text = text[:place] + text[place + rng.randint(1, 9) :]
            continue
        if kind == 2:
            lines.insert(rng.randrange(len(lines) + 1), lines[at])
        elif kind == 3:
            other = rng.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 4 and ":" in lines[at]:
            lines[at] = f"{lines[at].partition(':')[0]}: {rng.choice(VALUES)}"
        elif kind == 5:
            lines.insert(at, random_field(rng).rstrip("\n"))
        elif kind == 6:
            lines[at] = rng.choice(["\t", " ", "      ", "- "]) + lines[at]
        elif kind == 7:
            del lines[at]
        else:
            lines[at] = "".join(rng.sample(lines[at], len(lines[at])))
        text = "\n".join(lines)
    content = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(rng.choice([0, 0, 0, 1, 3])):
        if content:
            content[rng.randrange(len(content))] = rng.randrange(256)
    return bytes(content)


def accidents(seed, count):
    """Yield the contents of `count` files."""
    rng = random.Random(seed)
    right = list(seeds())
    for number in range(count):
        kind = rng.random()
        if number < len(WHOLE):
            yield WHOLE[number]
        elif kind < 0.08:
            yield bomb(rng).encode()
        elif kind < 0.12:
            yield rng.randbytes(rng.randrange(400))
        elif kind < 0.3:
            yield varied(rng).encode()
        elif kind < 0.45:
            yield "".join(random_field(rng) for _ in range(rng.randint(1, 6))).encode()
        else:
            yield mutated(rng, rng.choice(right))


@pytest.fixture
def surroundings(write):
    """Files that the seeds name."""
    write("people.csv", "h,a\n0.5,50\n0.6,NA\n")
    write("own.py", RULE)


@pytest.fixture
def compiled(folder, surroundings):
    """Both forms of the compiled run are there, so that no run of a file is long for their sake."""
    simulate(load("baseline"), 0)
    own = folder / "own.yaml"
    own.write_text("extends: baseline\nrules: [own.py]\npower: {rule: mine}\n", encoding="utf-8")
    simulate(load(own.name), 0)


def assert_runs(scenario):
    """One replicate comes to its end, without anything that is no number."""
    values = scenario.values
    weeks = values["run.weeks"] + values["run.burn_in"]
    if scenario.survey is None and weeks * values["population.patients.count"] > LARGEST:
        try:
            scenario = load("mutated.yaml", SMALLER)
        except InputError:
            return
    start = time.perf_counter()
    result = simulate(scenario, 0)
    assert time.perf_counter() - start < LONGEST_RUN_SECONDS
    assert not result.failure
    for table in (result.outcomes, result.weekly, result.flows):
        assert np.isfinite(table).all()


FILES = ("mutated.yaml:", "people.csv:", "own.py:", "scenarios/")
"""Whose line an error may name: the file's own, those it names, and what it extends."""


def check(folder, contents, then=lambda scenario: None):
    """Load each, then do `then` with it; return how many were right."""
    file = folder / "mutated.yaml"
    right = 0
    for content in contents:
        file.write_bytes(content)
        start = time.perf_counter()
        try:
            scenario = load(file.name)
        except InputError as error:
            scenario, line = None, str(error)
            assert line.isprintable(), content
            assert line.startswith(FILES), (line, content)
            assert len(line) < 900, line
        except BaseException as error:
            raise AssertionError(f"{error!r} from {content[:2000]!r}") from error
        seconds = time.perf_counter() - start
        assert seconds < LONGEST_SECONDS, (seconds, content[:200])
        if scenario is None:
            continue
        right += 1
        assert set(PARAMETERS) <= set(scenario.values)
        assert all(value == value for value in scenario.values.values()), "no NaN"
        try:
            then(scenario)
        except BaseException as error:
            raise AssertionError(f"{error!r} from {content[:5000]!r}") from error
    return right


def test_mutated_files_load_or_are_refused_in_one_line(folder, surroundings):
    assert 10 < check(folder, accidents(1, 300)) < 250


def test_mutated_files_that_load_also_run(folder, compiled):
    assert check(folder, accidents(12, 200), assert_runs) > 10


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_mutated_files_run_or_are_refused_in_one_line(folder, compiled, seed):
    assert check(folder, accidents(seed, 1_000), assert_runs)
