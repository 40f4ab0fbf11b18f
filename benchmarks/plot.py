"""The figures as one picture: the rivals, the week, and how time grows with people."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.timing import Figure

PICTURE = "benchmarks.png"
Axis: TypeAlias = Any
"""A panel, of the drawing library, which has no types."""

MINE, OTHERS = "#00876c", "#8a9ba8"


def draw(folder: Path, machines: Mapping[str, Mapping[str, str]], figures: Sequence[Figure]) -> Path | None:
    """Draw what was measured of the three panels; None where there is nothing to draw."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    panels = [(kind, own) for kind, own in ((_rivals, _of_rivals(figures)), (_week, _of_week(figures)),
                                            (_scale, _of_scale(figures))) if own]  # fmt: skip
    if not panels:
        return None
    picture, axes = pyplot.subplots(1, len(panels), figsize=(5.4 * len(panels), 4.4), layout="constrained")
    for axis, (kind, own) in zip([axes] if len(panels) == 1 else axes, panels, strict=True):
        kind(axis, own)
        axis.spines[["top", "right"]].set_visible(False)
    machine = next(iter(machines.values()), {})
    words = [machine.get("processor", ""), f"Python {machine.get('python', '')}", f"numba {machine.get('numba', '')}",
             f"commit {machine.get('commit', '')}"]  # fmt: skip
    picture.supxlabel(", ".join(words), fontsize=8, color="#555555")
    path = folder / PICTURE
    picture.savefig(path, dpi=120, metadata={"Software": None})
    pyplot.close(picture)
    return path


def _of_rivals(figures: Sequence[Figure]) -> list[Figure]:
    return [one for one in figures if one.part == "rivals" and one.unit == "times"]


def _of_week(figures: Sequence[Figure]) -> list[Figure]:
    return [one for one in figures if one.name.startswith("step of the week")]


def _of_scale(figures: Sequence[Figure]) -> list[Figure]:
    return [one for one in figures if one.part == "scale" and one.unit == "ns a patient-week"]


def _rivals(axis: Axis, own: Sequence[Figure]) -> None:
    names = ["the model", *(one.name.replace(" over the model", "").replace(" over compiled", "") for one in own)]
    values = [1.0, *(one.median for one in own)]
    axis.barh(names, values, color=[MINE, *[OTHERS] * len(own)])
    for one, name in zip(own, names[1:], strict=True):
        axis.plot([one.low, one.high], [name, name], color="black", linewidth=1)
    for name, value in zip(names, values, strict=True):
        axis.annotate(f" {value:,.1f}" if value < 10 else f" {value:,.0f}", (value, name), va="center", fontsize=8)
    axis.set_xscale("log")
    axis.set_xlim(0.1, 8 * max(values))
    axis.invert_yaxis()
    axis.tick_params(axis="y", labelsize=8)
    axis.set_xlabel("times as long as the model")
    axis.set_title("The same numbers, written another way", loc="left", fontsize=10)


def _week(axis: Axis, own: Sequence[Figure]) -> None:
    names = [one.name.partition(": ")[2].replace("_", " ") for one in own]
    axis.barh(names, [one.median for one in own], color=MINE)
    axis.invert_yaxis()
    axis.tick_params(axis="y", labelsize=8)
    axis.set_xlabel("nanoseconds a patient-week")
    axis.set_title("Where the time of a week goes", loc="left", fontsize=10)


def _scale(axis: Axis, own: Sequence[Figure]) -> None:
    for words, style, label in ((": a week", "o-", "a week"), (": everything", "s--", "with placing and tables")):
        line = [one for one in own if words in one.name]
        sizes = [int(re.sub(r"\D", "", one.name.partition(" ")[0])) for one in line]
        axis.plot(sizes, [one.median for one in line], style, color=MINE, label=label)
    axis.set_xscale("log")
    axis.set_ylim(0.0)
    axis.set_xlabel("patients")
    axis.set_ylabel("nanoseconds a patient-week")
    axis.legend(frameon=False, fontsize=8)
    axis.set_title("How cost grows with people", loc="left", fontsize=10)
