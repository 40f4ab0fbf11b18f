"""A page with a title that says the finding, a line that says what is shown, room to draw, and a caption."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.gridspec import GridSpec
from matplotlib.textpath import text_to_path

from covalue_sim.report.figures.style import CAPTION, DPI, INK, MUTED, TITLE, drawing
from covalue_sim.store.errors import clear_lines

_MARGIN = 0.3
_LEADING = 1.35
_SUBTITLE = 9.0
_ABOVE = 0.18
_BETWEEN = 0.06


@dataclass(frozen=True)
class Picture:
    """A finished picture.

    Attributes:
        name: stem of its files.
        title: the finding, a sentence.
        caption: what is drawn, of how many.
        figure: the drawing.
    """

    name: str
    title: str
    caption: str
    figure: Figure


@dataclass(frozen=True)
class Sheet:
    """An empty page.

    Attributes:
        figure: with its words already written.
        width, height: of the whole page, in inches.
        top: inches that the words above the body take.
        body: height of the body, in inches.
    """

    figure: Figure
    width: float
    height: float
    top: float
    body: float

    def grid(
        self,
        rows: int,
        columns: int,
        *,
        left: float = 0.5,
        right: float = 0.3,
        above: float = 0.25,
        below: float = 0.35,
        **spacing: float | tuple[float, ...],
    ) -> GridSpec:
        """Divide the body; margins in inches, `spacing` as matplotlib's `add_gridspec` takes it."""
        bottom = self.height - self.top - self.body
        place: Any = {
            "left": left / self.width,
            "right": 1 - right / self.width,
            "top": 1 - (self.top + above) / self.height,
            "bottom": (bottom + below) / self.height,
        }
        return self.figure.add_gridspec(rows, columns, **place, **spacing)

    def key(self, height: float = 0.3) -> Axes:
        """A strip at the head of the body in which one inch is one unit, from the left margin; for keys."""
        place = (0.0, 1 - (self.top + height) / self.height, 1.0, height / self.height)
        axes = self.figure.add_axes(place)
        axes.set(xlim=(0, self.width), ylim=(0, height))
        axes.set_axis_off()
        return axes


class _Block(NamedTuple):
    lines: list[str]
    size: float
    colour: str
    bold: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * _LEADING / 72

    def write(self, figure: Figure, y: float) -> None:
        width, height = figure.get_size_inches()
        weight = "bold" if self.bold else "normal"
        for k, line in enumerate(self.lines):
            below = y + (k + 1) * self.size * _LEADING / 72
            x = _MARGIN / width
            figure.text(x, 1 - below / height, line, size=self.size, color=self.colour, weight=weight)


def sheet(title: str, subtitle: str, caption: str, width: float, body: float) -> Sheet:
    """Lay out a page `width` inches wide around a body `body` inches high; words wrap to the width."""
    room = width - 2 * _MARGIN
    head = (
        _Block(wrap(title, room, TITLE, bold=True), TITLE, INK, bold=True),
        _Block(wrap(subtitle, room, _SUBTITLE), _SUBTITLE, MUTED),
    )
    foot = _Block(wrap(caption, room, CAPTION), CAPTION, MUTED)
    top = _ABOVE + sum(block.height + _BETWEEN for block in head)
    height = top + body + foot.height + 0.3
    figure = Figure(figsize=(width, height), dpi=DPI)
    FigureCanvasAgg(figure)
    y = _ABOVE
    for block in head:
        block.write(figure, y)
        y += block.height + _BETWEEN
    foot.write(figure, height - foot.height - 0.15)
    return Sheet(figure, width, height, top, body)


def wrap(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Break `text` at spaces into lines of at most `room` inches, as set at `size` points."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and extent(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def extent(text: str, size: float, bold: bool = False) -> float:
    """Width of `text` in inches."""
    font = FontProperties(size=size, weight="bold" if bold else "normal")
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0]) / 72


def save_all(pictures: Iterable[Picture | None], folder: Path) -> list[Path]:
    """Draw pictures one after the other and write them into a folder, which is made for the first; returns the files.

    Raises:
        InputError: the folder cannot be written.
    """
    written: list[Path] = []
    with drawing():
        for picture in filter(None, pictures):
            with clear_lines(folder):
                folder.mkdir(exist_ok=True)
                written += save(picture, folder)
    return written


def save(picture: Picture, folder: Path) -> list[Path]:
    """Write the picture as PNG and SVG, without dates, so that the same tables give the same bytes."""
    paths = []
    words = {"Title": picture.title, "Description": picture.caption}
    for suffix, extra in ((".png", {"Software": "covalue-sim"}), (".svg", {"Creator": "covalue-sim", "Date": None})):
        path = folder / f"{picture.name}{suffix}"
        picture.figure.savefig(path, dpi=DPI, metadata={**words, **extra})
        paths.append(path)
    return paths
