"""Phase maps: each point in its place, what is sure, where creation and destruction change places, and what is missing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from looking_at_pictures import colliding, contrast, named, outside
from made_up_sweep import GAIN, SHARE, chance, drawn, one, swept
from matplotlib.collections import QuadMesh
from matplotlib.patches import Rectangle

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.report.sweep import phase

LONG = ("professional_led", "negotiated", "short_term_efficiency", "pay_for_performance", "random_assignment")
CREATED, DESTROYED = "share_co_created", "share_co_destroyed"


def gridded(values, factors=(SHARE, GAIN), spread=0.0, kept=None, **more):
    """A grid whose outcome is `values`, (levels of the second factor, levels of the first), at every point.

    Args:
        spread: standard deviation over 3 replicates.
        kept: places of the points that were not left out; all unless given.
    """
    columns = [one if isinstance(one, Factor) else Factor(one) for one in factors]
    first, second = (np.asarray(next(iter(values.values()))).shape[::-1][k] for k in (0, 1))
    unit = np.array([[u, v] for u in columns[0].levels(first) for v in columns[1].levels(second)])
    kept = np.arange(len(unit)) if kept is None else np.asarray(kept)
    luck = spread * np.array([-1.0, 0.0, 1.0])
    runs = {name: (np.asarray(one, float).T.ravel()[:, None] + luck)[kept] for name, one in values.items()}
    sweep = swept("grid", columns, unit[kept], runs, dummy=False, **more)
    return sweep, Analysis(chance=[chance(name) for name in values])


def mapped(values, **more):
    picture, charts = one(phase, *gridded(values, **more))
    return picture, charts


def cells(axes):
    """Colours' numbers as (rows, columns), NaN where there is none."""
    (mesh,) = [child for child in axes.collections if isinstance(child, QuadMesh)]
    found = mesh.get_array()
    return np.ma.filled(found.astype(float), np.nan)


def hatched(axes):
    return {patch.get_xy() for patch in axes.patches if isinstance(patch, Rectangle) and patch.get_hatch()}


def edges(axes):
    """Edges drawn between cells, as pairs of corners."""
    return {tuple(zip(*(data.tolist() if hasattr(data, "tolist") else data for data in line.get_data()), strict=True))
            for line in axes.lines}  # fmt: skip


STEPS = [[0.0, 1.0, 2.0], [10.0, 11.0, 12.0]]


def test_the_first_factor_goes_across_and_the_second_up():
    _, (axes,) = mapped({"value_user": STEPS})
    assert cells(axes).tolist() == STEPS
    assert named(axes) == (["0", "0.5", "1"], ["0", "1"])
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("power: declared share", "trust: gain")


def test_numbers_are_written_into_their_own_cells():
    _, (axes,) = mapped({"value_user": STEPS})
    said = {tuple(text.get_position()): text.get_text() for text in axes.texts}
    assert said == {(x + 0.5, y + 0.5): str(round(STEPS[y][x])) for y in range(2) for x in range(3)}


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_words_in_cells_are_read_on_light_and_on_dark(values):
    _, (axes,) = mapped({"value_user": np.array(values).reshape(2, 2)})
    (mesh,) = [child for child in axes.collections if isinstance(child, QuadMesh)]
    for text in axes.texts:
        x, y = (int(place) for place in text.get_position())
        assert contrast(text.get_color(), mesh.to_rgba(cells(axes)[y, x])) >= 3.5


def test_large_maps_have_no_numbers_in_their_cells():
    values = np.arange(37.0).reshape(1, 37)
    assert mapped({"value_user": values})[1][0].texts[:] == []
    assert len(mapped({"value_user": values[:, :36]})[1][0].texts) == 36


@given(st.integers(0, 5))
def test_the_title_names_the_places_of_the_highest_and_the_lowest(place):
    values = np.zeros((2, 3))
    y, x = divmod(place, 3)
    values[y, x], values[1 - y, (x + 1) % 3] = 3.0, -3.0
    picture, _ = mapped({"value_user": values})
    levels = ("0", "0.5", "1")
    assert picture.title == (
        f"Value user is highest (3.0) at power: declared share {levels[x]}, trust: gain {y}, "
        f"and lowest (\u22123.0) at power: declared share {levels[(x + 1) % 3]}, trust: gain {1 - y}"
    )


def test_a_map_without_hills_says_so():
    picture, (axes,) = mapped({"value_user": np.full((2, 2), 0.25)})
    assert picture.title == "Value user is 0.25 everywhere"
    assert {text.get_text() for text in axes.texts} == {"0.25"}


@pytest.mark.parametrize(
    ("scale", "said"), [(1e-4, "highest (0.00030)"), (1.0, "highest (3.0)"), (1e6, "highest (3,000,000)")]
)
def test_numbers_have_the_digits_that_tell_the_ends_apart(scale, said):
    picture, _ = mapped({"value_user": scale * np.array([[0.0, 1.0], [2.0, 3.0]])})
    assert said in picture.title


