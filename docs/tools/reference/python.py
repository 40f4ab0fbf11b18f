"""The Python API: what `import covalue_sim` offers, read from its docstrings by Sphinx."""

import inspect

import covalue_sim

FIRST = ("run", "compare", "load", "open_results", "sweep", "analyse", "discover", "resume", "rerun")
OF_THEORIES = ("covalue_sim.patterns.looking.look", "covalue_sim.report.patterns.page.write_page")
OTHERS = (
    "covalue_sim.report.compare.comparison.Comparison",
    "covalue_sim.sweeping.Swept",
    "covalue_sim.explore.Explorer",
)


def page_of_python() -> str:
    """Return the page: every name that the package offers, verbs first, then what they give and the agents."""
    offered = {name: getattr(covalue_sim, name) for name in covalue_sim.__all__ if not name.startswith("_")}
    verbs = [name for name, what in offered.items() if inspect.isfunction(what)]
    verbs.sort(key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    classes = [f"covalue_sim.{name}" for name, what in offered.items() if inspect.isclass(what)]
    functions = [_block("autofunction", f"covalue_sim.{name}") for name in verbs]
    others = [_block("autoclass", name, "members:") for name in (*classes, *OTHERS)]
    looks = [_block("autofunction", name) for name in OF_THEORIES]
    parts = ["# Python", "What `import covalue_sim` offers.", "## Verbs", *functions, *looks]
    return "\n\n".join([*parts, "## Classes", *others]) + "\n"


def _block(directive: str, name: str, option: str = "") -> str:
    options = f"\n   :{option}" if option else ""
    return f"```{{eval-rst}}\n.. {directive}:: {name}{options}\n```"
