"""The page of a sweep: each finding a sentence that the tables bear, and how it was done as it was done."""

import re
from types import SimpleNamespace

import pytest
from made_up_sweep import GAIN, NAMES, SHARE, analysis, chance, ends, index, rows, swept, verdict

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.report.sweep.page import render, write_page

HOSTILE = '"><img src=x onerror=alert(1)>'


def made(method="sobol", *, points=64, failed=0, dropped=0, **more):
    """A sweep with all that a page asks for."""
    about = {"during_burn_in": False, "failures": "refuse", **more}
    sweep = swept(method, **about)
    sweep.experiment.title, sweep.experiment.question = "What matters", ""
    runs = {"ok": points * sweep.experiment.replicates - failed, "failed": failed}
    sweep.dropped = dropped
    sweep.results = SimpleNamespace(
        manifest={"points": points, "runs": runs, "command": "covalue sweep x", "versions": {"numpy": "2"}}
    )
    return sweep


def told(page, part):
    """Words of a part of the page, without its marks."""
    (text,) = re.findall(rf'<section id="{part}">(.*?)</section>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def findings(found, **more):
    return told(render(made(**more), found, []), "findings")


def test_a_finding_names_the_largest_that_is_clear_of_luck():
    found = analysis()
    found.indices = [index(SHARE, 0.7, rank=1, above=False), index(GAIN, 0.2, rank=2, above=True), index("dummy", 0.1)]
    assert "Value user (Sobol): trust: gain matters most." in findings(found)


def test_nothing_clear_is_said_as_in_the_picture():
    assert "Value user (Sobol): no factor matters more than luck." in findings(analysis(above=(False, False)))


def test_one_at_a_time_the_page_says_no_more_than_the_picture():
    from made_up_sweep import one

    from covalue_sim.report.sweep import tornado

    for half, said in ((0.01, "trust: gain alone moves it most, 0.300 (0.290 to 0.310) from end to end"),
                       (9.0, "nothing alone moves it more than luck")):  # fmt: skip
        rows = [*ends(SHARE, -0.5, 0.5, rank=1, half=9.0), *ends(GAIN, 0.1, 0.4, rank=2, half=half)]
        found = Analysis(indices=rows, chance=[chance()])
        sweep = made("one_at_a_time", dummy=False)
        assert f"Value user: {said}." in told(render(sweep, found, []), "findings")
        picture, _ = one(tornado, sweep, found)
        assert ("Trust: gain" in picture.title) == ("trust: gain" in said)


def test_ends_of_a_grid_are_told_with_their_bounds_and_places():
    row = {"outcome": "pay", "point": 1, "low": 0.4, "high": 0.6, "replicates": 3}
    found = Analysis(extremes=[{**row, "end": "highest", "where": "a.b = 1", "value": 0.5},
                               {**row, "end": "lowest", "where": "a.b = 0", "value": 0.45}])  # fmt: skip
    assert (
        "Pay is highest, 0.500 (0.400 to 0.600), where a.b = 1, and lowest, 0.450 (0.400 to 0.600), where a.b = 0."
    ) in findings(found)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "64 points of a sobol design of 2 factors, 3 replicates each: 192 runs, 0 failed."),
        ({"points": 1, "replicates": 1, "factors": (SHARE,)}, "1 point of a sobol design of 1 factor, 1 replicate each: 1 run, 0 failed."),
        ({"points": 2000, "failed": 1500}, "2,000 points of a sobol design of 2 factors, 3 replicates each: 6,000 runs, 1,500 failed."),
        ({"method": "one_at_a_time"}, "points of a one at a time design of"),
    ],
)  # fmt: skip
def test_what_it_is_made_of_is_counted(more, said):
    page = render(made(**more), analysis(), [])
    assert said in page.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("policy", "dropped", "said"),
    [
        ("refuse", 0, "A failed run forbids the analysis."),
        ("drop", 0, "are left out, and said to be."),
        ("rerun", 0, "Failed runs are tried once more"),
        ("refuse", 2, "are left out, and said to be."),
    ],
)
def test_what_became_of_failed_runs_is_said_as_it_was_done(policy, dropped, said):
    method = told(render(made(failures=policy, dropped=dropped), analysis(), []), "method")
    assert said in method
    assert ("A failed run forbids the analysis." in method) == (policy == "refuse" and not dropped)


