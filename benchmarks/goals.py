"""What the model is meant to reach in speed and room, beside what was measured."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.tables import number

Medians = Mapping[tuple[str, str, str], float]


@dataclass(frozen=True)
class Goal:
    """A median that should lie at or beyond a bound.

    Attributes:
        part, name, unit: which figure.
        bound: in that unit.
        at_least: whether more is better.
    """

    part: str
    name: str
    unit: str
    bound: float
    at_least: bool = False

    def reached(self, median: float) -> bool:
        """Whether the median lies where it should."""
        return median >= self.bound if self.at_least else median <= self.bound


GOALS = (
    Goal("rivals", "Mesa objects over the model", "times", 250.0, at_least=True),
    Goal("rivals", "encounter step: C -O3 (plain) over the model", "times", 1.0, at_least=True),
    Goal("runner", "runner and store at 3 ms a run, 1 worker", "% of a sweep", 5.0),
    Goal("runner", "runner and store at 3 ms a run, 2 workers", "% of a sweep", 5.0),
    Goal("scale", "two processes over one", "times as fast", 1.85, at_least=True),
    Goal("scale", "two threads over one", "times as fast", 1.85, at_least=True),
    Goal("scale", "1,000,000 patients: everything, 52 weeks", "ns a patient-week", 1500.0),
    Goal("small", "a patient's record", "bytes", 400.0),
    Goal("scale", "1,000,000 patients: memory", "bytes a patient", 400.0),
    Goal("small", "compiling", "s", 45.0),
    Goal("small", "first result, compiled before", "s", 2.0),
    Goal("small", "covalue --help", "s", 0.3),
)

BOUNDS = """\
The encounter step is about level with scalar C. Its powers are no longer what it waits for, since they are worked out
for many encounters side by side. What is left are draws (a hash of two products each), the weights of value (six draws
a person), divisions, and branches that luck decides, which no processor foretells. C pays for all of these too, so that
no more than another tenth or two is to be expected of this layout.

A million patients do not fit into the caches. A week reads each record in about fifteen passes, nine lines of the cache
a record, and looks up a professional and an organisation at random places. More speed there would come of fewer passes,
several steps in one loop over the people, which the order of events forbids where a step needs everybody's result.

A patient's record holds 63 numbers of double precision and a line of small whole ones. The week's own numbers are read
by later steps of the same week. 400 bytes would need single precision, and thereby other results. The whole state takes
about 670 bytes a patient, ties and everybody else included; the rest of the peak is the table of people that a run
returns, and what is needed for a moment while people and ties are drawn.

Runner and store are told with runs of 3 ms that keep a processor busy. With as many workers as processors the process
that hands out, takes in and writes has none of its own: what it needs for a run, and the tables at the end, are taken
from the workers, and count once for each of them. Runs of the baseline take five times as long, and the share is a
fifth.
"""


def section(known: Medians) -> Iterator[str]:
    """The lines of the section; nothing where none of the figures has been measured."""
    rows = [(goal, known[goal.part, goal.name, goal.unit]) for goal in GOALS
            if (goal.part, goal.name, goal.unit) in known]  # fmt: skip
    if not rows:
        return
    yield "## What it is meant to reach\n"
    yield "| what | goal | measured | reached |\n|---|---:|---:|---|"
    for goal, median in rows:
        wanted = f"at {'least' if goal.at_least else 'most'} {number(goal.bound)}"
        reached = "yes" if goal.reached(median) else "**no**"
        yield f"| {goal.name} ({goal.unit}) | {wanted} | {number(median)} | {reached} |"
    yield f"\n{BOUNDS}"
