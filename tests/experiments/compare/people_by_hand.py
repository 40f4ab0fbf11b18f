"""Arms with a few people made by hand: as much of an ensemble as tables about people ask for, without a run."""

from types import SimpleNamespace

import numpy as np

PEOPLE, REPLICATES, WEEKS = 4, 2, 2
SLACK = (0.1, 0.2, 0.8, 0.9)
"""Of each person; the first two have little, the third has middling, the last has much."""

KINDS = ("health", "experience", "knowledge", "relational", "voice", "economic")
REALS = ("net_value", "hours_unpaid", "hours_paid", "pay", "health", "activation", "trust_own", "burden",
         *(f"value_{kind}" for kind in KINDS))  # fmt: skip


def spread(values):
    """The same people in every replicate, or what is given for each."""
    array = np.array(values)
    return np.tile(array, (REPLICATES, 1)) if array.ndim == 1 else array


def at_start(**columns):
    """People at week 0: two of four on benefits, one in a group, one who does not take part."""
    known = {
        "slack": SLACK, "claimant": [1, 1, 0, 0], "activation": [0.3, 0.5, 0.6, 0.9], "group": [3.0, np.nan, np.nan, np.nan],
        "rationale": np.array(["rights", "managerial", "rights", "None"], dtype=object), "health": [0.5] * PEOPLE,
        "trust_own": [0.5] * PEOPLE, "burden": [0.2] * PEOPLE,
    }  # fmt: skip
    return {name: spread(values) for name, values in {**known, **columns}.items()}


def at_end(**columns):
    """People at the end: all are who they were, take part, and have nothing."""
    known = {**{name: [0.0] * PEOPLE for name in REALS}, "founder": [1] * PEOPLE, "engaged": [1] * PEOPLE}
    return {name: spread(values) for name, values in {**known, **columns}.items()}


def ensemble_of(*ends, labels=("baseline", "arm", "other")):
    """Arms whose people end so; all start alike."""
    people = [{"start": at_start(), "end": end} for end in ends]
    return SimpleNamespace(labels=list(labels[: len(ends)]), weeks=WEEKS, people=people, n=REPLICATES)


def rows(table, **wanted):
    """Rows in which these cells have these values."""
    found = [row for row in table if all(row[name] == value for name, value in wanted.items())]
    assert found, wanted
    return found


def row(table, **wanted):
    """The one such row."""
    (one,) = rows(table, **wanted)
    return one
