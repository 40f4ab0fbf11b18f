"""Rows of tidy tables, and a paired difference with its bounds as the columns that most tables share."""

from collections.abc import Mapping, Sequence

import numpy as np

from covalue_sim.analysis.bootstrap import bca_intervals
from covalue_sim.analysis.contrasts import paired_p
from covalue_sim.analysis.intervals import Array, t_interval
from covalue_sim.analysis.multiplicity import holm

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]


def paired_tables(references: Sequence[Array], arms: Sequence[Array]) -> list[dict[str, Cell]]:
    """Means of both and of their difference with Student's 95 % bounds, the bootstrap's of the difference, and n.

    Args:
        references, arms: one each of (replicates,) for every row; a replicate in which either is NaN is left out,
            and n says so.
    """
    whole = [
        place for place, (one, other) in enumerate(zip(references, arms, strict=True)) if np.isfinite(one + other).all()
    ]
    together = {}
    if whole:
        differences = np.column_stack([arms[place] - references[place] for place in whole])
        together = dict(zip(whole, bca_intervals(differences), strict=True))
    rows: list[dict[str, Cell]] = []
    for place, (one, other) in enumerate(zip(references, arms, strict=True)):
        known = np.isfinite(one) & np.isfinite(other)
        base, own, paired = (t_interval(sample[known]) for sample in (one, other, other - one))
        bca = together.get(place) or bca_intervals((other - one)[known][:, None])[0]
        rows.append(
            {
                "n": int(known.sum()),
                "reference": base.mean,
                "reference_low": base.low,
                "reference_high": base.high,
                "arm_mean": own.mean,
                "arm_low": own.low,
                "arm_high": own.high,
                "difference": paired.mean,
                "low": paired.low,
                "high": paired.high,
                "bca_low": bca.low,
                "bca_high": bca.high,
            }
        )
    return rows


def tested(
    rows: Sequence[dict[str, Cell]], references: Sequence[Array], arms: Sequence[Array]
) -> list[dict[str, Cell]]:
    """Add to each row Student's paired p-value, and Holm's over all of them."""
    differences = [other - one for one, other in zip(references, arms, strict=True)]
    p_values = [paired_p(one[np.isfinite(one)]) if np.isfinite(one).sum() > 1 else np.nan for one in differences]
    adjusted = holm(p_values).tolist()
    return [{**row, "p": p, "holm": high} for row, p, high in zip(rows, p_values, adjusted, strict=True)]


def share_columns(share: Array) -> dict[str, Cell]:
    """Mean with Student's 95 % bounds over replicates, and n; NaN is left out."""
    found = t_interval(share[np.isfinite(share)])
    return {"n": found.n, "mean": found.mean, "low": found.low, "high": found.high}
