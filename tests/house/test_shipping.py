"""What goes with the code says the same as the code: versions, citation, changelog, hooks, lock, contributors' guide."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

from covalue_sim.cli.app import COMMANDS
from covalue_sim.model.hashing import MODEL_VERSION

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def yaml(name):
    return YAML(typ="safe").load(read(name))


def test_the_citation_is_one_of_the_format():
    said = yaml("CITATION.cff")
    assert said["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "type", "version", "license", "date-released"} <= set(said)
    assert said["type"] == "software"
    assert all({"name"} <= set(one) or {"family-names", "given-names"} <= set(one) for one in said["authors"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", said["date-released"])
    assert isinstance(said["version"], str) and len(set(said["keywords"])) == len(said["keywords"])


def test_the_citation_names_this_version_and_licence():
    said = yaml("CITATION.cff")
    assert (said["version"], said["license"]) == (PROJECT["project"]["version"], PROJECT["project"]["license"])
    assert read("LICENSE").startswith(f"{said['license']} License")


def chapters():
    """Versions of the changelog's chapters, newest first."""
    parts = re.split(r"^# (\w+)$", read("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    chosen = dict(zip(parts[::2], parts[1::2], strict=True))
    return {name: re.findall(r"^## \[([^\]]+)\]", chosen[name], re.MULTILINE) for name in ("Package", "Model")}


def test_the_changelog_has_both_versions_in_order():
    assert PROJECT["project"]["version"] in chapters()["Package"]
    assert MODEL_VERSION in chapters()["Model"]
    for versions in chapters().values():
        numbers = [tuple(map(int, one.split("."))) for one in versions if one != "Unreleased"]
        assert numbers == sorted(numbers, reverse=True)


def test_the_changelog_says_what_kind_of_change():
    kinds = set(re.findall(r"^### (.*)$", read("CHANGELOG.md"), re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_hooks_fetch_nothing():
    repositories = yaml(".pre-commit-config.yaml")["repos"]
    assert [one["repo"] for one in repositories] == ["local"]
    assert {hook["language"] for hook in repositories[0]["hooks"]} == {"system"}


def test_every_change_is_checked_by_what_the_hooks_check():
    entries = [hook["entry"] for hook in yaml(".pre-commit-config.yaml")["repos"][0]["hooks"]]
    for tool in ("ruff check", "ruff format", "mypy", "lint-imports"):
        assert any(entry.startswith(tool) for entry in entries)
        assert f".venv/bin/{tool}" in read(".ci/run")


PINS = dict(line.split("==") for line in read("requirements-test.lock").splitlines() if not line.startswith("#"))


def test_the_lock_has_versions_and_no_addresses():
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+", name) and re.fullmatch(r"[0-9][\w.+!]*", PINS[name]) for name in PINS)
    assert not re.search(r"://|\s@\s|--index|--hash|/", read("requirements-test.lock").split("\n", 1)[1])


@pytest.mark.parametrize(
    "text", [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["test"]]
)
def test_the_lock_pins_all_that_tests_need(text):
    needed = Requirement(text)
    pinned = {canonicalize_name(name): version for name, version in PINS.items()}
    assert needed.specifier.contains(pinned[canonicalize_name(needed.name)]), "run .ci/lock"


def test_commands_and_files_of_the_contributors_guide_exist():
    said = re.findall(r"`([^`\n]+)`", read("CONTRIBUTING.md"))
    for words in (one.split() for one in said):
        if words[0] == "covalue":
            assert words[1] in COMMANDS, words
        for word in words:
            if "/" in word and not word.startswith("-") and "&&" not in words:
                places = (ROOT, ROOT / "src" / "covalue_sim")
                assert any((place / word).exists() for place in places), word


def shipped(folder, pattern):
    return [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / folder).glob(pattern))]


@pytest.mark.parametrize(
    "name",
    [
        *shipped("experiments", "*.yaml"), *shipped("experiments", "*.json"), *shipped("experiments/patterns", "*.yaml"),
        *shipped("scenarios", "**/*.yaml"), *shipped("docs/odd", "*.md"), "experiments/calibration/ensemble.csv",
    ],
)  # fmt: skip
def test_the_wheel_takes_every_file_that_a_command_reads(name):
    assert any(name == taken or name.startswith(f"{taken}/") for taken in WHEEL["force-include"])


def test_the_package_is_typed():
    assert (ROOT / "src/covalue_sim/py.typed").is_file()


def test_what_is_built_from_is_in_the_sdist():
    taken = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    for name in (*WHEEL["force-include"], "src", "tests", "CITATION.cff", "LICENSE", "requirements-test.lock"):
        assert any(name == one or name.startswith(f"{one}/") for one in taken), name
    for name in WHEEL["force-include"]:
        assert (ROOT / name).exists()
