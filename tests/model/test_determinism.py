"""The same scenario and replicate give the same bytes: in any process, on any thread, compiled or not."""

import json
import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from combinations import COMBINATIONS, digest, scenario
from small_worlds import DEFAULTS, RULES, SMALL, make, same, start

from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.simulation import Plan, prepare, simulate

needs_compiler = pytest.mark.skipif(not is_compiled(), reason="compares with the compiled run")


ELSEWHERE = {
    "uncompiled": {"NUMBA_DISABLE_JIT": "1"},
    "with one hash seed": {"NUMBA_DISABLE_JIT": "0", "PYTHONHASHSEED": "0"},
    "with another hash seed": {"NUMBA_DISABLE_JIT": "0", "PYTHONHASHSEED": "1"},
}
"""Processes of their own, by what surrounds them."""


def launch(program: list[str], **environment: str) -> subprocess.Popen[str]:
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))} | environment
    return subprocess.Popen([sys.executable, *program], env=surroundings, stdout=subprocess.PIPE, text=True)


@pytest.fixture(scope="module")
def elsewhere() -> dict[str, dict[str, str]]:
    """The combinations' digests as other processes compute them, all at the same time."""
    program = [str(Path(__file__).with_name("combinations.py"))]
    running = {where: launch(program, **environment) for where, environment in ELSEWHERE.items()}
    found = {where: process.communicate()[0] for where, process in running.items()}
    assert all(process.returncode == 0 for process in running.values())
    return {where: json.loads(output) for where, output in found.items()}


def test_the_combinations_use_every_rule_of_every_family():
    for path, rules in RULES.items():
        used = Counter(values.get(path, DEFAULTS[path]) for values in COMBINATIONS.values())
        assert set(used) == set(rules), path


@needs_compiler
@pytest.mark.parametrize("where", ELSEWHERE)
def test_another_process_gives_the_same_bytes(elsewhere, where):
    assert elsewhere[where] == {name: digest(name) for name in COMBINATIONS}


def test_threads_share_a_plan_without_touching_each_other():
    plan = Plan(scenario("shared", SMALL))
    alone = [plan.run(replicate) for replicate in range(6)]
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(plan.run, range(6)))
    assert all(same(first, second) for first, second in zip(alone, together, strict=True))


def test_a_plan_gives_the_same_run_again_whatever_it_ran_before():
    plan = prepare(scenario("organised"))
    first = plan.run(3)
    plan.run(4)
    assert same(first, plan.run(3))
    assert same(first, simulate(scenario("organised"), 3))


def test_stepping_week_by_week_gives_what_one_advance_gives():
    plan, stepped = start(make(SMALL))
    plan.advance(stepped, 0, 1)
    for index in range(1, len(stepped.weekly)):
        plan.advance(stepped, index, index + 1)
    whole = plan.world(0)
    plan.advance(whole, 0, len(whole.weekly))
    for field in ("patients", "professionals", "groups", "organisations", "weekly", "summary", "flows", "ties"):
        assert getattr(stepped, field).tobytes() == getattr(whole, field).tobytes(), field


def test_the_order_in_which_levers_are_named_decides_nothing():
    plain = make(SMALL)
    backwards = dict(reversed(plain.values.items()))
    assert same(prepare(plain).run(0), prepare(replace(plain, values=backwards, burn_in_values=backwards)).run(0))


@needs_compiler
@pytest.mark.long
def test_many_random_scenarios_give_the_same_bytes_uncompiled():
    program = (
        "import hashlib, json, sys\n"
        "from small_worlds import TABLES, random_scenario, run\n"
        "def digest(seed):\n"
        "    result = run(random_scenario(seed))\n"
        "    return hashlib.sha256(b''.join(getattr(result, table).tobytes() for table in TABLES)).hexdigest()\n"
        "json.dump([digest(seed) for seed in range(200)], sys.stdout)\n"
    )
    running = [launch(["-c", program], NUMBA_DISABLE_JIT=disabled) for disabled in ("0", "1")]
    compiled, uncompiled = (json.loads(process.communicate()[0]) for process in running)
    assert compiled == uncompiled
