"""Pattern files: every shipped one is complete, and what is wrong is said with its place."""

import json
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from covalue_sim.errors import InputError
from covalue_sim.patterns import themes
from covalue_sim.patterns.library import folder, shipped_patterns
from covalue_sim.patterns.looking import chosen
from covalue_sim.patterns.reading import read_pattern
from covalue_sim.patterns.schema import FILE_NAME, schema, schema_text
from covalue_sim.patterns.template import write_new
from covalue_sim.scenario import load
from covalue_sim.scenario.library import theories

SHIPPED = [read_pattern(name) for name in shipped_patterns()]
by_name = pytest.mark.parametrize("pattern", SHIPPED, ids=lambda pattern: pattern.name)


def plain(name):
    return YAML(typ="safe").load(shipped_patterns()[name].read_text(encoding="utf-8"))


def test_every_theory_has_patterns_and_a_scenario():
    rows = {name for names in themes.THEMES.values() for name in names}
    assert {pattern.theory for pattern in SHIPPED} == rows
    assert rows <= {theory for name in theories() for theory in load(name).theories}


@by_name
def test_a_pattern_declares_what_it_may_fail_by(pattern):
    if pattern.kind in {"E", "C"}:
        assert pattern.ablation is not None and pattern.ablation.exists and pattern.ablation.why
        assert pattern.null is not None and pattern.null.why
        assert pattern.smallest and pattern.why_smallest
        assert pattern.replicates >= (200 if pattern.statistic == "dip" else 50)
    if pattern.kind == "C":
        assert pattern.measurement_map
    if pattern.kind == "S":
        assert not pattern.judged


@by_name
def test_an_ablation_removes_no_lever_of_a_contrast(pattern):
    if pattern.ablation is None or pattern.statistic in {"none", "ratio_band"}:
        return  # these must bring an effect about, or take a level away
    levers = {path for arm in pattern.arms.values() for path in arm} | (
        {pattern.along.path} if pattern.along else set()
    )
    assert not levers & set(pattern.ablation.changes) or pattern.name in {"p4p-gain", "p4p-relational"}


