"""Who people are: declared marginals and rank correlations, real people from a survey, newcomers in old slots."""

import math

import numpy as np
import pytest
from scipy import stats
from small_worlds import SILENT, SMALL, make, start

from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.state import BIOMEDICAL_BITS, LIVED_BITS, Records
from covalue_sim.scenario.scenario import Survey

MANY = 20_000 if is_compiled() else 600
SLACK_OF_SAMPLING = 4.0 / math.sqrt(MANY)  # four standard errors of a correlation near 0
REAL = {
    "health": "health", "activation": "activation", "skill": "skill", "literacy": "literacy", "slack": "slack",
    "general_trust": "general_trust", "motivation": "motivation", "prosocial": "prosocial", "distress": "distress",
    "hope": "hope", "lived": "x", "lead": "y", "age": "age",
}  # fmt: skip
"""Trait -> the state that it is at entry."""


@pytest.fixture(scope="module")
def crowd() -> tuple[Records, dict]:
    scenario = make({**SMALL, "population.patients.count": MANY})
    return start(scenario)[1].patients, scenario.values


@pytest.mark.parametrize("trait", REAL)
def test_a_large_population_has_the_declared_mean_and_spread(crowd, trait):
    people, values = crowd
    mean, sd = values[f"population.{trait}_mean"], values[f"population.{trait}_sd"]
    drawn = people[REAL[trait]]
    assert drawn.mean() == pytest.approx(mean, abs=4.0 * sd / math.sqrt(MANY))
    assert drawn.std() == pytest.approx(sd, rel=4.0 / math.sqrt(MANY))


def test_every_pair_of_traits_has_the_declared_rank_correlation(crowd):
    people, values = crowd
    names = list(REAL)
    found = stats.spearmanr(np.stack([people[REAL[name]] for name in names], axis=1)).statistic
    for row, first in enumerate(names):
        for column, second in enumerate(names[:row]):
            declared = values.get(
                f"population.correlation.{first}_{second}", values.get(f"population.correlation.{second}_{first}", 0.0)
            )
            assert found[row, column] == pytest.approx(declared, abs=SLACK_OF_SAMPLING), (first, second)


def test_shares_of_people_are_as_declared(crowd):
    people, values = crowd
    for found, path in (
        (people.claimant, "population.claimant_share"), (people.female, "population.female_share"),
        (people.contributor, "population.contributor_share"), (people.rationale == 0, "population.managerial_share"),
        (people.rationale == 2, "population.rights_share"), (people.group >= 0, "groups.member_share"),
    ):  # fmt: skip
        assert found.mean() == pytest.approx(values[path], abs=2.0 / math.sqrt(MANY)), path


def test_claimants_have_less_slack(crowd):
    people, _ = crowd
    assert people.slack[people.claimant == 1].mean() < people.slack[people.claimant == 0].mean() - 0.1


def test_needs_spread_over_dimensions_about_their_level(crowd):
    people, values = crowd
    means = people.need.mean(axis=0)
    assert np.ptp(means) < 4.0 * 0.3 / math.sqrt(MANY) * 2.0
    assert means.mean() == pytest.approx(values["population.need_mean"], abs=0.02)
    own = np.corrcoef(people.need.T)[np.triu_indices(4, 1)]
    assert np.all((own > 0.1) & (own < 0.9)), "dimensions share a level and differ beside it"


def test_users_know_lived_features_and_professionals_biomedical_ones():
    world = start(make({**SMALL, "population.patients.count": 500, "population.professionals.count": 200}))[1]
    assert np.all(world.patients.known & BIOMEDICAL_BITS == 0)
    assert np.all(world.professionals.known & LIVED_BITS == 0)
    bits = np.array([bin(known).count("1") for known in world.patients.known])
    assert bits.mean() / 6.0 == pytest.approx(0.35, abs=0.04)


def test_a_new_relation_starts_from_general_trust():
    people = start(make())[1].patients
    assert np.array_equal(people.trust, people.general_trust)
    assert np.array_equal(people.trust_organisation, people.general_trust)


def survey_of(count: int = 40, **columns) -> Survey:
    traits = {name: tuple(values) for name, values in columns.items()}
    return Survey(traits, count, "survey.csv", "0" * 64)


def surveyed(patients: int, survey: Survey, **levers) -> Records:
    return start(make({**SMALL, "population.patients.count": patients}, survey=survey, **levers))[1].patients


