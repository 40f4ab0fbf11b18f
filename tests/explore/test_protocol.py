"""The conversation: what is asked is answered, what cannot be used is refused and changes nothing."""

import io
import json
import time

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from covalue_sim import api
from covalue_sim.explore.frames import LAYOUT
from covalue_sim.explore.gallery import in_order, picture
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY
from covalue_sim.model.simulation import Plan
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import load

WIDTHS = {"f4": 4, "u2": 2, "i2": 2, "i1": 1}
MOVED = {"schedule": [{"week": 4, "set": {"power.declared_share": 0.8}}, {"week": 9, "set": {"power.rule": "tokenistic"}}],
         "levers": {"encounter.capacity": 5.5}}  # fmt: skip


def weekly_of(payload, count):
    """The measures of each frame (weeks, measures)."""
    return np.frombuffer(payload, dtype=np.float64).reshape(count, -1)[:, : len(WEEKLY)]


def all_weeks(talk, arm="A", weeks=20):
    about, payload = talk.one(type="weeks", arm=arm, first=0, count=weeks)
    return about, weekly_of(payload, about["count"])


def test_a_page_is_told_everything_it_needs(talk):
    told = talk.one(type="hello", id=4)
    assert told["type"] == "welcome" and told["id"] == 4
    assert {card["name"] for card in told["scenarios"]} >= {"baseline", "tokenism", "austerity"}
    levers = {lever["path"]: lever for lever in told["levers"]}
    row = PARAMETERS["power.declared_share"]
    assert (
        levers[row.path]["low"] == row.low
        and levers[row.path]["meaning"] == row.meaning
        and levers[row.path]["source"] == row.source
    )
    assert not any(PARAMETERS[path].structural for path in levers)
    assert {lever["theme"] for lever in told["levers"]} == {
        "power",
        "trust",
        "compensation",
        "community",
        "organisation",
        "production",
    }


def test_every_lever_that_may_move_is_offered(talk):
    offered = {lever["path"] for lever in talk.one(type="hello")["levers"]}
    assert offered == {path for path, row in PARAMETERS.items() if not row.structural}