def test_what_a_points_replicates_do_not_tell_from_the_mean_of_the_map_is_hatched():
    # 2.484 is the reach of Student's interval of three replicates one standard deviation apart.
    _, (axes,) = mapped({"value_user": [[-9.0, -2.4], [2.4, 9.0]]}, spread=1.0)
    assert hatched(axes) == {(1, 0), (0, 1)}


def test_one_replicate_hatches_nothing():
    sweep, found = gridded({"value_user": STEPS})
    one_run = {"value_user": sweep.runs("value_user")[:, :1]}
    sweep.runs = one_run.__getitem__
    _, (axes,) = one(phase, sweep, found)
    assert hatched(axes) == set()


@pytest.mark.parametrize("gone", [[0], [5], [2, 5]])
def test_points_that_were_left_out_are_empty_and_the_rest_stay_in_place(gone):
    kept = [k for k in range(6) if k not in gone]
    _, (axes,) = mapped({"value_user": STEPS}, kept=kept)
    expected = np.array(STEPS).T.ravel()
    expected[gone] = np.nan
    assert np.array_equal(cells(axes), expected.reshape(3, 2).T, equal_nan=True)
    assert len(axes.texts) == len(kept)


def test_a_level_that_lost_all_its_points_is_not_counted_as_another():
    picture, (axes,) = mapped({"value_user": STEPS}, kept=[0, 1, 4, 5])
    assert named(axes)[0] == ["0", "1"]
    assert "(12) at power: declared share 1, trust: gain 1" in picture.title


def test_a_border_lies_between_neighbours_where_creation_and_destruction_change_places():
    rule = Factor("coping.rule", "choice", values=("a", "b", "c"))
    created = np.array([[1.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    picture, charts = mapped({CREATED: created, DESTROYED: 0.5 + 0 * created}, factors=(rule, GAIN))
    assert "Thick line" in " ".join(text.get_text() for text in picture.figure.texts)
    expected = {((2, 0), (2, 1)), ((1, 1), (1, 2)), ((1, 1), (2, 1))}
    assert [edges(axes) for axes in charts] == [expected, expected]


def test_between_numbers_the_border_is_a_line_where_both_are_equal():
    created = np.tile([0.0, 0.25, 0.5, 0.75, 1.0], (3, 1))
    _, charts = mapped({CREATED: created, DESTROYED: 1 - created})
    for axes in charts:
        (line,) = [child for child in axes.collections if not isinstance(child, QuadMesh)]
        points = np.concatenate([path.vertices for path in line.get_paths()])
        assert points[:, 0] == pytest.approx(2.5)


@pytest.mark.parametrize(("created", "destroyed"), [(0.6, 0.2), (0.2, 0.6)])
def test_there_is_no_border_where_one_always_outweighs_the_other(created, destroyed):
    _, (axes, _) = mapped({CREATED: np.full((2, 2), created), DESTROYED: np.full((2, 2), destroyed)})
    assert len(axes.collections) == 1 and not len(axes.lines)


def test_a_border_is_drawn_around_points_that_were_left_out():
    created = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]])
    _, (axes, _) = mapped({CREATED: created, DESTROYED: 0.5 + 0 * created}, kept=[0, 1, 2, 4, 5])
    assert edges(axes) == {((1, 0), (1, 1))}


def test_without_both_classes_no_line_is_spoken_of():
    picture, _ = mapped({CREATED: STEPS})
    assert "Thick line" not in " ".join(text.get_text() for text in picture.figure.texts)


@pytest.mark.parametrize("values", [LONG, LONG[:2]])
def test_names_of_choices_are_on_the_page_and_not_on_each_other(values):
    rule = Factor("population.correlation.activation_general_trust", "choice", values=values)
    many = {f"outcome_{k}": np.arange(len(values) ** 2 * 1.0).reshape(len(values), -1) * 10**k for k in range(3)}
    picture, charts = mapped(many, factors=(rule, Factor("coping.rule", "choice", values=values)))
    assert outside(picture.figure) == []
    assert [colliding(axes) for axes in charts] == [[], [], []]


def test_whole_numbers_and_switches_are_named_as_they_are():
    factors = (Factor("a.b", "integer", 1, 3), Factor("c.d", "switch", values=(False, True)))
    _, (axes,) = mapped({"value_user": STEPS}, factors=factors)
    assert named(axes) == (["1", "2", "3"], ["False", "True"])


def test_fine_grids_name_few_levels():
    _, (axes,) = mapped({"value_user": np.arange(400.0).reshape(20, 20)})
    across, up = named(axes)
    assert len(across) <= 8 and len(up) <= 8


@pytest.mark.parametrize("factors", [(SHARE,), (SHARE, GAIN, "c.d")])
def test_grids_of_one_or_three_factors_have_no_map(factors):
    sweep = swept("grid", factors, np.zeros((4, len(factors))), dummy=False)
    assert drawn(phase, sweep, Analysis(chance=[chance()])) == []
