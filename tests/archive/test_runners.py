"""What is run again of each kind of part, with fakes for the work, and points that nobody vouches for."""

import json
import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest
from noted import Noted
from study_by_hand import part

from covalue_sim.archive import runners
from covalue_sim.archive.parts import COMPARISON, KINDS, PATTERN, RUN, SWEEP, parts_of
from covalue_sim.errors import InputError

POINTS = {"late": None, "points": [{}, {"power.declared_share": 0.6}], "dealt": {}}


@pytest.fixture
def how(tmp_path):
    return runners.How(tmp_path / "again", workers=2)


@pytest.fixture
def fakes(monkeypatch, tmp_path):
    """Stand-ins for everything that runs, by name; each result lies in `made`."""
    made = SimpleNamespace(folder=tmp_path / "made", analysis=object())
    places = {
        "replicate": "covalue_sim.experiments.replicate.replicate",
        "plan": "covalue_sim.sweeping.plan",
        "sweep": "covalue_sim.sweeping.sweep",
        "analyse": "covalue_sim.sweeping.analyse",
        "run_sweep": "covalue_sim.experiments.sweep.running.run_sweep",
        "run_arms": "covalue_sim.experiments.compare.running.run_arms",
    }
    found = SimpleNamespace(made=made, **{name: Noted(made) for name in places})
    for name, place in places.items():
        monkeypatch.setattr(place, getattr(found, name))
    return found


def stored(study, kind):
    """The first part of a kind of the study that was run."""
    return next(one for one in parts_of(study) if one.kind == kind)


def test_every_kind_of_part_has_a_runner():
    assert set(runners.RUNNERS) == set(KINDS)


def test_a_run_is_that_of_its_own_scenario_with_as_many_replicates(study, how, fakes):
    one = stored(study, RUN)
    assert runners.RUNNERS[RUN](one, how) == fakes.made.folder
    (((scenario,), asked),) = fakes.replicate
    assert one.name.startswith(f"{scenario.name}-")
    assert (asked["replicates"], asked["workers"], asked["out"]) == (3, 2, how.root)
    assert asked["command"] == "covalue reproduce"


def test_a_sweep_is_planned_from_the_file_in_the_bundle(study, how, fakes):
    one = stored(study, SWEEP)
    assert runners.RUNNERS[SWEEP](one, how) == fakes.made.folder
    assert fakes.plan == [((one.folder / "experiment.yaml",), {"out": how.root})]
    assert fakes.sweep[0][1]["workers"] == 2


ASKED = {"methods": ["pawn"], "outcomes": [], "failures": ""}


def verdicts(folder, content):
    (folder / "analysis").mkdir(parents=True)
    (folder / "analysis" / "verdicts.json").write_bytes(content)


@pytest.mark.parametrize(
    ("asked", "analysed", "again"),
    [
        ([ASKED], True, [ASKED]),
        ([{"methods": [], "outcomes": [], "failures": ""}], True, []),
        ([ASKED], False, []),
        ([{**ASKED, "failures": "drop"}], False, [{**ASKED, "failures": "drop"}]),
        ([ASKED, {**ASKED, "methods": ["delta"]}], True, [ASKED, {**ASKED, "methods": ["delta"]}]),
    ],
    ids=["another method", "nothing beside", "failed runs forbid it", "failed runs are dropped", "two, in order"],
)
def test_analyses_that_were_asked_for_are_made_again(tmp_path, how, fakes, asked, analysed, again):
    one = part(SWEEP, "wide-1", tmp_path)
    verdicts(one.folder, json.dumps({"asked": asked}).encode())
    if not analysed:
        fakes.made.analysis = None
    runners.RUNNERS[SWEEP](one, how)
    assert [named for _, named in fakes.analyse] == [{"pictures": False, **wanted} for wanted in again]


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b"\xff", b'{"asked": 3}', b'{"asked": [1]}', b'{"asked": [{"methods": 3}]}'],
)
def test_verdicts_that_say_nothing_ask_for_nothing(tmp_path, how, fakes, content):
    one = part(SWEEP, "wide-1", tmp_path)
    verdicts(one.folder, content)
    runners.RUNNERS[SWEEP](one, how)
    assert fakes.analyse == []


@pytest.fixture
def pattern(study, tmp_path):
    """The pattern of the study, in a copy to change."""
    one = stored(study, PATTERN)
    return replace(one, folder=shutil.copytree(one.folder, tmp_path / one.folder.name))


def give_points(one, **facts):
    content = {**json.loads((one.folder / "points.json").read_text()), **POINTS, **facts}
    (one.folder / "points.json").write_text(json.dumps(content))


