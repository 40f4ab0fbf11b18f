"""What a sweep's summary says in words."""

import math

import pytest

from covalue_sim.report.sweep.summary import chance_words

NAMES = [f"{share}{end}" for share in ("of_a_run", "of_the_mean") for end in ("", "_low", "_high")]


@pytest.mark.parametrize("unknown", [None, math.nan])
def test_one_replicate_tells_nothing_of_chance_also_when_an_analysis_is_read_again(unknown):
    assert "not known from one replicate" in chance_words(dict.fromkeys(NAMES, unknown))


def test_the_share_of_chance_has_its_bounds():
    said = chance_words(dict(zip(NAMES, (0.5, 0.4, 0.6, 0.1, 0.05, 0.2), strict=True)))
    assert "50.0 % (40.0 to 60.0) of runs, 10.0 % (5.0 to 20.0) of points' means" in said
