import csv
import html
import io
import json

import pandas
import pytest

from covalue_sim import api
from covalue_sim.errors import InputError
from covalue_sim.report.compare import text
from covalue_sim.report.compare.pictures import PICTURES


def test_tables_are_tidy_frames(compared):
    for name in compared.tables:
        frame = compared.table(name)
        assert isinstance(frame, pandas.DataFrame)
        assert len(frame) == len(compared.rows(name)) > 0
    assert set(compared.outcomes.arm) == {"baseline (2)", "late", "shared"}
    assert len(compared.flows) and len(compared.ratios) and len(compared.curves) and len(compared.persons)


def test_a_table_picture_or_arm_that_does_not_exist_gets_the_nearest(compared):
    with pytest.raises(InputError, match="table 'outcome' does not exist; did you mean 'outcomes'"):
        compared.table("outcome")
    with pytest.raises(InputError, match="picture 'curve' does not exist; did you mean 'curves'"):
        compared.plot("curve")
    with pytest.raises(InputError, match="arm 'shard' is not compared with 'baseline'; did you mean 'shared'"):
        compared.plot("curves", "shard")


@pytest.mark.parametrize(
    ("picture", "arm"),
    [*((picture, "shared") for picture in PICTURES), *((picture, "baseline (2)") for picture in ("persons", "curves"))],
)
def test_every_picture_can_be_drawn_even_of_no_difference(compared, picture, arm, tmp_path):
    drawing = compared.plot(picture, arm, width=3.9)
    assert drawing.words.endswith(".")
    assert drawing.save(tmp_path / "picture.svg").read_text().startswith("<svg")


def test_a_notebook_shows_a_comparison_and_its_pictures(compared):
    shown = compared._repr_html_()
    assert "data:image/svg+xml" in shown
    assert "<script" not in shown
    drawing = compared.plot("groups", "shared")
    assert drawing._repr_png_().startswith(b"\x89PNG")
    assert drawing.title in html.unescape(drawing._repr_html_())
    assert "shared" in repr(compared)


def test_a_picture_is_saved_as_its_ending_says(compared, tmp_path):
    drawing = compared.plot("flows", "shared")
    assert drawing.save(tmp_path / "new" / "a.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(InputError, match=r"'.gif' is no picture that can be written; give .svg or .png"):
        drawing.save(tmp_path / "a.gif")


def test_numbers_in_pictures_are_those_of_the_table(compared):
    """Making drawings smaller must not round what stands in them as text."""
    from covalue_sim.report.compare.amounts import signed_change
    from covalue_sim.report.rows import one

    row = one(compared.rows("outcomes"), arm="shared", outcome="health_end")
    written = signed_change(row["difference"], row["low"], row["high"], row["unit"])
    assert written in compared.plot("outcomes", "shared").svg()


def test_every_table_is_kept_as_parquet_and_csv(compared):
    compared.save()
    assert compared.folder.parent == compared.out
    for name in compared.tables:
        stored = pandas.read_parquet(compared.folder / f"{name}.parquet")
        assert list(stored.columns) == list(compared.table(name).columns)
        with (compared.folder / f"{name}.csv").open() as file:
            assert sum(1 for _ in csv.reader(file)) == len(stored) + 1


def test_the_same_comparison_gives_the_same_bytes(compared):
    compared.save()
    first = {path.name: path.read_bytes() for path in compared.folder.iterdir() if path.suffix != ".html"}
    again = api.compare(
        *[arm.source if arm.label != "shared" else arm.scenario for arm in compared.arms],
        overrides={"population.patients.count": 40, "run.weeks": 12, "run.burn_in": 8},
        replicates=24, out=compared.out, command="covalue compare ...",
    )  # fmt: skip
    assert sum(results.new for results in again.ensemble.results) == 0
    again.save()
    assert again.folder == compared.folder
    for name, content in first.items():
        if name != "comparison.json":  # it tells commands, and one arm came from elsewhere
            assert (again.folder / name).read_bytes() == content, name


def test_json_is_valid_and_says_what_was_done(compared):
    out = io.StringIO()
    text.print_json(compared, out)
    found = json.loads(out.getvalue())
    assert found["reference"] == "baseline"
    assert found["replicates"] == 24
    assert len(found["tables"]["outcomes"]) == 3 * len(compared.ensemble.measures)
    assert found["arms"][3]["command"].startswith("covalue run baseline --set")
    assert {row["path"] for row in found["differs"]} == {"power.declared_share", "compensation.rule"}


def test_csv_has_every_outcome(compared):
    out = io.StringIO()
    text.print_csv(compared, out)
    found = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert len(found) == 3 * len(compared.ensemble.measures)
    assert {"difference", "low", "high", "bca_low", "holm", "variance_ratio", "harm"} <= found[0].keys()


def test_the_table_says_no_difference_of_what_is_the_same(compared):
    out = io.StringIO()
    text.print_table(compared, out)
    same, others = out.getvalue().split("\nlate\n")
    assert "makes no difference" in same
    assert "difference (95 %)" in others


def test_markdown_escapes_what_others_wrote(compared):
    out = io.StringIO()
    text.print_markdown(compared, out)
    said = out.getvalue()
    assert "## What differs between the scenarios" in said
    assert "power.declared\\_share" in said
    assert "<script>" not in said
    widths = {line.count("|") - line.count("\\|") for line in said.splitlines() if line.startswith("| power")}
    assert len(widths) == 1
