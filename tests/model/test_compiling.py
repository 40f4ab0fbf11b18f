"""The door to the compiler: what is kept on disk, and what happens when that is broken."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numba
import pytest

from covalue_sim.model import cache, compiling
from covalue_sim.model.compiling import Entry, is_compiled, jit, jit_entry, jit_kept

compiled_only = pytest.mark.skipif(not is_compiled(), reason="the compiler is switched off")


@jit
def twice(x):
    """Called by compiled code, and by Python."""
    return 2.0 * x


def kernel(x, users, times=1):
    """What is compiled as an entry."""
    for _ in range(times):
        x = twice(x)
    return x if users is None else x + users


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder that compiled code is kept in."""
    monkeypatch.setattr(cache, "folder", lambda: tmp_path)
    monkeypatch.setattr(cache, "_loaded", set())
    return tmp_path


def kept(folder):
    return sorted(folder.rglob("*.nbc"))


def counts(entry, form):
    stats = entry._ready[form].stats
    return sum(stats.cache_hits.values()), sum(stats.cache_misses.values())


def test_compiled_functions_are_called_from_python_too():
    assert twice(1.5) == 3.0
    assert twice(x=1.5) == 3.0


def test_where_the_compiler_is_switched_off_functions_stay_as_they_are(monkeypatch):
    monkeypatch.setattr(numba.config, "DISABLE_JIT", 1)
    assert not is_compiled()
    assert [decorate(kernel) for decorate in (jit, jit_kept, jit_entry)] == [kernel] * 3


@compiled_only
def test_an_entry_is_compiled_once_and_then_loaded(folder):
    first, second = jit_entry(kernel), jit_entry(kernel)
    assert first(1.0, None, 3) == second(1.0, None, 3) == 8.0
    assert counts(first, cache.BUILT_IN) == (0, 1)
    assert counts(second, cache.BUILT_IN) == (1, 0)


@compiled_only
def test_the_two_forms_are_kept_apart(folder):
    entry = jit_entry(kernel)
    assert entry(1.0, None, 1) == 2.0
    assert entry(1.0, 0.5, 1) == 2.5
    assert [file.relative_to(folder).parts[0] for file in kept(folder)] == [cache.BUILT_IN, cache.OWN_RULES]
    assert cache._loaded == {cache.BUILT_IN, cache.OWN_RULES}


@compiled_only
def test_defaults_and_names_of_arguments_are_those_of_the_function(folder):
    entry = jit_entry(kernel)
    assert entry(1.0, None) == entry(users=None, x=1.0) == 2.0
    assert len(entry._ready[cache.BUILT_IN].signatures) == 1


@compiled_only
@pytest.mark.parametrize("pattern", ["*.nbc", "*.nbi"])
@pytest.mark.parametrize("content", [b"", b"garbage", b"\x80\x04]."])
def test_a_broken_file_is_made_anew(folder, pattern, content):
    jit_entry(kernel)(1.0, None, 1)
    for file in folder.rglob(pattern):
        file.write_bytes(content)
    assert jit_entry(kernel)(1.0, None, 1) == 2.0
    third = jit_entry(kernel)
    assert third(1.0, None, 1) == 2.0
    assert counts(third, cache.BUILT_IN) == (1, 0)


@compiled_only
def test_without_a_folder_nothing_is_kept_and_all_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "folder", lambda: None)
    assert jit_entry(kernel)(1.0, None, 2) == 4.0
    assert not kept(Path(__file__).parent)


@compiled_only
def test_a_form_whose_folder_cannot_be_made_is_not_kept(folder):
    (folder / cache.BUILT_IN).write_text("a file in the way")
    assert jit_entry(kernel)(1.0, None, 2) == 4.0
    assert not kept(folder)
    assert not kept(Path(__file__).parent)


@compiled_only
def test_a_full_disk_costs_only_the_keeping(folder, monkeypatch):
    from numba.core.caching import IndexDataCacheFile

    tried = []

    def full(*_):
        tried.append(1)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(IndexDataCacheFile, "_save_data", full)
    entry = jit_entry(kernel)
    assert entry(1.0, None, 2) == 4.0
    assert tried == [1]  # compiled once


@compiled_only
def test_a_mistake_in_the_function_is_the_compilers_error_at_once(folder):
    def wrong(x, users):
        return x.nothing + missing  # noqa: F821

    with pytest.raises(numba.core.errors.NumbaError):
        jit_entry(wrong)(1.0, None)


@compiled_only
def test_the_code_of_other_packages_stays_where_it_was(folder):
    before = numba.config.CACHE_DIR
    jit_entry(kernel)(1.0, None, 1)
    assert before == numba.config.CACHE_DIR


@compiled_only
def test_a_kept_function_serves_compiled_code_and_python(folder):
    @jit_kept
    def squared(x):
        return x * x

    @jit
    def more(x):
        return squared(x) + 1.0

    assert more(3.0) == 10.0
    assert not kept(folder)
    assert squared(3.0) == 9.0
    assert [file.relative_to(folder).parts[0] for file in kept(folder)] == ["squared"]


@compiled_only
def test_threads_that_begin_together_compile_once(folder, monkeypatch):
    made, together, original = [], threading.Barrier(4), compiling._compiled

    def counted(*arguments):
        made.append(arguments[1])
        return original(*arguments)

    monkeypatch.setattr(compiling, "_compiled", counted)
    entry = Entry(kernel, lambda *_: "one")

    def call(_):
        together.wait()
        return entry(1.0, None, 1)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(call, range(4))) == [2.0] * 4
    assert made == ["one"]


SCRIPT = """
import sys
sys.path[:0] = {path!r}
import test_compiling
from covalue_sim.model.compiling import jit_entry
entry = jit_entry(test_compiling.kernel)
print(entry(1.0, {users}, 5))
"""


@compiled_only
def test_processes_that_compile_at_the_same_time_do_not_disturb_each_other(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    path = [str(Path(__file__).parent), *sys.path]

    def begin(users):
        script = SCRIPT.format(path=path, users=users)
        return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)

    together = [begin(users) for users in ("None", "0.5", "None")]
    assert [process.communicate()[0].strip() for process in together] == ["32.0", "32.5", "32.0"]
    assert len(kept(tmp_path)) == 2
    assert begin("0.5").communicate()[0].strip() == "32.5"
