"""What is asked for and what of it is there: keys, folders, what is missing; and one run as a record."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.experiments.asked import Asked
from covalue_sim.experiments.engine import EXPERIMENTAL, Engine
from covalue_sim.experiments.perform import (
    LONGEST_MESSAGE,
    SERIES,
    failure_in,
    failure_of,
    perform,
    perform_all,
    record,
)
from covalue_sim.experiments.point import Point, run_key
from covalue_sim.experiments.summarise import summarise
from covalue_sim.parameters import PARAMETERS
from covalue_sim.store.codec import bytes_to_numbers, unpack
from covalue_sim.store.errors import StoreError
from covalue_sim.store.folder import JOURNAL
from covalue_sim.store.journal import Journal
from covalue_sim.store.layout import Column, Layout
from covalue_sim.store.records import Failure, PointRecord


@pytest.fixture
def asked(make_scenario, engine, tmp_path):
    def ask(scenario=None, replicates=None, **values):
        return Asked.of(engine, scenario or make_scenario(**values), replicates, tmp_path)

    return ask


def test_words_and_replicates_are_no_part_of_the_key_and_every_decisive_value_is(asked, make_scenario):
    plain = asked()
    worded = replace(make_scenario("sleep=0"), title="Other", question="Other?", theories=("x",))
    assert asked(worded).key == asked(replicates=3).key == plain.key
    for changed in ({"run__seed": 2}, {"run__weeks": 7}, {"run__burn_in": 3}, {"trust__gain": 0.06}):
        assert asked(**changed).key != plain.key


def test_renaming_changes_the_folder_and_not_the_key(asked, make_scenario):
    one, other = asked(), asked(make_scenario(name="renamed"))
    assert one.key == other.key
    assert one.folder.name.split("-")[1] == other.folder.name.split("-")[1] == one.key[:10]
    assert (one.folder.name.split("-")[0], other.folder.name.split("-")[0]) == ("small", "renamed")


def test_the_number_of_replicates_is_the_scenarios_unless_another_is_given(asked):
    assert (asked().replicates, asked(replicates=3).replicates, asked(run__replicates=5).replicates) == (8, 3, 5)


@pytest.mark.parametrize("number", [0, -1, 1_000_001, 2.0, True, "3"])
def test_a_number_of_replicates_out_of_range_or_of_another_kind_is_refused(asked, number):
    with pytest.raises(InputError, match=r"replicates: .* expected a whole number from 1 to 1000000"):
        asked(replicates=number)


def test_both_ends_of_the_range_of_replicates_are_taken(asked):
    row = PARAMETERS["run.replicates"]
    assert [asked(replicates=int(end)).replicates for end in (row.low, row.high)] == [1, 1_000_000]


@pytest.fixture
def journal(asked, engine):
    """The journal of 6 replicates, of which 0, 2 and 9 are done and 2 failed."""
    one = asked(replicates=6)
    one.folder.mkdir(parents=True)
    with Journal(one.folder / JOURNAL, writable=True) as journal:
        one.identify(journal)
        point = Point(0, one.scenario, one.key)
        for number in (9, 0):
            journal.add(record(point, number))
        journal.add(record(point, 2, failure=Failure("run", "E", "x")))
        journal.commit()
        yield journal


def test_what_is_missing_is_what_is_asked_for_and_not_there(asked, journal):
    one = asked(replicates=6)
    assert one.missing(journal, retry_failed=False) == [1, 3, 4, 5]
    assert one.missing(journal, retry_failed=True) == [1, 2, 3, 4, 5]
    assert asked(replicates=2).missing(journal, retry_failed=True) == [1]
    assert asked(replicates=10).missing(journal, retry_failed=False) == [1, 3, 4, 5, 6, 7, 8]


def test_a_journal_says_what_it_is_of_and_is_of_nothing_else(asked, journal):
    one = asked(replicates=6)
    assert list(journal.points()) == [PointRecord(0, one.folder.name, one.key, one.scenario.seed)]
    assert (journal.fact("scenario_key"), journal.fact("model_hash")) == (one.key, one.model_hash)
    with pytest.raises(StoreError, match="another scenario_key"):
        asked(run__seed=5).identify(journal)
    with pytest.raises(StoreError, match="another model_hash"):
        replace(one, model_hash="0" * 64).identify(journal)
    one.identify(journal)


def test_nothing_is_found_where_nothing_is(asked):
    assert asked().found() is None


def test_the_layout_has_every_parameter_but_those_no_run_depends_on(engine, make_scenario):
    layout = engine.layout(make_scenario())
    assert [column.name for column in layout.parameters] == [path for path in PARAMETERS if path not in EXPERIMENTAL]
    for column in layout.parameters:
        row = PARAMETERS[column.name]
        assert (column.unit, column.meaning, column.theme, column.kind) == (row.unit, row.meaning, row.theme, row.kind)
    assert [column.name for column in layout.outcomes] == engine.outcome_names()
    assert [column.name for column in layout.weekly] == engine.weekly_names()
    assert len(layout.actors) != len(layout.resources)


def test_the_packages_own_model_has_names_without_being_loaded():
    own = Engine()
    assert len(own.outcome_names()) == len(set(own.outcome_names())) > 10
    assert len(own.weekly_names()) == len(set(own.weekly_names())) > 10


def test_a_run_is_the_same_alone_and_among_others_and_in_any_order(engine, make_scenario):
    point = Point(4, make_scenario(), "a key of this test")
    together = perform_all(engine, point, [3, 0, 2])
    assert [run.replicate for run in together] == [3, 0, 2]
    for run in together:
        alone = perform(engine, point, run.replicate)
        assert (alone.outcomes, alone.tables, alone.key) == (run.outcomes, run.tables, run.key)
        assert (run.point_id, run.seed, run.key) == (4, 1, run_key(point, run.replicate))
    assert len({run.outcomes for run in together}) == 3


def test_only_the_tables_and_columns_asked_for_are_kept(engine, make_scenario):
    point = Point(0, make_scenario(), "another key of this test")
    whole = unpack(perform(engine, point, 1).tables)
    assert set(whole) == set(SERIES)
    part = unpack(perform(engine, point, 1, ("weekly", "flows"), [1]).tables)
    assert set(part) == {"weekly", "flows"}
    assert np.array_equal(part["weekly"], whole["weekly"][:, [1]], equal_nan=True)
    assert np.array_equal(part["flows"], whole["flows"])
    turned = unpack(perform(engine, point, 1, ("weekly",), [1, 0]).tables)["weekly"]
    assert np.array_equal(turned, whole["weekly"][:, ::-1], equal_nan=True)
    none = unpack(perform(engine, point, 1, ("weekly",), []).tables)["weekly"]
    assert none.shape == (len(whole["weekly"]), 0)


def test_a_lack_of_memory_is_no_row(engine, make_scenario, monkeypatch):
    def full(scenario):
        raise MemoryError

    monkeypatch.setattr("fake_model.prepare", full)
    with pytest.raises(MemoryError):
        perform(engine, Point(0, make_scenario(), "a key without memory"), 0)


class Ended:
    def __init__(self, outcomes, failure=""):
        self.outcomes, self.failure = np.array(outcomes), failure


def test_outcomes_that_are_no_numbers_are_named_up_to_three(engine):
    nan, inf = np.nan, np.inf
    assert failure_in(Ended([0.0, 1.0, 2.0]), engine) is None
    assert failure_in(Ended([0.0, nan, -inf]), engine) == Failure(
        "outcomes", "NotFinite", "trust_end is nan, hours_given is -inf"
    )
    assert "and" not in failure_in(Ended([nan] * 3), engine).message
    assert failure_in(Ended([0.0, 1.0, 2.0], "why\n not"), engine) == Failure("run", "ModelFailure", "why not")


def test_more_than_three_outcomes_that_are_no_numbers_are_counted():
    found = failure_in(Ended([np.nan] * len(Engine().outcome_names())), Engine())
    assert found.message.endswith(f" and {len(Engine().outcome_names()) - 3} more")
    assert found.message.count(" is nan") == 3


@pytest.mark.parametrize("letters", [LONGEST_MESSAGE - 1, LONGEST_MESSAGE, LONGEST_MESSAGE + 1])
def test_a_message_is_cut_only_where_it_is_too_long(letters):
    found = failure_of(ValueError("x" * letters), "run").message
    assert len(found) == min(letters, LONGEST_MESSAGE)
    assert found.endswith("…") == (letters > LONGEST_MESSAGE)


@settings(max_examples=10)
@given(st.permutations([0.1, 0.7, 0.2, 0.4]))
def test_a_summary_does_not_depend_on_the_order_of_replicates(sample):
    layout = Layout((), (Column("a", "m", "An a.", "theme"), Column("b")), (), (), ())
    point = PointRecord(3, "small-0", "key", 1)
    numbers = np.column_stack([sample, np.ones(4)])
    first, second = summarise(point, layout, numbers)
    assert (first.scenario_id, first.point_id, first.theme, first.outcome, first.unit) == (
        "small-0",
        3,
        "theme",
        "a",
        "m",
    )
    assert (first.n, first.mean, first.method) == (4, 0.35, "t")
    assert first.sd == pytest.approx(np.sqrt(0.21 / 3))
    assert (second.outcome, second.mean, second.sd, second.low, second.high) == ("b", 1.0, 0.0, 1.0, 1.0)


def test_a_summary_of_other_columns_than_there_are_is_refused():
    layout = Layout((), (Column("a"), Column("b")), (), (), ())
    with pytest.raises(ValueError, match="zip"):
        list(summarise(PointRecord(0, "s", "k", 1), layout, np.ones((2, 3))))


def test_outcomes_are_stored_as_the_model_gave_them(engine, make_scenario):
    point = Point(0, make_scenario(), "a third key of this test")
    given_ = engine.prepare(point.scenario).run(5).outcomes
    assert bytes_to_numbers(perform(engine, point, 5).outcomes).tolist() == given_.tolist()
