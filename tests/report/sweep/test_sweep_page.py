"""The report of a sweep: one file, without requests, with everything escaped."""

from types import SimpleNamespace

import pytest
from made_up_sweep import analysis, swept

from covalue_sim.report.sweep.page import render


@pytest.fixture
def sweep():
    sweep = swept(during_burn_in=True, failures="refuse", replicates_note="")
    sweep.experiment.title, sweep.experiment.question = "<b>What</b> matters", "Who & why?"
    sweep.results = SimpleNamespace(manifest={
        "points": 64, "runs": {"ok": 192, "failed": 0}, "command": "covalue sweep <x>", "versions": {"numpy": "2"},
    })  # fmt: skip
    return sweep


def test_it_says_what_matters_with_bounds_and_how_it_was_done(sweep):
    page = render(sweep, analysis(), [])
    assert "Value user (Sobol): power: declared share matters most." in page
    assert "0.700 (0.650 to 0.750)" in page
    assert "Bounds: 95 %, by bootstrap of blocks of the design." in page
    assert "10\u00a0% (0 to 20)" in page
    assert "Values of factors hold from the first week on." in page


def test_nothing_is_asked_of_any_other_place_and_all_text_is_escaped(sweep):
    page = render(sweep, analysis(), [])
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page
    assert "&lt;b&gt;What&lt;/b&gt; matters" in page
    assert "covalue sweep &lt;x&gt;" in page
    assert "Who &amp; why?" in page


def test_pictures_are_part_of_the_file_with_their_titles(sweep, tmp_path):
    from covalue_sim.report.figures.sheet import save
    from covalue_sim.report.figures.style import drawing
    from covalue_sim.report.sweep import bars

    with drawing():
        paths = [path for picture in bars.draw(sweep, analysis()) for path in save(picture, tmp_path)]
    page = render(sweep, analysis(), paths)
    assert page.count("data:image/png;base64,") == 1
    assert 'alt="Power: declared share moves value user most"' in page


def test_pictures_stand_in_the_order_of_a_story_whatever_the_order_of_the_files(sweep, tmp_path):
    from PIL import Image

    paths = []
    for name in ("convergence-sobol", "discovery-luck", "indices-sobol", "scatter-pay"):
        paths.append(tmp_path / f"{name}.png")
        Image.new("RGB", (10, 10)).save(paths[-1])
    page = render(sweep, analysis(), paths)
    places = [page.index(f"<figcaption>{name}") for name in ("indices", "discovery", "scatter", "convergence")]
    assert places == sorted(places)
