"""What an unquoted word is: the core schema of YAML 1.2, in which `1e-3` is a number and `no` is text."""

import math
import re

from covalue_sim.scenario.node import Plain

INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
REAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
INFINITE = re.compile(r"[-+]?\.(inf|Inf|INF)")
WORDS: dict[str, Plain] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
INT64 = 2**63
LONGEST_NUMBER = 400


def plain(word: str) -> Plain:
    """Return the value of the unquoted `word`: nothing, true or false, a number, or else the word itself.

    Raises:
        ValueError: a number that cannot be held, with what is wrong and what would be right.
    """
    if word in WORDS:
        value = WORDS[word]
    elif INTEGER.fullmatch(word):
        value = _integer(word)
    elif REAL.fullmatch(word):
        value = float(word)
    elif INFINITE.fullmatch(word):
        value = math.inf
    else:
        return word
    refuse_impossible(value)
    return value


def _integer(word: str) -> int:
    if len(word) > LONGEST_NUMBER:
        raise ValueError(f"is an integer of {len(word)} digits; give one below 2^63")
    bases = {"0o": 8, "0x": 16}
    return int(word[2:], bases[word[:2]]) if word[:2] in bases else int(word)


def refuse_impossible(value: Plain) -> None:
    """Refuse numbers that no parameter can hold.

    Raises:
        ValueError: not a number, infinite, or an integer outside int64.
    """
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("is not a finite number; give an ordinary number")
    if isinstance(value, int) and not -INT64 <= value < INT64:
        raise ValueError("is an integer too large to hold; give one between -2^63 and 2^63 - 1")
