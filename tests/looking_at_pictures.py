"""What is seen of a picture: words that leave the page or lie on each other, lines, marks and names at the ticks."""

from itertools import combinations

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from covalue_sim.report.figures.style import drawing


def contrast(one, other="white"):
    """Contrast ratio of two colours (Web Content Accessibility Guidelines)."""
    dark, light = sorted(0.05 + _luminance(shade) for shade in (one, other))
    return light / dark


def _luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))


def outside(figure):
    """Words of a picture that do not lie wholly on its page."""
    with drawing():
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        page, renderer = figure.bbox, canvas.get_renderer()
        undrawn = {
            label
            for axes in figure.axes for axis in (axes.xaxis, axes.yaxis) for tick in axis.get_major_ticks()
            for label in (tick.label1, tick.label2)
            if not min(axis.get_view_interval()) <= tick.get_loc() <= max(axis.get_view_interval())
        }  # fmt: skip
        found = []
        for text in figure.findobj(Text):
            if text in undrawn or not text.get_text().strip() or not text.get_visible():
                continue
            box = text.get_window_extent(renderer)
            if box.x0 < page.x0 - 1 or box.y0 < page.y0 - 1 or box.x1 > page.x1 + 1 or box.y1 > page.y1 + 1:
                found.append(text.get_text())
        return found


def colliding(axes):
    """Pairs of words along an axis of a chart that lie on each other."""
    with drawing():
        axes.figure.canvas.draw()
        renderer = axes.figure.canvas.get_renderer()
        found = []
        for labels in (axes.get_xticklabels(), axes.get_yticklabels()):
            written = [label for label in labels if label.get_text()]
            turned = [label for label in written if label.get_rotation() % 90]
            for left, right in combinations(written, 2):
                both = Bbox.intersection(left.get_window_extent(renderer), right.get_window_extent(renderer))
                if both is not None and both.width > 1 and both.height > 1 and not turned:
                    found.append((left.get_text(), right.get_text()))
        return found


def spans(axes, alpha=None):
    """Horizontal lines of a chart, this opaque: (low, high) at each height, those of zero length left out."""
    found = {}
    for line in axes.lines:
        x, y = (np.asarray(data, float) for data in line.get_data())
        if len(x) == 2 and y[0] == y[1] and x[0] != x[1] and line.get_alpha() == alpha:
            found[round(float(y[0]), 2)] = (float(x[0]), float(x[1]))
    return found


def marks(axes, marker):
    """Points (x, y) of the lines of a chart that have this marker."""
    return [
        (float(x), round(float(y), 2))
        for line in axes.lines if line.get_marker() == marker for x, y in zip(*line.get_data(), strict=True)
    ]  # fmt: skip


def named(axes):
    """Words at the ticks of a chart: across, and up."""
    across, up = ([label.get_text() for label in labels] for labels in (axes.get_xticklabels(), axes.get_yticklabels()))
    return across, up
