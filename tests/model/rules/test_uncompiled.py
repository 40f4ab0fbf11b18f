"""A researcher's rule gives the same bytes uncompiled; what is compiled is kept for the next process."""

import os
import subprocess
import sys
from pathlib import Path

from marks import compiled_only
from uncompiled import digest

from covalue_sim.model import cache

FILE = Path(__file__).with_name("uncompiled.py")

COUNT = """
import other
from covalue_sim.model import cache
from covalue_sim.model.kernel import advance
print(other.digest())
stats = advance._ready[cache.OWN_RULES].stats
print(sum(stats.cache_hits.values()), sum(stats.cache_misses.values()))
"""


def in_a_process(code, **environment):
    told = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=told, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@compiled_only
def test_a_rule_with_memory_and_draws_gives_the_same_bytes_uncompiled():
    assert in_a_process("import uncompiled; print(uncompiled.digest())", NUMBA_DISABLE_JIT="1") == [digest()]


@compiled_only
def test_another_rule_in_another_process_compiles_the_model_no_more(tmp_path):
    digest()
    if cache.folder() is None:
        return
    changed = FILE.read_text(encoding="utf-8").replace("0.9 * memory[0]", "0.8 * memory[0]")
    (tmp_path / "other.py").write_text(changed, encoding="utf-8")
    other, hits, misses = in_a_process(COUNT, PYTHONPATH=os.pathsep.join([str(tmp_path), *sys.path]))
    assert (hits, misses) == ("1", "0")
    assert len(other) == 64
    assert other != digest()