def test_a_frame_is_as_long_as_its_layout_says(talk):
    counts = talk.open()["counts"]
    about, payload = talk.one(type="weeks", arm="A", first=3, count=2)
    length = 8 * (len(WEEKLY) + 200)
    for kind, columns in LAYOUT.items():
        length += sum(-(-counts[kind] * WIDTHS[column.form] // 8) * 8 for column in columns)
    assert len(payload) == 2 * length and about["first"] == 3 and about["revision"] == 1


def test_the_numbers_are_those_of_a_run_with_the_exported_scenario(talk, tmp_path):
    """To the last digit, after interventions and after going back and forth."""
    talk.open(arm="A", **MOVED)
    talk.one(type="weeks", arm="A", first=12, count=5)
    about, weekly = all_weeks(talk)
    head, yaml = talk.one(type="keep", what="scenario.yaml", arm="A", week=0)
    file = tmp_path / head["name"]
    file.write_bytes(yaml)
    ran = Plan(load(file)).run(0)
    assert np.array_equal(weekly, ran.weekly[-20:])
    assert about["outcomes"] == dict(zip((row.name for row in OUTCOMES), ran.outcomes.tolist(), strict=True))
    results = api.run(str(file), replicates=1, out=tmp_path / "results")
    stored = pq.read_table(results.folder / "runs.parquet").to_pylist()[0]
    assert {name: stored[name] for name in about["outcomes"]} == about["outcomes"]


def test_the_same_schedule_in_two_arms_gives_the_same_weeks(talk):
    talk.open(arm="A", **MOVED)
    talk.open(arm="B")
    talk.open(arm="B", **MOVED)
    (_, first), (_, second) = all_weeks(talk, "A"), all_weeks(talk, "B")
    assert np.array_equal(first, second)


def test_weeks_before_an_intervention_stay(talk):
    talk.open()
    _, before = all_weeks(talk)
    opened = talk.open(schedule=[{"week": 7, "set": {"trust.shock": 0.5}}])
    _, after = all_weeks(talk)
    assert opened["first_new"] == 7 and opened["revision"] == 2
    assert np.array_equal(before[:7], after[:7]) and not np.array_equal(before[7], after[7])


def test_an_actor_is_described_in_both_arms(talk):
    talk.open(arm="A")
    talk.open(arm="B", levers={"power.declared_share": 0.9})
    for kind, field in (
        ("patients", "trust"),
        ("professionals", "burnout"),
        ("groups", "bonding"),
        ("organisations", "reserve"),
    ):
        told = talk.one(type="actor", kind=kind, slot=2, week=11)
        assert told["arms"].keys() == {"A", "B"} and isinstance(told["arms"]["A"][field], float)
    person = talk.one(type="actor", kind="patients", slot=2, week=11)["arms"]["A"]
    assert person["met"] in ("did_not_seek", "served", "waited", "prepared") and len(person["week_value"]) == 6


def test_people_and_series_as_files(talk):
    talk.open()
    _, csv = talk.one(type="keep", what="series.csv", arm="A", week=0)
    rows = csv.decode().splitlines()
    assert len(rows) == 21 and rows[0].startswith("week,")
    _, weekly = all_weeks(talk)
    place = rows[0].split(",").index("trust_own")
    assert [float(row.split(",")[place]) for row in rows[1:]] == weekly[:, place - 1].tolist()
    _, parquet = talk.one(type="keep", what="people.parquet", arm="A", week=19)
    table = pq.read_table(io.BytesIO(parquet))
    ran = Plan(load("baseline", {"population.patients.count": 60, "run.weeks": 20})).run(0)
    assert table["trust_own"].to_pylist() == ran.people["trust_own"][60:].tolist()


def test_a_replay_holds_all_weeks_and_asks_for_nothing(talk):
    talk.open()
    head, page = talk.one(type="keep", what="replay.html", view={"address": "#t=3</script>"})
    text = page.decode()
    assert head["media"] == "text/html" and "default-src 'none'" in text.replace("&#x27;", "'")
    assert "</script" not in text.split('id="covalue-recorded">')[1].split("</script>", 1)[0]
    assert 'src="http' not in text and 'href="http' not in text


def wait_for(talk, kinds, enough=lambda: True, seconds=120):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not enough():
            time.sleep(0.01)
            continue
        for told in list(talk.told):
            if isinstance(told, dict) and told["type"] in kinds:
                return told
        time.sleep(0.01)
    raise AssertionError("no answer")


def test_many_runs_are_paired_and_have_intervals(talk):
    talk.open(arm="A")
    talk.open(arm="B", levers={"power.declared_share": 0.9})
    talk.ask(type="runs", count=6, id=3)
    told = wait_for(talk, ("bands",))
    assert told["count"] == 6 and told["id"] == 3
    found = told["differences"]["enacted_share"]
    assert found["low"] <= found["mean"] <= found["high"]
    plans = [
        Plan(load("baseline", {"population.patients.count": 60, "run.weeks": 20} | more))
        for more in ({}, {"power.declared_share": 0.9})
    ]
    place = [row.name for row in OUTCOMES].index("enacted_share")
    first, second = ([plan.run(n).outcomes[place] for n in range(6)] for plan in plans)
    apart = np.array(second) - np.array(first)
    assert found["mean"] == pytest.approx(np.mean(apart), abs=1e-12)
    assert (found["above"], found["below"]) == ((apart > 0).sum(), (apart < 0).sum())
    band = told["bands"]["A"]["trust_own"]
    assert len(band["mean"]) == 20 and all(low <= high for low, high in zip(band["low"], band["high"], strict=True))


def test_one_arm_has_no_differences(talk):
    talk.open()
    talk.ask(type="runs", count=2)
    assert wait_for(talk, ("bands",))["differences"] == {}


def test_runs_can_be_cancelled(talk):
    talk.open(patients=400)
    talk.conversation.handle('{"type": "runs", "count": 200}')
    wait_for(talk, ("progress",))
    talk.conversation.handle('{"type": "cancel"}')
    assert wait_for(talk, ("cancelled", "bands"))["type"] == "cancelled"


def test_each_scenario_has_a_small_picture(talk, library):
    talk.ask(type="gallery")
    wait_for(talk, ("card",), lambda: len(talk.told) == len(library.names()))
    cards = talk.told
    assert [card["name"] for card in cards] == list(in_order(library))
    assert sorted(in_order(library)) == sorted(library.names())
    for card in cards:
        points = -(-library.scenario(card["name"]).weeks // 4)
        assert {len(row) for row in card["shares"].values()} == {points}
        assert all(0 <= sum(row[at] for row in card["shares"].values()) <= 1.003 for at in range(points))


def test_every_scenario_and_theory_opens(talk, library):
    """All of the gallery, the 57 theories among them: words to read, a theme, weeks to see."""
    theories = [name for name in library.names() if name.startswith("theories/")]
    assert len(theories) >= 57
    for name in library.names():
        card = library.card(name)
        assert card["title"] and card["question"].endswith("?") and card["look_at"] and card["theme"]
        assert card["theories"] or name == "baseline"
        assert talk.open(scenario=name, patients=40, weeks=3)["scenario"] == name
        about, payload = talk.one(type="weeks", arm="A", first=0, count=3)
        assert about["count"] == 3 and payload and not about.get("failure")


def test_a_picture_says_what_sets_a_scenario_apart(library):
    """The measure that lies furthest from the baseline's with the same people and luck; none for the baseline."""
    assert picture(library, "baseline")["apart"] is None
    weeks = [Plan(library.scenario(name)).run(0).weekly[-104:] for name in ("baseline", "tokenism")]
    apart = picture(library, "tokenism")["apart"]
    place = [row.name for row in WEEKLY].index(apart["measure"])
    assert [apart["baseline"], apart["here"]] == [round(float(each[:, place].mean()), 4) for each in weeks]
    assert apart["baseline"] != apart["here"]


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ({"type": "weeks", "arm": "A", "first": 0, "count": 3}, "not open"),
        ({"type": "runs", "count": 30}, "open an arm"),
        ({"type": "keep", "what": "../etc/passwd", "arm": "A"}, "what"),
        ({"type": "open", "arm": "A", "scenario": "/etc/passwd"}, "no scenario"),
        ({"type": "open", "arm": "A", "scenario": "austerty"}, "did you mean 'austerity'"),
        ({"type": "actor", "kind": "secrets", "slot": 0, "week": 0}, "kind"),
        ({"type": "dance"}, "not understood"),
    ],
)
def test_what_cannot_be_answered_is_refused(talk, message, why):
    told = talk.one(**message, id=9)
    assert told["type"] == "refused" and why in told["why"] and told["id"] == 9


def test_levers_that_do_not_fit_together_are_refused_and_change_nothing(talk):
    before = talk.open()
    told = talk.open(levers={"reports.lift": "much"})
    assert told["type"] == "refused"
    _, weekly = all_weeks(talk)
    assert before["revision"] == 1 and weekly.shape == (20, len(WEEKLY))


TYPES = ("hello", "open", "weeks", "actor", "runs", "cancel", "keep", "close", "x")
FIELDS = (
    "arm",
    "scenario",
    "levers",
    "schedule",
    "seed",
    "patients",
    "weeks",
    "first",
    "count",
    "kind",
    "slot",
    "week",
    "what",
    "view",
    "id",
)
PLAIN = st.one_of(st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text(max_size=8),
                  st.sampled_from(["A", "B", "baseline", "patients", "scenario.yaml", "people.csv"]))  # fmt: skip
VALUES = st.recursive(PLAIN, lambda inner: st.one_of(
    st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["week", "set", "trust.gain", "power.rule", "x"]), inner, max_size=3)
), max_leaves=8)  # fmt: skip
HOSTILE = st.builds(
    lambda kind, rest: {**rest, "type": kind},
    st.sampled_from(TYPES),
    st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=7),
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE)
def test_hostile_messages_get_an_answer_and_break_nothing(talk, message):
    """Every answer is a plain one; after it an ordinary question is still answered."""
    small = dict(message)
    if isinstance(small.get("patients"), int | float):
        small["patients"] = 20
    if isinstance(small.get("weeks"), int | float):
        small["weeks"] = 6
    talk.told.clear()
    talk.conversation.handle(json.dumps(small))
    talk.conversation.handle('{"type": "cancel"}')
    for told in talk.told:
        if isinstance(told, dict):
            json.dumps(told, allow_nan=False)
    assert talk.open(patients=20, weeks=4)["type"] == "opened"
