"""Every table of a comparison, tidy: one row a thing that was compared."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from types import MappingProxyType

import numpy as np

from covalue_sim.analysis.contrasts import contrasts
from covalue_sim.analysis.directions import BETTER
from covalue_sim.analysis.precision import replicates_for
from covalue_sim.experiments.compare import cost, weights, whom
from covalue_sim.experiments.compare.ensemble import Ensemble
from covalue_sim.experiments.compare.rows import Row, paired_tables, tested
from covalue_sim.model.outcomes import RESOURCE_UNITS

ABSOLUTE = 0.01
"""Half width that `needed` is told for where an outcome is a share or lies on a scale from 0 to 1."""
OF_SPREAD = 0.1
"""The same elsewhere, in standard deviations of the reference."""


def outcome_rows(ensemble: Ensemble, precision: float | None = None) -> Iterator[Row]:
    """Contrasts of every outcome and arm, with the replicates that `precision` would need."""
    names = [measure.name for measure in ensemble.measures]
    found = contrasts(names, ensemble.values[0], list(ensemble.values[1:]))
    for label, row in zip(ensemble.labels[1:], found, strict=True):
        for measure, contrast, base in zip(ensemble.measures, row, ensemble.values[0].T, strict=True):
            scale = 1.0 if measure.unit.startswith(("share", "0-1")) else 0.0
            wish = precision or ABSOLUTE * scale or OF_SPREAD * float(base.std(ddof=1))
            needed = replicates_for(contrast.sd, wish) if wish > 0 else 2
            about = {"arm": label, "theme": measure.theme, "unit": measure.unit, "meaning": measure.meaning}
            reason = BETTER[measure.name].reason if measure.name in BETTER else ""
            plain = {**asdict(contrast), "verdict": contrast.verdict.value}
            yield {**about, **plain, "better_because": reason, "precision": wish, "needed": needed}


def curve_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Weekly differences with pointwise bounds and a band for all weeks at once."""
    for label, series, found in ensemble.curves:
        columns = zip(
            found.weeks.tolist(), found.n.tolist(), found.mean.tolist(), found.low.tolist(), found.high.tolist(),
            found.band_low.tolist(), found.band_high.tolist(), strict=True,
        )  # fmt: skip
        names = ("week", "n", "difference", "low", "high", "band_low", "band_high")
        for column in columns:
            yield {"arm": label, "series": series.name, **dict(zip(names, column, strict=True))}


def parting_rows(ensemble: Ensemble) -> Iterator[Row]:
    """When the arms part, a row an arm and weekly series."""
    for label, series, found in ensemble.curves:
        yield {
            "arm": label,
            "series": series.name,
            "unit": series.unit,
            "first_difference": found.first,
            "parted": found.parted,
            "apart_to_the_end_from": found.lasting,
        }


def flow_rows(ensemble: Ensemble) -> Iterator[Row]:
    """What changes hands between whom, per patient-week, where anything does in any arm."""
    people = ensemble.people[0]["start"]["slot"].shape[1]
    first = ensemble.flows[0]
    amounts = [flows.amounts / (people * ensemble.weeks) for flows in ensemble.flows]
    anything = sum(np.abs(one).sum(axis=0) for one in amounts) > 0
    places = [tuple(place) for place in np.argwhere(anything).tolist()]
    for number, label in enumerate(ensemble.labels[1:], 1):
        pairs = tuple([of_arm[:, a, b, r] for a, b, r in places] for of_arm in (amounts[0], amounts[number]))
        columns = paired_tables(*pairs)
        for (a, b, r), found in zip(places, tested(columns, *pairs), strict=True):
            resource = first.resources[r]
            unit = f"{RESOURCE_UNITS.get(resource, 'units')} a patient-week"
            about = {"arm": label, "giver": first.givers[a], "receiver": first.receivers[b], "resource": resource}
            yield {**about, "unit": unit, **found}


TABLES: Mapping[str, Callable[[Ensemble], Iterator[Row]]] = MappingProxyType(
    {
        "outcomes": outcome_rows,
        "subgroups": whom.subgroup_rows,
        "persons": whom.person_rows,
        "profiles": whom.profile_rows,
        "changes": whom.change_rows,
        "inequality": whom.inequality_rows,
        "costs": cost.cost_rows,
        "ratios": cost.ratio_rows,
        "net_benefit": cost.benefit_rows,
        "acceptability": cost.acceptability_rows,
        "stakeholders": weights.stakeholder_rows,
        "weight_space": weights.weight_space_rows,
        "partings": parting_rows,
        "curves": curve_rows,
        "flows": flow_rows,
    }
)
"""Table -> the rows of it, in the order of a report."""
