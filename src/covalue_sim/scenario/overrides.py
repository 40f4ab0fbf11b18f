"""Values that a call or the command line sets over those of the file."""

from collections.abc import Iterator, Mapping, Sequence

from covalue_sim.errors import InputError
from covalue_sim.scenario.core_schema import plain
from covalue_sim.scenario.levers import Setting, flatten, gather
from covalue_sim.scenario.node import Place, Scalar, shown
from covalue_sim.scenario.python_reader import read_mapping

Overrides = Mapping[str, object] | Sequence[str]
"""Values by path from Python, or texts ``path=value`` of the option ``--set``."""

OPTION = "--set"
ARGUMENT = "overrides"


def read_overrides(overrides: Overrides | None) -> dict[str, Setting]:
    """Return the settings by path.

    Raises:
        InputError: a text without ``=``, a value that is no scalar, or a path given twice.
    """
    if overrides is None:
        return {}
    if isinstance(overrides, Mapping):
        return gather(flatten(read_mapping(overrides, ARGUMENT)))
    if isinstance(overrides, str):
        raise InputError(f"{ARGUMENT}: is text ({shown(overrides)}); give a mapping from paths to values")
    return gather(_options(overrides))


def _options(texts: Sequence[str]) -> Iterator[Setting]:
    place = Place(OPTION)
    for text in texts:
        path, equals, word = text.partition("=")
        path, word = path.strip(), word.strip()
        if not equals or not path:
            raise place.wrong("", f"{shown(text)} is no assignment; write {OPTION} path=value")
        quoted = len(word) > 1 and word[0] == word[-1] and word[0] in "'\""
        try:
            value = word[1:-1] if quoted else plain(word)
        except ValueError as error:
            raise place.wrong(path, f"{shown(word)} {error}") from error
        yield Setting(path, Scalar(value, place, word, quoted), place)
