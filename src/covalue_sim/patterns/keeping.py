"""What is kept of a pattern beside its results: its file, and the points that were run, to run them again."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.parameters import Value
from covalue_sim.scenario import load
from covalue_sim.scenario.node import Fields, Scalar
from covalue_sim.store.folder import SCENARIO

Hand = tuple[tuple[Changes, ...], int]
"""What each arm changes, in order, and the place of one among them."""

POINTS_FILE = "points.json"
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"' + r"|'(?:[^']|'')*'")
KIND = "pattern"
"""What manifests call the results of patterns."""


def beside_scenario(content: str, fields: Fields) -> str:
    """Return a pattern's file as it reads beside the resolved scenario: with `SCENARIO` for the scenario's name."""
    node = next((one.node for one in fields if one.key == "scenario"), None)
    if not isinstance(node, Scalar):
        return content
    lines = content.splitlines(keepends=True)
    line, column = node.place.line - 1, node.place.column - 1
    before, after = lines[line][:column], lines[line][column:]
    said = QUOTED.match(after) if node.quoted else None
    lines[line] = before + after.replace(said.group() if said else node.literal, SCENARIO, 1)
    return "".join(lines)


def beside_mapping(source: Mapping[str, object]) -> str:
    """Return a pattern that was given as a mapping as a file; what JSON writes, YAML 1.2 reads."""
    return json.dumps({**source, "scenario": SCENARIO}, indent=1, ensure_ascii=False, default=str) + "\n"


def written_points(
    experiment: Experiment,
    points: Sequence[Changes],
    late: frozenset[str] | None,
    dealt: Mapping[int, Hand] | None = None,
) -> str:
    """Return the points of a pattern as JSON that `read_points` reads.

    Args:
        experiment: what is run and measured at each.
        points: values by path, one after another.
        late: paths that change at week 0, all others holding from the first week; None for week 0 throughout.
        dealt: of points whose weeks are dealt, what each arm changes and which is theirs, by point.
    """
    content = {
        "experiment": json.loads(experiment.to_json()),
        "late": None if late is None else sorted(late),
        "points": [dict(changes) for changes in points],
        "dealt": {str(point): [list(map(dict, hand)), place] for point, (hand, place) in (dealt or {}).items()},
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False) + "\n"


def read_points(folder: Path) -> tuple[Experiment, list[dict[str, Value]], frozenset[str] | None, dict[int, Hand]]:
    """Read what `written_points` wrote into a results folder, with the resolved scenario beside it.

    Raises:
        InputError: the scenario cannot be used.
        ValueError, KeyError, TypeError: the points cannot.
    """
    content = json.loads((folder / POINTS_FILE).read_text(encoding="utf-8"))
    experiment = Experiment.from_json(json.dumps(content["experiment"]), load(folder / SCENARIO))
    late = None if content["late"] is None else frozenset(content["late"])
    dealt = {int(point): (tuple(hand), place) for point, (hand, place) in content["dealt"].items()}
    return experiment, [dict(changes) for changes in content["points"]], late, dealt
