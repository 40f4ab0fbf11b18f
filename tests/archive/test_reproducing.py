"""A bundle runs again on its own, and what is not as it was is found and named."""

import json
import zipfile

import pyarrow as pa
import pytest
from pyarrow import parquet
from study_by_hand import changed

from covalue_sim import api
from covalue_sim.archive.agreeing import Agreement, compare_tables
from covalue_sim.cli import main
from covalue_sim.errors import InputError


def test_a_whole_study_comes_out_byte_for_byte(bundled):
    found = api.reproduce(bundled, workers=1)
    assert found.agrees and found.notes == []
    assert {one.agreement for one in found.tables} == {Agreement.bytes}
    parts = {one.part.split("-")[0] for one in found.tables}
    assert parts == {"baseline", "tokenism", "pay", "shares", "patterns/larger", "compare"}


@pytest.fixture
def one_run(study, tmp_path):
    """The bundle of the run of the baseline alone."""
    (folder,) = study.glob("baseline-*")
    return api.bundle(folder, tmp_path / "one.zip")


def test_a_study_agrees_when_zipped_by_another_tool(one_run, tmp_path):
    with zipfile.ZipFile(one_run) as archive, zipfile.ZipFile(tmp_path / "b.zip", "w", zipfile.ZIP_DEFLATED) as other:
        for name in reversed(archive.namelist()):
            other.writestr(name, archive.read(name))
    assert main(["reproduce", str(tmp_path / "b.zip"), "--workers", "1", "-q"]) == 0


def test_a_number_that_was_changed_is_found_and_named(one_run, tmp_path, capsys):
    def nudge(content):
        table = parquet.read_table(pa.BufferReader(content))
        place = table.schema.get_field_index("value_user")
        numbers = table.column(place).to_numpy().copy()
        numbers[0] += 0.5
        out = pa.BufferOutputStream()
        parquet.write_table(table.set_column(place, table.schema.field(place), pa.array(numbers)), out)
        return out.getvalue().to_pybytes()

    file = changed(one_run, tmp_path / "b.zip", {"/runs.parquet": nudge})
    assert main(["reproduce", str(file), "--workers", "1", "-q", "--format", "json"]) == 1
    said = json.loads(capsys.readouterr().out)
    unlike = [one for one in said["tables"] if one["again"] != "same bytes"]
    assert [(one["table"], one["again"]) for one in unlike] == [("runs.parquet", "differs")]
    assert unlike[0]["detail"].endswith("columns, first value_user, by up to 0.5")


def test_the_same_numbers_in_other_bytes_agree(one_run, tmp_path):
    def other_bytes(content):
        out = pa.BufferOutputStream()
        parquet.write_table(parquet.read_table(pa.BufferReader(content)), out, compression="none")
        return out.getvalue().to_pybytes()

    found = api.reproduce(changed(one_run, tmp_path / "b.zip", {"/runs.parquet": other_bytes}), workers=1)
    assert found.agrees
    assert [one.table for one in found.tables if one.agreement is Agreement.content] == ["runs.parquet"]


def test_another_seed_differs_in_every_table_of_the_run(one_run, tmp_path):
    def reseeded(content):
        return content.replace(b"  seed: 1 ", b"  seed: 2 ")

    found = api.reproduce(changed(one_run, tmp_path / "b.zip", {"/scenario.yaml": reseeded}), workers=1)
    assert not found.agrees
    assert {one.agreement for one in found.tables} == {Agreement.differs}


def test_other_equations_and_versions_are_said(one_run, tmp_path):
    def older(content):
        facts = json.loads(content)
        return json.dumps({**facts, "model_version": "0.0.1", "model_hash": "0" * 32}).encode()

    found = api.reproduce(changed(one_run, tmp_path / "b.zip", {"/manifest.json": older}), workers=1)
    assert found.notes[0].startswith("the model's equations are not those")
    assert any(note.startswith("model was 0.0.1") for note in found.notes)


def test_what_was_begun_in_a_folder_goes_on_there(one_run, tmp_path, capsys):
    again = tmp_path / "again"
    assert main(["reproduce", str(one_run), "--out", str(again), "--workers", "1", "-q"]) == 0
    (folder,) = (again / "again").glob("baseline-*")
    before = (folder / "manifest.json").stat().st_mtime_ns
    assert main(["reproduce", str(one_run), "--out", str(again), "--workers", "1", "-q"]) == 0
    assert (folder / "manifest.json").stat().st_mtime_ns == before
    (again / "notes.txt").write_text("mine")
    (again / "bundle.sha256").write_text("another")
    assert main(["reproduce", str(one_run), "--out", str(again)]) == 2
    assert "is not empty" in capsys.readouterr().err


