"""The log of looks at the evidence: every judgement of a pattern is a row, and none is ever taken out."""

import csv
import datetime
from collections.abc import Sequence
from pathlib import Path

from covalue_sim.patterns import library
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.store.errors import StoreError, clear_lines

COLUMNS = (
    "date", "pattern", "theory", "kind", "file", "model", "replicates", "quick", "effect", "low", "high", "smallest",
    "verdict", "ablation", "null_model", "note",
)  # fmt: skip
QUICK = " (quick)"
NO_LOG = "is no log of looks, or a damaged one; move it away, or give another"
SAME = ("pattern", "file", "model", "replicates")
"""What makes two looks the same look."""


def default_file(out: Path) -> Path:
    """The log beside the shipped patterns of a checkout; in the results folder elsewhere."""
    checkout = library.FOLDERS[1]
    return (checkout if checkout.is_dir() else out) / library.LOOKS


def read(file: Path) -> list[dict[str, str]]:
    """All looks so far, in order.

    Raises:
        StoreError: the file cannot be read, or is no log of looks.
    """
    if not file.exists():
        return []
    try:
        with clear_lines(file), file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (UnicodeDecodeError, csv.Error):
        raise StoreError(f"{file}: {NO_LOG}") from None
    if any(row.get(name) is None for row in rows for name in COLUMNS):
        raise StoreError(f"{file}: {NO_LOG}")
    return rows


def log(file: Path, findings: Sequence[Finding]) -> int:
    """Append the looks that are new; return how many."""
    seen = {tuple(row[name] for name in SAME) for row in read(file)}
    rows = [row for finding in findings if finding.judgement is not None and (row := _row(finding))]
    new = [row for row in rows if tuple(row[name] for name in SAME) not in seen]
    if new:
        with clear_lines(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            fresh = not file.exists()
            with file.open("a", encoding="utf-8", newline="") as lines:
                writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
                if fresh:
                    writer.writeheader()
                writer.writerows(new)
    return len(new)


def _row(finding: Finding) -> dict[str, str]:
    pattern, judged = finding.pattern, finding.judgement
    assert judged is not None
    return {
        "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "pattern": pattern.name,
        "theory": pattern.theory,
        "kind": pattern.kind,
        "file": pattern.digest,
        "model": ENGINE.model_hash()[:12],
        "replicates": str(finding.replicates),
        "quick": "yes" if finding.quick else "no",
        "effect": f"{judged.effect:.6g}",
        "low": f"{judged.low:.6g}",
        "high": f"{judged.high:.6g}",
        "smallest": f"{judged.smallest:.6g}",
        "verdict": judged.verdict.value,
        "ablation": finding.vanishes,
        "null_model": finding.appears,
        "note": "",
    }


def first_verdicts(file: Path) -> dict[str, str]:
    """The verdict of the first look at each pattern, marked where it was a quick one."""
    found: dict[str, str] = {}
    for row in read(file):
        if row["verdict"]:
            found.setdefault(row["pattern"], row["verdict"] + (QUICK if row["quick"] == "yes" else ""))
    return found


def recorded(file: Path) -> dict[str, str]:
    """The latest verdict of each pattern, looks with all replicates before quick ones."""
    found: dict[str, str] = {}
    for quick in ("yes", "no"):
        found |= {row["pattern"]: row["verdict"] for row in read(file) if row["quick"] == quick}
    return found
