"""Pictures become files: the folder is made for the first, and what goes wrong is told of what went wrong."""

import warnings

import matplotlib as mpl
import pytest
from PIL import Image

from covalue_sim.errors import InputError
from covalue_sim.report.figures.sheet import Picture, save_all, sheet
from covalue_sim.report.figures.style import DPI, drawing


def picture(name="one", title="A title", caption="A caption", width=4.0):
    return Picture(name, title, caption, sheet(title, "A subtitle", caption, width, 1.0).figure)


def test_pictures_that_there_are_none_of_make_no_folder(tmp_path):
    assert save_all([None, None], tmp_path / "pictures") == []
    assert not (tmp_path / "pictures").exists()


def test_each_picture_is_written_before_the_next_is_drawn(tmp_path):
    folder = tmp_path / "pictures"

    def drawn():
        yield picture("one")
        assert (folder / "one.svg").is_file()
        yield None
        yield picture("two")

    assert [path.name for path in save_all(drawn(), folder)] == ["one.png", "one.svg", "two.png", "two.svg"]


def test_an_error_of_the_system_while_drawing_is_not_blamed_on_the_folder(tmp_path):
    def drawn():
        yield picture()
        raise FileNotFoundError("a table that went away")

    with pytest.raises(FileNotFoundError, match="a table that went away"):
        save_all(drawn(), tmp_path / "pictures")


def test_a_file_in_the_place_of_the_folder_is_one_line(tmp_path):
    (tmp_path / "pictures").write_text("")
    with pytest.raises(InputError, match="in the place of a folder"):
        save_all([picture()], tmp_path / "pictures")


def test_a_picture_is_as_large_in_dots_as_it_is_in_inches(tmp_path):
    made = picture(width=5.0)
    png, _ = save_all([made], tmp_path)
    with Image.open(png) as image:
        assert image.size == tuple(round(inches * DPI) for inches in made.figure.get_size_inches())


@pytest.mark.parametrize("words", ["価値", "\U0001f600", "$x^2$ & <b>", 'a "quoted" title'])
def test_letters_that_the_font_does_not_have_are_kept_without_a_word(tmp_path, words):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        png, svg = save_all([picture(title=words)], tmp_path)
    with Image.open(png) as image:
        assert image.info["Title"] == words
    from xml.etree import ElementTree

    said = ["".join(one.itertext()) for one in ElementTree.parse(svg).iter() if one.tag.endswith("text")]
    assert words in said


def test_other_warnings_are_not_silenced():
    with pytest.warns(UserWarning, match="something else"), drawing():
        warnings.warn("something else", UserWarning, stacklevel=1)


def test_settings_are_restored_where_drawing_fails():
    before = dict(mpl.rcParams)
    with pytest.raises(ValueError, match="no"), drawing():
        raise ValueError("no")
    assert dict(mpl.rcParams) == before
