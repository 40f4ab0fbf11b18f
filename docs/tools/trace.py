"""The figures of the TRACE page, read from what calibration, patterns and tests left behind; none is typed by hand."""

import ast
import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from covalue_sim.model.hashing import MODEL_VERSION, model_hash
from covalue_sim.parameters import ASSUMPTION, PARAMETERS
from docs.tools.markdown import code, plain, table
from docs.tools.pages import ROOT

CALIBRATION = ROOT / "experiments" / "calibration"
LOOKS = ROOT / "experiments" / "patterns" / "looks.csv"
TESTS = ROOT / "tests"
SCIENCE = {"model", "patterns", "mesa_face"}
KINDS = {"V": "exact identities", "E": "emergent", "C": "against evidence", "S": "without a recorded prediction"}
VERDICTS = ("holds", "fails", "inconclusive")
Row = Mapping[str, str]


def substitutions() -> dict[str, str]:
    """Return every figure and table of the page by name."""
    looks = last_looks()
    fit, rest, inside = rows("fit"), rows("stationarity"), rows("interior")
    ensemble, variant, profile = rows("ensemble"), rows("variant"), rows("profile")
    sources = Counter(_source(row.source) for row in PARAMETERS.values())
    return {
        "model_version": MODEL_VERSION,
        "parameters": str(len(PARAMETERS)),
        "assumptions": str(sources["assumption"]),
        "calibrated": str(sources["calibrated"]),
        "choices": str(sources["choice"]),
        "published": str(sources["published"]),
        "targets": str(len(fit)),
        "targets_inside": str(_count(fit, "verdict", "inside")),
        "fit": _fit(fit),
        "measures": str(len(rest)),
        "measures_still": str(_count(rest, "still", "True")),
        "states": str(len(inside)),
        "states_inside": str(_count(inside, "inside", "True")),
        "outside": _outside(inside),
        "ensemble_points": str(len(ensemble)),
        "ensemble_ranges": _ensemble(ensemble),
        "profile": _profile(profile),
        "variant": _numbers(variant, ("level", "published", "baseline")),
        "variant_source": plain(variant[0]["source"]),
        "patterns": str(len(looks)),
        "patterns_by_kind": _by_kind(looks),
        "patterns_quick": str(_count(looks, "quick", "yes")),
        "patterns_old": str(sum(not model_hash().startswith(one["model"]) for one in looks)),
        "patterns_evidence": _evidence(looks),
        "patterns_failed": _listed(looks, "fails"),
        "patterns_open": _listed(looks, "inconclusive"),
        "patterns_stay": _stay(looks),
        "tests": f"{sum(count for _, count, _ in tests()):,}",
        "tests_of_the_model": table(("what is tested", "tests", "file"), map(_test, _of_the_model())),
        "tests_elsewhere": table(("part of the package", "files", "tests"), _elsewhere()),
    }


