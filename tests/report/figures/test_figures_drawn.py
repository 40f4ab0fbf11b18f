"""What drawing a results folder leaves behind, and what it refuses."""

from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.text import Text
from PIL import Image
from plausible_results import plausible, write

from covalue_sim.errors import InputError
from covalue_sim.report.figures import draw_all, encounters, flows, outcomes, practice_space, slack, value
from covalue_sim.report.figures.results import Results

NAMES = ("outcomes", "encounters", "practice_space", "value", "slack", "flows")
KINDS = (outcomes, encounters, practice_space, value, slack, flows)
PNG = b"\x89PNG\r\n\x1a\n"


def contents(folder):
    return {path.name: path.read_bytes() for path in (folder / "pictures").iterdir()}


def test_every_picture_is_written_as_png_and_svg(folder):
    assert sorted(contents(folder)) == sorted(f"{name}.{form}" for name in NAMES for form in ("png", "svg"))
    for name, content in contents(folder).items():
        assert content.startswith(PNG) if name.endswith("png") else ElementTree.fromstring(content) is not None


def test_files_carry_their_title_and_no_date(folder):
    for name in NAMES:
        vectors = (folder / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
        with Image.open(folder / "pictures" / f"{name}.png") as pixels:
            words = pixels.info
        assert escape(words["Title"]) in vectors
        assert escape(words["Description"]) in vectors
        assert "dc:date" not in vectors
        assert not {"Creation Time", "tIME"} & words.keys()


def test_same_tables_give_the_same_bytes_whatever_the_settings(folder):
    before = contents(folder)
    hostile = {
        "font.size": 30,
        "svg.hashsalt": None,
        "axes.grid": True,
        "savefig.dpi": 30,
        "lines.linewidth": 9,
    }
    with mpl.rc_context(hostile):
        paths = draw_all(folder)
        assert {key: mpl.rcParams[key] for key in hostile} == hostile
    assert [path.stem for path in paths[::2]] == list(NAMES)
    assert contents(folder) == before


@pytest.mark.parametrize("kind", KINDS)
def test_no_words_are_cut_off_or_laid_over_each_other(folder, kind):
    figure = kind.draw(Results(folder)).figure
    figure.canvas.draw()
    unseen = {words for axes in figure.axes for axis in (axes.xaxis, axes.yaxis) for words in outside(axis)}
    boxes = {
        text: text.get_window_extent()
        for text in figure.findobj(Text)
        if text.get_text().strip() and text.get_visible() and text not in unseen
    }
    page = figure.bbox.expanded(1.0001, 1.0001)
    cut = [text for text, box in boxes.items() if not (page.contains(*box.min) and page.contains(*box.max))]
    assert not cut
    inner = [(text.get_text(), box.shrunk(0.9, 0.7)) for text, box in boxes.items()]
    assert not [(one, two) for k, (one, a) in enumerate(inner) for two, b in inner[:k] if a.overlaps(b)]


def outside(axis):
    """Labels of ticks beyond the limits of the axis, which exist but are not drawn."""
    low, high = sorted(axis.get_view_interval())
    for tick in axis.get_major_ticks():
        if not low <= tick.get_loc() <= high:
            yield from (tick.label1, tick.label2)


@pytest.mark.parametrize("gone", [("weekly", "runs"), ("people", "services", "flows")])
def test_missing_tables_leave_out_only_their_pictures(changed, gone):
    results = changed(lambda tables: [tables.pop(name) for name in gone])
    weekly = {outcomes, encounters, value}
    for kind in KINDS:
        assert (kind.draw(results) is None) == ((kind in weekly) == ("weekly" in gone))


def test_without_services_people_are_drawn_alone(changed):
    results = changed(lambda tables: tables.pop("services"))
    assert practice_space.draw(results).title == practice_space.draw(changed()).title


def test_weekly_series_that_are_missing_are_skipped(changed):
    kept = {"week", "replicate", "health", "share_co_created", "value_society"}

    def few(tables):
        tables["weekly"] = {name: column for name, column in tables["weekly"].items() if name in kept}

    results = changed(few)
    headings = [axes.get_title(loc="left") for axes in outcomes.draw(results).figure.axes]
    assert headings == ["Encounters", "How users fare"]
    assert encounters.draw(results) is None
    assert value.draw(results).title == "Value to society: +0.06"


@pytest.mark.parametrize("sizes", [(1, 0, 1, 1), (2, 5, 2, 2)])
def test_small_runs_have_all_pictures(tmp_path, sizes):
    results = Results(write(tmp_path / "small", plausible(*sizes)))
    for kind in KINDS:
        picture = kind.draw(results)
        picture.figure.draw_without_rendering()
        intervals = picture.caption.count("interval") - picture.caption.count("no interval")
        assert sizes[0] > 1 or intervals == 0


def test_undefined_values_are_left_out_and_said(changed):
    def spoil(tables):
        weekly, people = tables["weekly"], tables["people"]
        weekly["trust_own"][weekly["replicate"] < 4] = np.nan
        weekly["value_user"][:] = np.nan
        weekly["health"][::5] = np.inf
        people["net_value"][::3] = np.nan
        people["z_x"][::2] = np.nan
        people["trust_own"][:] = np.nan
        tables["flows"]["amount"] = [float("nan"), *tables["flows"]["amount"][1:]]

    results = changed(spoil)
    pictures = [kind.draw(results) for kind in KINDS]
    assert all(picture is not None for picture in pictures)
    assert "net value to users" not in pictures[0].title
    assert "fewer replicates count (in some week 2)" in pictures[0].caption
    for picture in pictures:
        assert "nan" not in (picture.title + picture.caption).lower()


def test_failed_replicates_are_counted(changed):
    results = changed(lambda tables: tables["runs"].update(replicate=np.arange(9)))
    assert "3\u00a0further replicates without results." in outcomes.draw(results).caption


def test_of_several_design_points_the_first_is_drawn_and_said(changed):
    def second(tables):
        for table in tables.values():
            late = table["replicate"] >= 4
            table["point_id"] = late.astype(int)

    caption = encounters.draw(changed(second)).caption
    assert "n = 4\u00a0replicates" in caption
    assert "First of 2 design points." in caption


def _drop_rows(tables):
    for name, table in tables.items():
        tables[name] = {column: values[:0] for column, values in table.items()}


def test_a_folder_with_nothing_to_draw_is_refused_in_one_line(changed):
    folder = changed(_drop_rows).folder
    with pytest.raises(InputError, match=r"no rows to draw") as refused:
        draw_all(folder)
    assert str(folder) in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not (folder / "pictures").exists()


def _text(tables):
    tables["weekly"]["health"] = np.full(len(tables["weekly"]["week"]), "good", object)


def _no_replicate(tables):
    tables["weekly"]["run"] = tables["weekly"].pop("replicate")


def _no_week(tables):
    tables["weekly"]["week"] = np.full(len(tables["weekly"]["week"]), np.nan)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (_text, "weekly.parquet: column 'health' holds text; expected numbers"),
        (_no_week, "weekly.parquet: column 'week' has gaps"),
    ],
)
def test_unsuitable_columns_are_refused_with_file_and_column(changed, change, wrong):
    results = changed(change)
    with pytest.raises(InputError) as refused:
        draw_all(results.folder)
    assert wrong in str(refused.value)


@pytest.mark.parametrize("name", ["weekly.parquet", "manifest.json", "scenario.yaml"])
def test_unreadable_files_are_refused_by_name(changed, name):
    results = changed()
    (results.folder / name).write_bytes(b"{: \xff")
    with pytest.raises(InputError) as refused:
        draw_all(results.folder)
    assert str(results.folder / name) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_no_folder_is_refused():
    with pytest.raises(InputError, match="no such results folder"):
        draw_all(Path("nowhere"))


def test_a_folder_that_cannot_be_written_is_refused(changed):
    results = changed()
    (results.folder / "pictures").write_text("a file")
    with pytest.raises(InputError, match="pictures"):
        draw_all(results.folder)
