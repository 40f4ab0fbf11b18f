"""What each command asks the verb behind it for, with a stand-in for the verb that stops there."""

from pathlib import Path

import pytest

from covalue_sim.errors import InputError
from covalue_sim.experiments.progress import Silent

THUS_FAR = InputError("thus far")
OUT, NEW = Path("results"), Path("elsewhere")
PLAIN = [
    ("run baseline", "api.run", (...,), {"workers": None, "out": OUT, "retry_failed": False, "pictures": True}),
    (
        "compare a b",
        "api.compare",
        ("a", "b"),
        {
            "what_ifs": [],
            "reference": None,
            "overrides": (),
            "replicates": None,
            "precision": None,
            "cap": 2000,
            "outcomes": (),
            "seed": None,
            "weeks": None,
            "workers": None,
            "out": OUT,
            "retry_failed": False,
            "drop_failed": False,
        },
    ),
    ("sweep e", "sweeping.plan", ("e", [], OUT), {}),
    ("analyse d", "sweeping.analyse", (Path("d"),), {"methods": (), "outcomes": (), "failures": "", "pictures": True}),
    ("discover d", "sweeping.discover", (Path("d"), "co-destruction"), {"pictures": True}),
    (
        "resume d",
        "sweeping.resume",
        (Path("d"),),
        {"workers": None, "scheduler": "", "retry_failed": False, "pictures": True},
    ),
    ("rerun d", "sweeping.rerun", (Path("d"), 0, 0), {}),
    ("status d", "experiments.sweep.resuming.status_of", (Path("d"),), {}),
    (
        "patterns",
        "patterns.looking.look",
        ([],),
        {
            "quick": False,
            "space": True,
            "ensemble": None,
            "workers": None,
            "out": OUT,
            "log": None,
            "retry_failed": False,
        },
    ),
    ("bundle d", "api.bundle", (Path("d"), None), {"title": "", "authors": (), "licence": ""}),
    ("reproduce f", "api.reproduce", (Path("f"),), {"workers": None, "allow_code": False, "out": None}),
    ("new x", "scenario.template.write_new", ("x", "baseline", Path()), {}),
    ("new-rule power x", "cli.rule_template.write_rule", ("power", "x", Path()), {}),
    ("patterns new x", "patterns.template.write_new", ("x", Path()), {}),
]
"""Command, its verb, and what the verb is given where nothing is wished."""

WISHED = [
    (
        "run baseline --workers 3 --out elsewhere --retry-failed --no-pictures",
        "api.run",
        (...,),
        {"workers": 3, "out": NEW, "retry_failed": True, "pictures": False},
    ),
    (
        "compare a b --reference b --set x.y=1 --set x.z=2 --replicates 20 --precision 1e-2 --cap 90 --outcome o"
        " --outcome p --seed 4 --weeks 5 --workers 1 --out elsewhere --retry-failed --drop-failed",
        "api.compare",
        ("a", "b"),
        {
            "reference": "b",
            "overrides": ["x.y=1", "x.z=2"],
            "replicates": 20,
            "precision": 0.01,
            "cap": 90,
            "outcomes": ["o", "p"],
            "seed": 4,
            "weeks": 5,
            "workers": 1,
            "out": NEW,
            "retry_failed": True,
            "drop_failed": True,
        },
    ),
    ("sweep e --set a.b=1 --out elsewhere", "sweeping.plan", ("e", ["a.b=1"], NEW), {}),
    (
        "analyse d --method pawn --method delta --outcome o --failures drop --no-pictures",
        "sweeping.analyse",
        (Path("d"),),
        {"methods": ["pawn", "delta"], "outcomes": ["o"], "failures": "drop", "pictures": False},
    ),
    ("discover d --where all-gain --no-pictures", "sweeping.discover", (Path("d"), "all-gain"), {"pictures": False}),
    (
        "resume d --workers 2 --scheduler tcp://x:1 --retry-failed --no-pictures",
        "sweeping.resume",
        (Path("d"),),
        {"workers": 2, "scheduler": "tcp://x:1", "retry_failed": True, "pictures": False},
    ),
    ("rerun d --point 7 --replicate 2", "sweeping.rerun", (Path("d"), 7, 2), {}),
    (
        "patterns p q --quick --no-space --ensemble e.csv --workers 2 --out elsewhere --log l.csv --retry-failed",
        "patterns.looking.look",
        (["p", "q"],),
        {
            "quick": True,
            "space": False,
            "ensemble": Path("e.csv"),
            "workers": 2,
            "out": NEW,
            "log": Path("l.csv"),
            "retry_failed": True,
        },
    ),
    (
        "bundle d --out s.zip --title T --author A --author B --licence CC0",
        "api.bundle",
        (Path("d"), Path("s.zip")),
        {"title": "T", "authors": ["A", "B"], "licence": "CC0"},
    ),
    (
        "reproduce f --workers 2 --allow-code --out elsewhere",
        "api.reproduce",
        (Path("f"),),
        {"workers": 2, "allow_code": True, "out": NEW},
    ),
    ("new x --from shared-power --out elsewhere", "scenario.template.write_new", ("x", "shared-power", NEW), {}),
    ("new-rule trust y --out elsewhere", "cli.rule_template.write_rule", ("trust", "y", NEW), {}),
]
"""The same with every wish that it takes."""


