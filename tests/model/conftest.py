"""Without the compiler the model is some thousand times slower: then a part of these tests, which runs every line of it.

``NUMBA_DISABLE_JIT=1 python -m pytest tests/model --cov=covalue_sim.model`` shows the lines to a coverage tool, which
sees nothing of compiled code.
"""

from pathlib import Path

from hypothesis import settings

from covalue_sim.model.compiling import is_compiled

HERE = Path(__file__).parent
QUICK_UNCOMPILED = frozenset({
    "test_balance", "test_bounds", "test_copula", "test_delegation", "test_landscape", "test_measure", "test_networks",
    "test_population", "test_production", "test_replicate_summary", "test_settlement", "test_simulation",
    "test_training", "test_value", "test_visits", "test_week",
})  # fmt: skip
"""Modules that run in seconds without the compiler; the others need many weeks of many people."""

if not is_compiled():
    settings.register_profile("uncompiled", settings.get_profile("unhurried"), max_examples=10)
    settings.load_profile("uncompiled")


def pytest_collection_modifyitems(config, items):
    """Leave out what would take minutes uncompiled."""
    if is_compiled():
        return
    slow = [item for item in items if item.path.parent == HERE and item.path.stem not in QUICK_UNCOMPILED]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in set(slow)]
