"""What a folder says of itself, who stands where, and who gains: read from tables, told as the numbers are."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.report.figures import space, thirds
from covalue_sim.report.figures.facts import read_facts
from covalue_sim.report.figures.results import numbers, places
from covalue_sim.report.figures.sheet import extent, sheet, wrap
from covalue_sim.report.figures.space import Moment, Space, read_space
from covalue_sim.report.figures.thirds import Founders, read_founders

HOSTILE = "<b>\x00\n" + "x" * 300


def folder(path, manifest=None, scenario=None):
    path.mkdir(exist_ok=True)
    if manifest is not None:
        (path / "manifest.json").write_text(json.dumps(manifest))
    if scenario is not None:
        (path / "scenario.yaml").write_text(json.dumps(scenario))
    return path


@pytest.mark.parametrize(
    ("manifest", "scenario", "title"),
    [
        ({"title": "M", "scenario": "s"}, {"title": "S", "name": "n"}, "S"),
        ({"title": "M", "scenario": "s"}, {"name": "n"}, "n"),
        ({"title": "M", "scenario": "s"}, None, "M"),
        ({"title": "", "scenario": "s"}, None, "s"),
        ({"scenario": {"title": "nested"}, "title": "M"}, None, "nested"),
        ({"scenario_id": "id"}, None, "id"),
        ({"title": 7}, None, "results"),
        ([], None, "results"),
        (None, None, "results"),
    ],
)
def test_the_title_is_the_first_that_is_one(tmp_path, manifest, scenario, title):
    assert read_facts(folder(tmp_path / "results", manifest, scenario)).title == title


def test_a_hostile_title_is_one_short_line(tmp_path):
    title = read_facts(folder(tmp_path / "r", {"title": HOSTILE})).title
    assert title.startswith("<b> xxx") and title.endswith("…") and len(title) == 110


def marks(tmp_path, *interventions):
    return read_facts(folder(tmp_path / "r", None, {"title": "T", "interventions": list(interventions)})).marks


def test_interventions_are_lettered_by_week_and_those_of_a_week_stand_together(tmp_path):
    found = marks(
        tmp_path, {"week": 9, "set": {"pay.rule": "hourly"}}, {"week": 2, "set": {"a.b_c": 0.5}},
        {"week": 9, "set": {"power": {"declared_share": -1.5, "on": True}}},
    )  # fmt: skip
    assert [(mark.letter, mark.week) for mark in found] == [("a", 2), ("b", 9)]
    assert found[0].words == "a b c \u2192 0.5"
    assert found[1].words == "pay rule \u2192 hourly, power declared share \u2192 \u22121.5 and 1 more"


@pytest.mark.parametrize(("value", "word"), [(True, "on"), (False, "off"), (3, "3"), (0.25, "0.25"), ("x", "x")])
def test_values_of_levers_are_words(tmp_path, value, word):
    (mark,) = marks(tmp_path, {"week": 1, "set": {"a": value}})
    assert mark.words == f"a \u2192 {word}"


def test_letters_go_on_past_the_alphabet_without_repeating(tmp_path):
    found = marks(tmp_path, *({"week": week, "set": {"a": 1}} for week in range(53)))
    assert len({mark.letter for mark in found}) == 53
    assert [found[k].letter for k in (0, 25, 26, 52)] == ["a", "z", "aa", "aaa"]


def test_interventions_that_make_no_sense_are_left_out(tmp_path):
    assert marks(tmp_path, {"week": "soon", "set": {"a": 1}}, "x", {"set": {"a": 1}}, {"week": 1, "set": 5}) == ()


@pytest.mark.parametrize(("name", "kind"), [("manifest.json", "JSON"), ("scenario.yaml", "YAML")])
def test_a_file_that_cannot_be_parsed_is_named_in_one_line(tmp_path, name, kind):
    (tmp_path / name).write_text('{"a": [1, }\n: :\n')
    with pytest.raises(InputError, match=f"{name}: not readable {kind}") as refused:
        read_facts(tmp_path)
    assert "\n" not in str(refused.value)


def test_labels_have_the_place_of_their_name_and_strangers_none():
    assert list(places(np.array(["b", "a", None, "zz"], object), ("a", "b"))) == [1, 0, -1, -1]


def test_numbers_are_numbers_and_text_is_refused(tmp_path):
    table = {"a": np.array([1.0, np.inf, np.nan]), "b": np.array(["x"], object), "c": np.array([1, 2])}
    assert numbers(table, "a", tmp_path)[0] == 1.0
    assert np.isnan(numbers(table, "a", tmp_path)[1:]).all()
    assert numbers(table, "c", tmp_path).dtype == np.float64
    with pytest.raises(InputError, match="column 'b' holds text; expected numbers"):
        numbers(table, "b", tmp_path)


def moment(x, y=None, gap=0.1, classes=0):
    x = np.asarray(x, float)
    y = np.full(len(x), 0.5) if y is None else np.asarray(y, float)
    empty = np.empty(0)
    return Moment(x, y, x + gap, y, np.full(len(x), classes), np.full(len(x), 0.5), empty, empty, empty.astype(int))


SPREAD = np.linspace(-0.01, 0.01, 40)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [(0.1, 0.3, "care ends up further from where patients stand (0.10 \u2192 0.30)"),
     (0.3, 0.1, "care ends up closer to where patients stand (0.30 \u2192 0.10)")],
)  # fmt: skip
def test_care_is_closer_where_distances_shrink(before, after, words):
    gaps = np.linspace(-0.02, 0.02, 40)
    start, end = moment(0.5 + SPREAD, gap=before + gaps), moment(0.5 + SPREAD, gap=after + gaps)
    said = space.finding(Space(start, end, 0, 1))
    assert words in said
    assert said.endswith("people on average stand about where they stood")


@pytest.mark.parametrize(
    ("east", "north", "way"),
    [(0.3, 0.1, "0.30 towards lived knowledge"), (-0.3, 0.1, "0.30 towards biomedical knowledge"),
     (0.1, 0.3, "0.30 towards leading themselves"), (0.1, -0.3, "0.30 towards letting professionals lead")],
)  # fmt: skip
def test_people_move_the_way_that_their_mean_moves_most(east, north, way):
    start, end = moment(0.5 + SPREAD, 0.5 + SPREAD), moment(0.5 + east + SPREAD, 0.5 + north + SPREAD)
    said = space.finding(Space(start, end, 0, 1))
    assert said.endswith(f"people on average move {way}")
    assert "neither closer to nor further from" in said


def test_a_step_within_chance_or_of_too_few_people_is_none():
    assert space._step(np.array([0.0, 1.0]), np.array([0.1, 1.1])) == 0.0
    assert space._step(np.array([0.5]), np.array([0.9, 0.9])) == 0.0
    assert space._step(np.array([0.5, 0.5]), np.array([0.75, 0.75, np.nan])) == 0.25
    values = np.array([0.0, 0.1] * 20)
    assert space._step(values, values + 0.3) == -space._step(values + 0.3, values)


def test_who_met_nobody_has_no_distance_and_nobody_is_left_out_of_where_people_stand():
    alone = moment(0.5 + SPREAD, classes=-1)
    assert len(space.distances(alone)) == 0
    assert space.finding(Space(alone, alone, 0, 1)) == (
        "In this replicate, people on average stand about where they stood"
    )
    assert space.distances(moment([0.2, 0.4], gap=0.3)) == pytest.approx([0.3, 0.3])


def test_practice_space_is_of_the_first_replicate_alone(changed):
    found = read_space(changed())
    assert (found.replicate, found.replicates) == (0, 6)
    assert len(found.start.x) == len(found.end.x) == 90
    assert len(found.start.services_x) == len(found.start.kinds) == 40

    def without(tables):
        tables["people"] = {
            name: np.asarray(column)[np.asarray(tables["people"]["moment"]) == "start"]
            for name, column in tables["people"].items()
        }

    assert read_space(changed(without)) is None


def founders(value, slack, replicate=None):
    replicate = np.zeros(len(value), int) if replicate is None else replicate
    found = thirds._thirds(np.asarray(value, float), np.asarray(slack, float), np.asarray(replicate))
    return Founders(found, len(value), len(np.unique(replicate)))


def test_thirds_have_known_shares():
    value = [-1, 1, 1, 1, 0, -1, 1, 1, 1]
    found = founders(value, np.arange(9) / 9)
    assert [third.name for third in found.thirds] == ["little slack", "middling slack", "much slack"]
    assert [third.gaining.mean for third in found.thirds] == pytest.approx([2 / 3, 1 / 3, 1])
    assert [third.losing.mean for third in found.thirds] == pytest.approx([1 / 3, 1 / 3, 0])
    assert thirds.finding(found) == (
        "People with little slack gain less often than people with much slack: 67\u00a0% against 100\u00a0%"
    )


def test_slack_turned_round_turns_the_sentence():
    value = [-1, 1, 1, 1, 0, -1, 1, 1, 1]
    said = thirds.finding(founders(value, -np.arange(9) / 9))
    assert said == "People with little slack gain more often than people with much slack: 100\u00a0% against 67\u00a0%"


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(-2, 2), st.integers(0, 20)), min_size=3, max_size=60), st.floats(0.1, 100))
def test_everybody_is_in_one_third_and_units_are_no_matter(people, unit):
    value, slack = (np.array(column, float) for column in zip(*people, strict=True))
    found = founders(value, slack)
    assert sum(len(third.values) for third in found.thirds) == len(people)
    gaining = sum(len(third.values) * third.gaining.mean for third in found.thirds)
    assert gaining == pytest.approx((value > 0).sum())
    assert all(third.gaining.mean + third.losing.mean <= 1 + 1e-12 for third in found.thirds)
    assert thirds.finding(founders(unit * value, unit * slack)) == thirds.finding(found)


def test_the_same_slack_for_all_leaves_one_group():
    found = founders([1, 1, -1, 0], np.full(4, 0.5))
    assert [third.name for third in found.thirds] == ["everybody"]
    assert thirds.finding(found) == "50\u00a0% of people gain from the service and 25\u00a0% lose"


def test_a_gap_that_changes_sign_between_replicates_is_not_told():
    value, slack = np.tile([1, 0, -1], 8), np.tile([0.1, 0.5, 0.9], 8)
    value[12:] = np.tile([-1, 0, 1], 4)
    found = founders(value, slack, np.repeat(np.arange(8), 3))
    assert thirds.finding(found).startswith("People gain about as often with little slack (50\u00a0%) as")


def test_only_founders_at_the_end_are_counted(changed):
    whole = read_founders(changed())

    def all_founders(tables):
        tables["people"]["founder"] = np.ones(len(tables["people"]["founder"]), bool)

    assert whole.replicates == 6
    assert read_founders(changed(all_founders)).people == 6 * 90 > whole.people

    def nobody(tables):
        tables["people"]["founder"] = np.zeros(len(tables["people"]["founder"]), bool)

    assert read_founders(changed(nobody)) is None


@settings(max_examples=20)
@given(st.lists(st.text("abcdef", min_size=1, max_size=9), min_size=1, max_size=12), st.floats(0.5, 3.0))
def test_wrapped_lines_keep_every_word_and_fit_unless_one_word_does_not(words, room):
    lines = wrap(" ".join(words), room, 9.0)
    assert " ".join(lines) == " ".join(words)
    assert all(extent(line, 9.0) <= room or " " not in line for line in lines)


def test_bold_and_larger_words_take_more_room():
    assert extent("Words", 9.0, bold=True) > extent("Words", 9.0)
    assert extent("Words", 18.0) == pytest.approx(2 * extent("Words", 9.0), rel=0.02)
    assert extent("$x^2$", 9.0) > extent("x^2", 9.0)


def test_a_longer_title_makes_the_page_higher_and_leaves_the_body_its_height():
    short, long = (sheet(words, "Sub.", "Caption.", 6.0, 2.0) for words in ("T", "Title " * 60))
    assert long.height > short.height
    assert long.body == short.body == 2.0
    assert tuple(long.figure.get_size_inches()) == pytest.approx((6.0, long.height))
    for page in (short, long):
        box = page.grid(1, 1, above=0.25, below=0.35, left=0.5, right=0.3)[0, 0].get_position(page.figure)
        assert box.height * page.height == pytest.approx(2.0 - 0.25 - 0.35)
        assert box.width * 6.0 == pytest.approx(6.0 - 0.5 - 0.3)
        places = [text.get_position()[1] for text in page.figure.texts]
        assert places == sorted(places, reverse=True)
        assert max(places) < 1 and min(places) > 0
