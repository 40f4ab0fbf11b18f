"""The page on which the model is explored, in a browser or in a notebook."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from covalue_sim.explore.widget import Explorer

__all__ = ["Explorer"]


def __getattr__(name: str) -> object:
    if name == "Explorer":
        from covalue_sim.explore.widget import Explorer

        return Explorer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
