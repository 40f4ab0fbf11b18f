"""What comes with the package: scenarios, experiments, patterns."""

from covalue_sim.experiments.sweep.describing import experiments
from covalue_sim.patterns.looking import chosen
from covalue_sim.scenario.describing import catalogue
from docs.tools.markdown import code, page, plain, table


def page_of_library() -> str:
    """Return the page."""
    scenarios = [[code(row["name"]), plain(row["title"]), plain(row["question"])] for row in catalogue()]
    sweeps = [[code(row["experiment"]), code(row["method"]), plain(row["question"])] for row in experiments()]
    patterns = [[code(one.name), plain(one.theory), one.kind, plain(one.title)] for one in chosen([])]
    return page(
        "Scenarios, experiments, patterns",
        "What comes with the package. `covalue show NAME` prints what a scenario changes.",
        "## Scenarios",
        table(("name", "title", "question"), scenarios),
        "## Experiments",
        table(("name", "method", "question"), sweeps),
        "## Patterns",
        "Kinds: V exact, E emergent, C against evidence, S without a recorded prediction. What came of them is in"
        " [TRACE](../trace.md).",
        table(("pattern", "theory", "kind", "what it says"), patterns),
    )
