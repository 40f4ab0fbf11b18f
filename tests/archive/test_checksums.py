"""Checksums of a bundle: what is written is found right, and anything else is found wrong."""

import subprocess

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from covalue_sim.archive.checksums import CHECKSUMS, check, digest_of, to_text
from covalue_sim.archive.unpacking import Unpacked
from covalue_sim.errors import InputError

PLAIN = {"a.txt": b"alpha", "results/b.csv": b"1,2\n", "z": b""}
names = st.text(st.characters(codec="utf-8", exclude_characters="/\\\0\n\r"), min_size=1, max_size=6).map("f{}".format)


def laid_out(folder, contents, text=None):
    """A folder with these files and their checksums."""
    folder.mkdir(exist_ok=True)
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / CHECKSUMS).write_bytes((to_text(contents) if text is None else text).encode())
    return folder


def refusal(folder, contents=PLAIN):
    with pytest.raises(InputError) as raised:
        check(Unpacked(folder, frozenset({*contents, CHECKSUMS}), "study.zip"))
    assert str(raised.value).startswith("study.zip: ")
    return str(raised.value)


def test_a_known_digest_of_bytes_and_of_a_file(tmp_path):
    known = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"  # of "foo", FIPS 180-4
    (tmp_path / "foo").write_bytes(b"foo")
    assert digest_of(b"foo") == digest_of(tmp_path / "foo") == known


def test_lines_are_in_the_order_of_names_whatever_the_order_of_files():
    text = to_text(PLAIN)
    assert [line[66:] for line in text.splitlines()] == ["a.txt", "results/b.csv", "z"]
    assert to_text(dict(reversed(PLAIN.items()))) == text
    assert text.endswith("\n")


def test_the_common_tool_agrees(tmp_path):
    folder = laid_out(tmp_path / "bundle", PLAIN)
    subprocess.run(["sha256sum", "--strict", "-c", CHECKSUMS], cwd=folder, check=True, capture_output=True)


@settings(max_examples=15)
@example({"f\u2028g": b"1", "f\x1e": b"2", "f g": b"3"})
@given(st.dictionaries(names, st.binary(max_size=4), min_size=1, max_size=4))
def test_what_was_written_is_found_right_whatever_it_is_called(tmp_path_factory, contents):
    folder = laid_out(tmp_path_factory.mktemp("sums") / "bundle", contents)
    check(Unpacked(folder, frozenset({*contents, CHECKSUMS}), "study.zip"))


def test_a_file_that_was_changed_is_named(tmp_path):
    folder = laid_out(tmp_path / "bundle", PLAIN)
    (folder / "z").write_bytes(b"\0")
    assert "z is not the file that was bundled" in refusal(folder)


def test_a_file_too_few_or_too_many_is_named(tmp_path):
    folder = laid_out(tmp_path / "bundle", PLAIN)
    assert "more.txt is not named in its checksums" in refusal(folder, {**PLAIN, "more.txt": b""})
    assert "z is missing" in refusal(folder, {"a.txt": b"", "results/b.csv": b""})


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-1] + "x y\n\n",
        lambda text: text.replace("  a.txt", " a.txt"),
        lambda text: text[1:],
        lambda text: text.upper(),
        lambda text: text + text,
        lambda text: text + "\n",
    ],
    ids=["empty line", "one space", "short digest", "capitals", "twice", "line at the end"],
)
def test_checksums_in_any_other_form_are_damaged(tmp_path, damage):
    folder = laid_out(tmp_path / "bundle", PLAIN, damage(to_text(PLAIN)))
    said = refusal(folder)
    assert "checksums.sha256 is damaged" in said or "is missing" in said


def test_checksums_that_are_no_text_are_damaged(tmp_path):
    folder = laid_out(tmp_path / "bundle", PLAIN)
    (folder / CHECKSUMS).write_bytes(b"\xff\xfe")
    assert "checksums.sha256 is damaged" in refusal(folder)
