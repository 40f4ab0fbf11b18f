"""A bundle holds all that another needs, says so to people and machines, and is the same for the same study."""

import hashlib
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from rocrate.rocrate import ROCrate

from covalue_sim import api
from covalue_sim.archive.parts import parts_of
from covalue_sim.cli import main
from covalue_sim.errors import InputError
from covalue_sim.model.hashing import MODEL_VERSION


@pytest.fixture(scope="session")
def unpacked(bundled, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(bundled) as archive:
        archive.extractall(folder)
    return folder


def test_the_same_study_gives_the_same_bytes(study, bundled, tmp_path):
    again = api.bundle(study, tmp_path / "b.zip", authors=["Ada L. (0000-0002-1825-0097)", "B. Other"],
                       licence="CC-BY-4.0")  # fmt: skip
    assert again.read_bytes() == bundled.read_bytes()


def test_times_and_owners_are_nobodys(bundled):
    with zipfile.ZipFile(bundled) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_every_kind_of_part_brings_what_it_is_run_again_from(unpacked):
    kinds = {part["kind"] for part in json.loads((unpacked / "study.json").read_text())["parts"]}
    assert kinds == {"run", "sweep", "pattern", "comparison"}
    (sweep,) = (unpacked / "results").glob("shares-*")
    (pattern,) = (unpacked / "results" / "patterns").glob("larger-*")
    for folder, names in ((sweep, ["experiment.yaml", "scenario.yaml"]), (pattern, ["larger.yaml", "points.json"])):
        assert all((folder / name).is_file() for name in [*names, "manifest.json", "runs.parquet"])


def test_the_model_its_description_and_the_licence_are_inside(unpacked):
    assert (
        "def advance" in (unpacked / "code/covalue_sim/model/week.py").read_text()
        or (unpacked / "code/covalue_sim/model/week.py").stat().st_size
    )
    assert (unpacked / "odd" / "index.md").is_file()
    assert "MIT" in (unpacked / "code" / "LICENSE").read_text()
    assert not list(unpacked.rglob("__pycache__")) and not list(unpacked.rglob("journal.sqlite"))


def test_the_common_tool_finds_every_checksum_right(unpacked):
    subprocess.run(["sha256sum", "--quiet", "-c", "checksums.sha256"], cwd=unpacked, check=True)
    listed = {line.split("  ", 1)[1] for line in (unpacked / "checksums.sha256").read_text().splitlines()}
    there = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert listed == there - {"checksums.sha256"}


def test_a_library_reads_the_crate(unpacked):
    crate = ROCrate(unpacked)
    root = crate.root_dataset
    assert root["license"] == "CC-BY-4.0"
    assert [person["name"] for person in root["author"]] == ["Ada L.", "B. Other"]
    assert root["author"][0].id == "https://orcid.org/0000-0002-1825-0097"
    assert crate.get("#model")["version"] == MODEL_VERSION
    actions = root["mentions"]
    assert {action.type for action in actions} == {"CreateAction"}
    assert len(actions) == len(json.loads((unpacked / "study.json").read_text())["parts"])


def test_every_file_that_the_crate_names_is_there_with_its_checksum(unpacked):
    graph = json.loads((unpacked / "ro-crate-metadata.json").read_text())["@graph"]
    ids = [entity["@id"] for entity in graph]
    assert len(ids) == len(set(ids))
    for entity in graph:
        if entity["@type"] == "File":
            content = (unpacked / entity["@id"]).read_bytes()
            assert entity["sha256"] == hashlib.sha256(content).hexdigest()
            assert entity["contentSize"] == str(len(content))
        for one in entity.get("hasPart", []):
            assert one["@id"] in ids


def test_every_manifest_names_the_models_version(unpacked):
    manifests = [*unpacked.rglob("manifest.json"), *unpacked.rglob("comparison.json")]
    assert len(manifests) == 6
    assert {json.loads(file.read_text())["model_version"] for file in manifests} == {MODEL_VERSION}


def test_the_commands_do_the_same_once_unpacked(unpacked, tmp_path, monkeypatch):
    lines = (unpacked / "commands.txt").read_text().splitlines()
    own = [line for line in lines[lines.index("# From here, once unpacked:") + 1 :] if " run " in line]
    monkeypatch.chdir(unpacked)
    words = own[0].split()[1:]
    assert main([*words[:-1], str(tmp_path), "--no-pictures", "--quiet"]) == 0
    (made,) = tmp_path.iterdir()
    assert (made / "runs.parquet").read_bytes() == (unpacked / "results" / made.name / "runs.parquet").read_bytes()


def test_a_comparison_brings_its_arms(study):
    (folder,) = study.glob("compare-*")
    parts = parts_of(folder)
    assert [part.kind for part in parts] == ["run", "run", "run", "comparison"]
    assert set(parts[-1].arms) == {part.name for part in parts[:-1]}


@pytest.mark.parametrize("part", ["shares-*", "patterns/larger-*", "patterns"])
def test_a_part_alone_can_be_bundled(study, part, tmp_path):
    (folder,) = study.glob(part)
    file = api.bundle(folder, tmp_path / "one.zip")
    with zipfile.ZipFile(file) as archive:
        assert len(json.loads(archive.read("study.json"))["parts"]) == 1


def test_a_table_that_was_changed_is_refused(study, tmp_path):
    (folder,) = study.glob("shares-*")
    copy = tmp_path / folder.name
    shutil.copytree(folder, copy)
    (copy / "summary.parquet").write_bytes((copy / "runs.parquet").read_bytes())
    with pytest.raises(InputError, match=r"summary\.parquet: is not the table that was written"):
        api.bundle(copy, tmp_path / "b.zip")
    assert not list(tmp_path.glob("*.zip"))


def test_links_are_refused(study, tmp_path):
    (folder,) = study.glob("shares-*")
    copy = tmp_path / folder.name
    shutil.copytree(folder, copy)
    (copy / "secret.csv").symlink_to("/etc/hostname")
    with pytest.raises(InputError, match=r"secret\.csv: is a link"):
        api.bundle(copy, tmp_path / "b.zip")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "none", "no such folder"),
        (lambda folder: folder, "holds no finished results"),
    ],
)
def test_what_is_no_study_is_refused_in_a_line(tmp_path, make, said, capsys):
    assert main(["bundle", str(make(tmp_path)), "--out", str(tmp_path / "b.zip")]) == 2
    assert said in capsys.readouterr().err


