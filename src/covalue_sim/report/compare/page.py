"""One HTML file that holds a whole comparison: no other file, no request, no script."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.report.compare import grids, method, sentences
from covalue_sim.report.compare.comparison import Comparison
from covalue_sim.report.compare.drawing import draw
from covalue_sim.report.compare.grids import Grid
from covalue_sim.report.compare.pictures import curves
from covalue_sim.report.figures.wording import listed, sentence
from covalue_sim.scenario.describing import written

WIDE, NARROW = 8.6, 3.9
PIXELS = 96.0
LARGEST = 3_000_000
"""Bytes that the file stays under."""
WORDS = (
    "Net value: what a party itself counts as gain and loss, by its own weights, in standard deviations (SD) of the"
    " calibrated baseline. Slack: free time and money. Points: percentage points. Founders: people there at week 0."
)
TEMPLATES = Path(__file__).with_name("templates")
CAPTIONS = {
    "outcomes": "▲ better, ▼ worse, ● no agreed better; hollow: not clear after Holm's adjustment; ▶ ◀ beyond the axis."
    " Lines are 95 % intervals. Numbers at the right are in the outcome's own unit.",
    "groups": "People are grouped by what they were at week 0. ▲ gains, ▼ loses; hollow: not clear after Holm's"
    " adjustment; lines are 95 % intervals. In the grid below, bold numbers are clear.",
    "persons": "Founders there at the end of both arms. Below: how individual changes are spread, the outermost 2 % on"
    " either side and the untouched left out.",
    "cost": "Net benefit with its 95 % interval, and how surely each arm has the best mean. Both over what a"
    " standard deviation of net value to users for one patient-week may be worth.",
    "weights": "Every weighting counts alike. Lines are 95 % intervals over replicates.",
    "curves": "Difference by week; dark band, 95 % interval of a single week; light band, of all weeks at once; dot,"
    " first clear week.",
    "flows": "The largest changes in hours and in money; hollow: not clear after Holm's adjustment; lines are 95 %"
    " intervals.",
}


@dataclass(frozen=True)
class Shown:
    """A picture in both widths, as addresses that hold all of it."""

    wide: str
    narrow: str
    words: str
    caption: str
    width: int
    height: int


@dataclass(frozen=True)
class Part:
    """A finding of an arm, its picture and its tables."""

    name: str
    finding: str
    picture: Shown | None
    tables: Sequence[Grid]


@dataclass(frozen=True)
class Chapter:
    """An arm."""

    anchor: str
    name: str
    title: str
    finding: str
    parts: Sequence[Part]


@dataclass(frozen=True)
class Side:
    """Arms side by side, by whose weights."""

    finding: str
    picture: Shown
    table: Grid


@dataclass(frozen=True)
class Command:
    """A command and what it gives."""

    what: str
    line: str


@dataclass(frozen=True)
class Page:
    """All that the template is filled with."""

    title: str
    lead: str
    short: str
    warnings: Sequence[str]
    findings: Sequence[str]
    summary: Grid
    words: str
    chapters: Sequence[Chapter]
    side: Side | None
    levers_said: str
    levers: Grid
    method_said: str
    methods: Sequence[str]
    limits: Sequence[str]
    commands: Sequence[Command]
    appendix: Sequence[Grid]
    footer: str


def write_page(comparison: Comparison, path: Path) -> Path:
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


def render(comparison: Comparison) -> str:
    """The page as text."""
    return fill(page_of(comparison))


def fill(page: Page) -> str:
    """The page as text, under `LARGEST` bytes: where it would be larger, pictures for phones go first, then all."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    settings = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    template = settings.get_template("report.html.j2")
    css = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    for pictures, phones in ((True, True), (True, False), (False, False)):
        text = template.render(page=page, css=_markup(css), pictures=pictures, phones=phones)
        if len(text.encode()) < LARGEST:
            break
    return text


def _markup(css: str) -> str:
    """The style sheet of this package, which alone is not escaped."""
    from markupsafe import Markup

    return Markup(css)


def page_of(comparison: Comparison, *, pictures: bool = True) -> Page:
    """Put the page's content together, with or without its pictures."""

    def show(picture: str, arm: str) -> Shown | None:
        return _shown(comparison, picture, arm) if pictures else None

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
        chapters=[_chapter(comparison, arm, place, show) for place, arm in enumerate(arms, 1)],
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


def _in_summary(comparison: Comparison) -> list[str]:
    costs = () if comparison.chosen else sentences.COSTS_TOLD
    return [*sentences.told(comparison), *(name for name in costs if comparison.ensemble.has(name))]