def test_shipped_files_keep_to_the_published_schema():
    checker = jsonschema.Draft202012Validator(schema())
    for name in shipped_patterns():
        assert not list(checker.iter_errors(plain(name))), name
    assert (folder() / FILE_NAME).read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize(
    "change",
    [{"kind": "X"}, {"statistic": "significance"}, {"smallest": 0}, {"outcome": "happiness"}, {"colour": "red"},
     {"null_model": "none"}, {"arms": {"a": {"power.nothing": 1}}}],
)  # fmt: skip
def test_the_schema_refuses_what_the_reader_refuses(change, pattern_file):
    content = json.loads(json.dumps(pattern_file(**change)))
    assert list(jsonschema.Draft202012Validator(schema()).iter_errors(content))
    with pytest.raises(InputError):
        read_pattern(content)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"theory": None}, "theory: is missing"),
        ({"smallest": None}, "declared beforehand"),
        ({"ablation": None}, "never the lever"),
        ({"null_model": None}, "none, because"),
        ({"kind": "C"}, "map: is missing"),
        ({"outcome": "trust_owm_end"}, "did you mean 'trust_own_end'"),
        ({"statistic": "orderin"}, "did you mean 'ordering'"),
        ({"prediction": {"more": "shred", "than": "usual"}}, "'shred' is no arm; did you mean 'shared'"),
        ({"prediction": {"more": "shared@1", "than": "usual"}}, "names no level"),
        ({"prediction": {"more": "shared"}}, "prediction.than: is missing"),
        ({"prediction": {"rising": ["usual", "shared"]}}, "unknown field"),
        ({"statistic": "sign_change", "prediction": {"at_low": "shared", "at_high": "usual"}}, "along: is missing"),
        ({"arms": {"usual": {"power.declared_share": 2}}}, "from 0 to 1"),
        ({"arms": {"usual": {"run.weeks": 9}}}, "same for all arms"),
        ({"smallest": 0.0}, "any difference would do"),
        ({"replicates": 10}, "at least 50"),
        ({"along": {"power.declared_share": [0.5, 0.2]}}, "does not rise"),
        ({"ablation": {"set": {"power.rule": "anarchy"}, "why": "x"}}, "anarchy"),
        ({"source": {"document": "S9", "reference": "x"}}, "S9"),
        ({"colour": "red"}, "colour: is an unknown field"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(change, words, pattern_file):
    with pytest.raises(InputError) as caught:
        read_pattern(pattern_file(**change))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_errors_name_file_line_and_column(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(
        shipped_patterns()["kirkegaard-trust"].read_text(encoding="utf-8").replace("smallest: 0.01", "smallest: 0")
    )
    with pytest.raises(InputError, match=r"mine\.yaml:\d+:\d+: smallest: is 0"):
        read_pattern(file)


def test_a_new_file_can_be_read_and_is_never_overwritten(tmp_path):
    from covalue_sim.patterns.template import write_new

    written = write_new("my-pattern", tmp_path)
    assert [file.name for file in written] == ["my-pattern.yaml", FILE_NAME]
    assert read_pattern(Path(written[0])).judged
    with pytest.raises(InputError):
        write_new("my-pattern", tmp_path)
    with pytest.raises(InputError, match="letters"):
        write_new("../evil", tmp_path)


def test_what_fails_or_stays_on_record_has_its_reason():
    import csv

    table = folder() / "verdicts.csv"
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) > 100
    for row in rows:
        pattern = read_pattern(row["pattern"])
        if row["verdict"] in {"fails", "inconclusive"}:
            assert pattern.reason, f"{pattern.name} {row['verdict']} without a reason"
        if row["ablation"] in {"stays", "reverses"}:
            assert pattern.stays, f"{pattern.name} {row['ablation']} without its mechanism, and nobody says why"


def test_a_reason_changes_nothing_of_what_was_looked_at(pattern_file, tmp_path):
    text = json.dumps(pattern_file(), indent=1)
    for name, content in (("one", text), ("two", text.replace("{", '{"reason": "x",', 1))):
        (tmp_path / f"{name}.yaml").write_text(content)
    yaml = "\n".join(f"{key}: {json.dumps(value)}" for key, value in pattern_file().items()) + "\n"
    (tmp_path / "three.yaml").write_text(yaml)
    (tmp_path / "four.yaml").write_text(yaml + "reason: >-\n  It does\n\n  the opposite.\nstays: By another route.\n")
    three, four = (read_pattern(tmp_path / f"{name}.yaml") for name in ("three", "four"))
    assert four.reason == "It does the opposite."
    assert three.digest == four.digest


def test_two_unlike_patterns_of_one_name_are_refused_and_one_named_twice_is_looked_at_once(pattern_file, tmp_path):
    one = pattern_file()
    assert len(chosen([one, one])) == 1
    with pytest.raises(InputError, match=r"^pattern: two unlike patterns have this name"):
        chosen([one, pattern_file(smallest=0.2)])
    shipped = next(iter(shipped_patterns()))
    assert [pattern.name for pattern in chosen([shipped, read_pattern(shipped).theory])].count(shipped) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_written_after_the_look_is_no_part_of_what_is_looked_at(tmp_path, end):
    (file, _) = write_new("mine", tmp_path)
    lines = file.read_text().splitlines()
    digests = set()
    for after in (
        [],
        ["reason: It was so."],
        ["reason: >", "  It was so,", "", "  # and", "", "  is.", "stays: It does."],
    ):
        file.write_bytes(end.join([*lines, *after, "space: true", ""]).encode())
        digests.add(read_pattern(file).digest)
    assert len(digests) == 1
    file.write_bytes(end.join([*lines, "space: false", ""]).encode())
    assert read_pattern(file).digest not in digests
