"""Titles say what the tables say: change the numbers, and they change; nothing else changes them."""

import numpy as np
import pytest

from covalue_sim.report.figures import (
    components,
    encounters,
    exchange,
    headlines,
    panels,
    space,
    thirds,
    weekly,
)  # fmt: skip


def late(tables, column):
    """Values of a series after week 0, as a mask and the column."""
    return tables["weekly"]["week"] >= 0, tables["weekly"][column]


def classes(results):
    return encounters.finding(weekly.read_weekly(results, tuple(look.column for look in encounters.CLASSES)))


def course(results):
    return headlines.finding(weekly.read_weekly(results, tuple(name for name, _ in panels.HEADLINES)))


def worth(results):
    return components.finding(components.charts(weekly.read_weekly(results, components.COLUMNS)))


def fair(results):
    return thirds.finding(thirds.read_founders(results))


def far(results):
    return space.finding(space.read_space(results))


def given(results):
    return exchange.finding(exchange.read_exchange(results))


def shares(created, destroyed):
    def change(tables):
        rows, _ = late(tables, "week")
        tables["weekly"]["share_co_created"][rows] = created
        tables["weekly"]["share_co_destroyed"][rows] = destroyed

    return change


@pytest.mark.parametrize(("created", "destroyed"), [(0.61, 0.12), (0.042, 0.7)])
def test_encounters_tell_the_shares_of_the_last_weeks(changed, created, destroyed):
    words = [f"{100 * share:.{1 if share < 0.1 else 0}f}\u00a0%" for share in (created, destroyed)]
    title = f"In weeks 48–59, {words[0]} of encounters co-create value and {words[1]} destroy it for both sides"
    assert classes(changed(shares(created, destroyed))) == title


def test_encounters_tell_nothing_of_earlier_weeks(changed):
    def change(tables):
        tables["weekly"]["share_co_created"][tables["weekly"]["week"] < 48] = 0.99

    assert classes(changed(change)) == classes(changed())


def steady(tables, **levels):
    for column, level in levels.items():
        tables["weekly"][column][:] = level + 0.001 * tables["weekly"]["replicate"]


def test_outcomes_that_stay_are_said_to_stay(changed):
    results = changed(lambda tables: steady(tables, value_user=0.1, trust_own=0.6, health=-0.004))
    assert course(results) == (
        "From before week 0 to weeks 48–59: net value to users stays near 0.10; "
        "trust in the own professional stays near 0.60; health stays near 0.00"
    )


@pytest.mark.parametrize(("step", "verb"), [(0.2, "rises from 0.60 to 0.80"), (-0.2, "falls from 0.60 to 0.40")])
def test_outcomes_that_change_are_said_to_change_with_both_levels(changed, step, verb):
    def change(tables):
        steady(tables, trust_own=0.6)
        rows, trust = late(tables, "trust_own")
        trust[rows] += step

    assert f"trust in the own professional {verb};" in course(changed(change))


def test_a_change_within_its_interval_is_none(changed):
    def change(tables):
        steady(tables, trust_own=0.6)
        rows, trust = late(tables, "trust_own")
        trust[rows] += np.where(tables["weekly"]["replicate"][rows] % 2, 0.2, -0.16)

    assert "trust in the own professional stays near 0.62" in course(changed(change))


def test_a_dip_that_passes_is_told_with_its_week(changed):
    def change(tables):
        steady(tables, trust_own=0.6)
        tables["weekly"]["trust_own"][tables["weekly"]["week"] == 7] = 0.35

    assert "falls from 0.60 to 0.35 in week 7 and ends at 0.60" in course(changed(change))


def test_noise_is_no_dip(changed):
    def change(tables):
        weeks = tables["weekly"]["week"]
        tables["weekly"]["trust_own"] = 0.6 + np.random.default_rng(2).normal(0, 0.05, 500)[weeks + 100]

    assert "in week" not in course(changed(change))


def kinds(tables, **levels):
    for column, level in levels.items():
        tables["weekly"][column][:] = level + 0.001 * tables["weekly"]["replicate"]


def test_value_names_the_largest_gain_and_the_largest_loss_of_each_party(changed):
    results = changed(lambda tables: kinds(tables, value_user_voice=0.9, value_provider_health=-0.8))
    assert "Users gain most in voice (+0.90)" in worth(results)
    assert "lose most in health (\u22120.80)" in worth(results)
    swapped = changed(lambda tables: kinds(tables, value_user_voice=-0.9, value_provider_health=0.8))
    assert "lose most in voice (\u22120.90)" in worth(swapped)
    assert "providers gain most in health (+0.80)" in worth(swapped)