def _lead(comparison: Comparison) -> str:
    first = comparison.ensemble.scenarios[0]
    people = first.values.get("population.patients.count")
    return (
        f"{first.title}. {comparison.n} simulated services a scenario, {people} people each, followed for {first.weeks}"
        " weeks; the same people and the same luck in every scenario. In brackets, 95 % intervals."
    )


def _short(comparison: Comparison, changed: Sequence[str]) -> str:
    if not changed:
        return f"None of the arms makes any difference: {sentences.NO_DIFFERENCE} in any outcome of any replicate"
    return sentences.whose_weights(comparison) or sentences.headline(comparison, changed[0])


def _findings(comparison: Comparison) -> list[str]:
    found = []
    for arm in comparison.labels[1:]:
        if sentences.unchanged(comparison, arm):
            found.append(sentences.nothing(comparison, arm))
            continue
        found += [sentences.what_changes(comparison, arm)]
        found += [text for text in (_of(arm, part(comparison, arm)) for part in _IN_SHORT) if text]
    return found


_IN_SHORT: Sequence[Callable[[Comparison, str], str]] = (sentences.who_wins, sentences.at_what_cost)


def _of(arm: str, text: str) -> str:
    return f"{sentence(sentences.said_of(arm))}: {text[:1].lower()}{text[1:]}" if text else ""


def _chapter(comparison: Comparison, arm: str, place: int, show: Callable[[str, str], Shown | None]) -> Chapter:
    scenario = comparison.arms[place].scenario
    title = f"{scenario.title}. {scenario.question}".strip() if scenario.question else f"{scenario.title}."
    parts = [] if sentences.unchanged(comparison, arm) else list(_parts(comparison, arm, show))
    return Chapter(f"arm-{place}", sentence(sentences.said_of(arm)), title, sentences.headline(comparison, arm), parts)


def _parts(comparison: Comparison, arm: str, show: Callable[[str, str], Shown | None]) -> Iterator[Part]:
    rows: Sequence[tuple[str, str, str, Sequence[Grid]]] = (
        ("What changes", sentences.how_many(comparison, arm), "outcomes", ()),
        ("For whom", sentences.for_whom(comparison, arm), "groups",
         (grids.group_grid(comparison, arm), grids.inequality_grid(comparison, arm))),
        ("Winners and losers", sentences.who_wins(comparison, arm), "persons",
         (grids.person_grid(comparison, arm), grids.profile_grid(comparison, arm),
          grids.replaced_grid(comparison, arm))),
        ("At what cost", sentences.at_what_cost(comparison, arm), "cost",
         (grids.cost_grid(comparison, arm), grids.ratio_grid(comparison, arm))),
        ("By whose weights", sentences.by_whose_weights(comparison, arm), "", ()),
        ("Over time", sentences.over_time(comparison, arm), "curves", (grids.parting_grid(comparison, arm),)),
        ("Given and received", sentences.what_flows(comparison, arm), "flows", (grids.flow_grid(comparison, arm),)),
    )  # fmt: skip
    for name, finding, picture, tables in rows:
        if finding:
            yield Part(name, finding, show(picture, arm) if picture else None, tables)


def _shown(comparison: Comparison, picture: str, arm: str) -> Shown:
    first, second = (draw(comparison, picture, arm, inches) for inches in (WIDE, NARROW))
    width, height = (round(inches * PIXELS) for inches in first.figure.get_size_inches())
    caption = CAPTIONS[picture]
    if picture == "curves" and (marks := _marks(comparison, arm)):
        caption = f"{caption} {marks}"
    return Shown(first.address(), second.address(), first.words, caption, width, height)


def _marks(comparison: Comparison, arm: str) -> str:
    scenarios = (comparison.ensemble.scenarios[0], comparison.ensemble.scenarios[comparison.labels.index(arm)])
    words = []
    for letter, week in curves.interventions(comparison, arm):
        changes = {path: value for one in scenarios for change in one.interventions if change.week == week
                   for path, value in change.changes.items()}  # fmt: skip
        shown = ", ".join(f"{path} = {written(value)}" for path, value in changes.items())
        words.append(f"{letter}: week {week}, {shown}")
    return f"Interventions: {'; '.join(words)}." if words else ""


def _levers_said(comparison: Comparison) -> str:
    count = len(comparison.levers)
    if not count:
        return f"Nothing differs between the scenarios: {sentences.NO_DIFFERENCE} in any lever"
    return f"{count} lever{'s differ' if count > 1 else ' differs'} between the scenarios; all others are alike"


def _commands(comparison: Comparison) -> Iterator[Command]:
    if comparison.command:
        yield Command("This comparison:", comparison.command)
    for arm, results in zip(comparison.arms, comparison.ensemble.results, strict=True):
        line = arm.command(results.replicates, comparison.out, results.folder)
        yield Command(f"The runs of {arm.label} ({results.scenario_id}):", line)
