"""The crate of a study made by hand: what stands in its graph, and that all of it hangs together."""

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from study_by_hand import part

from covalue_sim.archive.crate import FORMATS, METADATA, to_text
from covalue_sim.archive.describing import About
from covalue_sim.archive.parts import RUN

ADA, ORCID = "Ada L. (0000-0002-1825-0097)", "https://orcid.org/0000-0002-1825-0097"
CONTENTS = {
    "README.md": b"# A study\n",
    "results/pay-0123456789/runs.parquet": b"PAR1",
    "results/wide-0123456789/summary.csv": b"a,b\n",
    "results/patterns.html": b"<html>",
    "odd/index.md": b"ODD",
    "code/LICENSE": b"MIT",
}


def graph(about, contents=CONTENTS):
    """Entities by their ids, none of which may stand twice."""
    entities = json.loads(to_text(about, contents))["@graph"]
    ids = [one["@id"] for one in entities]
    assert len(ids) == len(set(ids))
    return dict(zip(ids, entities, strict=True))


def named(entities):
    return [one["@id"] for one in entities]


def test_the_first_entity_says_which_specification_describes_what(about):
    first = json.loads(to_text(about, CONTENTS))["@graph"][0]
    assert first["@id"] == METADATA
    assert first["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    assert first["about"] == {"@id": "./"}


def test_the_root_has_title_questions_day_and_licence(about):
    root = graph(about)["./"]
    assert (root["name"], root["license"], root["datePublished"]) == ("A study", "CC-BY-4.0", "2025-10-01")
    assert root["description"] == "Why? How far?"


def test_without_questions_and_licence_the_root_says_its_title_and_whom_to_ask(about, tmp_path):
    bare = replace(about, licence="", parts=[part(RUN, "a", tmp_path, question="")])
    root = graph(bare)["./"]
    assert (root["description"], root["license"]) == ("A study", "Not stated; ask the authors.")


def test_a_file_has_size_checksum_and_format_whether_it_is_bytes_or_on_the_disk(about, tmp_path):
    (tmp_path / "table.csv").write_bytes(b"a,b\n")
    contents = {**CONTENTS, "results/wide-0123456789/summary.csv": tmp_path / "table.csv"}
    assert to_text(about, contents) == to_text(about, CONTENTS)
    entity = graph(about)["results/wide-0123456789/summary.csv"]
    assert entity["sha256"] == hashlib.sha256(b"a,b\n").hexdigest()
    assert (entity["contentSize"], entity["encodingFormat"], entity["name"]) == ("4", "text/csv", "summary.csv")


def test_a_file_of_an_unknown_kind_has_no_format(about):
    assert "encodingFormat" not in graph(about)["code/LICENSE"]


def test_files_that_lie_in_no_part_belong_to_the_root(about):
    has = named(graph(about)["./"]["hasPart"])
    assert "README.md" in has
    assert "results/patterns.html" in has
    assert "odd/index.md" not in has
    assert {"results/pay-0123456789/", "results/wide-0123456789/", "odd/", "code/"} < set(has)


def test_a_run_was_made_from_its_scenario_and_a_comparison_from_the_folders_of_its_arms(about):
    found = graph(about)
    run, _, comparison = (found[f"#action-{number}"] for number in (1, 2, 3))
    assert named(run["object"]) == ["results/pay-0123456789/scenario.yaml"]
    assert named(comparison["object"]) == ["results/pay-0123456789/", "results/o-1/"]
    assert [named(one["result"]) for one in (run, comparison)] == [["results/pay-0123456789/"], ["results/both/"]]
    assert run["description"] == "covalue run"


def test_an_action_has_the_times_of_its_first_and_last_run_where_they_are_known(about, tmp_path):
    timed = part(RUN, "a", tmp_path, times={"first_run": "2025-01-01", "last_run": "2025-01-02"})
    known, unknown = (graph(replace(about, parts=[one]))["#action-1"] for one in (timed, part(RUN, "a", tmp_path)))
    assert (known["startTime"], known["endTime"]) == ("2025-01-01", "2025-01-02")
    assert "startTime" not in unknown


def test_an_author_is_known_by_an_orcid_and_otherwise_by_a_number(about):
    found = graph(replace(about, authors=("Bo", ADA)))
    assert named(found["./"]["author"]) == ["#author-1", ORCID]
    assert (found["#author-1"]["name"], found[ORCID]["name"]) == ("Bo", "Ada L.")
    assert named(found["#action-1"]["agent"]) == ["#author-1", ORCID]


@pytest.mark.parametrize("name", ["Ada 0000-0002-1825-0097", "Ada(0000-0002-1825-0097)", "Ada (0000-0002-1825-009X) "])
def test_an_orcid_is_found_with_and_without_brackets(about, name):
    (author,) = graph(replace(about, authors=(name,)))["./"]["author"]
    assert author["@id"].startswith("https://orcid.org/0000-0002-1825-009")


def test_what_only_looks_like_an_orcid_stays_in_the_name(about):
    found = graph(replace(about, authors=("Bo (0000-0001)",)))
    assert found["#author-1"]["name"] == "Bo (0000-0001)"


def test_one_orcid_is_one_person_however_often_it_is_given(about):
    found = graph(replace(about, authors=(ADA, "A. L. (0000-0002-1825-0097)")))
    assert named(found["./"]["author"]) == [ORCID]


def test_a_study_without_authors_names_nobody(about):
    found = graph(replace(about, authors=()))
    assert "author" not in found["./"]
    assert "agent" not in found["#action-1"]


def test_versions_of_the_software_are_all_that_the_parts_were_made_with(about, tmp_path):
    other = part(RUN, "b", tmp_path, model_version="1.3.0", versions={"covalue-sim": "2.0"})
    found = graph(replace(about, parts=[*about.parts, other]))
    assert found["#software"]["softwareVersion"] == "1.0, 2.0"
    assert found["#model"]["version"] == "1.2.0, 1.3.0"


def test_letters_of_all_languages_stay_readable(about):
    assert '"name": "Żółw und Öl"' in to_text(replace(about, title="Żółw und Öl"), CONTENTS)


names = some.text("ab. -ü", min_size=1, max_size=5).filter(lambda name: name.strip(". ") == name)
paths = some.builds("{}{}{}".format, some.sampled_from(["", "odd/", "code/x/", "results/", "results/one-1/"]), names,
                    some.sampled_from(["", *FORMATS]))  # fmt: skip


@settings(max_examples=60)
@given(some.dictionaries(paths, some.binary(max_size=3), max_size=8))
def test_every_file_is_described_once_and_belongs_to_exactly_one_whole(tmp_path_factory, contents):
    one = part(RUN, "one-1", tmp_path_factory.getbasetemp())
    found = graph(About("A study", (), "", [one]), contents)
    owned = [name for entity in found.values() for name in named(entity.get("hasPart", []))]
    assert sorted(name for name in owned if not name.endswith("/")) == sorted(contents)
    assert set(owned) <= set(found)
    assert {name for name, entity in found.items() if entity["@type"] == "File"} == set(contents)
