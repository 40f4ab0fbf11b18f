"""From a pattern file to a pattern, complete and checked, with the reader and the errors of scenarios."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from covalue_sim.experiments.sweep.base import base_of
from covalue_sim.experiments.sweep.fields import by_name, group_of, one_of, switch, text, texts, whole
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.keeping import beside_mapping, beside_scenario
from covalue_sim.patterns.library import PATTERNS
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.parts import Along, Outcome, Variant
from covalue_sim.patterns.pattern import KINDS, Pattern
from covalue_sim.patterns.prediction import Prediction
from covalue_sim.patterns.reading_fit import Measured, read_arms, refuse_misfit, refuse_misfit_of, refuse_mixed_levels
from covalue_sim.patterns.reading_null import read_null, read_variant
from covalue_sim.patterns.reading_parts import outcome_of, read_along, read_changes, read_smallest, read_sources
from covalue_sim.patterns.reading_prediction import NEEDS, read_prediction
from covalue_sim.scenario.node import Field, Fields
from covalue_sim.scenario.python_reader import read_mapping
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.text import read_text
from covalue_sim.scenario.yaml_reader import read_yaml

FIELDS = (
    "theory", "kind", "title", "question", "source", "scenario", "set", "arms", "along", "outcome", "second",
    "statistic", "prediction", "smallest", "why_smallest", "ablation", "null_model", "replicates", "map", "also",
    "apart", "space", "weigh", "beside", "conflict", "reason", "stays",
)  # fmt: skip
NEEDED = ("theory", "kind", "title", "question", "source")
JUDGED = ("statistic", "prediction", "smallest", "why_smallest", "ablation", "null_model")
REPLICATES, BIMODAL = 50, 200
MOST = 10_000
AFTERWARDS = ("reason:", "stays:")
"""Fields that are written after the look, and decide no run."""


PatternFile = str | Path | Mapping[str, object]


def read_pattern(source: PatternFile) -> Pattern:
    """Read a pattern.

    Args:
        source: a file, the name of a shipped pattern, or a mapping like a file's content.

    Raises:
        InputError: anything that cannot be used, with ``file:line:column: field`` and what would be right.
    """
    if isinstance(source, Mapping):
        return _read(read_mapping(source, "pattern"), "pattern", Path(), repr(source), beside_mapping(source))
    file = PATTERNS.find(source)
    content = read_text(file.path, file.label)
    fields = read_yaml(content, file.label)
    return _read(fields, file.path.stem, file.path.parent, content, beside_scenario(content, fields))


class Judged(NamedTuple):
    """What is measured in which arms, and how it is judged; fields as of `Pattern`."""

    arms: Mapping[str, Changes]
    along: Along | None
    outcomes: tuple[Outcome, ...]
    prediction: Prediction
    smallest: tuple[float, ...]
    ablation: Variant | None
    null: Variant | None


def _read(fields: Fields, stem: str, folder: Path, content: str, kept: str) -> Pattern:
    top = by_name(fields, FIELDS)
    kind, statistic = _kind(fields, top)
    base = base_of(top, "scenario", folder)
    names = tuple(ENGINE.outcome_names())
    return Pattern(
        name=stem,
        theory=text(top["theory"].node, "theory"),
        kind=kind,
        title=text(top["title"].node, "title"),
        question=text(top["question"].node, "question"),
        sources=read_sources(top["source"]),
        base=base,
        scenario=text(top["scenario"].node, "scenario") if "scenario" in top else "baseline",
        statistic=statistic,
        **_judged(top, statistic, base, names)._asdict(),
        why_smallest=_words(top, "why_smallest"),
        replicates=_replicates(top, statistic),
        measurement_map=_words(top, "map"),
        also=_listed(top, "also", names, "outcomes"),
        apart=_listed(top, "apart", tuple(base.values), "parameters"),
        space=switch(top["space"]) if "space" in top else _has_space(kind, statistic),
        weigh=_listed(top, "weigh", names, "outcomes"),
        beside=_beside(top.get("beside")),
        conflict=_words(top, "conflict"),
        reason=_words(top, "reason"),
        stays=_words(top, "stays"),
        digest=hashlib.sha256(_run(content).encode()).hexdigest()[:12],
        settings=read_changes(top["set"], base) if "set" in top else MappingProxyType({}),
        text=kept,
    )


def _kind(fields: Fields, top: Mapping[str, Field]) -> tuple[str, str]:
    """Kind and statistic, with the fields that they need there."""
    _refuse_missing(fields, top, NEEDED)
    kind = one_of(top["kind"], KINDS)
    _refuse_missing(fields, top, ("statistic", "prediction") if kind == "V" else ("scenario", "arms", "outcome"))
    if kind in {"E", "C"}:
        _refuse_missing(fields, top, JUDGED if kind == "E" else (*JUDGED, "map"))
    statistic = one_of(top["statistic"], tuple(STATISTICS)) if "statistic" in top else ""
    if statistic and (kind == "V") != (statistic == "identity"):
        what = f"is '{statistic}', and the kind {kind}; only 'identity' is of kind V, and it is of no other"
        raise top["statistic"].node.place.wrong("statistic", what)
    return kind, statistic


def _judged(top: Mapping[str, Field], statistic: str, base: Scenario, names: tuple[str, ...]) -> Judged:
    arms = read_arms(top["arms"], base) if "arms" in top else {}
    along = read_along(top["along"], base) if "along" in top else None
    weekly = tuple(ENGINE.weekly_names())
    outcomes = tuple(outcome_of(top[key], weekly, names) for key in ("outcome", "second") if key in top)
    prediction = read_prediction(top, statistic, tuple(arms), along)
    smallest = read_smallest(top["smallest"]) if "smallest" in top else ()
    measured = Measured(statistic, outcomes, len(smallest), prediction.within_runs)
    refuse_misfit(top, measured, base, along)
    refuse_mixed_levels(top, arms, along)
    ablation = read_variant(top.get("ablation"), base, names)
    null = read_null(top.get("null_model"), base, names, arms, along)
    for key, variant in (("ablation", ablation), ("null_model", null)):
        if variant is not None:
            refuse_misfit_of(variant, top[key], measured, base, along)
    return Judged(arms, along, outcomes, prediction, smallest, ablation, null)


def _listed(top: Mapping[str, Field], name: str, known: tuple[str, ...], of: str) -> tuple[str, ...]:
    return texts(top[name], known, f"'covalue list {of}' names all") if name in top else ()


def _has_space(kind: str, statistic: str) -> bool:
    return kind in {"E", "C"} and statistic not in {"dip", "share_of_space"}


def _refuse_missing(fields: Fields, top: Mapping[str, Field], names: Sequence[str]) -> None:
    for name in names:
        if name not in top:
            hint = "'covalue patterns new NAME' writes a file to begin from"
            about = NEEDS.get(name, "")
            raise fields.place.wrong(name, f"is missing{about}; {hint}")


def _words(top: Mapping[str, Field], name: str) -> str:
    return " ".join(text(top[name].node, name).split()) if name in top else ""


def _beside(one: Field | None) -> tuple[str, str]:
    """Name of the pattern to be read beside it, and why."""
    if one is None:
        return "", ""
    parts = by_name(group_of(one), ("pattern", "why"), "beside.")
    if set(parts) != {"pattern", "why"}:
        raise one.node.place.wrong("beside", "needs 'pattern' and 'why'; give both")
    return text(parts["pattern"].node, "beside.pattern"), _words(parts, "why")


def _run(content: str) -> str:
    """A file's content without what is written after the look."""
    kept, skipping = [], False
    for line in content.splitlines(keepends=True):
        if line[:1] not in {" ", "\r", "\n", "#"}:
            skipping = line.startswith(AFTERWARDS)
        if not skipping:
            kept.append(line)
    return "".join(kept)


def _replicates(top: Mapping[str, Field], statistic: str) -> int:
    least = BIMODAL if statistic == "dip" else REPLICATES if statistic else 2
    if "replicates" not in top:
        return max(least, REPLICATES)
    number = whole(top["replicates"], "replicates", 2, MOST)
    if number < least:
        raise top["replicates"].node.place.wrong("replicates", f"is {number}; give at least {least}")
    return number
