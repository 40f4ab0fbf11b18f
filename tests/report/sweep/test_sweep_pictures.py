"""Pictures of sweeps: drawn from made-up findings, their titles say what the numbers say."""

import numpy as np
import pytest
from made_up_sweep import NAMES, analysis, drawn, rows, swept

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.report.sweep import bars, convergence, elementary, levels, pairs, phase, scatter, tornado, weeks
from covalue_sim.report.sweep.words import leading


def test_bars_say_what_matters_most_and_that_nothing_does():
    (picture,) = drawn(bars, swept(), analysis())
    assert picture.title == "Power: declared share moves value user most"
    assert "the noise floor" in picture.caption
    (picture,) = drawn(bars, swept(), analysis(values=(0.01, 0.005, 0.05), above=(False, False)))
    assert picture.title == "Nothing moves value user more than luck"


def test_outcomes_with_the_same_leader_share_a_clause():
    leaders = {"value_user": "trust.gain", "pay": "", "trust_end": "trust.gain"}
    assert leading(leaders) == "Trust: gain moves value user and trust end most; nothing moves pay more than luck"


def test_morris_has_its_own_plane():
    found = analysis("morris", "mu_star")
    found.indices += rows("morris", "sigma", (0.2, 0.1, 0.0))
    (picture,) = drawn(elementary, swept("morris"), found)
    assert picture.name == "elementary-effects"
    words = {text.get_text() for axes in picture.figure.axes for text in axes.texts}
    assert {"1", "1  power: declared share", "2  trust: gain"} <= words


def test_pairs_are_named_only_where_they_are_clear():
    for value, title in ((0.3, "Power: declared share and trust: gain interact most: 0.30 (0.25 to 0.35)"),
                         (0.01, "For value user, no two factors clearly interact")):  # fmt: skip
        found = analysis()
        pair = rows("sobol", "S2", (value, 0.0, 0.0))[0] | {"with": "trust.gain", "rank": None}
        found.indices.append(pair)
        (picture,) = drawn(pairs, swept(), found)
        assert title.lower() in picture.title.lower()


def test_convergence_says_whether_it_holds_still():
    found = analysis()
    found.convergence = [
        {"outcome": "value_user", "target": "mean", "method": "sobol", "index": "ST", "factor": name, "unit": "N",
         "n": n, "value": 0.5, "low": 0.4, "high": 0.6} for n in (16, 32, 64) for name in NAMES
    ]  # fmt: skip
    (picture,) = drawn(convergence, swept(), found)
    assert picture.title == "Value user: the ranking of the first two is stable from N = 16 (up to 64)"
    found.convergence = [row for row in found.convergence if row["n"] == 64]
    assert drawn(convergence, swept(), found) == []


def test_a_tornado_needs_a_clear_difference():
    found = Analysis(indices=[])
    for index, values in (("low end", (-0.2, 0.0, 0.0)), ("high end", (0.3, 0.0, 0.0)), ("span", (0.5, 0.0, 0.0))):
        found.indices += rows("one_at_a_time", index, values)[:2]
    (picture,) = drawn(tornado, swept("one_at_a_time", dummy=False), found)
    assert picture.title == "Power: declared share moves value user most"
    assert "paired by common random numbers" in picture.caption


def test_a_scatter_says_which_way_it_goes():
    (picture,) = drawn(scatter, swept("latin"), analysis())
    assert picture.title.startswith("Value user rises from 0.0")
    assert picture.title.endswith("as power: declared share goes up")
    assert drawn(scatter, swept("morris"), analysis()) == []


def test_a_scatter_of_choices_has_one_mean_a_choice_and_no_direction():
    first = Factor("coping.rule", "choice", values=("ask_help", "avoid", "escalate"))
    unit = np.random.default_rng(1).random((90, 3))
    high = np.array([0.2, 0.9, 0.5])[np.minimum((unit[:, 0] * 3).astype(int), 2)]
    sweep = swept("latin", (first, Factor("trust.gain")), unit, {"value_user": high[:, None] + np.zeros((1, 3))})
    found = analysis()
    found.verdicts[0]["first"] = ["coping.rule"]
    (picture,) = drawn(scatter, sweep, found)
    assert picture.title == "Value user is 0.90 where coping: rule is avoid, 0.20 at ask help"
    middle = [line for line in picture.figure.axes[0].lines if line.get_marker() == "o"]
    assert middle[0].get_xdata().tolist() == pytest.approx([1 / 6, 0.5, 5 / 6])


