"""Colours, hatches, dashes and fonts of all pictures; every distinction survives without colour."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.typing import ColorType

INK = "#1f2933"
MUTED = "#52606d"
GRID = "#e4e7eb"
SHADE = "#f1f3f5"
GAIN = "#00876c"
LOSS = "#d55e00"
DARK_GAIN = "#006b56"
DARK_LOSS = "#a34700"
FIRST = "#22496b"
SECOND = "#8a6410"
THIRD = "#636b74"

Dashes = Literal["solid"] | tuple[float, tuple[float, ...]]
"""A dash pattern as matplotlib takes it: an offset and lengths on and off in line widths."""

DPI = 160
BASE = 8.5
TITLE = 13.0
CAPTION = 7.5


@dataclass(frozen=True)
class EncounterClass:
    """How one class of encounter looks.

    Attributes:
        code: place among the store's names of the classes.
        column: its share in the weekly series.
        label: words for people.
        colour, text: fill and line colour; a darker one for words (contrast of 4.5 on white or more).
        hatch: pattern over a fill.
        line: dash pattern of a line, as matplotlib writes it.
    """

    code: int
    column: str
    label: str
    colour: str
    text: str
    hatch: str
    line: Dashes


CREATED = EncounterClass(1, "share_co_created", "co-created", GAIN, DARK_GAIN, "", "solid")
DESTROYED = EncounterClass(2, "share_co_destroyed", "co-destroyed", LOSS, DARK_LOSS, "////", (0, (4, 2)))
EXPLOITED = EncounterClass(3, "share_user_exploited", "user exploited", "#b5689a", "#8a3f70", "xxxx", (0, (1, 1.3)))
DEPLETED = EncounterClass(
    4, "share_provider_depleted", "provider depleted", "#6aaede", "#2a6592", "....", (0, (5, 1.5, 1, 1.5))
)
NEUTRAL = EncounterClass(0, "share_neutral", "neutral", "#c9ced4", MUTED, "---", (0, (1, 4)))

CLASSES = (CREATED, NEUTRAL, DEPLETED, EXPLOITED, DESTROYED)
"""From the floor of a stack to its top, so that both named classes lie against a straight edge."""

ACTOR_COLOURS = MappingProxyType(
    {
        "patient": "#2f6690",
        "professional": "#9c7512",
        "group": "#8a4f7d",
        "organisation": "#5c6670",
        "society": "#9aa5b1",
    }
)

_SETTINGS = MappingProxyType(
    {
        "font.family": "sans-serif",
        "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial"],
        "font.size": BASE,
        "text.color": INK,
        "text.parse_math": False,
        "axes.edgecolor": "#9aa5b1",
        "axes.labelcolor": MUTED,
        "axes.labelsize": BASE,
        "axes.linewidth": 0.7,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.titlesize": BASE + 0.5,
        "axes.titleweight": "bold",
        "axes.titlecolor": INK,
        "axes.formatter.useoffset": False,
        "axes.unicode_minus": True,
        "axes.axisbelow": True,
        "xtick.color": "#9aa5b1",
        "ytick.color": "#9aa5b1",
        "xtick.labelcolor": MUTED,
        "ytick.labelcolor": MUTED,
        "xtick.labelsize": BASE - 1,
        "ytick.labelsize": BASE - 1,
        "grid.color": GRID,
        "grid.linewidth": 0.7,
        "hatch.linewidth": 0.8,
        "figure.facecolor": "white",
        "savefig.facecolor": "white",
        "svg.fonttype": "none",
        "svg.hashsalt": "covalue-sim",
    }
)

_OF_THE_SESSION = ("backend", "interactive", "toolbar", "timezone", "tk.", "webagg", "docstring", "date.epoch")


def luminance(colour: ColorType) -> float:
    """Relative luminance of a colour, from 0 to 1 (WCAG 2)."""
    from matplotlib.colors import to_rgb

    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def read_on(colour: ColorType) -> str:
    """Ink or white, whichever is read more easily on a colour."""
    middle = ((1.0 + 0.05) * (luminance(INK) + 0.05)) ** 0.5 - 0.05
    return INK if luminance(colour) > middle else "white"


@contextmanager
def drawing() -> Iterator[None]:
    """Draw with the settings of this module whatever the user's own are, which it restores.

    Letters that the font does not have are no matter of a warning: names are the user's.
    """
    settings: Any = {key: value for key, value in mpl.rcParamsDefault.items() if not key.startswith(_OF_THE_SESSION)}
    with mpl.rc_context(settings | _SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")
        yield
