"""Findings made up: patterns, judgements and looks without a run."""

import math
from pathlib import Path

from covalue_sim.analysis.intervals import Interval
from covalue_sim.patterns.finding import Finding, Share
from covalue_sim.patterns.looking import Look
from covalue_sim.patterns.parts import Outcome, Source, Variant
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict

NAN = math.nan
HOSTILE = '<script>alert("x")</script>, & more'
ABLATION = Variant({"mechanisms.shared_power": False, "run.weeks": 9}, "It is the cause.")


def pattern(name="shared", **more):
    about = {
        "theory": "kirkegaard", "kind": "E", "title": "A title", "question": "Does it?",
        "sources": (Source("S1", "Author 2020"),), "base": None, "scenario": "baseline",
        "arms": {"usual": {}, "more": {"power.declared_share": 0.8, "a.switch": True}},
        "outcomes": (Outcome("enacted_share"),), "statistic": "sign", "smallest": (0.1,), "why_smallest": "A tenth.",
        "ablation": ABLATION,
    }  # fmt: skip
    return Pattern(name, **{**about, **more})


def judged(effect=0.5, half=0.1, verdict="holds", **more):
    return Judgement(50, effect, effect - half, effect + half, effect - half / 2, effect + half / 2, 0.1,
                     Verdict(verdict), **more)  # fmt: skip


def finding(name="shared", verdict="holds", effect=0.5, **more):
    about = {key: more.pop(key) for key in tuple(more) if key in Pattern.__dataclass_fields__}
    return Finding(pattern(name, **about), 50, False, judged(effect, verdict=verdict), **more)


def look(*findings, **more):
    return Look(findings, more.pop("quick", False), Path("looks.csv"), **more)


def share(kind="ranges", effect=0.6, met=None, **more):
    return Share(kind, Judgement(200, effect, effect - 0.1, effect + 0.1, NAN, NAN, 0.5, Verdict.holds),
                 more.pop("failed", 0), more.pop("elsewhere", ()), met)  # fmt: skip


def level(mean, half=0.1):
    """A mean with its bounds."""
    return Interval(50, mean, math.nan, mean - half, mean + half, "t")


def means(half=0.1, **arms):
    """Means of an outcome by arm; several levels of an arm are a tuple."""
    cells = {}
    for arm, values in arms.items():
        for place, value in enumerate(values if isinstance(values, tuple) else (values,)):
            cells[arm, place] = level(value, half)
    return [("full", cells)]
