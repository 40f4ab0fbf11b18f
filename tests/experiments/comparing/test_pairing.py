"""Long evidence: what pairing replicates gains, over ten of the shipped what-ifs at their own size."""

import numpy as np
import pytest

from covalue_sim.analysis.contrasts import contrasts
from covalue_sim.experiments.comparing.arms import arms_of
from covalue_sim.experiments.comparing.running import How, run_arms

WHAT_IFS = (
    "after-a-scandal", "austerity", "community-organising", "expenses", "group-visits", "paid-participation",
    "pay-for-performance", "shared-power", "time-credits", "tokenism",
)  # fmt: skip
REPLICATES = 40


@pytest.mark.long
def test_pairing_gains_for_every_outcome_of_most_what_ifs(tmp_path):
    arms = arms_of(["baseline", *WHAT_IFS])
    ensemble = run_arms(arms, REPLICATES, How(out=tmp_path)).ensemble
    names = [measure.name for measure in ensemble.measures]
    found = contrasts(names, ensemble.values[0], list(ensemble.values[1:]))
    whole = 0
    for label, row in zip(ensemble.labels[1:], found, strict=True):
        ratios = {one.outcome: one.variance_ratio for one in row if not np.isnan(one.variance_ratio)}
        below = {name: round(ratio, 2) for name, ratio in ratios.items() if ratio <= 1}
        whole += not below
        median = np.median(list(ratios.values()))
        least = min(ratios.values())
        print(f"{label:22} median {median:8.3g}  least {least:6.3g}  of {len(ratios)}; at or below 1: {below}")
    assert whole >= 8
