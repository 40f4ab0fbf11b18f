"""By whose weights: the share of all weightings in which each arm is best."""

from matplotlib.figure import Figure

from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.marks import look_of
from covalue_sim.report.compare.pictures.forest import Axis, Entry, forest
from covalue_sim.report.compare.sentences import by_whose_weights
from covalue_sim.report.figures.wording import percent_with_bounds, sentence
from covalue_sim.report.rows import where


def said(comparison: Compared, arm: str) -> tuple[str, str]:
    """Title and words."""
    rows = where(comparison.rows("weight_space"), arm=arm)
    shares = "; ".join(f"{row['space']}: {percent_with_bounds(row['share'], row['low'], row['high'])}" for row in rows)
    return by_whose_weights(comparison, arm), (
        "Chart of the share of all weightings in which each arm is best, with its 95 % interval."
        f" {sentence(arm)}: {shares}."
    )


def draw(comparison: Compared, arm: str, width: float) -> Figure:
    """Draw a row a space and arm."""
    rows = comparison.rows("weight_space")
    entries = []
    for space in dict.fromkeys(row["space"] for row in rows):
        entries.append(Entry(f"Weights over {space}"))
        for place, label in enumerate(comparison.labels):
            for row in where(rows, space=space, arm=label):
                share, low, high = (100 * row[name] for name in ("share", "low", "high"))
                numbers = percent_with_bounds(row["share"], row["low"], row["high"])
                entries.append(Entry(label, numbers, share, low, high, look_of(place)))
    return forest(entries, Axis("share of all weightings in which the arm is best, %", limits=(-3, 103)), width)
