"""What a results folder is of: said in its journal and its manifest, and nothing else is taken for it or added to it."""

import json

import pytest

from covalue_sim.experiments.asked import Asked
from covalue_sim.experiments.engine import EXPERIMENTAL
from covalue_sim.experiments.identity import KEY, MODEL, Identity, are_said
from covalue_sim.experiments.replicate import replicate
from covalue_sim.scenario import dump
from covalue_sim.store.errors import StoreError
from covalue_sim.store.export import VALUES
from covalue_sim.store.folder import JOURNAL, MANIFEST
from covalue_sim.store.journal import Journal

WORDS = {"title": "A small scenario"}


@pytest.fixture
def ran(engine, make_scenario, tmp_path):
    """Results, and what their folder is of."""
    scenario = make_scenario()
    results = replicate(scenario, replicates=2, out=tmp_path, engine=engine, workers=1)
    return results, Asked.of(engine, scenario, 2, tmp_path).identity


def test_results_are_found_by_folder_key_model_and_words(ran):
    results, identity = ran
    assert identity.found({}).folder == identity.found(WORDS).folder == results.folder
    assert identity.found({"title": "Another"}) is None
    assert identity.found({"no such word": 1}) is None


@pytest.mark.parametrize("other", [{"key": "0" * 64}, {"model_hash": "another"}])
def test_results_of_another_key_or_model_are_not_found(ran, other):
    _, identity = ran
    assert identity._replace(**other).found({}) is None


def test_a_folder_that_was_renamed_is_of_nothing_any_more(ran):
    results, identity = ran
    moved = results.folder.rename(results.folder.with_name("renamed"))
    assert identity._replace(folder=moved).found({}) is None


@pytest.mark.parametrize("harm", [lambda folder: (folder / MANIFEST).unlink(),
                                  lambda folder: (folder / "runs.parquet").unlink()])  # fmt: skip
def test_results_that_are_not_whole_are_not_found(ran, harm):
    results, identity = ran
    harm(results.folder)
    assert identity.found({}) is None


@pytest.mark.parametrize(("other", "name"), [({"key": "0" * 64}, KEY), ({"model_hash": "another"}, MODEL)])
def test_what_differs_is_named_where_a_journal_is_of_something_else(ran, other, name):
    results, identity = ran
    with Journal(results.folder / JOURNAL, writable=False) as journal:
        identity.refuse_other(journal)
        with pytest.raises(StoreError, match=rf"something else \(another {name}\); choose another folder"):
            identity._replace(**other).refuse_other(journal)


def test_an_empty_journal_may_become_of_anything(tmp_path):
    with Journal(tmp_path / JOURNAL, writable=True) as journal:
        Identity(tmp_path, "key", "model").refuse_other(journal)


def test_a_journal_says_the_facts_that_it_was_given(ran, engine, make_scenario):
    results, identity = ran
    scenario = make_scenario(run__replicates=2)
    facts = identity.facts(scenario, dump(scenario), engine.layout(scenario), ())
    with Journal(results.folder / JOURNAL, writable=False) as journal:
        assert are_said({KEY: facts[KEY], MODEL: facts[MODEL], VALUES: facts[VALUES]}, journal)
        assert not are_said({**facts, VALUES: "{}"}, journal)
        assert not are_said({"another": "fact"}, journal)


def test_facts_are_the_same_whatever_decides_no_run(engine, make_scenario, tmp_path):
    identity = Identity(tmp_path, "key", "model")
    few, many = (
        identity.facts(scenario, "text", engine.layout(scenario), ("weekly",))
        for scenario in (make_scenario(run__replicates=2), make_scenario(run__replicates=90))
    )
    assert few == many
    assert not EXPERIMENTAL & set(json.loads(few[VALUES]))
