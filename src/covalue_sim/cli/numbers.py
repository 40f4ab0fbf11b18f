"""Numbers given as options, or a clear line."""

from covalue_sim.errors import InputError


def whole(option: str, text: str | None) -> int | None:
    """The whole number that was given; None where none was.

    Raises:
        InputError: it is none.
    """
    if text is None:
        return None
    try:
        return int(text)
    except ValueError:
        raise InputError(f"{option}: '{text}' is not a whole number; expected one such as 2") from None


def number(option: str, text: str | None) -> float | None:
    """The number that was given; None where none was.

    Raises:
        InputError: it is none.
    """
    if text is None:
        return None
    try:
        return float(text)
    except ValueError:
        raise InputError(f"{option}: '{text}' is not a number; expected one such as 0.01") from None
