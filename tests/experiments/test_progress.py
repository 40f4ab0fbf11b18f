import io
import re
import time

import pytest
from asking import ask

from covalue_sim.errors import InputError
from covalue_sim.experiments import progress as progress_module
from covalue_sim.experiments.progress import Bar, Lines, Silent, progress_on


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_pipe_gets_plain_lines(make_scenario, tmp_path):
    stream = io.StringIO()
    ask(make_scenario("raise=3"), tmp_path, replicates=6, progress=progress_on(stream))
    first, last = stream.getvalue().splitlines()
    assert first == "6 of 6 runs to do"
    assert re.fullmatch(r"6 of 6 runs, [\d.e+]+ a second, 1 failed", last)


def test_lines_come_now_and_then_with_rate_and_time_left():
    stream = io.StringIO()
    lines = Lines(stream, every=0.0)
    lines.start(10, 4)
    time.sleep(0.01)
    lines.ran(failed=False)
    assert re.fullmatch(r"5 of 10 runs, [\d.]+ a second, about \d+ s left", stream.getvalue().splitlines()[1])
    seldom = Lines(rare := io.StringIO(), every=60.0)
    seldom.start(10, 0)
    for _ in range(9):
        seldom.ran(failed=False)
    assert len(rare.getvalue().splitlines()) == 1


def test_a_terminal_gets_a_bar(make_scenario, tmp_path, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress_module, "BAR_SECONDS", 0.0)
    stream = Terminal()
    ask(make_scenario("raise=3 sleep=0.02"), tmp_path, replicates=8, progress=progress_on(stream))
    shown = stream.getvalue()
    assert "8/8" in shown
    assert "1 failed" in shown
    assert "/s" in shown


def test_a_bar_that_never_began_stops_quietly():
    stream = Terminal()
    Bar(stream).stop()
    assert stream.getvalue() == ""


def test_quiet_says_nothing(make_scenario, tmp_path, capsys):
    quiet = progress_on(Terminal(), quiet=True)
    assert isinstance(quiet, Silent)
    quiet.say("anything")
    ask(make_scenario(), tmp_path, replicates=2, progress=quiet)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("stream", "expected"), [(Terminal(), Bar), (io.StringIO(), Lines)])
def test_the_stream_decides(stream, expected):
    assert isinstance(progress_on(stream), expected)


def test_compiling_is_announced_only_where_there_is_nothing_to_load(make_scenario, tmp_path):
    for orders, announced in (("not_compiled", True), ("", False)):
        stream = io.StringIO()
        ask(make_scenario(orders), tmp_path / str(announced), replicates=1, progress=progress_on(stream))
        line = "compiling the model, about 30 s the first time on this machine\n"
        assert stream.getvalue().startswith(line) == announced


def test_a_failed_compilation_is_the_one_line_and_runs_nothing(make_scenario, tmp_path):
    stream = io.StringIO()
    with pytest.raises(InputError, match="returns text"):
        ask(make_scenario("uncompilable not_compiled"), tmp_path, replicates=1, progress=progress_on(stream))
    assert "runs to do" not in stream.getvalue()
