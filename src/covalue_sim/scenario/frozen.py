"""A mapping that cannot change, and that travels to worker processes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Item = TypeVar("Item")


class Frozen(Mapping[Key, Item]):
    """An immutable mapping, equal to any with the same content; unlike a mapping proxy it can be pickled."""

    __slots__ = ("_content",)

    def __init__(self, content: Mapping[Key, Item] | Iterable[tuple[Key, Item]] = ()) -> None:
        self._content: dict[Key, Item] = dict(content)

    def __getitem__(self, key: Key) -> Item:
        return self._content[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._content!r})"
