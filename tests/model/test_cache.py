"""Where compiled code is kept, what is thrown away, and whether a run would compile."""

import fcntl
import os
from dataclasses import replace

import pytest
from small_worlds import make

from covalue_sim.model import cache
from covalue_sim.model.rules.user import UserRule


@pytest.fixture(autouse=True)
def base(tmp_path, monkeypatch):
    """An empty folder for the cache, of which this process has loaded nothing yet."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "kept"))
    monkeypatch.setattr(cache, "_loaded", set())
    monkeypatch.setenv("NUMBA_DISABLE_JIT", "0")
    held = list(cache._held)
    forget()
    yield tmp_path / "kept"
    forget()
    for descriptor in cache._held[len(held) :]:
        os.close(descriptor)
    cache._held[:] = held


def forget():
    cache.edition.cache_clear()
    cache.folder.cache_clear()


def older(base, number):
    """An edition that was used so many hours ago."""
    place = base / f"{number:032x}-{number:012x}"
    place.mkdir(parents=True)
    (place / "code.nbc").write_text("")
    (place / cache.IN_USE).write_text("")
    os.utime(place / cache.IN_USE, (1e9 - 3600 * number,) * 2)
    return place


def test_the_folder_is_named_by_the_model_and_the_machine(base, monkeypatch):
    first = cache.edition()
    assert first.parent == base
    assert cache.EDITION.fullmatch(first.name)
    assert first.name.startswith(cache.model_hash())
    forget()
    monkeypatch.setattr(cache, "model_hash", lambda: "0" * 32)
    assert cache.edition().name.partition("-")[2] == first.name.partition("-")[2]
    assert cache.edition() != first
    forget()
    monkeypatch.setattr(cache, "version", lambda package: "99")
    assert cache.edition().name.partition("-")[2] != first.name.partition("-")[2]


def test_without_a_variable_it_is_in_the_users_cache(tmp_path, monkeypatch):
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache.edition().parent == tmp_path / "xdg" / "covalue_sim"
    forget()
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.edition().parent == tmp_path / ".cache" / "covalue_sim"


def test_nothing_is_kept_where_no_folder_can_be_made(base):
    base.write_text("a file in the way")
    assert cache.folder() is None


def test_looking_makes_no_folder(base):
    cache.edition()
    cache.will_compile(make())
    assert not base.exists()


def test_the_oldest_editions_are_deleted_when_a_new_one_is_made(base):
    places = [older(base, hours) for hours in range(1, 9)]
    kept = cache.folder()
    left = {place for place in places if place.exists()}
    assert left == set(places[: cache.EDITIONS - 1])
    assert kept.exists()


def test_an_edition_in_use_and_whatever_is_not_ours_stay(base):
    places = [older(base, hours) for hours in range(1, 9)]
    (base / "thesis").mkdir()
    with (places[-1] / cache.IN_USE).open("r+") as user:
        fcntl.flock(user, fcntl.LOCK_SH)
        cache.folder()
    assert places[-1].exists()
    assert not places[-2].exists()
    assert (base / "thesis").exists()


def test_the_edition_of_this_process_is_locked_against_others_that_clean_up(base):
    place = cache.folder()
    with (place / cache.IN_USE).open("r+") as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_run_compiles_until_its_form_is_kept_or_loaded(base):
    own = replace(make(), rules=(UserRule("power", "own", lambda declared: declared),))
    own_chosen = replace(own, values=own.values | {"power.rule": "own"})
    assert [cache.will_compile(scenario) for scenario in (make(), own, own_chosen)] == [True, True, True]
    folder = cache.edition() / cache.BUILT_IN / "place"
    folder.mkdir(parents=True)
    (folder / "kernel.1.nbc").write_text("")
    assert [cache.will_compile(scenario) for scenario in (make(), own, own_chosen)] == [False, False, True]
    cache.note_loaded(cache.OWN_RULES)
    assert not cache.will_compile(own_chosen)


def test_a_rule_chosen_in_the_burn_in_or_later_counts(base):
    own = replace(make(plan={2: {"power.rule": "own"}}), rules=(UserRule("power", "own", lambda: 1.0),))
    cache.note_loaded(cache.BUILT_IN)
    assert cache.will_compile(own)
    early = replace(make(burn_in={"power.rule": "own"}), rules=own.rules)
    assert cache.will_compile(early)


def test_nothing_compiles_where_the_compiler_is_switched_off(monkeypatch):
    monkeypatch.setenv("NUMBA_DISABLE_JIT", "1")
    assert not cache.will_compile(make())
