"""Tables for readers: headings and cells as text, numbers with their bounds."""

from covalue_sim.report.compare.grids.cells import level, paired
from covalue_sim.report.compare.grids.outcomes import lever_grid, outcome_grid, parting_grid, summary_grid
from covalue_sim.report.compare.grids.people import (
    group_grid,
    inequality_grid,
    person_grid,
    profile_grid,
    replaced_grid,
)
from covalue_sim.report.compare.grids.worth import cost_grid, flow_grid, ratio_grid, stakeholder_grid
from covalue_sim.report.rows import Grid

__all__ = [
    "Grid",
    "cost_grid",
    "flow_grid",
    "group_grid",
    "inequality_grid",
    "level",
    "lever_grid",
    "outcome_grid",
    "paired",
    "parting_grid",
    "person_grid",
    "profile_grid",
    "ratio_grid",
    "replaced_grid",
    "stakeholder_grid",
    "summary_grid",
]
