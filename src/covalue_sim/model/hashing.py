"""The version of the model, for people and for machines.

`model_hash` is taken over the equations themselves: a comment, a docstring, an annotation or a change of
layout leaves it; a change of an equation does not. It is part of every run's key, and it names the folder
that compiled code is kept in.
"""

import ast
import hashlib
from functools import cache
from pathlib import Path

from covalue_sim.parameters import PARAMETERS

MODEL_VERSION = "1.3.0"
"""Semantic version of the model: raised when an equation changes, so that the numbers of a scenario do."""

FOLDER = Path(__file__).parent
NOT_DECISIVE = frozenset({"cache.py", "checks.py", "hashing.py", "room.py", "rules/refusals.py"})
"""Modules that no number of a run depends on."""

SILENT = frozenset({"annotation", "returns", "type_comment", "type_params", "ctx"})
"""Fields of the syntax that decide nothing."""


@cache
def model_hash() -> str:
    """Return the model's hash: 32 hexadecimal digits, the same on every version of Python.

    It covers every module of the model and, of the parameter table, which parameters there are, of which
    kind, and the order of their choices. Defaults are no part of it: a scenario brings every value.
    """
    digest = hashlib.sha256()
    for file in sorted(FOLDER.rglob("*.py")):
        name = file.relative_to(FOLDER).as_posix()
        if name not in NOT_DECISIVE:
            digest.update(f"{name}\0{equations(file.read_text(encoding='utf-8'))}\0".encode())
    for path, row in sorted(PARAMETERS.items()):
        digest.update(f"{path}\0{row.kind}\0{','.join(row.choices)}\0".encode())
    return digest.hexdigest()[:32]


def equations(source: str) -> str:
    """Return the syntax of a module as a text without comments, docstrings, annotations and positions."""
    words: list[str] = []
    _spell(ast.parse(source), words)
    return " ".join(words)


def _spell(node: ast.AST, words: list[str]) -> None:
    """Append the words of a syntax tree, without empty fields: newer versions of Python have more of them."""
    words.append(f"({node.__class__.__name__}")
    for name in node._fields:
        content = getattr(node, name, None)
        if content is None or content == [] or name in SILENT:
            continue
        words.append(name)
        for item in content if isinstance(content, list) else (content,):
            if not isinstance(item, ast.AST):
                words.append(ascii(item))
            elif not (item.__class__ is ast.Expr and _is_text(item.value)):
                _spell(item, words)
    words.append(")")


def _is_text(node: ast.expr) -> bool:
    """Whether a statement of `node` alone is a docstring, or a note below a constant."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
