"""Whatever a bundle says about itself, reading it gives a study or one line."""

import json
import shutil
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from study_by_hand import told

from covalue_sim.archive import checksums, trusting
from covalue_sim.archive.trusting import read_study
from covalue_sim.archive.unpacking import Unpacked
from covalue_sim.errors import InputError

ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(scope="session")
def sound(bundled, tmp_path_factory):
    """The small files of an unpacked study; tables are empty, since nothing reads them here."""
    folder = tmp_path_factory.mktemp("sound")
    with zipfile.ZipFile(bundled) as archive:
        for name in archive.namelist():
            if not name.startswith(("code/", "odd/")):
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(b"" if name.endswith((".parquet", ".csv")) else archive.read(name))
    (comparison,) = folder.glob("results/*/comparison.json")
    facts = json.loads(comparison.read_text())
    comparison.write_text(json.dumps({**facts, "tables": {}, "differs": []}))
    return folder


def names_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def with_checksums(folder):
    names = names_in(folder) - {checksums.CHECKSUMS}
    (folder / checksums.CHECKSUMS).write_text(checksums.to_text({name: folder / name for name in names}))
    return Unpacked(folder, names | {checksums.CHECKSUMS}, "b.zip")


def places(content, way=()):
    """Every place in a JSON document."""
    yield way
    items = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, below in items:
        if len(way) < 3:
            yield from places(below, (*way, key))


def replaced(content, way, value):
    if not way:
        return value
    copy = dict(content) if isinstance(content, dict) else list(content)
    copy[way[0]] = replaced(copy[way[0]], way[1:], value)
    return copy


def test_a_sound_study_is_read(sound):
    study = read_study(with_checksums(sound))
    assert len(study.parts) == 6


@pytest.fixture
def mine(sound, tmp_path):
    """A copy of the sound study to change."""
    return shutil.copytree(sound, tmp_path / "mine")


def refusal(folder, pattern, change, **options):
    """Why the study is refused once the one file of that pattern is changed."""
    (file,) = folder.glob(pattern)
    file.write_bytes(change(file.read_bytes()))
    with pytest.raises(InputError) as refused:
        read_study(with_checksums(folder), **options)
    assert str(refused.value).startswith("b.zip: ")
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"precision": {}}, "asked"),
        ({"precision": {"asked": "fine"}}, "no usable 'asked'"),
        ({"precision": {"asked": True}}, "no usable 'asked'"),
        ({"precision": [0.1]}, "cannot be read as a study"),
        ({"arms": []}, "compares nothing"),
        ({"arms": [{"label": "a", "scenario_id": "nowhere"}] * 2}, "it lacks parts"),
        ({"arms": [{"label": 3, "scenario_id": "a"}] * 2}, "no usable 'label'"),
        ({"dropped": [{"arm": "a", "replicate": "1"}]}, "no usable 'replicate'"),
        ({"replicates": True}, "no usable 'replicates'"),
    ],
)
def test_a_comparison_that_cannot_be_made_again_is_refused(mine, facts, says):
    assert says in refusal(mine, "results/*/comparison.json", told(**facts))


@pytest.mark.parametrize("precision", [None, {"asked": 1}, {"asked": 0.5}])
def test_a_precision_is_a_number_or_was_not_asked_for(mine, precision):
    (file,) = mine.glob("results/*/comparison.json")
    file.write_bytes(told(precision=precision)(file.read_bytes()))
    assert len(read_study(with_checksums(mine)).parts) == 6


def test_facts_too_large_to_be_facts_are_not_read(mine, monkeypatch):
    monkeypatch.setattr(trusting, "LARGEST_FACTS", 2000)
    assert "manifest.json is too large" in refusal(
        mine, "results/baseline-*/manifest.json", lambda text: text + b" " * 2000
    )


def test_a_format_of_another_version_is_named_shortly(mine):
    said = refusal(mine, "study.json", told(format="x" * 5000))
    assert "this version reads format 1" in said
    assert len(said) < 200


def test_names_in_checksums_cannot_send_escape_codes_to_a_terminal(mine):
    bundle = with_checksums(mine)
    with (mine / checksums.CHECKSUMS).open("a") as file:
        file.write(f"{'0' * 64}  \x1b[2J\n")
    with pytest.raises(InputError, match="is missing") as refused:
        read_study(bundle)
    assert str(refused.value).isprintable()


def test_code_is_named_five_files_at_most(mine):
    (folder,) = mine.glob("results/baseline-*")
    for number in range(7):
        (folder / f"rule{number}.py").write_text("")
    said = refusal(mine, "results/baseline-*/scenario.yaml", lambda text: b"rules: [rule0.py]\n" + text)
    assert said.count(".py") == 5
    assert "rule4.py and 2 more); read it, then give --allow-code" in said


def test_code_that_is_allowed_is_no_reason_to_refuse(mine):
    (folder,) = mine.glob("results/baseline-*")
    (folder / "own.py").write_text("raise SystemExit('it was run')")
    file = folder / "scenario.yaml"
    file.write_text("rules: [own.py]\n" + file.read_text())
    assert len(read_study(with_checksums(mine), allow_code=True).parts) == 6


def test_python_files_that_no_scenario_names_are_no_code(mine):
    (folder,) = mine.glob("results/baseline-*")
    (folder / "notebook.py").write_text("")
    assert read_study(with_checksums(mine)).parts


@given(some.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=40)
def test_odd_facts_are_one_line(sound, tmp_path_factory, data):
    told = sorted(name for name in names_in(sound) if name.endswith(("study.json", "manifest.json", "comparison.json")))
    name = data.draw(some.sampled_from(told))
    folder = tmp_path_factory.mktemp("odd") / "study"
    shutil.copytree(sound, folder)
    content = json.loads((folder / name).read_text())
    way = data.draw(some.sampled_from([*places(content)][:60]))
    (folder / name).write_text(json.dumps(replaced(content, way, data.draw(ANYTHING))))
    try:
        study = read_study(with_checksums(folder))
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert study.parts
    shutil.rmtree(folder)