@pytest.mark.parametrize(
    ("line", "verb", "words", "named"), [*PLAIN, *WISHED], ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_command_gives_its_verb_what_was_wished_and_the_verbs_own_line_ends_it(
    covalue, instead, line, verb, words, named
):
    noted = instead(verb, THUS_FAR)
    answer = covalue(*line.split())
    assert (answer.code, answer.out, answer.err) == (2, "", "covalue: thus far\n")
    ((given, wished),) = noted
    assert words in ((...,), given)
    assert {name: wished.get(name, "nothing") for name in named} == named


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("run baseline", "api.run"),
        ("compare a b", "api.compare"),
        ("resume d", "sweeping.resume"),
        ("patterns", "patterns.looking.look"),
        ("reproduce f", "api.reproduce"),
    ],
)
def test_quiet_means_that_nobody_is_told_how_it_goes(covalue, instead, line, verb):
    noted = instead(verb, THUS_FAR)
    for more in ((), ("--quiet",), ("-q",)):
        covalue(*line.split(), *more)
    assert [type(named["progress"]) is Silent for _, named in noted] == [False, True, True]


@pytest.mark.parametrize(
    ("line", "verb"),
    [("run baseline", "api.run"), ("compare a b", "api.compare"), ("patterns", "patterns.looking.look")],
)
def test_the_command_is_recorded_as_a_shell_would_take_it(covalue, instead, monkeypatch, line, verb):
    noted = instead(verb, THUS_FAR)
    monkeypatch.setattr("sys.argv", ["/usr/bin/covalue", "it is", "this"])
    covalue(*line.split())
    assert noted[0][1]["command"] == "covalue 'it is' this"


def test_numbers_of_a_run_are_set_over_the_file_beside_other_changes(covalue, instead):
    noted = instead("api.run", THUS_FAR)
    line = "run baseline --set power.declared_share=0.9 --weeks 5 --seed 11 --replicates 13"
    covalue(*line.split())
    values = noted[0][0][0].values
    assert [values[f"run.{name}"] for name in ("weeks", "seed", "replicates")] == [5, 11, 13]
    assert values["power.declared_share"] == 0.9


def test_what_ifs_are_read_before_anything_is_compared(covalue, instead):
    noted = instead("api.compare", THUS_FAR)
    covalue("compare", "baseline", "--what-if", "pay: compensation.rate=5", "--what-if", "b: shared-power x.y=1")
    assert [(one.name, one.source, one.changes) for one in noted[0][1]["what_ifs"]] == [
        ("pay", None, ("compensation.rate=5",)),
        ("b", "shared-power", ("x.y=1",)),
    ]
    assert covalue("compare", "baseline", "--what-if", "nothing").code == 2
    assert len(noted) == 1


def test_a_sweep_is_run_from_its_plan(covalue, instead):
    planned = instead("sweeping.plan", "the plan")
    swept = instead("sweeping.sweep", THUS_FAR)
    covalue(
        "sweep", "e", "--workers", "2", "--scheduler", "local-cluster", "--retry-failed", "--no-pictures", "--quiet"
    )
    ((words, named),) = swept
    assert (len(planned), words) == (1, ("the plan",))
    assert (named["workers"], named["scheduler"], named["retry_failed"], named["pictures"]) == (
        2, "local-cluster", True, False,
    )  # fmt: skip


def test_a_page_is_opened_at_a_scenario_with_its_levers(covalue, instead):
    noted = instead("explore.serve.serve", THUS_FAR)
    covalue("explore", "shared-power", "--set", "power.declared_share=0.75", "--port", "0", "--no-open")
    (((library, port), named),) = noted
    assert (port, named) == (0, {"open_browser": False})
    assert library.own["power.declared_share"] == 0.75
    covalue("explore")
    (library, port), named = noted[1]
    assert (library.own_name, port, named) == ("baseline", None, {"open_browser": True})


@pytest.mark.parametrize(("port", "said"), [("65536", "--port: 65536 is no port"), ("-1", "--port: -1 is no port"),
                                            ("http", "Invalid value for '--port': 'http' is not a whole number")])  # fmt: skip
def test_a_port_that_is_none_is_refused_before_anything_is_served(covalue, instead, port, said):
    noted = instead("explore.serve.serve")
    answer = covalue("explore", "--port", port)
    assert (answer.code, len(noted)) == (2, 0)
    assert said in answer.err


def test_listing_what_patterns_measure_runs_nothing(covalue, instead):
    noted = instead("patterns.looking.look")
    assert covalue("patterns", "--outcomes", "--format", "json").code == 0
    assert covalue("patterns", "--list").code == 0
    assert noted == []
