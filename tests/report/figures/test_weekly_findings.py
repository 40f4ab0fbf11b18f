"""Weeks, courses, kinds of value: stretches of weeks that titles speak of, and sentences that follow the numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.analysis.estimates import bounds
from covalue_sim.errors import InputError
from covalue_sim.model.outcomes import ACTOR_KINDS, FINAL_WEEKS
from covalue_sim.report.figures import components, exchange, headlines
from covalue_sim.report.figures.components import Chart
from covalue_sim.report.figures.exchange import Exchange, read_exchange
from covalue_sim.report.figures.facts import Facts, Mark
from covalue_sim.report.figures.marking import band_words, intervention_words, provenance
from covalue_sim.report.figures.weekly import Weekly, read_weekly


def weekly(path, *, first=-20, replicates=6, noise=0.004, column="health", **others):
    """A series whose mean over replicates is `path`; replicates lie evenly about it."""
    path = np.asarray(path, float)
    apart = noise * np.linspace(-1, 1, replicates)[:, None] if replicates > 1 else np.zeros((1, 1))
    series = {name: np.asarray(one, float) + apart for name, one in {column: path, **others}.items()}
    return Weekly(np.arange(first, first + len(path)), series, replicates)


STEP = np.r_[np.full(20, 0.4), np.full(60, 0.6)]


@given(st.integers(0, 40), st.integers(1, 80))
def test_stretches_of_weeks_lie_where_their_names_say(burn_in, run):
    found = weekly(np.zeros(burn_in + run), first=-burn_in)
    assert found.weeks[found.run].min() == 0
    assert found.run.sum() == run
    assert found.end.sum() == min(run, FINAL_WEEKS)
    assert found.weeks[found.end].max() == run - 1
    before = found.weeks[found.before]
    if burn_in:
        assert list(before) == list(range(-min(burn_in, FINAL_WEEKS), 0))
    else:
        assert before[0] == 0 and 1 <= len(before) <= FINAL_WEEKS
        assert run == 1 or not (found.before & found.end).any() or run < 2 * FINAL_WEEKS


def test_a_run_that_never_reached_week_zero_ends_in_its_burn_in():
    found = weekly(np.zeros(5), first=-9)
    assert list(found.weeks[found.run]) == [-5]
    assert list(found.weeks[found.end]) == [-5]


@pytest.mark.parametrize(
    ("first", "length", "words"),
    [(0, 3, "weeks 0\u20132"), (4, 1, "week 4"), (-3, 3, "weeks \u22123 to \u22121"), (-1, 1, "week \u22121")],
)
def test_weeks_are_named_with_true_minus_signs(first, length, words):
    found = weekly(np.zeros(length), first=first)
    assert found.words(np.ones(length, bool)) == words


def test_the_change_is_within_replicates_from_before_to_the_end():
    found = weekly(STEP, noise=0.5)
    change = found.change("health")
    assert change.mean == pytest.approx(0.2)
    assert change.low == pytest.approx(0.2) and change.high == pytest.approx(0.2)
    assert found.at_end("health").mean == pytest.approx(0.6)
    assert found.at_end("health").low < 0.5 < 0.7 < found.at_end("health").high
    assert found.level("health", found.run).shape == (6,)


@pytest.mark.parametrize(("path", "verb"), [(STEP, "rises from 0.40 to 0.60"), (1 - STEP, "falls from 0.60 to 0.40")])
def test_a_headline_goes_the_way_its_numbers_go(path, verb):
    assert headlines.finding(weekly(path)) == f"From before week 0 to weeks 48\u201359: health {verb}"


def test_replicates_in_another_order_give_the_same_words():
    found = weekly(STEP)
    turned = Weekly(found.weeks, {"health": found.series["health"][::-1]}, 6)
    assert headlines.finding(turned) == headlines.finding(found)


def test_what_is_not_clear_over_replicates_stays():
    path = np.r_[np.full(20, 0.5), np.full(60, 0.51)]
    found = weekly(path)
    rng = np.random.default_rng(1).normal(0, 0.2, (6, 1))
    found.series["health"][:, 20:] += rng - rng.mean()
    assert "health stays near 0.51" in headlines.finding(found)
    single = weekly(path, replicates=1)
    assert "health rises from 0.50 to 0.51" in headlines.finding(single)


@pytest.mark.parametrize(("peak", "verb"), [(0.9, "rises"), (0.1, "falls")])
def test_a_detour_that_passes_is_told_with_its_week(peak, verb):
    path = np.full(80, 0.5)
    path[45] = peak
    said = headlines.finding(weekly(path))
    assert f"health {verb} from 0.50 to {peak:.2f} in week 25 and ends at 0.50" in said


def test_a_small_or_noisy_detour_is_not_told():
    path = np.full(80, 0.5)
    path[45] = 0.5295
    assert "stays near 0.50" in headlines.finding(weekly(path))
    noisy = np.full(80, 0.5)
    noisy[:20] += 0.1 * (-1.0) ** np.arange(20)
    noisy[45] = 0.9
    assert "in week" not in headlines.finding(weekly(noisy))
    assert "in week" not in headlines.finding(weekly(STEP))


def test_a_series_of_one_week_is_a_level_and_none_is_a_place():
    assert headlines.finding(weekly([0.5], first=3)) == "In week 3, health is 0.50"
    assert headlines.finding(weekly(STEP, column="spending")) == "How outcomes move up to weeks 48\u201359"


def test_weeks_are_read_in_order_whatever_the_order_of_rows(changed):
    def shuffle(tables):
        order = np.random.default_rng(3).permutation(len(tables["weekly"]["week"]))
        for name, column in tables["weekly"].items():
            tables["weekly"][name] = np.asarray(column)[order]

    found = read_weekly(changed(shuffle), ("health", "need", "unheard_of"))
    assert list(found.weeks) == list(range(-26, 60))
    assert list(found.series) == ["health", "need"]
    assert found.series["health"].shape == (6, 86)
    assert np.isfinite(found.series["health"]).all()


def test_a_week_without_a_number_is_refused_and_a_column_without_any_left_out(changed):
    def gap(tables):
        week = tables["weekly"]["week"].astype(float)
        week[0] = np.nan
        tables["weekly"]["week"] = week

    with pytest.raises(InputError, match="'week' has gaps"):
        read_weekly(changed(gap), ("health",))

    def empty(tables):
        tables["weekly"]["health"] = np.full(len(tables["weekly"]["week"]), np.nan)

    found = read_weekly(changed(empty), ("health", "need"))
    assert list(found.series) == ["need"]
    assert read_weekly(changed(empty), ("health",)) is None


def test_captions_count_replicates_and_the_fewest_behind_a_number():
    found = weekly(STEP)
    assert band_words(found).startswith("n = 6\u00a0replicates:")
    assert "undefined" not in band_words(found)
    found.series["health"][:4, 7] = np.nan
    assert band_words(found).endswith("fewer replicates count (in some week 2).")
    assert band_words(weekly(STEP, replicates=1)) == "n = 1 replicate, hence no interval."


def test_only_interventions_in_sight_are_in_the_key():
    facts = Facts("T", (Mark("a", -1, "x"), Mark("b", 0, "y"), Mark("c", 79, "z"), Mark("d", 80, "w")))
    found = weekly(STEP, first=0)
    assert intervention_words(facts, found) == " Interventions: b = week\u00a00: y; c = week\u00a079: z."
    assert intervention_words(Facts("T", ()), found) == ""


def test_replicates_that_failed_are_counted_in_the_caption(changed):
    results = changed(title="A service")
    assert provenance(results, 6) == "Scenario: A service."
    assert provenance(results, 5).endswith("1\u00a0further replicate without results.")
    assert provenance(results, 4).endswith("2\u00a0further replicates without results.")


def chart(actor, **kinds):
    rows = tuple((name, bounds(np.array([mean - half, mean, mean + half]))) for name, (mean, half) in kinds.items())
    return Chart(actor, f"Value to {actor}", "SD", rows, (("net value", bounds(np.array([0.1, 0.2, 0.3]))),))


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ({"health": (0.3, 0.01), "voice": (0.5, 0.01)}, "Users gain most in voice (+0.50)"),
        ({"health": (-0.3, 0.01), "voice": (-0.5, 0.01)}, "Users lose most in voice (\u22120.50)"),
        ({"health": (0.3, 0.01), "voice": (-0.5, 0.01)},
         "Users gain most in health (+0.30) and lose most in voice (\u22120.50)"),
        ({"health": (0.3, 0.01), "voice": (0.9, 3.0)}, "Users gain most in health (+0.30)"),
        ({"health": (0.1, 3.0)}, "Users neither gain nor lose clearly in any kind of value"),
        ({"relational": (0.3, 0.01), "economic": (-0.3, 0.01)},
         "Users gain most in relations (+0.30) and lose most in economic terms (\u22120.30)"),
    ],
)  # fmt: skip
def test_largest_gain_and_loss_are_those_that_are_clear(kinds, said):
    assert components.finding([chart("user", **kinds)]) == said


def test_parties_are_named_one_after_the_other_and_society_only_where_it_is_alone():
    both = [chart("user", health=(0.3, 0.01)), chart("provider", health=(-0.3, 0.01)), chart("society")]
    assert components.finding(both) == "Users gain most in health (+0.30); providers lose most in health (\u22120.30)"
    assert components.finding([chart("society")]) == "Value to society: +0.20"


def test_a_chart_an_actor_with_the_mean_over_the_run_and_not_the_burn_in():
    found = weekly(STEP, column="value_user_health", value_user=STEP / 2)
    (one,) = components.charts(found)
    assert (one.actor, one.heading) == ("user", "Value to users")
    assert [(name, level.mean) for name, level in one.rows] == [
        ("health", pytest.approx(0.6)), ("net value", pytest.approx(0.3)),
    ]  # fmt: skip


def flows(**amounts):
    made = {}
    for resource, rows in amounts.items():
        made[resource] = np.zeros((2, len(ACTOR_KINDS), len(ACTOR_KINDS)))
        for giver, receiver, amount in rows:
            made[resource][:, ACTOR_KINDS.index(giver), ACTOR_KINDS.index(receiver)] = amount
    return Exchange(made, 2)


def test_patients_give_time_and_receive_money():
    time = [("patient", "professional", 30.0), ("professional", "patient", 70.0)]
    money = [("organisation", "patient", 20.0), ("patient", "society", 60.0)]
    assert exchange.finding(flows(time=time)) == "Patients give 30\u00a0% of the time"
    assert exchange.finding(flows(money=money)) == "Patients receive 25\u00a0% of the money that changes hands"
    assert exchange.finding(flows(time=time, money=money)) == (
        "Patients give 30\u00a0% of the time and receive 25\u00a0% of the money that changes hands"
    )
    assert exchange.finding(flows(support=time)) == "What flows between actors: support"


@given(st.floats(0.01, 1e4))
def test_another_unit_changes_no_share(scale):
    time = [("patient", "professional", 30.0), ("professional", "patient", 70.0)]
    scaled = [(giver, receiver, scale * amount) for giver, receiver, amount in time]
    assert exchange.finding(flows(time=scaled)) == exchange.finding(flows(time=time))


def test_flows_that_are_read_add_up_and_strangers_are_left_out(changed):
    def strange(tables):
        table = tables["flows"]
        table["giver"][0] = "martian"
        table["amount"] = np.array(table["amount"], float)
        table["amount"][1], table["amount"][2] = np.nan, -5.0

    whole, found = read_exchange(changed()), read_exchange(changed(strange))
    assert found.replicates == whole.replicates == 6
    lost = whole.amounts["time"][0] - found.amounts["time"][0]
    assert (lost > 0).sum() == 3
    assert np.array_equal(whole.amounts["time"][1:], found.amounts["time"][1:])
    assert "credits" in whole.amounts and set(whole.amounts) == set(found.amounts)
