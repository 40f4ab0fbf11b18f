"""A picture of a comparison: a figure, the finding it shows, and words for those who do not see it."""

import base64
import html
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from covalue_sim.errors import InputError
from covalue_sim.report.compare.svg import smaller
from covalue_sim.report.figures.style import DPI, drawing

NARROW = 4.6
"""Inches up to which a picture is laid out for a phone."""


@dataclass(frozen=True)
class Drawing:
    """A finished picture; notebooks show it by themselves.

    Attributes:
        name: of its kind.
        title: the finding, a sentence.
        words: what is drawn and what is to be seen, for readers who do not see it.
        figure: the drawing.
    """

    name: str
    title: str
    words: str
    figure: Figure

    def svg(self) -> str:
        """The picture as SVG text; letters stay letters, which is small, in a font that every system has one of."""
        with drawing():
            text = io.StringIO()
            self.figure.savefig(text, format="svg", metadata={"Creator": None, "Date": None})
        return smaller(text.getvalue())

    def png(self, dpi: int = DPI) -> bytes:
        """The picture as PNG."""
        with drawing():
            data = io.BytesIO()
            self.figure.savefig(data, format="png", dpi=dpi, metadata={"Software": "covalue-sim"})
        return data.getvalue()

    def svg_image(self) -> str:
        """An HTML image that holds the picture, with its words."""
        return f'<img src="{self.address()}" alt="{html.escape(self.words, quote=True)}">'

    def address(self) -> str:
        """The picture as an address that holds all of it."""
        return f"data:image/svg+xml;base64,{base64.b64encode(self.svg().encode()).decode()}"

    def save(self, path: Path | str) -> Path:
        """Write the picture; the ending says as what, SVG or PNG.

        Raises:
            InputError: another ending, or a file that cannot be written.
        """
        path = Path(path)
        makers: dict[str, Callable[[], bytes]] = {".svg": lambda: self.svg().encode(), ".png": self.png}
        if path.suffix not in makers:
            raise InputError(f"{path}: '{path.suffix}' is no picture that can be written; give .svg or .png")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(makers[path.suffix]())
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror})") from error
        return path

    def _repr_html_(self) -> str:
        title, words = (html.escape(text) for text in (self.title, self.words))
        return f"<figure><p><b>{title}</b></p>{self.svg_image()}<figcaption>{words}</figcaption></figure>"

    def _repr_png_(self) -> bytes:
        return self.png(110)


def canvas(width: float, height: float) -> Figure:
    """An empty figure, in inches."""
    figure = Figure(figsize=(width, height), dpi=DPI)
    FigureCanvasAgg(figure)
    return figure
