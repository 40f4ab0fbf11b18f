"""The pictures of a comparison: one module a picture, each with `draw` and with what is `said`."""

from covalue_sim.report.compare.comparison import Comparison
from covalue_sim.report.compare.drawing import Drawing


def draw(comparison: Comparison, picture: str, arm: str, width: float) -> Drawing:
    """Draw one picture of one arm, at a width in inches."""
    from importlib import import_module

    module = import_module(f"{__name__}.{picture}")
    title, words = module.said(comparison, arm)
    return Drawing(picture, title, words, module.draw(comparison, arm, width))