def test_a_comparison_older_than_its_arms_is_refused(study, tmp_path):
    copy = tmp_path / "results"
    shutil.copytree(study, copy)
    (folder,) = copy.glob("compare-*")
    facts = json.loads((folder / "comparison.json").read_text())
    (folder / "comparison.json").write_text(json.dumps({**facts, "replicates": 2}))
    with pytest.raises(InputError, match=r"compares 2 replicates and .* has 3 now"):
        api.bundle(copy, tmp_path / "b.zip")


@pytest.mark.parametrize("place", ["b.zip", "deep/b.zip"])
def test_a_bundle_within_what_it_bundles_is_refused(study, place):
    (folder,) = study.glob("shares-*")
    with pytest.raises(InputError, match="lies in a folder that is bundled; give another place with --out"):
        api.bundle(folder, folder / place)
    assert not list(folder.rglob("*.zip"))


def test_without_a_name_the_bundle_is_called_as_the_folder_and_lies_here(study, tmp_path, monkeypatch):
    (folder,) = study.glob("shares-*")
    monkeypatch.chdir(tmp_path)
    assert api.bundle(folder) == Path(f"{folder.name}.zip")
    assert (tmp_path / f"{folder.name}.zip").is_file()


@pytest.mark.parametrize(
    ("part", "title"), [("shares-*", "Shares"), ("compare-*", "tokenism, pay against baseline"), ("", "tokenism, pay")]
)
def test_without_a_title_the_study_has_that_of_its_part_or_its_comparison(study, tmp_path, part, title):
    folder = next(study.glob(part)) if part else study
    with zipfile.ZipFile(api.bundle(folder, tmp_path / "b.zip")) as archive:
        assert json.loads(archive.read("study.json"))["title"].startswith(title)


def test_a_title_of_several_lines_becomes_one_of_bounded_length(study, tmp_path):
    (folder,) = study.glob("shares-*")
    with zipfile.ZipFile(api.bundle(folder, tmp_path / "b.zip", title="Who\n\tgains " * 100)) as archive:
        title = json.loads(archive.read("study.json"))["title"]
    assert title.startswith("Who gains Who gains")
    assert len(title) == 300


def test_the_page_of_patterns_and_the_log_of_looks_come_along_with_patterns_only(study, tmp_path):
    held = {}
    for part in ("", "patterns", "shares-*"):
        folder = next(study.glob(part)) if part else study
        with zipfile.ZipFile(api.bundle(folder, tmp_path / f"{len(held)}.zip")) as archive:
            held[part] = "results/looks.csv" in archive.namelist()
    assert held == {"": True, "patterns": True, "shares-*": False}


def test_hidden_files_and_journals_stay_at_home(study, tmp_path):
    (folder,) = study.glob("shares-*")
    copy = shutil.copytree(folder, tmp_path / folder.name)
    (copy / ".secret").write_text("x")
    (copy / "journal.sqlite-wal").write_text("x")
    (copy / "notes.txt").write_text("mine")
    with zipfile.ZipFile(api.bundle(copy, tmp_path / "b.zip")) as archive:
        own = {name.rpartition("/")[2] for name in archive.namelist() if name.startswith("results/")}
    assert "notes.txt" in own
    assert not own & {".secret", "journal.sqlite-wal", "journal.sqlite"}


def test_only_a_zip_is_written(study, tmp_path):
    with pytest.raises(InputError, match=r"ends in \.zip"):
        api.bundle(study, tmp_path / "thesis.docx")
    assert not Path(tmp_path / "thesis.docx").exists()
