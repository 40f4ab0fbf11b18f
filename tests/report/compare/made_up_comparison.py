"""Comparisons of made-up rows: as much of `Compared` as words, grids and pictures ask for, without a run."""

import math
from types import SimpleNamespace

from covalue_sim.experiments.compare.whom import EVERYBODY, GAP
from covalue_sim.scenario.difference import Difference

NAN = math.nan


def paired(difference, half=0.01, *, reference=0.5, unit="0-1", **more):
    """What a row of a paired difference has in common; `half` is half the width of its interval."""
    return {
        "unit": unit, "reference": reference, "arm_mean": reference + difference, "difference": difference,
        "low": difference - half, "high": difference + half, "holm": 0.001 if abs(difference) > half else 0.9,
        "n": 24, **more,
    }  # fmt: skip


def outcome_row(outcome, difference, half=0.01, *, arm="shared", better=1, sd=0.1, **more):
    """A row of the table of outcomes; `sd` is the reference's."""
    row = paired(difference, half, **more)
    same = difference == half == 0.0
    clear = row["low"] > 0 or row["high"] < 0
    return {
        "arm": arm, "outcome": outcome, "theme": "value", "better": better,
        "size": difference / sd, "size_low": row["low"] / sd, "size_high": row["high"] / sd,
        "bca_low": row["low"], "bca_high": row["high"], "share_above": 0.75, "share_below": 0.25,
        "harm": 0.25, "harm_low": 0.1, "harm_high": 0.4, "p": row["holm"] / 10, "variance_ratio": 4.0,
        "needed": 1234, "precision": 0.005, "reference_low": 0.4, "reference_high": 0.6, "arm_low": 0.4,
        "arm_high": 0.7, "verdict": "same" if same else "clear" if clear else "unclear", **row,
    }  # fmt: skip


def group_row(group, difference, half=0.01, *, trait="slack", arm="shared", measure="net value", **more):
    """A row of the table of subgroups."""
    return {"arm": arm, "trait": trait, "group": group, "measure": measure, "people": 12.4,
            **paired(difference, half, unit="SD a week"), **more}  # fmt: skip


def gap_row(difference, half=0.01, **more):
    """The row that tells little from much slack."""
    return group_row(GAP, difference, half, trait="slack", **more)


def person_rows(better, worse, *, group=EVERYBODY, arm="shared", n=24):
    """Shares of people better off, untouched and worse off."""
    shares = {"better off": better, "untouched": 1 - better - worse, "worse off": worse}
    return [
        {"arm": arm, "group": group, "what": what, "mean": share, "low": share - 0.03, "high": share + 0.03, "n": n}
        for what, share in shares.items()
    ]


class MadeUp:
    """A comparison whose tables are given by keyword; those not given are empty."""

    def __init__(self, labels=("baseline", "shared"), *, n=24, chosen=(), levers=(), **tables):
        self.labels, self.n, self.chosen, self.levers = list(labels), n, tuple(chosen), list(levers)
        self.reference = self.labels[0]
        self.title = f"{', '.join(self.labels[1:])} against {self.reference}"
        self.folder = "results/compare"
        self.out = "results"
        self.command = "covalue compare ..."
        self._tables = tables
        names = list(dict.fromkeys(row["outcome"] for row in self.rows("outcomes")))
        scenario = SimpleNamespace(seed=1, weeks=52, burn_in=8, interventions=(), title="A title", question="")
        self.ensemble = SimpleNamespace(
            measures=names, has=names.__contains__, dropped=(), scenarios=[scenario] * len(self.labels), weeks=52,
            labels=self.labels, curves=[], results=[],
        )  # fmt: skip
        self.ran = SimpleNamespace(reached=None)
        self.arms = [SimpleNamespace(label=label, scenario=scenario) for label in self.labels]

    def rows(self, table):
        return self._tables.get(table, [])


def lever(path, *values, unit="0-1", when="throughout", origins=()):
    """A difference between scenarios."""
    return Difference(path, when, unit, f"What {path} is", values, origins or ("default",) * len(values))