def test_surveyed_people_are_there_exactly_as_they_answered():
    dice = np.random.default_rng(1)
    answers = {
        "activation": dice.random(40),
        "slack": dice.random(40),
        "age": dice.random(40),
        "claimant": dice.integers(0, 2, 40) * 1.0,
    }
    people = surveyed(40, survey_of(**answers))
    for name in answers:
        assert np.array_equal(people[name], answers[name]), name


def test_what_a_person_did_not_answer_is_drawn_and_the_rest_kept():
    activation = np.linspace(0.0, 1.0, 40)
    activation[::2] = np.nan
    people = surveyed(40, survey_of(activation=activation))
    known = ~np.isnan(activation)
    assert np.array_equal(people.activation[known], activation[known])
    assert np.all((people.activation[~known] >= 0.0) & (people.activation[~known] <= 1.0))
    assert len(np.unique(people.activation)) == 40


def test_more_people_than_were_asked_are_resampled_from_the_survey():
    answers = np.linspace(0.101, 0.899, 40)
    people = surveyed(200, survey_of(age=answers))
    assert np.array_equal(people.age[:40], answers)
    assert set(people.age[40:]) <= set(answers)
    assert len(set(people.age[40:])) > 20


def test_unasked_traits_are_drawn_given_the_answers():
    """Skill, which was not asked, keeps its declared correlation with activation, which was, and its own spread."""
    count = 4000 if is_compiled() else 150
    activation = np.random.default_rng(2).beta(2.0, 2.0, count)
    people = surveyed(count, survey_of(count, activation=activation))
    assert stats.spearmanr(people.activation, people.skill).statistic == pytest.approx(0.4, abs=4.0 / math.sqrt(count))
    assert stats.spearmanr(people.activation, people.distress).statistic == pytest.approx(
        0.0, abs=4.0 / math.sqrt(count)
    )
    assert people.skill.mean() == pytest.approx(0.5, abs=0.8 / math.sqrt(count))
    assert people.skill.std() == pytest.approx(0.18, rel=4.0 / math.sqrt(count))


def after_turnover(survey: Survey | None, rate: float = 0.05):
    base = {**SMALL, **SILENT, "mechanisms.turnover": True, "run.burn_in": 1, "run.weeks": 30}
    plan, world = start(make(base, survey=survey, turnover__patient_rate=rate))
    founders = world.patients.copy()
    plan.advance(world, 0, 31)
    return founders, world.patients


def test_newcomers_of_a_surveyed_population_are_resampled_from_the_survey():
    answers = np.linspace(0.2, 0.8, 60)
    _, people = after_turnover(survey_of(60, age=answers))
    new = people.generation > 0
    assert new.sum() > 20
    assert set(people.age[new]) <= set(answers)
    assert not np.array_equal(people.age[new], answers[new])


def test_newcomers_take_the_slot_with_the_next_generation_and_no_history():
    founders, people = after_turnover(None)
    stayed = people.generation == 0
    assert np.array_equal(people.slot, founders.slot)
    assert np.array_equal(people.age[stayed], founders.age[stayed])
    assert not np.any(people.age[~stayed] == founders.age[~stayed])
    assert np.all(people.founder[stayed] == 1)


def test_professionals_partly_take_their_organisations_place():
    def apart(fresh):
        world = start(make({**SMALL, "population.professionals.count": 60}, population__fresh_share=fresh))[1]
        homes = world.organisations[world.professionals.organisation]
        return np.hypot(world.professionals.x - homes.x, world.professionals.y - homes.y).mean()

    assert apart(0.0) == 0.0
    assert 0.0 < apart(0.5) < apart(1.0)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_shares_of_none_and_of_all(share):
    world = start(
        make(
            population__claimant_share=share,
            population__female_share=share,
            groups__member_share=share,
            groups__organised_share=share,
        )
    )[1]
    assert np.all(world.patients.claimant == share)
    assert np.all(world.patients.female == share)
    assert np.all((world.patients.group >= 0) == share)
    assert np.all(world.groups.organised == share)


def test_without_spread_everybody_is_the_mean():
    levers = {f"population__{trait}_sd": 0.0 for trait in REAL}
    people = start(make(**levers))[1].patients
    assert np.all(people.health == 0.62)
    assert np.all(people.x == 0.6)
