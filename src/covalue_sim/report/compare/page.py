"""One HTML file that holds a whole comparison: no other file, no request, no script."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.report.compare import grids, method, sentences
from covalue_sim.report.compare.chapters import chapter_of, shown
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.content import Command, Page, Shown, Side
from covalue_sim.report.figures.wording import listed, sentence
from covalue_sim.report.html import filled

LARGEST = 3_000_000
"""Bytes that the file stays under."""

WORDS = (
    "Net value: what a party itself counts as gain and loss, by its own weights, in standard deviations (SD) of the"
    " calibrated baseline. Slack: free time and money. Points: percentage points. Founders: people there at week 0."
)

TEMPLATES = Path(__file__).with_name("templates")


def write_page(comparison: Compared, path: Path) -> Path:
    """Write the page; returns where.

    Raises:
        InputError: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(comparison), encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); choose another place") from error
    return path


def render(comparison: Compared) -> str:
    """The page as text."""
    return fill(page_of(comparison))


def fill(page: Page) -> str:
    """The page as text, under `LARGEST` bytes: where it would be larger, pictures for phones go first, then all."""
    for pictures, phones in ((True, True), (True, False), (False, False)):
        text = filled(TEMPLATES, "report.html.j2", page=page, pictures=pictures, phones=phones)
        if len(text.encode()) < LARGEST:
            break
    return text


def page_of(comparison: Compared, *, pictures: bool = True) -> Page:
    """Put the page's content together, with or without its pictures."""

    def show(picture: str, arm: str) -> Shown | None:
        return shown(comparison, picture, arm) if pictures else None

    arms = comparison.labels[1:]
    changed = [arm for arm in arms if not sentences.unchanged(comparison, arm)]
    named = [sentences.said_of(arm) for arm in arms]
    against = sentences.said_of(comparison.reference)
    picture = show("weights", changed[0]) if changed else None
    side = Side(sentences.whose_weights(comparison), picture, grids.stakeholder_grid(comparison)) if picture else None
    return Page(
        title=f"What changes with {listed(named)}, against {against}",
        lead=_lead(comparison),
        short=sentences.headline(comparison, arms[0]) if len(arms) == 1 else _short(comparison, changed),
        warnings=list(sentences.limits_by_number(comparison)),
        findings=_findings(comparison),
        summary=grids.summary_grid(comparison, _in_summary(comparison)),
        words=WORDS,
        chapters=[chapter_of(comparison, arm, place, show) for place, arm in enumerate(arms, 1)],
        side=side,
        levers_said=_levers_said(comparison),
        levers=grids.lever_grid(comparison),
        method_said=method.pairing(comparison).split(", and gains")[0].rstrip("."),
        methods=list(method.methods(comparison)),
        limits=list(method.limits(comparison)),
        commands=list(_commands(comparison)),
        appendix=[grids.outcome_grid(comparison, arm) for arm in arms],
        footer="Made by covalue_sim. All numbers are in the tables beside this file"
        f" ({comparison.folder.name}/: Parquet and CSV), every run in the results folders of the arms.",
    )


def _in_summary(comparison: Compared) -> list[str]:
    costs = () if comparison.chosen else sentences.COSTS_TOLD
    return [*sentences.told(comparison), *(name for name in costs if comparison.ensemble.has(name))]


def _lead(comparison: Compared) -> str:
    first = comparison.ensemble.scenarios[0]
    people = first.values.get("population.patients.count")
    return (
        f"{first.title}. {comparison.n} simulated services a scenario, {people} people each, followed for {first.weeks}"
        " weeks; the same people and the same luck in every scenario. In brackets, 95 % intervals."
    )


def _short(comparison: Compared, changed: Sequence[str]) -> str:
    if not changed:
        return f"None of the arms makes any difference: {sentences.NO_DIFFERENCE} in any outcome of any replicate"
    return sentences.whose_weights(comparison) or sentences.headline(comparison, changed[0])


def _findings(comparison: Compared) -> list[str]:
    found = []
    for arm in comparison.labels[1:]:
        if sentences.unchanged(comparison, arm):
            found.append(sentences.nothing(comparison, arm))
            continue
        found += [sentences.what_changes(comparison, arm)]
        found += [text for text in (_of(arm, part(comparison, arm)) for part in _IN_SHORT) if text]
    return found


_IN_SHORT: Sequence[Callable[[Compared, str], str]] = (sentences.who_wins, sentences.at_what_cost)


def _of(arm: str, text: str) -> str:
    return f"{sentence(sentences.said_of(arm))}: {text[:1].lower()}{text[1:]}" if text else ""


def _levers_said(comparison: Compared) -> str:
    count = len(comparison.levers)
    if not count:
        return f"Nothing differs between the scenarios: {sentences.NO_DIFFERENCE} in any lever"
    return f"{count} lever{'s differ' if count > 1 else ' differs'} between the scenarios; all others are alike"


def _commands(comparison: Compared) -> Iterator[Command]:
    if comparison.command:
        yield Command("This comparison:", comparison.command)
    for arm, results in zip(comparison.arms, comparison.ensemble.results, strict=True):
        line = arm.command(results.replicates, comparison.out, results.folder)
        yield Command(f"The runs of {arm.label} ({results.scenario_id}):", line)
