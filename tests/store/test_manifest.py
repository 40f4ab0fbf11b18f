import pytest
from by_hand import fill, point, reopen, run
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.store import manifest as manifest_module
from covalue_sim.store.errors import StoreError
from covalue_sim.store.manifest import (
    LIBRARIES,
    described_runs,
    moment,
    new_manifest,
    read_manifest,
    record_pictures,
    to_text,
    versions,
)
from covalue_sim.store.sqlite import OLDEST, SCHEMA, check_version

WHOLE = {"schema": SCHEMA, "kind": "run"}


def write(folder, facts):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "manifest.json").write_text(to_text(facts), encoding="utf-8")
    return folder


def test_what_was_written_is_read(tmp_path):
    facts = {**WHOLE, "title": "é “x”", "n": 3, "low": 0.1, "none": None, "list": [1, "a"]}
    assert read_manifest(write(tmp_path, facts)) == facts
    assert "é “x”" in (tmp_path / "manifest.json").read_text(encoding="utf-8")


def test_what_is_no_number_is_not_written():
    with pytest.raises(ValueError, match="nan"):
        to_text({"a": float("nan")})


def test_text_ends_with_one_line_end():
    assert to_text({"a": 1}) == '{\n "a": 1\n}\n'


def test_no_folder_no_manifest_and_a_file_in_its_place_are_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path, tmp_path / "none", tmp_path / "file"):
        assert read_manifest(folder) is None


def test_a_manifest_that_cannot_be_opened_is_said(tmp_path):
    (tmp_path / "manifest.json").mkdir()
    with pytest.raises(StoreError, match=r"manifest\.json: cannot be used"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "{}", '"schema"', '{"kind": "run"}'])
def test_a_damaged_manifest_is_none(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text)
    assert read_manifest(tmp_path) is None


@pytest.mark.parametrize("content", [b"\xff\xfe", b'{"schema": 1, "title": "\xe9"}'])
def test_a_manifest_that_is_no_text_is_damaged_too(tmp_path, content):
    (tmp_path / "manifest.json").write_bytes(content)
    assert read_manifest(tmp_path) is None


def test_versions_from_the_oldest_to_this_are_read_and_no_others(tmp_path):
    for version in range(OLDEST, SCHEMA + 1):
        check_version(version, tmp_path)
    with pytest.raises(StoreError, match=f"schema version {SCHEMA + 1}, newer .* install a newer covalue-sim"):
        check_version(SCHEMA + 1, tmp_path)
    with pytest.raises(StoreError, match=f"schema version {OLDEST - 1}; .* use the version of covalue-sim that wrote"):
        check_version(OLDEST - 1, tmp_path)
    for odd in ("1", None, 1.0, [1]):
        with pytest.raises(StoreError, match="newer"):
            check_version(odd, tmp_path)


def test_the_schema_version_comes_first_and_parts_keep_their_places():
    found = new_manifest({"kind": "run"}, {"runs": {"ok": 1}}, {"runs.parquet": {}}, "abc")
    assert list(found) == ["schema", "kind", "runs", "versions", "tables", "content"]
    assert (found["schema"], found["content"], found["tables"]) == (SCHEMA, "abc", {"runs.parquet": {}})


def test_versions_are_of_the_libraries_that_shape_numbers_and_bytes():
    import numpy as np
    import pyarrow as pa

    found = versions()
    assert set(found) == {"covalue-sim", "python", *LIBRARIES}
    assert (found["numpy"], found["pyarrow"]) == (np.__version__, pa.__version__)
    assert manifest_module._version("no-such-package-at-all") == "not installed"


@settings(max_examples=25)
@given(st.lists(st.booleans(), max_size=6), st.integers(0, 7))
def test_runs_that_went_well_and_failed_ones_add_up_to_those_asked_for(tmp_path_factory, failed, replicates):
    folder = fill(tmp_path_factory.mktemp("runs"), [run(n, failed=bad) for n, bad in enumerate(failed)])
    with reopen(folder) as journal:
        found = described_runs(journal, replicates)
    asked = failed[:replicates]
    assert found["runs"] == {"ok": len(asked) - sum(asked), "failed": sum(asked)}
    assert [why["replicate"] for why in found["failures"]] == [n for n, bad in enumerate(asked) if bad]
    assert found["replicates"] == replicates
    assert found["times"]["computing_seconds"] == 0.25 * len(asked)


def test_a_failed_run_is_described_by_where_and_why(folder):
    with reopen(fill(folder, [run(3, 1, failed=True), run(0, 0)], [point(0), point(1)])) as journal:
        found = described_runs(journal, 4)
    assert found["failures"] == [
        {"point_id": 1, "replicate": 3, "seed": 7, "stage": "run", "type": "ZeroDivisionError",
         "message": "no hours were left"}
    ]  # fmt: skip
    assert found["times"] == {
        "first_run": "1970-01-01T00:16:40+00:00",
        "last_run": "1970-01-01T00:16:43+00:00",
        "computing_seconds": 0.5,
    }


def test_only_the_first_failures_are_named_but_all_are_counted(folder, monkeypatch):
    monkeypatch.setattr(manifest_module, "MOST_FAILURES", 2)
    with reopen(fill(folder, [run(n, failed=True) for n in range(5)])) as journal:
        found = described_runs(journal, 5)
    assert [why["replicate"] for why in found["failures"]] == [0, 1]
    assert found["runs"] == {"ok": 0, "failed": 5}


def test_moments_are_in_universal_time_without_parts_of_seconds(monkeypatch):
    monkeypatch.setenv("TZ", "America/New_York")
    assert moment(0.0) == "1970-01-01T00:00:00+00:00"
    assert moment(86_399.999) == "1970-01-01T23:59:59+00:00"


def test_pictures_are_noted_by_their_place_from_the_folder_in_order(tmp_path, monkeypatch):
    folder = write(tmp_path / "results", WHOLE)
    monkeypatch.chdir(tmp_path)
    record_pictures(folder, [folder / "b.svg", tmp_path / "a.svg"])
    assert read_manifest(folder) == {**WHOLE, "pictures": ["../a.svg", "b.svg"]}
    record_pictures(folder, [])
    assert read_manifest(folder) == {**WHOLE, "pictures": []}
    assert [path.name for path in folder.iterdir()] == ["manifest.json"]


def test_no_manifest_is_made_for_pictures_alone(tmp_path):
    record_pictures(tmp_path, [tmp_path / "a.svg"])
    assert list(tmp_path.iterdir()) == []
