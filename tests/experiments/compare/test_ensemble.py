"""Row r of every arm is the same replicate, whatever was left out, and persons are matched or refused."""

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest
from fake_model import ACTOR_KINDS, OUTCOMES, PEOPLE, RESOURCES, WEEKLY

from covalue_sim.errors import InputError
from covalue_sim.experiments.compare import ensemble as module
from covalue_sim.experiments.compare.ensemble import said_of
from covalue_sim.experiments.compare.running import run_arms


@pytest.fixture
def dropped(arm, how):
    """Two arms of six replicates, of which 1 failed in the reference and 4 in the other arm."""
    arms = [arm(orders="raise=1"), arm("more", orders="raise=4", power__declared_share=0.75)]
    return run_arms(arms, 6, replace(how, drop_failed=True)).ensemble


def stored(results, table, replicate):
    """Rows of one replicate, as the results folder has them."""
    return getattr(results, table).filter(pa.compute.equal(getattr(results, table)["replicate"], replicate))


def test_replicates_that_are_left_out_are_left_out_of_everything(dropped):
    assert dropped.replicates.tolist() == [0, 2, 3, 5]
    assert dropped.n == 4
    assert [values.shape for values in dropped.values] == [(4, len(OUTCOMES))] * 2
    assert dropped.flows[1].amounts.shape == (4, len(ACTOR_KINDS), len(ACTOR_KINDS), len(RESOURCES))
    assert all(series.shape == (4, dropped.weeks) for _, by_arm in dropped.weekly(["trust"]) for series in by_arm)
    assert dropped.people[1]["end"]["health"].shape == (4, PEOPLE)


@pytest.mark.parametrize("place", [0, 1])
def test_a_row_has_the_numbers_of_its_replicate_in_every_table(dropped, place):
    results = dropped.results[place]
    ((_, trust),) = dropped.weekly(["trust"])
    for row, replicate in enumerate(dropped.replicates.tolist()):
        outcomes = stored(results, "runs", replicate)
        assert [values[row] for values in (dropped.column(one.name)[place] for one in OUTCOMES)] == [
            outcomes[one.name][0].as_py() for one in OUTCOMES
        ]
        weeks = stored(results, "weekly", replicate)
        after = weeks.filter(pa.compute.greater_equal(weeks["week"], 0))
        assert trust[place][row].tolist() == after["trust"].to_pylist()
        people = stored(results, "people", replicate)
        ends = people.filter(pa.compute.equal(people["moment"], "end"))
        assert dropped.people[place]["end"]["health"][row].tolist() == ends["health"].to_pylist()
        assert (
            dropped.flows[place].amounts[row].ravel().tolist()
            == stored(results, "flows", replicate)["amount"].to_pylist()
        )


def test_series_are_those_that_are_measured_with_units_and_meanings(dropped):
    assert [(one.name, one.unit, one.meaning) for one in dropped.series] == [
        (one.name, one.unit, one.meaning) for one in WEEKLY
    ]


def test_an_outcome_is_there_or_not(dropped):
    assert dropped.has("trust_end", "hours_given")
    assert not dropped.has("trust_end", "hours_taken")
    assert dropped.has()


def test_reading_series_in_parts_gives_the_same(dropped, monkeypatch):
    names = [one.name for one in dropped.series]
    whole = [(name, [own.tolist() for own in by_arm]) for name, by_arm in dropped.weekly(names)]
    monkeypatch.setattr(module, "AT_A_TIME", 1)
    parts = [(name, [own.tolist() for own in by_arm]) for name, by_arm in dropped.weekly(names)]
    assert repr(parts) == repr(whole)


def test_curves_come_arm_by_arm_and_of_each_every_series(arm, how):
    ensemble = run_arms(
        [arm(), arm("b", power__declared_share=0.6), arm("c", power__declared_share=0.7)], 3, how
    ).ensemble
    assert [(label, series.name) for label, series, _ in ensemble.curves] == [
        (label, series.name) for label in ("b", "c") for series in WEEKLY
    ]


def test_flows_are_named_in_the_order_of_their_amounts(dropped):
    first = dropped.flows[0]
    assert (first.givers, first.receivers, first.resources) == ([*ACTOR_KINDS], [*ACTOR_KINDS], [*RESOURCES])


def with_people(ensemble, change):
    """The same arms, the second of which has other people at the start."""
    own = ensemble._people

    def people(results):
        found = own(results)
        if results is ensemble.results[1]:
            found = {**found, "start": {**found["start"], **change(found["start"])}}
        return found

    object.__setattr__(ensemble, "_people", people)
    return ensemble


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("slack", lambda start: {"slack": start["slack"] + 1e-12}),
        ("health", lambda start: {"health": np.where(start["health"] > 0, np.nan, 0.0)}),
        ("generation", lambda start: {"generation": start["generation"] + 1}),
        ("rationale", lambda start: {"rationale": start["rationale"][:, ::-1].copy() + "x"}),
        ("slot", lambda start: {"slot": start["slot"][:, :2]}),
    ],
)
def test_people_who_are_not_the_same_at_week_0_are_refused_by_what_differs(dropped, name, change):
    with pytest.raises(
        InputError, match=rf"^arm 'more': the people at week 0 are not those of 'baseline' \({name} differs\)"
    ):
        _ = with_people(dropped, change).people


def test_what_nobody_knows_of_a_person_is_alike_in_both_arms(dropped):
    nobody = np.full((4, PEOPLE), np.nan)
    assert np.isnan(dropped.people[0]["start"]["group"].astype(float)).any()
    assert module._alike(nobody, nobody.copy())
    assert not module._alike(nobody, np.zeros((4, PEOPLE)))


def test_a_column_without_words_has_the_unit_1_and_no_meaning():
    assert said_of(pa.field("a", pa.float64())) == ("1", "")
    assert said_of(pa.field("a", pa.float64(), metadata={"unit": "hours", "meaning": "How long."})) == (
        "hours",
        "How long.",
    )
