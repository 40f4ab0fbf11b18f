"""The model's hash follows the equations, and nothing else."""

import shutil
from dataclasses import replace
from types import MappingProxyType

import pytest

from covalue_sim.model import hashing
from covalue_sim.model.hashing import MODEL_VERSION, equations, model_hash

SOURCE = '''"""A module."""

from math import exp  # for what follows

LIMIT = 2.5
"""A note."""


@jit
def grown(x: float, rate: float = 0.1) -> float:
    """Return what `x` has grown to."""
    if x > LIMIT:
        return x
    return x * exp(rate)
'''


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the model's sources, and its hash as it is now."""
    folder = tmp_path / "model"
    shutil.copytree(hashing.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(hashing, "FOLDER", folder)
    model_hash.cache_clear()
    yield folder
    model_hash.cache_clear()


def now():
    model_hash.cache_clear()
    return model_hash()


def edit(file, before, after):
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  # for what follows", ""),
        ('"""A module."""\n', ""),
        ('"""A note."""\n', '"""Another note."""\n'),
        ('    """Return what `x` has grown to."""\n', '    """Something else."""\n'),
        ("x: float, rate: float = 0.1) -> float", "x, rate=0.1)"),
        ("return x * exp(rate)", "return (\n        x\n        * exp(rate)  # grows\n    )"),
        ("2.5", "2.50"),
    ],
)
def test_comments_docstrings_annotations_and_layout_decide_nothing(before, after):
    assert before in SOURCE
    assert equations(SOURCE.replace(before, after)) == equations(SOURCE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x * exp", "x + exp"),
        ("2.5", "2.6"),
        ("0.1", "0.2"),
        ("x > LIMIT", "x >= LIMIT"),
        ("from math", "from elementary"),
        ("@jit\n", ""),
        ("        return x\n", "        return x\n    x = 1.0\n"),
        ("def grown", "def shrunk"),
        ("exp(rate)", "exp(rate, x)"),
    ],
)
def test_what_is_computed_decides(before, after):
    assert before in SOURCE
    assert equations(SOURCE.replace(before, after)) != equations(SOURCE)


def test_the_form_is_the_same_on_every_python():
    assert equations("def f(x, *, y=1):\n    return -x ** 2.0 if y else 'é'\n") == (
        "(Module body (FunctionDef name 'f' args (arguments args (arg arg 'x' ) kwonlyargs (arg arg 'y' )"
        " kw_defaults (Constant value 1 ) ) body (Return value (IfExp test (Name id 'y' ) body (UnaryOp op"
        " (USub ) operand (BinOp left (Name id 'x' ) op (Pow ) right (Constant value 2.0 ) ) ) orelse"
        " (Constant value '\\xe9' ) ) ) ) )"
    )


def test_a_comment_in_the_model_leaves_its_hash(copy):
    before = now()
    with (copy / "week.py").open("a", encoding="utf-8") as file:
        file.write("\n# a comment\n")
    edit(copy / "rules" / "trust.py", '"""Trust:', '"""Another word on trust:')
    assert now() == before


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("rules/trust.py", "step * (1.0 - trust)", "step * (1.1 - trust)"),
        ("processes.py", "DEATH_OR_MOVE = 103", "DEATH_OR_MOVE = 104"),
        ("compiling.py", '"fastmath": False', '"fastmath": True'),
    ],
)
def test_an_equation_of_the_model_changes_its_hash(copy, file, before, after):
    original = now()
    edit(copy / file, before, after)
    assert now() != original


def test_a_module_that_comes_goes_or_moves_changes_the_hash(copy):
    hashes = [now()]
    (copy / "luck.py").write_text("LUCK = 1\n", encoding="utf-8")
    hashes.append(now())
    (copy / "luck.py").rename(copy / "fate.py")
    hashes.append(now())
    assert len(set(hashes)) == 3


def test_checks_of_input_are_no_part_of_the_hash(copy):
    before = now()
    for name in hashing.NOT_DECISIVE:
        edit(copy / name, "import", "import os\nimport") if (copy / name).exists() else pytest.fail(name)
    assert now() == before


def test_kinds_choices_and_names_of_parameters_decide_and_defaults_do_not(monkeypatch):
    table = dict(hashing.PARAMETERS)
    row = table["power.rule"]

    def with_table(changed):
        monkeypatch.setattr(hashing, "PARAMETERS", MappingProxyType(changed))
        return now()

    before = with_table(table)
    assert with_table(table | {row.path: replace(row, default="negotiated", meaning="Else.")}) == before
    assert with_table(dict(reversed(table.items()))) == before
    assert with_table(table | {row.path: replace(row, choices=row.choices[::-1])}) != before
    assert with_table(table | {"run.weeks": replace(table["run.weeks"], default=104.0)}) != before
    assert with_table({path: one for path, one in table.items() if path != "trust.gain"}) != before
    model_hash.cache_clear()


def test_the_hash_is_hexadecimal_and_the_version_semantic():
    assert len(model_hash()) == 32
    assert int(model_hash(), 16) >= 0
    assert [part.isdigit() for part in MODEL_VERSION.split(".")] == [True] * 3
