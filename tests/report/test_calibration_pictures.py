"""Pictures of a calibration: each target a row where its numbers are, each parameter a chart with its words."""

from types import SimpleNamespace

import matplotlib.figure
import pytest

from covalue_sim.experiments.calibrate.history import CUTOFF
from covalue_sim.experiments.calibrate.profile import BINS, Profile
from covalue_sim.report.calibration import MOST, draw_fit, draw_profiles
from covalue_sim.report.figures.style import GAIN, LOSS


@pytest.fixture
def figures(monkeypatch):
    """Figures instead of the files that they would be written to."""
    kept = []
    monkeypatch.setattr(matplotlib.figure.Figure, "savefig", lambda figure, *_, **__: kept.append(figure))
    return kept


def fit(mean, *, aim=0.5, verdict="inside", name="target"):
    target = SimpleNamespace(name=name, low=0.4, high=0.6, aim=aim, tolerance=0.1)
    return SimpleNamespace(target=target, mean=mean, low=mean - 0.05, high=mean + 0.05, verdict=verdict)


def test_targets_are_drawn_in_tolerances_from_the_published_number(figures):
    draw_fit("x.png", [fit(0.55), fit(0.2, verdict="outside", name="other")])
    (axes,) = figures[0].axes
    assert axes.get_title(loc="left") == "The baseline meets 1 of 2 published numbers"
    marks = [line for line in axes.lines if line.get_marker() not in ("None", "")]
    assert [float(line.get_xdata()[0]) for line in marks] == pytest.approx([0.5, -3.0])
    assert [(line.get_marker(), line.get_color()) for line in marks] == [("o", GAIN), ("X", LOSS)]
    band = axes.patches[0]
    assert (band.get_x(), band.get_x() + band.get_width()) == pytest.approx((-1.0, 1.0))
    assert [label.get_text() for label in axes.get_yticklabels()] == ["target\n0.5", "other\n0.5"]
    assert {"0.55", "0.2"} <= {text.get_text() for text in axes.texts}


def test_a_number_far_beyond_the_axis_is_an_arrow_and_a_bound_without_aim_says_so(figures):
    draw_fit("x.png", [fit(9.0, verdict="outside"), fit(0.45, aim=None)])
    (axes,) = figures[0].axes
    first, second = (line for line in axes.lines if line.get_marker() not in ("None", ""))
    assert (first.get_marker(), float(first.get_xdata()[0])) == (">", MOST)
    assert float(second.get_xdata()[0]) == pytest.approx(0.5)
    assert axes.get_yticklabels()[1].get_text() == "target\n>= 0.4"


def test_a_number_far_below_is_an_arrow_too_and_leaves_the_others_their_room(figures):
    draw_fit("x.png", [fit(-9.0, verdict="outside"), fit(0.55)])
    (axes,) = figures[0].axes
    first, second = (line for line in axes.lines if line.get_marker() not in ("None", ""))
    assert (first.get_marker(), float(first.get_xdata()[0])) == ("<", -MOST)
    assert (second.get_marker(), float(second.get_xdata()[0])) == ("o", pytest.approx(0.5))
    assert axes.get_xlim()[0] > -2 * MOST


def profile(shrunk, least=1.0):
    return Profile("power.share", 0.0, 10.0, 1.0, 9.0, shrunk, 0.0, (least,) * BINS, (5,) * BINS)


@pytest.mark.parametrize(
    ("shrunk", "words"), [(0.5, "narrowed by 50%"), (0.02, "narrowed by 2%"), (0.0199, "not narrowed")]
)
def test_a_profile_says_how_far_it_is_narrowed(figures, shrunk, words):
    draw_profiles("x.png", [profile(shrunk)])
    axes, *empty = figures[0].axes
    assert axes.get_title() == f"power.share\n{words}"
    assert len(empty) == 3 and not any(one.axison for one in empty)


def test_parts_that_are_ruled_out_look_ruled_out_and_stay_on_the_axis(figures):
    draw_profiles("x.png", [profile(0.1, CUTOFF - 0.01), profile(0.1, 99.0)])
    kept, out = figures[0].axes[:2]
    assert len(kept.patches) == BINS
    assert {bar.get_height() for bar in kept.patches} == {CUTOFF - 0.01}
    assert {bar.get_height() for bar in out.patches} == {MOST}
    assert kept.patches[0].get_facecolor() != out.patches[0].get_facecolor()
    middle = kept.patches[0].get_x() + kept.patches[0].get_width() / 2
    assert middle == pytest.approx(10.0 / BINS / 2)
