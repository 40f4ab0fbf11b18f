"""The chapters of the page: one an arm, a finding after the other, each with its picture and tables."""

from collections.abc import Callable, Iterator, Sequence

from covalue_sim.report.compare import grids, sentences
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.content import Chapter, Part, Shown
from covalue_sim.report.compare.pictures import curves, draw
from covalue_sim.report.figures.wording import sentence
from covalue_sim.report.rows import Grid
from covalue_sim.scenario.describing import written

WIDE, NARROW = 8.6, 3.9
PIXELS = 96.0
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


def chapter_of(comparison: Compared, arm: str, place: int, show: Callable[[str, str], Shown | None]) -> Chapter:
    """The chapter of arm number `place`, with what `show` gives of each picture."""
    scenario = comparison.arms[place].scenario
    title = f"{scenario.title}. {scenario.question}".strip() if scenario.question else f"{scenario.title}."
    parts = [] if sentences.unchanged(comparison, arm) else list(_parts(comparison, arm, show))
    return Chapter(f"arm-{place}", sentence(sentences.said_of(arm)), title, sentences.headline(comparison, arm), parts)


def _parts(comparison: Compared, arm: str, show: Callable[[str, str], Shown | None]) -> Iterator[Part]:
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


def shown(comparison: Compared, picture: str, arm: str) -> Shown:
    """A picture of an arm, drawn for desks and for phones."""
    first, second = (draw(comparison, picture, arm, inches) for inches in (WIDE, NARROW))
    width, height = (round(inches * PIXELS) for inches in first.figure.get_size_inches())
    caption = CAPTIONS[picture]
    if picture == "curves" and (marks := _marks(comparison, arm)):
        caption = f"{caption} {marks}"
    return Shown(first.address(), second.address(), first.words, caption, width, height)


def _marks(comparison: Compared, arm: str) -> str:
    place = comparison.labels.index(arm)
    both = ((comparison.reference, comparison.ensemble.scenarios[0]), (arm, comparison.ensemble.scenarios[place]))
    words = []
    for letter, week in curves.interventions(comparison, arm):
        values: dict[str, dict[str, str]] = {}
        for label, scenario in both:
            for change in scenario.interventions:
                for path, value in change.changes.items() if change.week == week else ():
                    values.setdefault(path, {})[written(value)] = label
        told = [
            f"{path} = {' and '.join(f'{value} in {label}' for value, label in ways.items())}"
            if len(ways) > 1
            else f"{path} = {next(iter(ways))}"
            for path, ways in values.items()
        ]
        words.append(f"{letter}: week {week}, {', '.join(told)}")
    return f"Interventions: {'; '.join(words)}." if words else ""
