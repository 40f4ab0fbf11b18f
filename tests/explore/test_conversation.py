"""Turns of a conversation: which weeks an answer brings, what counts as changed, and what is let go."""

import pytest

from covalue_sim.explore.asked import MOST_FRAMES
from covalue_sim.explore.protocol import FOLLOWING

LATER = {"schedule": [{"week": 10, "set": {"power.declared_share": 0.8}}]}


def kinds(answers):
    return [one["type"] if isinstance(one, dict) else one[0]["type"] for one in answers]


def opened(talk, arm="A", **more):
    return talk.ask(type="open", arm=arm, scenario="baseline", patients=20, weeks=20, **more)


def test_an_arm_opened_anew_differs_from_its_first_week_on(talk):
    (told,) = opened(talk)
    assert (told["first_new"], told["revision"]) == (0, 1)


def test_an_arm_moved_later_differs_from_the_week_of_the_move(talk):
    opened(talk)
    (told,) = opened(talk, **LATER)
    assert (told["first_new"], told["revision"]) == (10, 2)


def test_an_arm_opened_as_it_was_differs_nowhere(talk):
    opened(talk, **LATER)
    (told,) = opened(talk, **LATER)
    assert told["first_new"] == 20


def test_the_second_arm_begins_with_all_its_weeks_though_it_shares_the_burn_in(talk):
    opened(talk)
    (told,) = opened(talk, arm="B", **LATER)
    assert (told["first_new"], told["revision"]) == (0, 1)


@pytest.mark.parametrize(("show", "follow"), [(9, 0), (10, FOLLOWING), (10 + FOLLOWING - 1, FOLLOWING), (16, 0)])
def test_weeks_that_changed_follow_by_themselves_where_the_page_shows_one_of_them(talk, show, follow):
    opened(talk)
    answers = opened(talk, show=show, id=4, **LATER)
    assert kinds(answers) == ["opened", "weeks"] if follow else ["opened"]
    assert answers[0]["following"] == follow
    if follow:
        about, _ = answers[1]
        assert (about["first"], about["count"], about["revision"]) == (10, FOLLOWING, 2)


def test_weeks_that_follow_end_with_the_run_and_bring_its_outcomes(talk):
    opened(talk)
    late = {"schedule": [{"week": 17, "set": {"power.declared_share": 0.8}}]}
    _, (about, _) = opened(talk, show=18, **late)
    assert (about["first"], about["count"]) == (17, 3)
    assert "outcomes" in about


def test_outcomes_come_with_the_last_week_alone(talk):
    opened(talk)
    before, _ = talk.one(type="weeks", arm="A", first=0, count=19)
    last, _ = talk.one(type="weeks", arm="A", first=19, count=1)
    assert "outcomes" not in before
    assert 0.0 <= last["outcomes"]["health"] <= 1.0


def test_more_weeks_than_there_are_or_than_are_sent_at_once_are_cut(talk):
    talk.ask(type="open", arm="A", scenario="baseline", patients=20, weeks=60)
    about, _ = talk.one(type="weeks", arm="A", first=0, count=10_000)
    assert about["count"] == MOST_FRAMES
    about, _ = talk.one(type="weeks", arm="A", first=10_000, count=5)
    assert (about["first"], about["count"]) == (59, 1)


@pytest.mark.parametrize(("given", "told"), [(7, {"id": 7}), ("7", {}), (None, {}), (2**60, {}), (7.0, {})])
def test_an_answer_repeats_a_plain_number_and_nothing_else(talk, given, told):
    answer = talk.one(type="hello", id=given)
    assert {key: value for key, value in answer.items() if key == "id"} == told


def test_an_arm_that_was_closed_is_open_no_more_and_the_other_is(talk):
    opened(talk)
    opened(talk, arm="B")
    assert talk.ask(type="close", arm="A") == []
    assert "A is not open" in talk.one(type="weeks", arm="A", first=0, count=1)["why"]
    assert talk.one(type="weeks", arm="B", first=0, count=1)[0]["count"] == 1
    assert "A is not open" in talk.one(type="close", arm="A")["why"]


def test_revisions_go_on_where_an_arm_is_opened_again(talk):
    opened(talk)
    talk.ask(type="close", arm="A")
    (told,) = opened(talk)
    assert (told["revision"], told["first_new"]) == (2, 0)


def test_the_scenarios_own_schedule_holds_until_the_page_has_one(talk, library):
    name = next(name for name in library.names() if library.scenario(name).interventions)
    own = [entry.week for entry in library.scenario(name).interventions]
    theirs = talk.one(type="open", arm="A", scenario=name, patients=20)
    assert [entry["week"] for entry in theirs["schedule"]] == own
    assert talk.one(type="open", arm="A", scenario=name, patients=20, schedule=[])["schedule"] == []


def test_a_refusal_names_the_question_and_leaves_the_arm_as_it_was(talk):
    opened(talk)
    told = talk.one(type="open", arm="A", scenario="baseline", patients=20, weeks=20, id=8,
                    schedule=[{"week": 3, "set": {"population.ties": 2}}])  # fmt: skip
    assert (told["type"], told["id"]) == ("refused", 8)
    assert talk.one(type="weeks", arm="A", first=0, count=1)[0]["revision"] == 1
