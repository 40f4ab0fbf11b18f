"""How much a look has to run: what is counted beforehand is what is run, and lines say how far it is."""

import io

from covalue_sim.patterns.forecast import Forecast, Part
from covalue_sim.patterns.looking import look
from covalue_sim.patterns.progress import Whole


class Counting:
    """Progress that counts."""

    def __init__(self):
        self.asked = []

    def say(self, line):
        """Say nothing."""

    def start(self, total, found):
        """Note the runs that are left."""
        self.asked.append(total - found)

    def ran(self, *, failed):
        """Note nothing."""

    def stop(self):
        """Note nothing."""


def test_what_is_foretold_is_run(pattern_file, tmp_path, threads):
    told, progress = [], Counting()
    look(
        [pattern_file(replicates=50), "sicilia-product"], out=tmp_path, log=tmp_path / "looks.csv", executor=threads,
        progress=progress, points=5, ensemble=None, forecast=told.append,
    )  # fmt: skip
    (found,) = told
    assert [part.runs for part in found.parts] == progress.asked
    assert found.runs == sum(progress.asked) == 4 * 50 + 2 * 5 * 2
    assert all(part.seconds > 0.0 for part in found.parts)


def test_time_left_is_that_of_the_runs_left():
    stream = io.StringIO()
    whole = Whole(stream, every=1e9)
    whole.expect(Forecast([Part("a", 100, 1.2), Part("a", 50, 2.4), Part("b", 100, 3.6)], workers=2))
    assert stream.getvalue().startswith("250 runs at most, about 5 minutes on 2 processors")
    whole.start(100, 0)
    whole.ran(failed=False)
    assert "  0 %  about 5 minutes left  a" in whole.line()
    whole.start(50, 50)  # all of it found
    whole.settle("a")
    assert " 40 %  about 3 minutes left" in whole.line()
    whole.start(100, 0)
    for _ in range(100):
        whole.ran(failed=True)
    assert "100 %  about 0 minutes left  b  100 runs failed" in whole.line()


def test_what_is_found_is_no_measure_of_the_pace():
    whole = Whole(io.StringIO(), every=1e9)
    whole.expect(Forecast([Part("a", 900, 60.0), Part("b", 100, 60.0)]))
    whole.settle("a")  # found, nothing run
    assert " 90 %  at most 100 minutes left" in whole.line()
