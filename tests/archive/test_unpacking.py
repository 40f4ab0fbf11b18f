"""Whatever is in a zip, nothing is written outside its folder, and what cannot be used is one line."""

import io
import stat
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from covalue_sim.archive import unpacking
from covalue_sim.archive.unpacking import unpack
from covalue_sim.archive.zipping import write_zip
from covalue_sim.errors import InputError


def zipped(path, entries, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    return path


def everything(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@given(some.dictionaries(some.text("abcü-_. ", min_size=1, max_size=8).filter(lambda name: name.strip(" .") == name),
                         some.binary(max_size=200), min_size=1, max_size=6))  # fmt: skip
def test_what_is_written_is_unpacked_the_same(tmp_path_factory, contents):
    folder = tmp_path_factory.mktemp("there")
    contents = {f"a/{name}": content for name, content in contents.items()}
    write_zip(folder / "b.zip", contents)
    assert unpack(folder / "b.zip", folder / "out").names == set(contents)
    assert {name: (folder / "out" / name).read_bytes() for name in contents} == contents


def link(name="link"):
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def fifo():
    entry = zipfile.ZipInfo("pipe")
    entry.external_attr = (stat.S_IFIFO | 0o600) << 16
    return entry


REFUSED = [
    ([("../evil", "x")], "leads out"),
    ([("a/../../evil", "x")], "leads out"),
    ([("/etc/evil", "x")], "leads out"),
    ([("a//b", "x")], "leads out"),
    ([("./a", "x")], "leads out"),
    ([("a/ /b", "x")], "leads out"),
    ([("C:evil", "x")], "differently"),
    ([("a\\..\\evil", "x")], "differently"),
    ([("a\nb", "x")], "differently"),
    ([("a\u202egnp.exe", "x")], "differently"),
    ([(link(), "/etc/passwd")], "link or a device"),
    ([(link("a"), "/tmp"), ("a/b", "x")], "link or a device"),
    ([(fifo(), "")], "link or a device"),
    ([("a", "x"), ("A", "y")], "there twice"),
    ([("ü", "x"), ("u\u0308", "y")], "there twice"),
    ([("a", "x"), ("a/b", "y")], "folder that is a file"),
    ([("a/b", "x"), ("a", "y")], "folder that is a file"),
    ([("a" * 250, "x")], "too long"),
    ([("/".join("abcdefghijklmnop"), "x")], "too long"),
]


@pytest.mark.parametrize(("entries", "said"), REFUSED)
def test_hostile_entries_are_refused_before_anything_is_written(tmp_path, entries, said):
    file = zipped(tmp_path / "b.zip", [("first.txt", "x"), *entries])
    with pytest.raises(InputError, match=said) as error:
        unpack(file, tmp_path / "in" / "out")
    assert everything(tmp_path) == ["b.zip"]
    assert "\n" not in str(error.value)


def test_a_name_hidden_behind_a_null_byte_is_refused(tmp_path):
    file = zipped(tmp_path / "b.zip", [("abXcd", "x")])
    file.write_bytes(file.read_bytes().replace(b"abXcd", b"ab\x00cd"))
    with pytest.raises(InputError):
        unpack(file, tmp_path / "out")


def test_a_bomb_is_refused_before_anything_is_written(tmp_path):
    file = zipped(tmp_path / "b.zip", [("zeros", b"\0" * 50_000_000)], zipfile.ZIP_DEFLATED)
    with pytest.raises(InputError, match="would unpack to 50 MB"):
        unpack(file, tmp_path / "out")
    assert everything(tmp_path) == ["b.zip"]


def test_a_bomb_that_lies_about_its_size_stops_at_what_it_said(tmp_path):
    file = zipped(tmp_path / "b.zip", [("zeros", b"\0" * 50_000_000)], zipfile.ZIP_DEFLATED)
    file.write_bytes(file.read_bytes().replace(struct.pack("<L", 50_000_000), struct.pack("<L", 1000)))
    with pytest.raises(InputError):
        unpack(file, tmp_path / "out")
    assert sum(path.stat().st_size for path in (tmp_path / "out").rglob("*")) <= 1000


def test_too_many_entries_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "MOST_FILES", 3)
    file = zipped(tmp_path / "b.zip", [(f"f{number}", "") for number in range(4)])
    with pytest.raises(InputError, match="4 entries; at most 3"):
        unpack(file, tmp_path / "out")


def test_encryption_and_uncommon_compression_are_refused(tmp_path):
    file = zipped(tmp_path / "b.zip", [("a", "x" * 100)], zipfile.ZIP_LZMA)
    with pytest.raises(InputError, match="uncommon"):
        unpack(file, tmp_path / "out")
    content = bytearray(zipped(tmp_path / "c.zip", [("a", "x")]).read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "c.zip").write_bytes(content)
    with pytest.raises(InputError, match="encrypted"):
        unpack(tmp_path / "c.zip", tmp_path / "out")


def test_a_file_that_is_there_is_not_written_over(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").write_text("precious")
    with pytest.raises(InputError, match="a file is in the place of a folder"):
        unpack(zipped(tmp_path / "b.zip", [("a", "x")]), tmp_path / "out")
    assert (tmp_path / "out" / "a").read_text() == "precious"


def test_a_file_that_was_marked_to_run_as_its_owner_comes_out_plain(tmp_path):
    entry = zipfile.ZipInfo("tool")
    entry.external_attr = (stat.S_IFREG | 0o6755) << 16
    unpack(zipped(tmp_path / "b.zip", [(entry, "x")]), tmp_path / "out")
    assert not (tmp_path / "out" / "tool").stat().st_mode & 0o6111


@pytest.mark.parametrize("mark", [b"PK\x03\x04", b"PK\x01\x02"])
def test_a_name_that_the_two_lists_of_a_zip_give_otherwise_is_refused(tmp_path, mark):
    content = bytearray(zipped(tmp_path / "b.zip", [("plain", "x" * 50)]).read_bytes())
    at = content.index(b"plain", content.index(mark))
    content[at : at + 5] = b"other"
    (tmp_path / "b.zip").write_bytes(content)
    with pytest.raises(InputError, match="is no zip that can be read"):
        unpack(tmp_path / "b.zip", tmp_path / "out")


def test_content_that_is_not_what_was_packed_is_refused(tmp_path):
    content = zipped(tmp_path / "b.zip", [("a", "alpha and omega")]).read_bytes()
    (tmp_path / "b.zip").write_bytes(content.replace(b"alpha", b"omega"))
    with pytest.raises(InputError, match=r"is no zip that can be read \(Bad CRC-32"):
        unpack(tmp_path / "b.zip", tmp_path / "out")


def test_files_that_share_their_bytes_cannot_grow_beyond_the_bound(tmp_path):
    """Every entry of the list points at the same compressed zeros, as in a bomb without nesting."""
    whole = zipped(tmp_path / "b.zip", [("a0", bytes(400_000))], zipfile.ZIP_DEFLATED).read_bytes()
    start = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    entries = b"".join(whole[start:end].replace(b"a0", f"a{number}".encode()) for number in range(8))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 8, 8, len(entries), start, 0)
    (tmp_path / "b.zip").write_bytes(whole[:start] + entries + tail)
    with pytest.raises(InputError, match="would unpack to 3 MB"):
        unpack(tmp_path / "b.zip", tmp_path / "out")
    assert everything(tmp_path) == ["b.zip"]


def test_a_file_that_is_shorter_than_it_says_is_refused(tmp_path):
    file = zipped(tmp_path / "b.zip", [("zeros", bytes(3000))], zipfile.ZIP_DEFLATED)
    file.write_bytes(file.read_bytes().replace(struct.pack("<L", 3000), struct.pack("<L", 3001)))
    with pytest.raises(InputError, match="zeros: is shorter than it says"):
        unpack(file, tmp_path / "out")


@pytest.mark.parametrize(("name", "kind"), [("a/", stat.S_IFREG), ("a", stat.S_IFDIR)])
def test_an_entry_that_is_a_file_by_its_name_and_a_folder_by_its_kind_is_refused(tmp_path, name, kind):
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (kind | 0o700) << 16
    with pytest.raises(InputError, match="is a file and a folder"):
        unpack(zipped(tmp_path / "b.zip", [(entry, "")]), tmp_path / "out")


def test_what_is_small_is_unpacked_however_well_it_is_compressed(tmp_path):
    file = zipped(tmp_path / "b.zip", [("zeros", bytes(1_000_000))], zipfile.ZIP_DEFLATED)
    assert file.stat().st_size < 1_000_000 / unpacking.MOST_RATIO
    assert unpack(file, tmp_path / "out").names == {"zeros"}


def test_bytes_before_the_zip_do_not_matter(tmp_path):
    content = zipped(tmp_path / "b.zip", [("a", "x")]).read_bytes()
    (tmp_path / "b.zip").write_bytes(b"#!/bin/sh\nexit 1\n" + content)
    assert unpack(tmp_path / "b.zip", tmp_path / "out").names == {"a"}


@pytest.mark.parametrize(("longest", "refused"), [(200, False), (201, True)])
def test_a_part_of_a_name_has_at_most_200_bytes_in_utf_8(tmp_path, longest, refused):
    name = "ü" * (longest // 2) + "a" * (longest % 2)
    file = zipped(tmp_path / "b.zip", [(name, "x")])
    if refused:
        with pytest.raises(InputError, match="has too long a name"):
            unpack(file, tmp_path / "out")
    else:
        assert unpack(file, tmp_path / "out").names == {name}


def test_folders_are_no_files_and_are_made_where_files_need_them(tmp_path):
    file = zipped(tmp_path / "b.zip", [("empty/", ""), ("full/", ""), ("full/a", "x")])
    assert unpack(file, tmp_path / "out").names == {"full/a"}
    assert everything(tmp_path / "out") == ["full", "full/a"]


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip", b"PK\x05\x06" + b"\0" * 17, b"\x1f\x8b" + b"\0" * 40])
def test_what_is_no_zip_is_one_line(tmp_path, content):
    (tmp_path / "b.zip").write_bytes(content)
    with pytest.raises(InputError, match="is no zip") as error:
        unpack(tmp_path / "b.zip", tmp_path / "out")
    assert "\n" not in str(error.value)


def sound():
    """The bytes of a sound zip with a folder and compressed and stored files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("results/runs.csv", "a,b\n" * 50)
        archive.writestr(zipfile.ZipInfo("study.json"), "{}")
        archive.writestr("ü/x", b"\0" * 300)
    return out.getvalue()


SOUND = sound()
MUTATIONS = some.lists(
    some.tuples(
        some.sampled_from(["set", "cut", "copy", "drop"]), some.integers(0, len(SOUND) - 1), some.integers(0, 255)
    ),
    min_size=1,
    max_size=6,
)


def mutated(changes):
    content = bytearray(SOUND)
    for what, wanted, value in changes:
        place = min(wanted, max(len(content) - 1, 0))
        if what == "set" and content:
            content[place] = value
        elif what == "cut":
            del content[place : place + value]
        elif what == "copy":
            content[place:place] = content[place : place + value]
        else:
            del content[place:]
    return bytes(content)


@given(MUTATIONS)
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
def test_a_mutated_zip_stays_in_its_folder_and_never_breaks_the_reader(tmp_path_factory, changes):
    folder = tmp_path_factory.mktemp("mutated")
    (folder / "b.zip").write_bytes(mutated(changes))
    try:
        unpack(folder / "b.zip", folder / "in" / "out")
    except InputError as error:
        assert "\n" not in str(error)
    outside = [name for name in everything(folder) if not name.startswith("in/out/")]
    assert set(outside) <= {"b.zip", "in", "in/out"}
    assert sum(path.stat().st_size for path in (folder / "in").rglob("*") if path.is_file()) < 1 << 20


NAMES = some.text(some.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12) | some.sampled_from(
    ["..", "a/../../b", "/x", "~/x", "con", "a/./b", "\\\\host\\x", "-rf", "a/", "/", "//", "..\\x", "\u2025/x"]
)


@given(some.lists(NAMES, min_size=1, max_size=4, unique=True))
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_any_names_stay_in_their_folder(tmp_path_factory, names):
    folder = tmp_path_factory.mktemp("names")
    zipped(folder / "b.zip", [(name, "x") for name in names])
    try:
        unpack(folder / "b.zip", folder / "in" / "out")
    except InputError as error:
        assert "\n" not in str(error)
    outside = [name for name in everything(folder) if not name.startswith("in/out/")]
    assert set(outside) <= {"b.zip", "in", "in/out"}
