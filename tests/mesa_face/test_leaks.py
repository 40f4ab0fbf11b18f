"""A model that nobody holds any more is gone, with its agents: Mesa 3.3 keeps every model that has one."""

import gc
import weakref

import mesa
import pytest

from covalue_sim.model.compiling import is_compiled


def run_some(make, count):
    held = []
    for seed in range(count):
        model = make(rng=seed, population_patients_count=6, population_professionals_count=2)
        model.agents.shuffle_do("step")
        mesa.Agent(model)
        if seed % 10 == 0:
            model.step()
        held += [weakref.ref(model), *map(weakref.ref, model.agents)]
    return held


@pytest.mark.skipif(not is_compiled(), reason="takes minutes uncompiled, and compiles nothing of its own")
def test_200_models_leave_nothing_behind(make):
    run_some(make, 20)
    gc.collect()
    before = len(gc.get_objects())
    held = run_some(make, 200)
    gc.collect()
    assert [one for one in held if one() is not None] == []
    held.clear()
    assert len(gc.get_objects()) - before < 200
    assert not getattr(mesa.Agent, "_ids", {})
