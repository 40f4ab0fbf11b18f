"""Long evidence: what pairing replicates gains, over all shipped what-ifs at their own size.

Where an outcome never varies in one arm, as paid hours where nobody is paid, there is nothing to pair and the ratio is
exactly 1. Elsewhere it can fall to 1 or below where a what-if cuts an outcome off from what moved it in the reference
(belief in announcements once promises are broken) or turns it round (net pay, which is fares lost without pay and
earnings with it).
"""

import numpy as np
import pytest

from covalue_sim.analysis.contrasts import contrasts
from covalue_sim.experiments.compare.arms import arms_of
from covalue_sim.experiments.compare.running import How, run_arms
from covalue_sim.scenario import shipped

WHAT_IFS = [name for name in shipped() if name != "baseline"]
REPLICATES, AT_A_TIME, MOST = 40, 8, 0.8


def ratios_of(row):
    """Variance ratios of the outcomes that vary in both arms."""
    varying = (one for one in row if one.reference_low < one.reference_high and one.arm_low < one.arm_high)
    return {one.outcome: one.variance_ratio for one in varying if not np.isnan(one.variance_ratio)}


@pytest.mark.long
def test_pairing_gains_for_every_outcome_of_most_what_ifs(tmp_path):
    whole = []
    for start in range(0, len(WHAT_IFS), AT_A_TIME):
        arms = arms_of(["baseline", *WHAT_IFS[start : start + AT_A_TIME]])
        ensemble = run_arms(arms, REPLICATES, How(out=tmp_path)).ensemble
        names = [measure.name for measure in ensemble.measures]
        found = contrasts(names, ensemble.values[0], list(ensemble.values[1:]))
        for label, row in zip(ensemble.labels[1:], found, strict=True):
            ratios = ratios_of(row)
            below = {name: round(ratio, 2) for name, ratio in ratios.items() if ratio <= 1}
            whole.append(not below)
            median, least = np.median(list(ratios.values())), min(ratios.values())
            print(f"{label:22} median {median:8.3g}  least {least:6.3g}  of {len(ratios)}; at or below 1: {below}")
    assert len(whole) >= 10
    assert np.mean(whole) >= MOST
