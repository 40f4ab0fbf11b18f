"""A look at the theories in Python: patterns read, run, judged, and the look logged."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.errors import InputError
from covalue_sim.patterns import library, looks
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.forecast import Forecast
from covalue_sim.patterns.how import How
from covalue_sim.patterns.library import shipped_patterns
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.reading import PatternFile, read_pattern
from covalue_sim.patterns.running import run_patterns
from covalue_sim.patterns.space import POINTS
from covalue_sim.scenario.library import ENDINGS
from covalue_sim.store.folder import RESULTS

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress

ENSEMBLE_FILE = (library.folder() or library.FOLDERS[1]).parent / "calibration" / "ensemble.csv"


@dataclass(frozen=True)
class Look:
    """What a look gave.

    Attributes:
        findings: a finding a pattern, in order.
        quick: whether it was a quick one.
        looks: file in which it was logged.
        first: verdict of the first look at each pattern, by name.
        recorded: verdict that was on record before, by name.
        ensemble: file of the calibrated ensemble; None where there was none.
    """

    findings: Sequence[Finding]
    quick: bool
    looks: Path
    first: dict[str, str] = field(default_factory=dict)
    recorded: dict[str, str] = field(default_factory=dict)
    ensemble: Path | None = None

    @property
    def lost(self) -> list[Finding]:
        """Patterns on record as holding that do not hold now."""
        return [one for one in self.findings if self.recorded.get(one.pattern.name) == "holds" != one.verdict]


def chosen(names: Sequence[PatternFile]) -> list[Pattern]:
    """Read patterns: all shipped ones unless named; the name of a theory stands for all of its patterns.

    Raises:
        InputError: an unknown name, a file that cannot be used, or two unlike patterns of one name.
    """
    if not names:
        if not shipped_patterns():
            raise InputError("patterns: the package came without patterns; give a file, or install it again")
        return [read_pattern(name) for name in shipped_patterns()]
    found: list[Pattern] = []
    theories: dict[str, list[Pattern]] | None = None
    for name in names:
        if isinstance(name, str) and name not in shipped_patterns() and not name.endswith(ENDINGS):
            if theories is None:
                theories = _by_theory()
            if name in theories:
                found += theories[name]
                continue
        found.append(read_pattern(name))
    return _each_once(found)


def _each_once(patterns: Sequence[Pattern]) -> list[Pattern]:
    found: dict[str, Pattern] = {}
    for pattern in patterns:
        if found.setdefault(pattern.name, pattern) != pattern:
            what = "two unlike patterns have this name; rename a file, or look at one after another"
            raise InputError(f"{pattern.name}: {what}")
    return list(found.values())


def _by_theory() -> dict[str, list[Pattern]]:
    theories: dict[str, list[Pattern]] = {}
    for name in shipped_patterns():
        pattern = read_pattern(name)
        theories.setdefault(pattern.theory, []).append(pattern)
    return theories


def look(
    names: Sequence[PatternFile] = (),
    *,
    quick: bool = False,
    space: bool = True,
    points: int = POINTS,
    ensemble: Path | str | None = None,
    workers: int | None = None,
    out: Path | str = RESULTS,
    log: Path | str | None = None,
    retry_failed: bool = False,
    progress: "Progress | None" = None,
    executor: Executor | None = None,
    told: Callable[[Finding], None] | None = None,
    command: str = "",
    forecast: Callable[[Forecast], None] | None = None,
) -> Look:
    """Run patterns, or find them where they were run before, judge them, and log the look.

    Args:
        names: patterns or theories by name, files, or mappings like a file's content; all shipped ones if none.
        quick: a subset of replicates, and no space.
        space: whether the share of space is looked at.
        points: sample points of a space.
        ensemble: file of the calibrated ensemble; the shipped one, where there is one, unless given.
        workers: processes; all processors unless given.
        out: folder in which results folders are, or are made.
        log: file of looks; that beside the patterns in a checkout, else one in `out`, unless given.
        retry_failed: run failed runs again.
        progress: told how it goes; nothing is told unless given.
        executor: where to run instead of processes of our own.
        told: called with every finding as it comes.
        command: recorded in manifests.
        forecast: told how much is to be run before anything is.

    Raises:
        InputError: something that cannot be used, in one line.
        Interrupted: stopped by Ctrl-C; what was finished is stored, and the same call goes on from there.
    """
    patterns = chosen(names)
    out = Path(out)
    file = Path(log) if log is not None else looks.default_file(out)
    ensemble_file = Path(ensemble) if ensemble is not None else ENSEMBLE_FILE
    if ensemble is not None and not ensemble_file.is_file():
        raise InputError(f"{ensemble_file}: no such file; give the ensemble's CSV file")
    there = ensemble_file if ensemble_file.is_file() else None
    how = How(out, quick, space, points, there, workers, progress, executor, retry_failed, command, forecast)
    before = looks.recorded(file)

    def seen_one(finding: Finding) -> None:
        looks.log(file, [finding])  # at once, so that no look goes unlogged where the next pattern is never reached
        if told is not None:
            told(finding)

    findings = run_patterns(patterns, how, seen_one)
    return Look(findings, quick, file, looks.first_verdicts(file), before, there)