def test_value_that_is_not_clearly_different_from_zero_is_not_claimed(changed):
    def change(tables):
        sign = np.where(tables["weekly"]["replicate"] % 2, 1.2, -1.0)
        for kind in components.VALUE_COMPONENTS:
            tables["weekly"][f"value_user_{kind}"] = sign

    assert "Users neither gain nor lose clearly" in worth(changed(change))


def gaining(low, high):
    """People with slack above one half gain with probability `high`, others with `low`."""

    def change(tables):
        people = tables["people"]
        rng = np.random.default_rng(3)
        chance = np.where(people["slack"] > 0.5, high, low)
        people["net_value"] = np.where(rng.random(len(chance)) < chance, 2.0, -1.0)

    return change


@pytest.mark.parametrize(("low", "high", "word"), [(0.1, 0.9, "less"), (0.9, 0.1, "more")])
def test_slack_tells_who_gains_more_often(changed, low, high, word):
    title = fair(changed(gaining(low, high)))
    assert title.startswith(f"People with little slack gain {word} often than people with much slack: ")
    shown = [float(part.split("\u00a0")[0]) / 100 for part in title.split(": ")[1].split(" against ")]
    assert shown == pytest.approx([low, high], abs=0.08)


def test_slack_claims_no_difference_that_is_not_clear(changed):
    assert fair(changed(gaining(0.5, 0.5))).startswith("People gain about as often with little slack (")


def test_slack_counts_founders_at_the_end_only(changed):
    def change(tables):
        people = tables["people"]
        newcomers = (people["moment"] == "start") | ~people["founder"]
        people["net_value"][newcomers] = -50.0

    assert fair(changed(change)) == fair(changed())


def test_practice_space_tells_whether_care_comes_closer(changed):
    def closer(tables):
        people = tables["people"]
        end = people["moment"] == "end"
        for axis in ("x", "y"):
            people[f"z_{axis}"][end] = people[axis][end]

    def further(tables):
        people = tables["people"]
        people["z_x"][people["moment"] == "end"] = 3.0

    assert "care ends up closer to where patients stand (" in far(changed(closer))
    assert "\u2192 0.00)" in far(changed(closer))
    assert "care ends up further from where patients stand (" in far(changed(further))


def test_practice_space_tells_where_people_move(changed):
    def change(tables):
        people = tables["people"]
        start = people["moment"] == "start"
        people["x"][start], people["x"][~start] = people["x"][~start], people["x"][~start] - 0.3
        people["y"][start] = people["y"][~start]

    assert "people on average move 0.30 towards biomedical knowledge" in far(changed(change))


def test_practice_space_is_that_of_the_first_replicate(changed):
    def change(tables):
        people = tables["people"]
        for column in ("x", "y", "z_x"):
            people[column][people["replicate"] > 0] = 0.0

    assert far(changed(change)) == far(changed())


def test_flows_tell_what_patients_give_and_receive(changed):
    def change(tables):
        flows = tables["flows"]
        flows["amount"][:] = 0.0
        for giver, receiver, resource, amount in (
            ("patient", "professional", "time", 30.0),
            ("professional", "patient", "time", 70.0),
            ("society", "organisation", "money", 95.0),
            ("organisation", "patient", "money", 5.0),
        ):
            row = (flows["giver"] == giver) & (flows["receiver"] == receiver) & (flows["resource"] == resource)
            flows["amount"][row] = amount

    title = "Patients give 30\u00a0% of the time and receive 5.0\u00a0% of the money that changes hands"
    assert given(changed(change)) == title
    assert given(changed(lambda tables: (change(tables), tables["flows"]["amount"].__imul__(7.0)))) == title


def test_interventions_are_lettered_and_explained(changed):
    planned = [
        {"week": 30, "set": {"power": {"declared_share": 0.6}, "mechanisms.groups": False}},
        {"week": 8, "set": {"pay.rate": -2.5}},
    ]
    picture = encounters.draw(changed(interventions=planned))
    written = [text.get_text() for text in picture.figure.findobj() if hasattr(text, "get_text")]
    assert {"a", "b"} <= set(written)
    words = " ".join(written).replace("\u00a0", " ")
    assert "a = week 8: pay rate \u2192 \u22122.5" in words
    assert "b = week 30: power declared share \u2192 0.6, mechanisms groups \u2192 off" in words


def test_the_resolved_scenario_names_the_picture_before_the_manifest(changed):
    results = changed()
    resolved = 'title: "Care & <shared> power"\ninterventions:\n  - week: 4\n    set:\n      trust: {shock: 0.4}\n'
    (results.folder / "scenario.yaml").write_text(resolved)
    assert results.facts.title == "Care & <shared> power"
    assert [(mark.letter, mark.week, mark.words) for mark in results.facts.marks] == [
        ("a", 4, "trust shock \u2192 0.4")
    ]
