"""What a study is made of: which folders count, in which order, and which are refused."""

import json
import shutil

import pytest

from covalue_sim.archive.parts import COMPARISON, PATTERN, RUN, SWEEP, parts_of
from covalue_sim.store.errors import StoreError


@pytest.fixture
def mine(study, tmp_path):
    """A copy of the study to change."""
    return shutil.copytree(study, tmp_path / "results")


def found(folder, pattern):
    (one,) = folder.glob(pattern)
    return one


def test_comparisons_come_last_since_they_need_their_arms(study):
    kinds = [part.kind for part in parts_of(study)]
    assert kinds.count(RUN) == 3
    assert sorted(kinds[:-1]) == sorted([RUN] * 3 + [SWEEP, PATTERN])
    assert kinds[-1] == COMPARISON


def test_an_arm_that_is_a_part_by_itself_too_is_there_once(study):
    names = [part.name for part in parts_of(study)]
    assert len(names) == len(set(names)) == 6


def test_patterns_keep_their_folder_in_their_names(study):
    assert [part.name.split("-")[0] for part in parts_of(study / "patterns")] == ["patterns/larger"]


def test_folders_of_other_things_are_passed_over(mine):
    (mine / "notes").mkdir()
    (mine / "notes" / "thoughts.txt").write_text("mine")
    (mine / "elsewhere").symlink_to(found(mine, "baseline-*"))
    assert len(parts_of(mine)) == 6


def test_a_run_whose_tables_are_not_written_is_no_finished_part(mine):
    folder = found(mine, "baseline-*")
    (folder / "manifest.json").unlink()
    with pytest.raises(StoreError, match=f"{folder.name}"):
        parts_of(folder)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [("baseline-*", "scenario.yaml"), ("shares-*", "experiment.yaml"), ("patterns/larger-*", "points.json")],
)
def test_a_part_without_what_it_is_run_again_from_is_refused(mine, pattern, needed):
    folder = found(mine, pattern)
    (folder / needed).unlink()
    with pytest.raises(StoreError, match=f"has no {needed}, which it is run again from"):
        parts_of(folder)


def test_a_comparison_whose_arm_is_gone_is_refused(mine):
    shutil.rmtree(found(mine, "pay-*"))
    with pytest.raises(StoreError, match="pay-"):
        parts_of(mine)


def test_replicates_that_were_left_out_count_as_those_of_the_arms(mine):
    folder = found(mine, "compare-*")
    facts = json.loads((folder / "comparison.json").read_text())
    dropped = [{"arm": "baseline", "replicate": 2}, {"arm": "tokenism", "replicate": 2}]
    (folder / "comparison.json").write_text(json.dumps({**facts, "replicates": 2, "dropped": dropped}))
    assert parts_of(folder)[-1].kind == COMPARISON


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\xff", b"[]", b"{}", b'{"arms": [1]}', b'{"arms": [], "replicates": "x", "dropped": []}']
)
def test_a_damaged_comparison_is_one_line(mine, damage):
    folder = found(mine, "compare-*")
    (folder / "comparison.json").write_bytes(damage)
    with pytest.raises(StoreError, match=r"comparison\.json: is damaged; compare again$"):
        parts_of(folder)


def test_a_file_is_no_study(mine):
    with pytest.raises(StoreError, match="no such folder; expected one written by"):
        parts_of(mine / "looks.csv")