def test_a_pattern_is_run_at_the_points_that_are_kept(pattern, how, fakes):
    give_points(pattern)
    assert runners.RUNNERS[PATTERN](pattern, how) == fakes.made.folder
    (((plan,), asked),) = fakes.run_sweep
    assert [record.changes.get("power.declared_share") for record in plan.points] == [None, 0.6]
    assert asked["workers"] == 2


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"points": []}, "cannot be read"),
        ({"points": "all"}, "cannot be read"),
        ({"points": [{"population.patients.file": "/etc/passwd"}]}, "cannot be read"),
        ({"points": [{"rules": ["/tmp/evil.py"]}]}, "cannot be read"),
        ({"points": [{"power": {"declared_share": 0.5}}]}, "cannot be read"),
        ({"points": [{"power.declared_share": 7e99}]}, "power.declared_share: 7e+99 is out of range"),
        ({"points": [{"power.declared_share": None}]}, "power.declared_share: is nothing"),
        ({"points": [{"power.rule": "evil"}]}, "power.rule: 'evil' is not one of its names"),
        ({"points": [{"population.patients.count": 10**12}]}, "population.patients.count: "),
        ({"late": [1]}, "cannot be read"),
        ({"dealt": {"0": [[{}], 1]}}, "cannot be read"),
        ({"dealt": {"0": [[{}], -1]}}, "cannot be read"),
        ({"dealt": {"0": [[{"power.declared_share": 2}], 0]}}, "power.declared_share: 2 is out of range"),
        ({"dealt": {"x": [[{}], 0]}}, "cannot be read"),
        ({"experiment": {}}, "cannot be read"),
    ],
)
def test_points_that_no_scenario_may_have_are_refused_before_anything_is_run(pattern, how, fakes, facts, says):
    give_points(pattern, **facts)
    with pytest.raises(InputError) as refused:
        runners.RUNNERS[PATTERN](pattern, how)
    assert str(refused.value).startswith(f"{pattern.name}: ")
    assert says in str(refused.value)
    assert fakes.run_sweep == []


@pytest.mark.parametrize(("name", "value"), [("replicates", "5"), ("replicates", 2.5), ("time_limit", "long")])
def test_numbers_of_a_pattern_that_are_none_are_refused(pattern, how, fakes, name, value):
    experiment = json.loads((pattern.folder / "points.json").read_text())["experiment"]
    give_points(pattern, experiment={**experiment, name: value})
    with pytest.raises(InputError, match="its points cannot be read; get the bundle again"):
        runners.RUNNERS[PATTERN](pattern, how)


def test_points_nested_without_end_are_one_line(pattern, how, fakes):
    (pattern.folder / "points.json").write_text("[" * 100_000)
    with pytest.raises(InputError, match="its points cannot be read"):
        runners.RUNNERS[PATTERN](pattern, how)


def test_a_comparison_runs_its_arms_under_their_labels_and_saves_its_tables(study, how, fakes, monkeypatch):
    one = stored(study, COMPARISON)
    saved = []
    comparison = SimpleNamespace(folder=how.root / "compare", save=lambda: saved.append(True))
    made = Noted(comparison)
    monkeypatch.setattr("covalue_sim.report.compare.comparison.Comparison", made)
    assert runners.RUNNERS[COMPARISON](one, how) == comparison.folder
    (((arms, replicates, arms_how), _),) = fakes.run_arms
    assert [arm.label for arm in arms] == ["baseline", "tokenism", "pay"]
    assert (replicates, arms_how.drop_failed, arms_how.out) == (3, False, how.root)
    assert saved == [True]
    assert made[0][1]["precision"] is None


def test_replicates_that_were_left_out_are_run_and_left_out_again(study, how, fakes, monkeypatch):
    whole = stored(study, COMPARISON)
    dropped = [{"arm": "baseline", "replicate": 1}, {"arm": "pay", "replicate": 1}, {"arm": "pay", "replicate": 2}]
    facts = {**whole.facts, "replicates": 3, "dropped": dropped, "precision": {"asked": 0.25}}
    one = replace(whole, facts=facts)
    made = Noted(SimpleNamespace(folder=how.root, save=list))
    monkeypatch.setattr("covalue_sim.report.compare.comparison.Comparison", made)
    runners.RUNNERS[COMPARISON](one, how)
    (((_, replicates, arms_how), _),) = fakes.run_arms
    assert (replicates, arms_how.drop_failed) == (5, True)
    assert made[0][1]["precision"] == 0.25
