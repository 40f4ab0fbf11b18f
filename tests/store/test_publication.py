"""New files of a results folder: put in place all at once, or not at all."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.store.errors import StoreError
from covalue_sim.store.folder import LONGEST_NAME, MANIFEST, Publication, scenario_id, write_beside


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_nothing_is_seen_before_it_is_published_and_everything_after(tmp_path):
    publication = Publication(tmp_path)
    publication.write("summary.csv", "a\n")
    publication.write(MANIFEST, "{}")
    publication.path("runs.parquet").write_bytes(b"PAR1")
    assert not (tmp_path / "summary.csv").exists()
    publication.publish()
    assert files(tmp_path) == {"summary.csv": b"a\n", MANIFEST: b"{}", "runs.parquet": b"PAR1"}
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_what_is_dropped_leaves_the_old_files_alone(tmp_path):
    (tmp_path / "summary.csv").write_text("old")
    publication = Publication(tmp_path)
    publication.write("summary.csv", "new")
    publication.discard()
    publication.discard()
    assert files(tmp_path) == {"summary.csv": b"old"}


def test_files_that_are_not_among_the_new_ones_stay_but_the_manifest_goes(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / MANIFEST).write_text("{}")
    publication = Publication(tmp_path)
    publication.write("summary.csv", "a")
    publication.publish()
    assert set(files(tmp_path)) == {"mine.txt", "summary.csv"}


def test_text_is_utf_8_and_bytes_are_as_they_are_in_folders_of_their_own(tmp_path):
    publication = Publication(tmp_path)
    publication.write("rules/mine.py", "é\n")
    publication.write("surveys/deep/raw.csv", b"\xff\r\n")
    publication.publish()
    assert files(tmp_path) == {"rules/mine.py": "é\n".encode(), "surveys/deep/raw.csv": b"\xff\r\n"}


def test_what_a_killed_process_left_aside_is_not_published(tmp_path):
    Publication(tmp_path).write("left.txt", "left")
    publication = Publication(tmp_path)
    publication.write("summary.csv", "a")
    publication.publish()
    assert set(files(tmp_path)) == {"summary.csv"}


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file: "):
        Publication(tmp_path / "file")


names = st.lists(st.sampled_from(["a.txt", "b.txt", "deep/c.txt", "deep/d/e.txt"]), unique=True)


@settings(max_examples=25)
@given(names.flatmap(lambda some: st.fixed_dictionaries({name: st.binary(max_size=5) for name in some})))
def test_files_put_beside_are_there_whole_and_nothing_else_is(tmp_path_factory, contents):
    folder = tmp_path_factory.mktemp("beside")
    write_beside(folder, contents)
    assert files(folder) == contents
    write_beside(folder, {})
    assert files(folder) == contents


def test_a_file_that_is_there_already_is_not_touched_and_another_is_replaced(tmp_path):
    write_beside(tmp_path, {"same": b"1", "other": b"1"})
    for name in ("same", "other"):
        os.utime(tmp_path / name, (1000, 1000))
    write_beside(tmp_path, {"same": b"1", "other": b"2"})
    assert (tmp_path / "same").stat().st_mtime == 1000
    assert (tmp_path / "other").stat().st_mtime != 1000
    assert (tmp_path / "other").read_bytes() == b"2"


def test_a_name_for_a_folder_is_cut_and_never_hidden_or_empty():
    key = "0123456789abcdef"
    assert scenario_id("x" * 200, key) == f"{'x' * LONGEST_NAME}-0123456789"
    assert scenario_id("..hidden", key) == "hidden-0123456789"
    assert scenario_id("../../etc", key) == "etc-0123456789"
    assert scenario_id("///", key) == "scenario-0123456789"
    assert scenario_id("a b/c", key) == "a-b-c-0123456789"


def test_names_differ_with_the_first_ten_letters_of_the_key_alone():
    assert scenario_id("a", "0123456789x") == scenario_id("a", "0123456789y")
    assert scenario_id("a", "0123456788") != scenario_id("a", "0123456789")