def test_a_mark_that_is_no_text_is_that_of_another_bundle(one_run, tmp_path):
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "bundle.sha256").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="is not empty; give --out another folder"):
        api.reproduce(one_run, out=tmp_path / "again")


def test_a_file_in_the_place_of_the_folder_is_one_line(one_run, tmp_path):
    (tmp_path / "again").write_text("mine")
    with pytest.raises(InputError, match="a file is in the place of a folder"):
        api.reproduce(one_run, out=tmp_path / "again")
    assert (tmp_path / "again").read_text() == "mine"


def test_what_was_unpacked_before_is_unpacked_anew(one_run, tmp_path):
    api.reproduce(one_run, out=tmp_path / "again", workers=1)
    (changed_file,) = (tmp_path / "again" / "unpacked").glob("results/*/summary.csv")
    changed_file.write_text("another")
    assert api.reproduce(one_run, out=tmp_path / "again", workers=1).agrees


def test_rule_files_are_named_and_run_only_where_allowed(with_rules, capsys):
    assert main(["reproduce", str(with_rules)]) == 2
    said = capsys.readouterr().err
    assert "ladder.py" in said and "grudge.py" in said and "--allow-code" in said
    assert api.reproduce(with_rules, allow_code=True, workers=1).agrees


def test_code_is_not_run_before_it_is_allowed(with_rules, tmp_path):
    mark = tmp_path / "ran"
    evil = f"from pathlib import Path\nPath({str(mark)!r}).touch()\n".encode()
    file = changed(with_rules, tmp_path / "b.zip", {"/ladder.py": lambda content: evil + content})
    with pytest.raises(InputError, match="would run Python code of its own"):
        api.reproduce(file)
    assert not mark.exists()


OUTSIDE = [
    ("/scenario.yaml", lambda text: b"extends: baseline\n" + text, "extends another scenario"),
    ("/scenario.yaml", lambda text: b"rules: [/tmp/evil.py]\n" + text, "which is outside"),
    ("/scenario.yaml", lambda text: b"rules: [../../evil.py]\n" + text, "which is outside"),
    ("/scenario.yaml", lambda text: b"rules: [../another-part/evil.py]\n" + text, "which is outside"),
    ("/scenario.yaml", lambda text: b"population.patients.file: /etc/passwd\n" + text, "which is outside"),
    ("/scenario.yaml", lambda text: text.partition(b"baseline:")[0] + b"baseline: /etc/passwd\n", "extends another"),
    ("/scenario.yaml", lambda text: text + b"  extends: /etc/passwd\n", "extends another"),
]


@pytest.mark.parametrize(("name", "change", "said"), OUTSIDE)
def test_scenarios_that_reach_out_are_refused(one_run, tmp_path, name, change, said):
    file = changed(one_run, tmp_path / "b.zip", {name: change})
    with pytest.raises(InputError, match=said):
        api.reproduce(file, allow_code=True)


def test_an_experiment_that_varies_another_scenario_is_refused(study, tmp_path):
    (folder,) = study.glob("shares-*")
    one = api.bundle(folder, tmp_path / "one.zip")
    change = {"/experiment.yaml": lambda text: text.replace(b"base: scenario.yaml", b"base: ../../x.yaml")}
    with pytest.raises(InputError, match="varies another scenario"):
        api.reproduce(changed(one, tmp_path / "b.zip", change), allow_code=True)


DAMAGED = [
    ({"study.json": None}, True, "holds no study.json"),
    ({"checksums.sha256": None}, False, "holds no checksums"),
    ({"/summary.csv": b"other"}, False, "is not the file that was bundled"),
    ({"README.md": None}, False, "README.md is missing"),
    ({"more.txt": b"x"}, False, "is not named in its checksums"),
    ({"checksums.sha256": b"\xff\xfe"}, False, "is damaged"),
    ({"study.json": b"[]"}, True, "cannot be read as a study"),
    ({"study.json": b"{" * 9}, True, "cannot be read as a study"),
    ({"study.json": b'{"format": 2}'}, True, "is a bundle of format 2"),
    ({"study.json": b'{"format": 1, "title": "x", "parts": []}'}, True, "lacks parts"),
    ({"study.json": b'{"format": 1, "title": "x", "parts": [{"kind": "run", "name": "../x"}]}'}, True, "incomplete"),
    ({"/manifest.json": b"{}"}, True, "has no manifest"),
    ({"/manifest.json": lambda text: text.replace(b'"replicates": 3', b'"replicates": "3"')}, True, "usable"),
    ({"/runs.parquet": None}, True, "has not all of its tables"),
]


