"""Pictures of sweeps as files: which there are, the same bytes for the same tables, and words that cannot do harm."""

import re
from types import SimpleNamespace
from xml.etree import ElementTree

import numpy as np
import pytest
from made_up_sweep import NAMES, analysis, box, course, discovered, rows, swept
from PIL import Image

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.report.sweep import draw_discovery, draw_sweep

HOSTILE = '<script>alert("x")</script> & $x_1$ \\alpha\n\u202e\x00'


@pytest.fixture
def findings():
    """Of each kind of picture that a sample allows, enough for one."""
    found = analysis()
    found.indices += [rows("sobol", "S2", (0.3, 0.0, 0.0))[0] | {"with": "trust.gain", "rank": None}]
    sizes = [{"n": n, "unit": "N"} for n in (16, 32)]
    about = {"outcome": "value_user", "target": "mean", "method": "sobol", "index": "ST"}
    lines = {name.replace(".", "__"): (0.5, 0.6) for name in NAMES}
    found.convergence = [{**about, **row} for row in course(sizes, **lines)]
    found.weekly = [{**about, "series": "trust", **row} for row in course([{"week": 1}, {"week": 2}], **lines)]
    return found


def stored(folder, **more):
    sweep = swept(**more)
    return SimpleNamespace(**vars(sweep), folder=folder)


def contents(paths):
    return {path.name: path.read_bytes() for path in paths}


def test_each_picture_is_a_png_and_an_svg_in_the_folder_of_pictures(findings, tmp_path):
    paths = draw_sweep(stored(tmp_path), findings)
    assert {path.parent for path in paths} == {tmp_path / "pictures"}
    stems = {"indices-sobol", "pairs-sobol-value_user", "convergence-sobol", "scatter-value_user", "over-the-weeks"}
    assert sorted(path.name for path in paths) == sorted(f"{stem}{end}" for stem in stems for end in (".png", ".svg"))
    assert sorted((tmp_path / "pictures").iterdir()) == sorted(paths)


def test_the_same_findings_give_the_same_bytes(findings, tmp_path):
    first, second = (contents(draw_sweep(stored(tmp_path), findings)) for _ in range(2))
    assert first == second


def test_a_users_own_settings_change_nothing(findings, tmp_path):
    import matplotlib as mpl

    usual = contents(draw_sweep(stored(tmp_path), findings))
    with mpl.rc_context({"font.size": 20, "axes.facecolor": "black", "svg.fonttype": "path", "savefig.dpi": 20}):
        assert contents(draw_sweep(stored(tmp_path), findings)) == usual
        assert mpl.rcParams["font.size"] == 20


def test_nothing_found_makes_no_folder(tmp_path):
    assert draw_sweep(stored(tmp_path), Analysis()) == []
    assert list(tmp_path.iterdir()) == []


def test_files_carry_their_title_and_no_date(findings, tmp_path):
    for path in draw_sweep(stored(tmp_path), findings):
        if path.suffix == ".png":
            with Image.open(path) as image:
                assert image.info["Title"].strip()
                assert "date" not in {key.lower() for key in image.info}
        else:
            text = path.read_text(encoding="utf-8")
            assert "<dc:date>" not in text
            assert not re.search(r"20\d\d-\d\d-\d\d", text)


def test_hostile_titles_are_words_in_every_picture(findings, tmp_path):
    sweep = stored(tmp_path)
    sweep.experiment.title = sweep.experiment.base.title = HOSTILE
    for path in draw_sweep(sweep, findings):
        if path.suffix == ".svg":
            root = ElementTree.fromstring(path.read_bytes())
            assert not [one for one in root.iter() if one.tag.endswith("script")]
            assert any("$x_1$" in (one.text or "") for one in root.iter())


def test_a_folder_that_cannot_be_written_is_one_line(findings, tmp_path):
    (tmp_path / "pictures").write_text("in the way")
    with pytest.raises(InputError, match="pictures") as refused:
        draw_sweep(stored(tmp_path), findings)
    assert "\n" not in str(refused.value)


def test_boxes_have_their_own_picture_by_the_name_of_the_search(tmp_path):
    sweep = stored(tmp_path)
    found = discovered(sweep, sweep.unit[:, 0] > 0.5, box({0: (0.5, 1.0)}), name="luck")
    assert [path.name for path in draw_discovery(sweep, found)] == ["discovery-luck.png", "discovery-luck.svg"]


def test_a_search_without_boxes_writes_nothing(tmp_path):
    sweep = stored(tmp_path)
    assert draw_discovery(sweep, discovered(sweep, np.zeros(64, bool))) == []
    assert list(tmp_path.iterdir()) == []
