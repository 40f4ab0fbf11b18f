"""Sums of a week, and what they are means over.

States that are neighbours in the record are added several at a time, and each sum still in the order of the patients.
"""

import numpy as np

from covalue_sim.model.compiling import jit
from covalue_sim.model.outcomes import VALUE_COMPONENTS, WEEKLY
from covalue_sim.model.state import PATIENT, Integers, Reals

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


PER_ENCOUNTER_NAMES = (
    "share_neutral", "share_co_created", "share_co_destroyed", "share_user_exploited", "share_provider_depleted",
    "enacted_share", "promise_gap", "misalignment_user", "misalignment_provider",
    "value_provider", *(f"value_provider_{name}" for name in VALUE_COMPONENTS),
)  # fmt: skip
PER_PATIENT_NAMES = (
    "engaged", "served", "waiting", "trust_reported", "trust_peers", "expectation", "satisfaction_reported", "need",
    "emergency_rate", "members", "hours_unpaid", "hours_professional", "spending", "unpaid_claims",
    "value_society", "value_without_voice", *(f"value_user_{name}" for name in VALUE_COMPONENTS),
    "participation", "participation_individual", "participation_group", "participation_collective",
    "participation_commission", "participation_design", "participation_deliver", "participation_assess",
    "hours_individual_individual", "hours_individual_collective",
    "hours_collective_individual", "hours_collective_collective",
)  # fmt: skip


def column_of(measure: str) -> int:
    """Return the column of a weekly measure."""
    return [row.name for row in WEEKLY].index(measure)


PER_ENCOUNTER = np.array([column_of(name) for name in PER_ENCOUNTER_NAMES])
PER_PATIENT = np.array([column_of(name) for name in PER_PATIENT_NAMES])
"""Columns that are summed in a week and are means over its encounters, or over all patients."""


def place_of(field: str) -> int:
    """Return where a field lies in a patient's record, counted in doubles."""
    return int(PATIENT.fields[field][1]) // 8 if PATIENT.fields else 0


MEASURES = np.array([column_of(name) for name in MEAN_OF])
FIRST = place_of("need")
SPAN = 48
"""So many neighbours are added, from the first: a multiple of what goes into the processor's registers at once."""
COLUMNS = np.array([place_of(field) - FIRST for field in MEAN_OF.values()])
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


@jit
def divide(row: Reals, columns: Integers, by: float) -> None:
    """Turn the sums in those `columns` of the week's `row` (measures,) into means."""
    for place in range(columns.shape[0]):
        row[columns[place]] /= by
