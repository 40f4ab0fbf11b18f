"""The one kind of error a user is meant to see: a line that says what is wrong, where, and what would be right."""

from collections.abc import Iterable
from difflib import get_close_matches


class InputError(ValueError):
    """Something that the user gave cannot be used. Its text is one line, shown as it stands; exit code 2."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``"; did you mean 'x'?"`` for the known word nearest to `word`, or an empty string."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def nearest_or_all(word: str, known: Iterable[str]) -> str:
    """Return ``"; did you mean 'x'?"`` where a known word is near, else all of them: ``"; give one of x, y"``."""
    known = list(known)
    return did_you_mean(word, known) or f"; give one of {', '.join(known)}"
