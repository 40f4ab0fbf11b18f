"""A command's help from the docstring of its function."""

import inspect
from collections.abc import Callable
from typing import Any

FOR_PROGRAMMERS = ("Args:", "Returns:", "Raises:")
AS_WRITTEN = ("Examples:",)


def help_of(function: Callable[..., Any]) -> str:
    """Return the docstring: paragraphs unwrapped, examples as they stand, without sections for callers.

    Square brackets are kept from being read as markup.
    """
    paragraphs = inspect.cleandoc(function.__doc__ or "").split("\n\n")
    kept = [text for text in paragraphs if not text.startswith(FOR_PROGRAMMERS)]
    lines = [text if text.startswith(AS_WRITTEN) else " ".join(text.split()) for text in kept]
    return "\n\n".join(lines).replace("[", r"\[")
