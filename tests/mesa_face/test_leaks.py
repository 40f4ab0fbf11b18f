"""A model that nobody holds any more is gone, with its agents: Mesa 3.3 keeps every model that has one."""

import gc
import tracemalloc
import weakref

import mesa


def run_some(make, count):
    held = []
    for seed in range(count):
        model = make(rng=seed)
        model.agents.shuffle_do("step")
        mesa.Agent(model)
        model.step()
        held += [weakref.ref(model), weakref.ref(model.agents[0])]
    return held


def test_200_models_leave_nothing_behind(make):
    run_some(make, 5)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    held = run_some(make, 200)
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert [one for one in held if one() is not None] == []
    assert grown < 200_000
    assert not getattr(mesa.Agent, "_ids", {})