@pytest.mark.parametrize(("changes", "right", "said"), DAMAGED)
def test_a_damaged_bundle_is_refused_in_a_line(one_run, tmp_path, changes, right, said, capsys):
    file = changed(one_run, tmp_path / "b.zip", changes, checksums=right)
    assert main(["reproduce", str(file), "-q"]) == 2
    assert said in (told := capsys.readouterr().err)
    assert told.count("\n") == 1


def test_a_missing_file_is_refused(tmp_path, capsys):
    assert main(["reproduce", str(tmp_path / "none.zip")]) == 2
    assert "no such file" in capsys.readouterr().err


def table_of(folder, **columns):
    folder.mkdir(exist_ok=True)
    parquet.write_table(pa.table(columns), folder / "t.parquet")
    return folder


@pytest.mark.parametrize(
    ("one", "other", "agreement", "detail"),
    [
        ({"a": [1.0, 2.0]}, {"a": [1.0, 2.0]}, Agreement.bytes, ""),
        ({"a": [1.0, 2.0]}, {"a": [1.0, 2.25]}, Agreement.differs, "1 of 1 columns, first a, by up to 0.25"),
        ({"a": [float("nan")]}, {"a": [0.0]}, Agreement.differs, "1 of 1 columns, first a"),
        ({"a": [0.0]}, {"a": [-0.0]}, Agreement.differs, "1 of 1 columns, first a, by up to 0"),
        ({"a": ["x"], "b": [1]}, {"a": ["y"], "b": [1]}, Agreement.differs, "1 of 2 columns, first a"),
        ({"a": [1]}, {"b": [1]}, Agreement.differs, "2 columns are in one alone, first a (bundled)"),
        ({"a": [1]}, {"a": [1, 2]}, Agreement.differs, "1 rows bundled, 2 again"),
        ({"a": [1], "b": [2]}, {"b": [2], "a": [1]}, Agreement.differs, "order or types of columns"),
        ({"a": [1]}, {"a": [1.0]}, Agreement.differs, "order or types of columns"),
        ({"a": [True]}, {"a": [False]}, Agreement.differs, "1 of 1 columns, first a"),
        ({"a": [float("inf")]}, {"a": [0.0]}, Agreement.differs, "1 of 1 columns, first a"),
        ({"a": [None, "x"]}, {"a": [None, "x"]}, Agreement.bytes, ""),
    ],
)
def test_how_two_tables_compare(tmp_path, one, other, agreement, detail):
    folders = table_of(tmp_path / "one", **one), table_of(tmp_path / "other", **other)
    (found,) = compare_tables("part", *folders, ["t.parquet"])
    assert (found.agreement, found.detail) == (agreement, detail)


def test_a_table_that_is_not_made_again_does_not_agree(tmp_path):
    (found,) = compare_tables("part", table_of(tmp_path / "one", a=[1]), tmp_path, ["t.parquet"])
    assert found.agreement is Agreement.missing and not found.agrees


@pytest.mark.parametrize(
    ("one", "other", "detail"),
    [
        (b"a\n1\n", b"a\n1\n2\n", "2 lines bundled, 3 again"),
        (b"a\n1\n2\n", b"a\n9\n9\n", "2 of 3 lines, first line 2"),
        (b"a\r\n1\r\n", b"a\n1\n", "line ends"),
    ],
)
def test_how_two_texts_differ(tmp_path, one, other, detail):
    folders = tmp_path / "one", tmp_path / "other"
    for folder, content in zip(folders, (one, other), strict=True):
        folder.mkdir()
        (folder / "t.csv").write_bytes(content)
    (found,) = compare_tables("part", *folders, ["t.csv"])
    assert (found.agreement, found.detail) == (Agreement.differs, detail)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"no table at all"])
def test_a_bundled_table_that_is_none_is_one_line(tmp_path, content):
    bundled = tmp_path / "bundled"
    bundled.mkdir()
    (bundled / "t.parquet").write_bytes(content)
    with pytest.raises(InputError, match=r"t\.parquet: is no table that can be read .*; get the bundle again"):
        compare_tables("part", bundled, table_of(tmp_path / "again", a=[1]), ["t.parquet"])


def test_columns_of_one_name_are_one_line(tmp_path):
    twice = pa.table([pa.array([1]), pa.array([2])], names=["a", "a"])
    (tmp_path / "bundled").mkdir()
    parquet.write_table(twice, tmp_path / "bundled" / "t.parquet")
    with pytest.raises(InputError, match="is no table that can be read"):
        compare_tables("part", tmp_path / "bundled", table_of(tmp_path / "again", a=[1], b=[2]), ["t.parquet"])
