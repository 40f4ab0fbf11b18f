"""Whether the model has become slower: ratios to its rivals in one process, since seconds differ between machines."""

from collections.abc import Iterator, Sequence

from benchmarks.timing import Figure

TIMES = "times"
MARGIN = 0.8
"""A ratio below this share of the one on file is told where its whole spread lies below the other's."""


def slower(before: Sequence[Figure], now: Sequence[Figure]) -> Iterator[str]:
    """Yield a line for each ratio to a rival, with the one on file, and say where it fell beyond the noise.

    A ratio fell when even its highest repeat lies below the lowest on file, and its median below 80 % of it.
    """
    known = {one.name: one for one in before if one.part == "rivals" and one.unit == TIMES}
    for one in now:
        old = known.get(one.name)
        if one.part != "rivals" or one.unit != TIMES or old is None:
            continue
        fell = one.high < old.low and one.median < MARGIN * old.median
        said = "SLOWER than on file, beyond the noise" if fell else "as on file, within the noise"
        yield f"{one.name}: {one.median:.3g} now, {old.median:.3g} on file: {said}"
