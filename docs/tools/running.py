"""Examples are run as a reader would: commands in a folder of their own, Python in one session a page."""

import json
import os
import re
import selectors
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from docs.tools.pages import ROOT, Block

LONGEST = 600
"""Seconds that a block may take; the first run on a machine compiles the model."""
SESSION = """
import contextlib, io, json, sys, traceback
names = {"__name__": "__main__"}
for line in sys.stdin:
    printed = io.StringIO()
    failed = ""
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(json.loads(line), "<example>", "exec"), names)
        except BaseException:
            failed = traceback.format_exc()
    print(json.dumps([printed.getvalue(), failed]), file=sys.__stdout__, flush=True)
"""


class Ran(NamedTuple):
    """What became of a block.

    Attributes:
        printed: what it printed.
        wrong: what is wrong with it; empty for nothing.
        passed_over: whether its language or a package it needs is not here, so that nothing is known of what it prints.
    """

    printed: str
    wrong: str = ""
    passed_over: bool = False


class Runner:
    """Runs the blocks of one page in order.

    Args:
        folder: an empty folder, in which the page's commands run.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "study"
        self.folder.mkdir()
        commands = folder / "bin"
        commands.mkdir()
        starts = "import sys; from covalue_sim.cli import main; sys.exit(main())"
        for name, begins in (("covalue", f" -c '{starts}'"), ("python", ""), ("pytest", " -m pytest")):
            script = commands / name
            script.write_text(f'#!/bin/sh\nexec "{sys.executable}"{begins} "$@"\n')
            script.chmod(0o755)
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV_"))},
            "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))),
            "COLUMNS": "110",
            "NO_COLOR": "1",
            "TERM": "dumb",
            "LC_ALL": "C.UTF-8",
            "MPLBACKEND": "Agg",
        }
        self._python: subprocess.Popen[str] | None = None
        self._r: list[str] = []

    def __enter__(self) -> "Runner":
        return self

    def __exit__(self, *_: object) -> None:
        if self._python is not None:
            self._python.communicate()

    def run(self, block: Block) -> Ran:
        """Run a block, or write its file; blocks of other roles do nothing."""
        if block.role == "file":
            file = self.folder / block.words["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
        if block.role != "run":
            return Ran("")
        if find_spec(block.words.get("needs", "sys")) is None:
            return Ran("", passed_over=True)
        if block.language == "python":
            return self._run_python(block.text)
        if block.language == "r":
            return self._run_r(block.text)
        if "serves" in block.words:
            return self._serve(block.text)
        wanted = int(block.words.get("exit", "0"))
        return self._run_command(["bash", "-euo", "pipefail", "-c", block.text], wanted, both="both" in block.words)

    def _run_r(self, text: str) -> Ran:
        """Run R, where there is one; names are kept by running the page's blocks before it again, unheard."""
        if shutil.which("Rscript", path=self._environment["PATH"]) is None:
            return Ran("", passed_over=True)
        script = self.folder.parent / "block.R"
        script.write_text("\n".join(["sink(nullfile())", *self._r, "sink()", text]), encoding="utf-8")
        self._r.append(text)
        return self._run_command(["Rscript", "--vanilla", str(script)], 0, both=False)

    def _run_command(self, command: Sequence[str], wanted: int, *, both: bool) -> Ran:
        running = subprocess.Popen(
            command, cwd=self.folder, env=self._environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, start_new_session=True,
            stderr=subprocess.STDOUT if both else subprocess.PIPE,
        )  # fmt: skip
        try:
            printed, complaints = running.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.communicate()
            return Ran("", f"took more than {LONGEST} seconds")
        code = running.returncode
        return Ran(printed, f"exit code {code}, not {wanted}\n{complaints or ''}" if code != wanted else "")

    def _run_python(self, text: str) -> Ran:
        if self._python is None:
            self._python = subprocess.Popen(
                [sys.executable, "-c", SESSION], cwd=self.folder, env=self._environment, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
        assert self._python.stdin is not None
        assert self._python.stdout is not None
        self._python.stdin.write(json.dumps(text) + "\n")
        self._python.stdin.flush()
        printed, failed = json.loads(self._python.stdout.readline() or '["", "Python ended"]')
        return Ran(printed, failed)

    def _serve(self, text: str) -> Ran:
        """Start a server that never ends, ask for its page, and end it."""
        server = subprocess.Popen(
            ["bash", "-c", f"exec {text}"], cwd=self.folder, env=self._environment, text=True, stdout=subprocess.PIPE
        )
        assert server.stdout is not None
        try:
            line = _first_line(server)
            address = re.search(r"http://\S+/", line)
            if address is None:
                return Ran(line, "no address was printed")
            with urllib.request.urlopen(address.group(), timeout=60) as answer:
                page = answer.read()
            return Ran(line, "" if b"<html" in page else "no page was served")
        finally:
            server.terminate()
            server.communicate()


def _first_line(server: "subprocess.Popen[str]") -> str:
    assert server.stdout is not None
    with selectors.DefaultSelector() as waiting:
        waiting.register(server.stdout, selectors.EVENT_READ)
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            if waiting.select(timeout=1):
                return server.stdout.readline()
    return ""
