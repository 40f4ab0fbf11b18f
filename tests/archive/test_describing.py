"""What a bundle says about itself, from parts made by hand."""

import re
import shlex
from dataclasses import replace

from study_by_hand import VERSIONS, part

from covalue_sim.archive.describing import commands, environment, readme
from covalue_sim.archive.parts import RUN


def test_questions_stand_once_in_the_order_of_the_parts_and_empty_ones_not_at_all(about, tmp_path):
    assert about.questions == ["Why?", "How far?"]
    assert replace(about, parts=[part(RUN, "a", tmp_path, question="")]).questions == []


def test_the_date_is_the_day_of_the_latest_tables(about):
    assert about.date == "2025-10-01"
    assert replace(about, parts=list(reversed(about.parts))).date == "2025-10-01"


def test_versions_of_all_parts_are_said_in_order_and_once(about, tmp_path):
    other = part(RUN, "b", tmp_path, versions={**VERSIONS, "numpy": "1.26"}, model_version="1.1.0")
    both = replace(about, parts=[*about.parts, other])
    assert (both.versions("numpy"), both.versions("model")) == (["1.26", "2.0"], ["1.1.0", "1.2.0"])
    assert both.versions("python") == ["3.11.7"]
    assert both.versions("scipy") == []
    assert "numpy 1.26 and 2.0" in readme(both)


def test_the_readme_names_title_authors_licence_and_every_part(about):
    text = readme(about)
    assert text.startswith("# A study\n")
    assert "By Ada, Bo (0000-0001)." in text
    assert "Licence of the data: CC-BY-4.0." in text
    for one in about.parts:
        assert f"| `results/{one.name}/` | {one.kind}: {one.title} |" in text
    assert "model version 1.2.0" in text


def test_what_nobody_said_is_said_to_be_so(about, tmp_path):
    text = readme(replace(about, authors=(), licence="", parts=[part(RUN, "a", tmp_path, model_version="")]))
    assert "\nBy " not in text
    assert "not stated; ask the authors" in text
    assert "model version not recorded" in text


def test_a_title_does_not_break_the_table(about, tmp_path):
    text = readme(replace(about, parts=[part(RUN, "a", tmp_path, title="this | that")]))
    (line,) = [line for line in text.splitlines() if "results/a/" in line]
    assert line == "| `results/a/` | run: this / that |"


def test_commands_are_given_once_and_then_as_they_are_from_the_bundle(about):
    given, again = commands(about).split("# From here, once unpacked:\n")
    assert given.splitlines() == ["# As they were given:", "covalue run", "covalue sweep", "covalue comparison", ""]
    assert [shlex.split(line) for line in again.splitlines()] == [
        ["covalue", "run", "results/pay-0123456789/scenario.yaml", "--replicates", "7", "--out", "again"],
        ["covalue", "sweep", "results/wide-0123456789/experiment.yaml", "--out", "again"],
        [
            "covalue",
            "compare",
            "results/pay-0123456789/scenario.yaml",
            "results/o-1/scenario.yaml",
            "--replicates",
            "7",
            "--out",
            "again",
        ],
    ]


def test_a_part_whose_command_nobody_kept_has_no_line_among_those_given(about, tmp_path):
    text = commands(replace(about, parts=[part(RUN, "a", tmp_path, command="")]))
    assert text.startswith("# As they were given:\n\n# From here, once unpacked:\n")


def test_a_name_with_a_space_is_one_word_of_its_command(about, tmp_path):
    line = commands(replace(about, parts=[part(RUN, "my study-1", tmp_path)])).splitlines()[-1]
    assert shlex.split(line)[2] == "results/my study-1/scenario.yaml"


def test_the_environment_is_pinned_once_a_package_in_order_with_all_that_shapes_numbers():
    lines = environment().splitlines()
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]*==\S+", line) for line in lines)
    names = [line.split("==")[0] for line in lines]
    assert names == sorted(set(names))
    assert {"numpy", "numba", "pyarrow", "scipy", "llvmlite"} <= set(names)