def test_a_scatter_of_what_goes_up_and_down_says_where_it_is_highest():
    unit = np.random.default_rng(1).random((400, 3))
    runs = {"value_user": (1.0 - (2.0 * unit[:, :1] - 1.0) ** 2) + np.zeros((1, 3))}
    (picture,) = drawn(scatter, swept("latin", unit=unit, runs=runs), analysis())
    assert picture.title.startswith("Value user is 0.99 where power: declared share is about 0.")


def test_levels_of_a_grid_of_three_are_drawn_the_widest_first():
    factors = (Factor("trust.gain"), Factor("power.declared_share"), Factor("coping.rule", "choice", values=("a", "b")))
    found = analysis()
    found.levels = [
        {"outcome": "value_user", "factor": factor.path, "level": level, "place": 0.0, "value": value,
         "low": value - 0.05, "high": value + 0.05, "n": 4, "replicates": 3}
        for factor, steps in zip(factors, ((("0", 0.4), ("1", 0.5)), (("0", 0.1), ("1", 0.8)), (("a", 0.4), ("b", 0.5))),
                                 strict=True)
        for level, value in steps
    ]  # fmt: skip
    sweep = swept("grid", factors, np.zeros((8, 3)), {}, dummy=False)
    (picture,) = drawn(levels, sweep, found)
    assert picture.title == "Value user is 0.10 where power: declared share is 0, and 0.80 where it is 1"
    assert [axes.get_xlabel() for axes in picture.figure.axes] == [
        "power: declared share", "trust: gain", "coping: rule",
    ]  # fmt: skip
    assert drawn(levels, swept("grid", factors[:2], np.zeros((4, 2)), {}, dummy=False), found) == []


def test_numbers_of_effects_do_not_lie_on_each_other():
    found = analysis("morris", "mu_star", values=(0.5, 0.5001, 0.05))
    found.indices += rows("morris", "sigma", (0.2, 0.2001, 0.0))
    (picture,) = drawn(elementary, swept("morris"), found)
    places = [text.xyann for axes in picture.figure.axes for text in axes.texts if text.get_text() in {"1", "2"}]
    assert max(abs(places[0][0] - places[1][0]), abs(places[0][1] - places[1][1])) > 6.0


@pytest.mark.parametrize("values", [(), ("ask_help", "avoid", "escalate")])
def test_a_phase_map_says_where_the_outcome_is_highest_and_lowest(values):
    first = Factor("coping.rule", "choice", values=values) if values else Factor("power.declared_share")
    factors = (first, Factor("trust.gain"))
    unit = np.array([[u, v] for u in first.levels(3) for v in (0.0, 0.5, 1.0)])
    runs = {"value_user": unit.sum(axis=1)[:, None] + np.random.default_rng(1).normal(0, 0.01, (9, 3))}
    (picture,) = drawn(phase, swept("grid", factors, unit, runs, dummy=False), analysis())
    low, high = ("ask help", "escalate") if values else ("0", "1")
    name = "coping: rule" if values else "power: declared share"
    assert f"at {name} {high}, trust: gain 1" in picture.title
    assert f"at {name} {low}, trust: gain 0" in picture.title


def test_who_takes_over_in_the_weeks_is_said():
    found = analysis()
    found.weekly = [
        {"series": "trust", "week": week, "method": "sobol", "index": "ST", "factor": name, "value": value,
         "low": value - 0.1, "high": value + 0.1}
        for week, values in ((1.0, (0.6, 0.2, 0.0)), (2.0, (0.5, 0.5, 0.0)), (3.0, (0.1, 0.8, 0.0)))
        for name, value in zip(NAMES, values, strict=True)
    ]  # fmt: skip
    (picture,) = drawn(weeks, swept(), found)
    assert picture.title == "For trust, trust: gain takes over from power: declared share"
    found.weekly += [{**row, "series": "hope"} for row in found.weekly]
    (picture,) = drawn(weeks, swept(), found)
    assert picture.title == "For trust and hope, trust: gain takes over from power: declared share"


def test_nothing_found_nothing_drawn():
    empty = Analysis()
    for kind in (bars, elementary, pairs, convergence, tornado, scatter, phase, levels, weeks):
        assert drawn(kind, swept(), empty) == []
