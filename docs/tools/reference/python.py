"""The Python API: what `import covalue_sim` offers, read from its docstrings by Sphinx."""

import covalue_sim

ORDER = ("run", "compare", "load", "open_results", "sweep", "analyse", "discover", "resume", "rerun")
MODEL = ("CoValueModel", "Patient", "Professional", "CommunityGroup", "Organisation")
OTHERS = (
    "covalue_sim.api.Results",
    "covalue_sim.report.compare.comparison.Comparison",
    "covalue_sim.sweeping.Swept",
    "covalue_sim.errors.InputError",
    "covalue_sim.explore.Explorer",
    "covalue_sim.patterns.looking.look",
)


def page_of_python() -> str:
    """Return the page.

    Raises:
        ValueError: the package offers a name that this page does not know.
    """
    known = {*ORDER, *MODEL, "Results", "InputError", "__version__"}
    if unknown := set(covalue_sim.__all__) - known:
        raise ValueError(f"covalue_sim offers {', '.join(sorted(unknown))}; put it on the page of the Python API")
    functions = [_block("autofunction", f"covalue_sim.{name}") for name in ORDER if hasattr(covalue_sim, name)]
    others = [_block("autofunction" if name.rpartition(".")[2].islower() else "autoclass", name) for name in OTHERS]
    model = [_block("autoclass", f"covalue_sim.{name}") for name in MODEL]
    parts = ["# Python", "What `import covalue_sim` offers.", "## Verbs", *functions, "## What they give", *others]
    return "\n\n".join([*parts, "## The model as a Mesa model", *model]) + "\n"


def _block(directive: str, name: str) -> str:
    members = "" if directive == "autofunction" else "\n:members:"
    return f"```{{eval-rst}}\n.. {directive}:: {name}{members.replace(':members:', '   :members:')}\n```"