@pytest.mark.parametrize(("burn_in", "said"), [(True, "from the first week on"), (False, "from week 0 on")])
def test_from_when_on_factors_hold_is_said(burn_in, said):
    assert f"Values of factors hold {said}." in told(render(made(during_burn_in=burn_in), analysis(), []), "method")


def test_every_factor_is_listed_with_what_it_ranged_over():
    factors = (
        Factor("a.b", "real", 0.5, 1000.0, distribution="loguniform"),
        Factor("c.d", "choice", values=("x", "y")),
    )
    method = told(render(made(factors=factors), analysis(), []), "method")
    assert "a.b: 0.5 to 1000, loguniform" in method
    assert "c.d: x, y" in method
    assert method.count("A dummy factor changes nothing but the seed") == 1


def test_methods_and_their_bounds_are_named_once_each():
    found = analysis()
    found.indices += rows("pawn", "median", (0.5, 0.2, 0.1), bounds="random halves of the points")
    found.verdicts.append(verdict("pawn", "median"))
    method = told(render(made(), found, []), "method")
    assert method.count("Bounds: 95 %, by bootstrap of blocks of the design.") == 1
    assert method.count("Bounds: 95 %, by random halves of the points.") == 1
    assert ".;" not in method and ".." not in method


def test_what_cannot_be_a_mark_of_the_page_is_not_one():
    sweep, found = made(), analysis()
    sweep.experiment.title = sweep.experiment.question = sweep.results.manifest["command"] = HOSTILE
    found.notes = [HOSTILE]
    found.verdicts[0]["ranking"] = HOSTILE
    box = {"rule": HOSTILE, "method": "PRIM", "n": 9, **{
        f"{name}{end}": 0.5 for name in ("coverage", "density") for end in ("", "_low", "_high")
    }}  # fmt: skip
    page = render(sweep, found, [], [{"condition": HOSTILE, "share": 0.5, "n": 9, "boxes": [box]}])
    assert "<img" not in page
    assert page.count("&lt;img src=x") >= 6


def test_a_title_of_a_picture_is_escaped_where_it_is_read_aloud(tmp_path):
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    about = PngInfo()
    about.add_text("Title", HOSTILE)
    Image.new("RGB", (16, 32)).save(tmp_path / "indices-sobol.png", pnginfo=about)
    page = render(made(), analysis(), [tmp_path / "indices-sobol.png", tmp_path / "indices-sobol.svg"])
    assert page.count("<img") == 1
    assert 'width="10" height="20"' in page
    assert (
        "onerror" not in re.sub(r"&\w+;|&#\d+;", "", re.sub(r'"[^"]*"', "", page.split("<main>")[1])).split("<img")[0]
    )


def test_questions_discoveries_and_notes_are_left_out_where_there_are_none():
    page = render(made(), analysis(), [])
    assert 'id="discovery"' not in page
    assert 'class="lead"' not in page
    assert 'class="warning"' not in page


def test_the_page_is_the_same_for_the_same_findings(tmp_path):
    sweep = made()
    sweep.folder = tmp_path
    first = write_page(sweep, analysis(), []).read_bytes()
    assert write_page(sweep, analysis(), []).read_bytes() == first
    assert b"\r" not in first


def test_rows_of_the_tables_are_those_of_the_analysis():
    page = render(made(), analysis(), [])
    tables = told(page, "tables")
    for name, value in zip(NAMES, ("0.700", "0.200", "0.050"), strict=True):
        assert re.search(rf"{re.escape(name)} {value} ", tables)
