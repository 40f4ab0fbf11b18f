"""Sums of many states over all patients.

Neighbours in the record are added several at a time, and each sum still in the order of the patients.
"""

import numpy as np

from covalue_sim.model.compiling import jit
from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.state import PATIENT, Reals

MEAN_OF = {
    "trust_own": "trust",
    "trust_general": "general_trust",
    "trust_organisation": "trust_organisation",
    "credence": "credence",
    "satisfaction": "satisfaction",
    "health": "health",
    "distress": "distress",
    "hope": "hope",
    "wellbeing": "wellbeing",
    "activation": "activation",
    "skill": "skill",
    "literacy": "literacy",
    "motivation": "motivation",
    "burden": "burden",
    "tension": "tension",
    "hours_paid": "week_paid_hours",
    "pay": "week_pay",
    "value_user": "week_net",
}
"""Weekly measures that are means over all patients of one state each."""


def column(field: str) -> int:
    """Return where a field lies in a patient's record, counted in doubles."""
    return int(PATIENT.fields[field][1]) // 8 if PATIENT.fields else 0


MEASURES = np.array([[row.name for row in WEEKLY].index(name) for name in MEAN_OF])
FIRST = column("need")
SPAN = 48
"""So many neighbours are added, from the first: a multiple of what goes into the processor's registers at once."""
COLUMNS = np.array([column(field) - FIRST for field in MEAN_OF.values()])
NUMBERS = PATIENT.itemsize // 8


@jit
def clear_sums(sums: Reals) -> None:
    """Set `sums` (span,) to nothing."""
    for place in range(sums.shape[0]):
        sums[place] = 0.0


@jit
def add_states(states: Reals, sums: Reals) -> None:
    """Add the states of one patient, (span,), to `sums` (span,)."""
    for place in range(sums.shape[0]):
        sums[place] += states[place]


@jit
def write_means(sums: Reals, size: int, row: Reals) -> None:
    """Write the means that `MEAN_OF` names into the week's `row` (measures,)."""
    for place in range(MEASURES.shape[0]):
        row[MEASURES[place]] = sums[COLUMNS[place]] / size
