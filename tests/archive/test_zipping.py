"""A zip whose bytes are those of its content, put in place whole or not at all."""

import os
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from covalue_sim.archive.zipping import write_zip
from covalue_sim.store.errors import StoreError

CONTENTS = {"b.txt": b"beta", "a/c.txt": b"gamma", "a.txt": b""}


def written(file, contents=CONTENTS):
    write_zip(file, contents)
    return file.read_bytes()


@settings(max_examples=25)
@given(some.permutations(sorted(CONTENTS)))
def test_bytes_do_not_depend_on_the_order_in_which_files_are_given(tmp_path_factory, order):
    folder = tmp_path_factory.getbasetemp()
    assert written(folder / "one.zip", {name: CONTENTS[name] for name in order}) == written(folder / "two.zip")


def test_bytes_do_not_depend_on_whether_content_is_a_file_nor_on_its_time_and_mode(tmp_path):
    contents = {}
    for number, (name, content) in enumerate(CONTENTS.items()):
        contents[name] = tmp_path / f"source-{number}"
        contents[name].write_bytes(content)
        contents[name].chmod(0o600)
        os.utime(contents[name], (1, 1_000_000_000 + number))
    assert written(tmp_path / "one.zip", contents) == written(tmp_path / "two.zip")


def test_files_are_stored_as_they_are_since_compressors_differ(tmp_path):
    written(tmp_path / "one.zip", {"zeros": bytes(10_000)})
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        (entry,) = archive.infolist()
        assert archive.testzip() is None
    assert entry.compress_type == zipfile.ZIP_STORED
    assert entry.compress_size == entry.file_size == 10_000


def test_folders_above_are_made(tmp_path):
    assert written(tmp_path / "new" / "deep" / "one.zip")


def test_what_was_there_is_replaced_whole(tmp_path):
    (tmp_path / "one.zip").write_bytes(b"older" * 1000)
    assert written(tmp_path / "one.zip") == written(tmp_path / "two.zip")


def test_where_writing_fails_the_older_file_stays_and_nothing_is_left_beside_it(tmp_path):
    (tmp_path / "one.zip").write_bytes(b"older")
    with pytest.raises(StoreError, match=r"one\.zip: "):
        write_zip(tmp_path / "one.zip", {"a": b"x", "b": tmp_path / "missing"})
    assert (tmp_path / "one.zip").read_bytes() == b"older"
    assert [path.name for path in tmp_path.iterdir()] == ["one.zip"]


def test_a_folder_in_the_place_of_the_file_is_one_line(tmp_path):
    (tmp_path / "one.zip").mkdir()
    with pytest.raises(StoreError, match=r"one\.zip: cannot be used") as refused:
        write_zip(tmp_path / "one.zip", CONTENTS)
    assert "\n" not in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["one.zip"]
