"""Rules with what they take and give, and outcomes: from the model."""

import ast
import inspect
from itertools import groupby
from types import ModuleType

from covalue_sim.cli.rule_template import STARTS
from covalue_sim.model.outcomes import FINAL_WEEKS, OUTCOMES, RESOURCE_UNITS, WEEKLY, Measure
from covalue_sim.model.rules.dispatch import FAMILIES
from covalue_sim.parameters import PARAMETERS
from docs.tools.markdown import code, page, plain, table

RULES = """\
A scenario chooses a rule by its name, as in `power: {rule: negotiated}`. Each family has one signature: what a rule may
take by name, and what it returns. A rule of your own is a Python function with the same names
(see [Add a rule](../guides/rule.md)); it takes what it needs, in any order."""
OUTCOME = f"""\
A run measures these every week (`weekly.parquet`). An outcome of a run is the mean of a column over the weeks after
the burn-in; a name that ends in `_end` is its mean over the last {FINAL_WEEKS} weeks. SD is the standard deviation that
a component of value has in the baseline."""


def page_of_rules() -> str:
    """Return the page of rules."""
    parts = [part for family, module in FAMILIES.items() for part in _family(family, module)]
    pay = PARAMETERS["compensation.professional"]
    return page(
        "Rules",
        RULES,
        *parts,
        "## compensation.professional",
        plain(pay.meaning),
        ", ".join(map(code, pay.choices)) + ".",
    )


def _family(family: str, module: ModuleType) -> list[str]:
    row = PARAMETERS[f"{family}.rule"]
    said = {node.name: ast.get_docstring(node) or "" for node in _functions(module)}
    rows = [[code(name) + (" (default)" if name == row.default else ""), plain(_first(said.get(name, "")))]
            for name in row.choices]  # fmt: skip
    if not any(cells[1] for cells in rows):
        rows = [cells[:1] for cells in rows]
    inputs = [[code(name), plain(meaning)] for name, meaning in module.INPUTS.items()]
    return [
        f"(rules-{family})=\n## {family}",
        plain(" ".join((inspect.getdoc(module) or "").split())),
        table(("rule", "what it does")[: len(rows[0])], rows),
        f"A rule of this family returns {plain(STARTS[family].returns)}. It may take:",
        table(("input", "meaning"), inputs),
    ]


def _functions(module: ModuleType) -> list[ast.FunctionDef]:
    tree = ast.parse(inspect.getsource(module))
    return [node for node in tree.body if isinstance(node, ast.FunctionDef)]


def _first(text: str) -> str:
    return text.partition("\n\n")[0].replace("\n", " ")


def page_of_outcomes() -> str:
    """Return the page of outcomes, weekly columns and resources."""
    weekly = {one.name for one in WEEKLY}
    only = [one for one in OUTCOMES if one.name not in weekly]
    return page(
        "Outcomes",
        OUTCOME,
        "## Every week, and as means of a run",
        _measures(WEEKLY),
        "## Of a run only",
        _measures(only),
        "## Resources that are given and received",
        table(
            ("resource", "what an amount counts"), [[code(name), plain(unit)] for name, unit in RESOURCE_UNITS.items()]
        ),
    )


def _measures(measures: "tuple[Measure, ...] | list[Measure]") -> str:
    rows = [
        [plain(theme), code(one.name), plain(one.unit), plain(one.meaning)]
        for theme, ones in groupby(measures, key=lambda one: one.theme)
        for one in ones
    ]
    return table(("theme", "name", "unit", "meaning"), rows)
