"""Tables of costs, of what value costs, of weights, and of what changes hands."""

from covalue_sim.report.compare.amounts import bounds, decimals, p_value, plain, signed_change
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.grids.cells import level, paired
from covalue_sim.report.compare.phrases import label
from covalue_sim.report.compare.sentences import plural
from covalue_sim.report.figures.wording import sentence
from covalue_sim.report.rows import Grid, where


def cost_grid(comparison: Compared, arm: str) -> Grid:
    """Money and hours a patient-year."""
    cells = [(label(row["cost"]), row["unit"], *paired(row)) for row in where(comparison.rows("costs"), arm=arm)]
    headings = ("cost", "unit", comparison.reference, arm, "difference (95 %)")
    return Grid("Money and hours for a patient and year", headings, cells)


def ratio_grid(comparison: Compared, arm: str) -> Grid:
    """What a unit of each kind of value costs."""
    cells = []
    for row in where(comparison.rows("ratios"), arm=arm):
        digits = decimals(row["low"], row["high"], row["ratio"])
        if row["low"] == row["low"]:
            price = f"{plain(row['ratio'], digits)} {bounds(row['low'], row['high'], digits)}"
        else:
            price = "no bounds: the effect is not told from 0"
        cells.append((label(row["effect"]), label(row["cost"]), row["unit"], row["place"], price))
    headings = ("for 1 SD of", "in", "unit", f"{arm} …", "ratio (95 %, Fieller)")
    return Grid("What a standard deviation of value for one patient-week costs", headings, cells)


def stakeholder_grid(comparison: Compared) -> Grid:
    """What each stakeholder makes of each arm, side by side."""
    rows = comparison.rows("stakeholders")
    names = list(dict.fromkeys((row["stakeholder"], row["unit"]) for row in rows))
    found = {(row["stakeholder"], row["arm"]): row for row in rows}
    cells = []
    for name, unit in names:
        mine = [found[name, arm] for arm in comparison.labels[1:]]
        differences = [signed_change(row["difference"], row["low"], row["high"], unit) for row in mine]
        cells.append((sentence(name), unit, level(mine[0]["reference"], mine[0]), *differences))
    return Grid(
        "Each stakeholder's own weighting, and outcome over cost: the difference that each arm makes (95 %)",
        ("by whose weights", "unit", comparison.reference, *comparison.labels[1:]),
        cells,
    )


def flow_grid(comparison: Compared, arm: str) -> Grid:
    """Everything that changes hands."""
    cells = [
        (
            f"{plural(row['giver'])} to {plural(row['receiver'])}", row["resource"], row["unit"], *paired(row),
            p_value(row["holm"]),
        )
        for row in where(comparison.rows("flows"), arm=arm)
    ]  # fmt: skip
    headings = ("who to whom", "what", "unit", comparison.reference, arm, "difference (95 %)", "p, Holm")
    return Grid("What is given and received", headings, cells)
