"""How a word becomes a file: one of the user's, one that comes with the package, or a line that says what may be meant."""

from pathlib import Path

import pytest

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.library import EXPERIMENTS
from covalue_sim.patterns.library import PATTERNS
from covalue_sim.scenario.library import SCENARIOS, Shipped

KINDS = {"scenario": (SCENARIOS, "baseline"), "experiment": (EXPERIMENTS, "rules"), "pattern": (PATTERNS, "")}
every_kind = pytest.mark.parametrize(("library", "one"), [
    (library, one or next(iter(library.files()))) for library, one in KINDS.values()
], ids=list(KINDS))  # fmt: skip


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def own(tmp_path):
    """Files of a kind of its own that come with the package."""
    (tmp_path / "package").mkdir()
    files = {"first": tmp_path / "package" / "first.yaml"}
    files["first"].write_text("a: 1\n")
    return Shipped("recipe", "recipes", "cook list", lambda: files)


def refusal(library, word):
    with pytest.raises(InputError) as caught:
        library.find(word)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@every_kind
def test_a_name_is_the_shipped_file_shown_without_a_path_of_the_machine(library, one):
    found = library.find(one)
    assert found.path == library.files()[one]
    assert found.label == f"{library.folder}/{one}.yaml"
    assert str(Path.home()) not in found.label


@every_kind
def test_a_slip_in_a_name_is_met_with_the_nearest(library, one):
    said = refusal(library, one[:-1])
    assert said.startswith(f"'{one[:-1]}' is neither a file nor a shipped {library.kind}")
    assert "; did you mean '" in said


@every_kind
def test_a_shipped_name_with_an_ending_is_told_to_be_a_name(library, one):
    assert refusal(library, f"{one}.yaml").endswith(f"did you mean the shipped {library.kind} '{one}'?")


@every_kind
def test_a_word_like_nothing_is_met_with_the_command_that_names_all(library, one):
    assert refusal(library, "zzzzzzzz").endswith(f"or a name from '{library.listing}'")


def test_a_file_of_the_name_comes_before_the_shipped_one(own):
    Path("first").write_text("mine: 1\n")
    assert own.find("first").path == Path("first")


def test_a_path_is_taken_at_its_word(own):
    assert own.find(Path("there/is/none")).path == Path("there/is/none")  # its reader says that it is not there
    assert own.find("none.yml").label == "none.yml"


def test_a_file_that_is_there_under_a_shipped_name_is_the_users(own):
    Path("first.yaml").write_text("mine: 1\n")
    assert own.find("first.yaml").path == Path("first.yaml")


def test_a_file_without_its_ending_is_told(own):
    Path("mine.yaml").write_text("a: 1\n")
    assert refusal(own, "mine").endswith("did you mean the file 'mine.yaml'?")


@pytest.mark.parametrize("word", ["", "\n", "a\nb.yaml", "x" * 5000, "\x00", "/dev/null", ".", "first/first"])
def test_whatever_is_asked_for_the_answer_is_one_line(own, word):
    try:
        found = own.find(word)
    except InputError as error:
        assert "\n" not in str(error) and len(str(error)) < 400
    else:
        assert word.endswith((".yaml", ".yml")), found


def test_files_are_looked_up_when_they_are_asked_for(tmp_path):
    files = {}
    late = Shipped("recipe", "recipes", "cook list", lambda: files)
    assert late.by_name("new") is None
    files["new"] = tmp_path / "new.yaml"
    assert late.by_name("new").label == "recipes/new.yaml"
