"""Whatever a bundle says about itself, reading it gives a study or one line."""

import json
import shutil
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from covalue_sim.archive import checksums
from covalue_sim.archive.trusting import read_study
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
    return names | {checksums.CHECKSUMS}


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
    study = read_study(sound, with_checksums(sound), "b.zip")
    assert len(study.parts) == 6 and study.code == ()


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
        study = read_study(folder, with_checksums(folder), "b.zip")
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert study.parts
    shutil.rmtree(folder)
