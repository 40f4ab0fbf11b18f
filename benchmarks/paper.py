"""The page about speed: the measured tables, and from them what sizes never run would cost and break."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import goals, tables
from benchmarks.timing import Figure
from covalue_sim.parameters import PARAMETERS

PEOPLE, WEEKS = 60_000_000, 520
"""A national population, and ten years."""

CORES, RUNS = 1_000, 1_000_000_000

PAGE = """\
# Speed

What the model costs, beside other ways to write it. Written by `python -m benchmarks`; do not edit.
Figures are medians over repeats in which the alternatives took turns; another machine gives other seconds, and much
the same ratios. The picture and the tables as CSV and JSON are in `benchmarks/results/`.

![The rivals, the week, and growth with people](../benchmarks/results/benchmarks.png)

{goals}

{tables}
{paper}"""

INTRODUCTION = """\
## A simulation on paper

What nobody has run yet, worked out from the figures above. A run is one replicate of the baseline,
with its 300 patients.
"""


def renew(page: Path, machines: Mapping[str, Mapping[str, str]], figures: Sequence[Figure]) -> None:
    """Write the page."""
    known = {(one.part, one.name, one.unit): one.median for one in figures}
    paper, reached = "\n".join(on_paper(known)), "\n".join(goals.section(known))
    text = PAGE.format(goals=reached, tables=tables.markdown(machines, figures), paper=paper)
    page.write_text(text.rstrip() + "\n", encoding="utf-8")


def on_paper(known: goals.Medians) -> list[str]:
    """The paragraphs whose figures have been measured."""
    parts = [*_many_runs(known), *_nation(known)]
    return [INTRODUCTION, *parts] if parts else []


def _many_runs(known: goals.Medians) -> list[str]:
    run = known.get(("rivals", "one run of the model", "ms"))
    intake = known.get(("runner", "runs that runner and store take in", "runs/s"))
    kept = known.get(("runner", "a stored run", "bytes"))
    if run is None or intake is None or kept is None:
        return []
    core_hours = RUNS * run / 1e3 / 3600.0
    made = CORES * 1e3 / run
    fed = min(CORES, intake * run / 1e3)
    slowest = max(RUNS / made, RUNS / intake)
    return [
        f"**10^9 runs.** At {run:.3g} ms a run they are {core_hours:,.0f} core-hours:"
        f" {_span(RUNS * run / 1e3)} on one core, {_span(RUNS * run / 1e3 / CORES)} on {CORES:,}. Their outcomes are"
        f" {RUNS * kept / 1e12:.2g} TB in the journal, {kept:,.0f} bytes a run.\n",
        f"**A thousand cores.** They make {made:,.0f} runs a second. One results folder takes in {intake:,.0f}"
        " a second,"
        f" since one process writes it: it is what breaks first. It keeps {fed:,.0f} cores busy, and 10^9 runs in one"
        f" folder would take {_span(slowest)}. Until then, part the design over {_folders(made, intake)},"
        " one a process,"
        " each with rows of its own: points and seeds are decided by the design alone, so that nothing is shared."
        " Then the disk is next:"
        f" {made * kept / 1e6:,.0f} MB a second, and a file of {RUNS * kept / 1e12:.2g} TB is too large to be"
        " exported or analysed in one piece; the analyses hold all points of one outcome in memory"
        f" ({8 * RUNS / 1e9:.0f} GB for 10^9).\n",
    ]


def _nation(known: goals.Medians) -> list[str]:
    sizes = [(_size(name), value) for (part, name, unit), value in known.items()
             if part == "scale" and name.endswith(": a week") and unit == "ns a patient-week"]  # fmt: skip
    memory = [(_size(name), value) for (part, name, unit), value in known.items()
              if part == "scale" and name.endswith(": memory") and value > 0.0]  # fmt: skip
    if not sizes or not memory:
        return []
    (largest, week), (_, room) = max(sizes), max(memory)
    whole = PEOPLE * WEEKS * week / 1e9
    return [
        f"**A national population.** {PEOPLE:,} people for {WEEKS} weeks: {PEOPLE * room / 2**30:,.0f} GiB of memory"
        f" ({room:,.0f} bytes a patient) and, at {week:,.0f} ns a patient-week as with {largest:,} patients,"
        f" {_span(whole)} for one replicate. A replicate runs on one core: a cluster gives more replicates, not a"
        f" faster one. Memory breaks first: {int(64 * 2**30 / (PEOPLE * room))} replicate(s) at a time fit in 64 GiB"
        f" and {int(512 * 2**30 / (PEOPLE * room))} in 512 GiB. Before that, ask whether a"
        " sample will do: measures are means, and those of a million people differ from those of sixty million by"
        " less than replicates differ from each other. The range of `population.patients.count` ends"
        f" at {PARAMETERS['population.patients.count'].high:,.0f} and would have to be widened; slots are 32-bit"
        " numbers and places in the list of ties 64-bit, so that no counter overflows.\n",
    ]


def _size(name: str) -> int:
    return int(name.partition(" ")[0].replace(",", ""))


def _folders(made: float, intake: float) -> str:
    number = max(1, -int(-made // intake))
    return f"{number:,} results folders" if number > 1 else "one results folder"


def _span(seconds: float) -> str:
    for size, unit in ((365.25 * 86400.0, "years"), (86400.0, "days"), (3600.0, "hours"), (60.0, "minutes")):
        if seconds >= 2.0 * size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds:.3g} seconds"
