"""The pictures of a comparison: one module a picture, each with `draw` and with what is `said`."""

from covalue_sim.errors import InputError, nearest_or_all
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.drawing import Drawing
from covalue_sim.report.compare.pictures import cost, curves, flows, groups, outcomes, persons, weights
from covalue_sim.report.figures.style import drawing

PICTURES = {
    "outcomes": outcomes,
    "groups": groups,
    "persons": persons,
    "cost": cost,
    "weights": weights,
    "curves": curves,
    "flows": flows,
}


def draw(comparison: Compared, picture: str, arm: str, width: float) -> Drawing:
    """Draw a picture of one arm.

    Args:
        comparison: of which arms.
        picture: one of `PICTURES`.
        arm: label of the arm.
        width: in inches; up to `NARROW` it is laid out for a phone.

    Raises:
        InputError: no such picture.
    """
    if picture not in PICTURES:
        hint = nearest_or_all(picture, PICTURES)
        raise InputError(f"picture {picture!r} does not exist{hint}")
    module = PICTURES[picture]
    with drawing():
        title, words = module.said(comparison, arm)
        return Drawing(picture, title, words, module.draw(comparison, arm, width))