def rows(name: str) -> list[Row]:
    """Return the rows of a table of the calibration."""
    with (CALIBRATION / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [*csv.DictReader(lines)]


def last_looks() -> list[Row]:
    """Return the last look at each pattern that is still there: with all replicates where there is one."""
    from covalue_sim.patterns.library import shipped_patterns

    with LOOKS.open(encoding="utf-8", newline="") as lines:
        every = [row for row in csv.DictReader(lines) if row["pattern"] in shipped_patterns() and row["verdict"]]
    found: dict[str, Row] = {}
    for row in every:
        before = found.get(row["pattern"])
        if before is None or row["model"] != before["model"] or row["quick"] <= before["quick"]:
            found[row["pattern"]] = row
    return [found[name] for name in sorted(found)]


def tests() -> Iterator[tuple[Path, int, str]]:
    """Yield every file of tests with the number of its test functions and the first line of its docstring."""
    for file in sorted(TESTS.rglob("test_*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        nodes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        count = sum(node.name.startswith("test_") for node in nodes)
        yield file, count, (ast.get_docstring(tree) or "").partition("\n")[0]


def _of_the_model() -> list[tuple[Path, int, str]]:
    return [one for one in tests() if one[0].relative_to(TESTS).parts[0] in SCIENCE]


def _elsewhere() -> list[list[str]]:
    parts = [(file.relative_to(TESTS).parts[0], count) for file, count, _ in tests() if file.parent != TESTS]
    names = sorted({name for name, _ in parts} - SCIENCE)
    counts = [[count for part, count in parts if part == name] for name in names]
    return [[code(name), str(len(own)), str(sum(own))] for name, own in zip(names, counts, strict=True)]


def _test(one: tuple[Path, int, str]) -> list[str]:
    file, count, said = one
    words = said or file.stem.removeprefix("test_").replace("_", " ").capitalize() + "."
    return [plain(words), str(count), code(file.relative_to(TESTS).as_posix())]


def _source(text: str) -> str:
    """Say where a value is from: a source may name a publication for the structure and an assumption for the value."""
    if "calibrated" in text or text.startswith("measured on"):
        return "calibrated"
    if ASSUMPTION in text:
        return "assumption"
    return "choice" if text.startswith("design choice") else "published"


def _count(found: list[Row], column: str, value: str) -> int:
    return sum(row[column] == value for row in found)


def _short(text: str) -> str:
    """Return a number with three digits; a text as it is."""
    try:
        return f"{float(text):.3g}"
    except ValueError:
        return plain(text)


def _numbers(found: list[Row], columns: tuple[str, ...]) -> str:
    return table(columns, [[_short(row[column]) for column in columns] for row in found])


def _fit(found: list[Row]) -> str:
    headings = ("target", "published", "band", "model", "95 % interval", "n", "verdict", "source", "band is")
    return table(
        headings,
        [
            [code(row["target"]), _short(row["published"]), f"{_short(row['band_low'])} to {_short(row['band_high'])}",
             _short(row["model"]), f"{_short(row['low'])} to {_short(row['high'])}", row["n"], row["verdict"],
             plain(row["source"]), plain(row["note"])]
            for row in found
        ],
    )  # fmt: skip


def _outside(found: list[Row]) -> str:
    told = [row for row in found if row["inside"] != "True" or row["note"] not in {"", "share"}]
    return table(
        ("state", "within 0.02 of 0", "within 0.02 of 1", "why"),
        [[f"{row['state']} of {row['kind']}", _short(row["near_0"]), _short(row["near_1"]),
          plain(row["note"]) or "**outside**"] for row in told],
    )  # fmt: skip


def _ensemble(found: list[Row]) -> str:
    names = [*found[0]][3:]
    shown = names[: names.index(next(name for name in names if "." in name))]
    cells = []
    for name in shown:
        values = sorted(float(row[name]) for row in found)
        low, middle, high = (values[round(share * (len(values) - 1))] for share in (0.05, 0.5, 0.95))
        cells.append([code(name), *(f"{value:.3g}" for value in (low, middle, high))])
    return table(("outcome", "5 % of points below", "middle", "95 % below"), cells)


def _profile(found: list[Row]) -> str:
    first = {row["parameter"]: row for row in reversed(found)}
    return table(
        ("parameter", "range searched", "middle 90 % of points kept", "narrowed by"),
        [[code(name), f"{_short(row['side_low'])} to {_short(row['side_high'])}",
          f"{_short(row['kept_low'])} to {_short(row['kept_high'])}", f"{100 * float(row['shrunk']):.0f} %"]
         for name, row in sorted(first.items(), key=lambda item: -float(item[1]["shrunk"]))],
    )  # fmt: skip


def _by_kind(looks: list[Row]) -> str:
    cells = []
    for kind, words in KINDS.items():
        own = [row for row in looks if row["kind"] == kind]
        if own:
            cells.append([words, *(str(_count(own, "verdict", verdict)) for verdict in VERDICTS), str(len(own))])
    return table(("kind", *VERDICTS, "in all"), cells)


def _evidence(looks: list[Row]) -> str:
    titles = _titles()
    return table(
        ("pattern", "what the evidence says", "effect", "95 % interval", "verdict"),
        [
            [
                code(row["pattern"]),
                plain(titles[row["pattern"]]),
                _short(row["effect"]),
                f"{_short(row['low'])} to {_short(row['high'])}",
                row["verdict"],
            ]
            for row in looks
            if row["kind"] == "C"
        ],
    )


def _titles() -> dict[str, str]:
    from covalue_sim.patterns.looking import chosen

    return {one.name: one.title for one in chosen([])}


def _listed(looks: list[Row], verdict: str) -> str:
    titles = _titles()
    picked = [row for row in looks if row["verdict"] == verdict]
    if not picked:
        return "None."
    return table(
        ("pattern", "what the theory says", "effect", "95 % interval", "smallest of interest"),
        [[code(row["pattern"]), plain(titles[row["pattern"]]), _short(row["effect"]),
          f"{_short(row['low'])} to {_short(row['high'])}", _short(row["smallest"])] for row in picked],
    )  # fmt: skip


def _stay(looks: list[Row]) -> str:
    names = [code(row["pattern"]) for row in looks if row["verdict"] == "holds" and row["ablation"] == "stays"]
    return ", ".join(names) or "none"
