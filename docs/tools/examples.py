"""Every example of the pages: run, and compared with what the page shows, or written into it."""

import re
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from docs.tools import pictures
from docs.tools.appendix import APPENDIX, appendix
from docs.tools.pages import ROOT, Block, blocks_of, pages_with_examples
from docs.tools.running import Runner

AT_ONCE = 2
WIDTH = 88
VOLATILE = (
    (r"\d[\d.,]* a second", "SPEED a second"),
    (r"\d[\d.,]* s a run", "TIME s a run"),
    (r"about \d[\d.,]* (s|min|h|minutes)\b", "about TIME"),
    (r"about \d[\d.,]* (kB|MB|GB) on the disk, \d[\d.,]* (MB|GB|TB) are free", "about SIZE on the disk"),
    (r"\bin \d[\d.,]*s\b( \(\d+:\d\d:\d\d\))?", "in TIME"),
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\+00:00|Z)", "MOMENT"),
    (r"http://127\.0\.0\.1:\d+/", "http://127.0.0.1:PORT/"),
)
"""What differs from run to run and from machine to machine: times, sizes, ports. Nothing else is passed over."""


def go_through(pages: Sequence[Path] = (), *, renew: bool = False) -> list[str]:
    """Check or renew pages, all unless given, two at a time.

    Returns:
        What is wrong, a line a problem.
    """
    chosen = [*pages] or pages_with_examples()
    with ThreadPoolExecutor(AT_ONCE) as workers:
        found = [*workers.map(lambda page: check(page, renew=renew), chosen)]
    if renew and not pages:
        APPENDIX.write_text(appendix(), encoding="utf-8")
    return [problem for problems in found for problem in problems]


def check(page: Path, *, renew: bool = False) -> list[str]:
    """Run a page's examples from its first to its last.

    Args:
        page: a Markdown file.
        renew: write what they print into the page, and copy its pictures, instead of comparing.
    """
    text = page.read_text(encoding="utf-8")
    blocks = blocks_of(text)
    problems = [f"{where(page, block)}: {wrong}" for block in blocks if (wrong := block.wrong)]
    with tempfile.TemporaryDirectory(prefix="documents-") as made, Runner(Path(made)) as runner:
        shown: list[tuple[Block, str]] = []
        for block, output in _with_outputs(blocks):
            ran = runner.run(block)
            printed = ran.printed.replace(str(runner.folder), ".")
            if ran.wrong:
                problems.append(f"{where(page, block)}: {ran.wrong}\n{printed}")
                break
            if output is not None and not ran.passed_over:
                shown.append((output, _shown(printed, output)))
        else:
            problems += pictures.go_through(page, text, runner.folder, renew=renew)
    stale = [(output, printed) for output, printed in shown if steady(output.text) != steady(printed)]
    if renew:
        page.write_text(_with_text(text, stale), encoding="utf-8")
        return problems
    return problems + [_difference(page, output, printed) for output, printed in stale]


def where(page: Path, block: Block) -> str:
    """Return file and line of a block."""
    name = page.relative_to(ROOT) if page.is_relative_to(ROOT) else page
    return f"{name}:{block.line + 1}"


def steady(text: str) -> str:
    """Return a text without what differs from run to run, and without blanks at the ends of lines."""
    for pattern, word in VOLATILE:
        text = re.sub(pattern, word, text)
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


def part(printed: str, lines: str) -> str:
    """Return the lines ``3-9`` of what was printed, with dots where something is left out; all for no lines."""
    if not lines:
        return printed
    rows = printed.strip("\n").splitlines()
    first, last = (int(number) for number in lines.split("-"))
    chosen = rows[first - 1 : last]
    return "\n".join([*["..."][: first > 1], *chosen, *["..."][: last < len(rows)]])


def _shown(printed: str, output: Block) -> str:
    chosen = part(printed, output.words.get("lines", ""))
    return "\n".join(wrapped(line) for line in chosen.splitlines()) if "wrap" in output.words else chosen


def wrapped(line: str) -> str:
    """Return a sentence on lines of `WIDTH`; a row of a table, which has gaps, as it is."""
    inner = line.lstrip()
    indent = line[: len(line) - len(inner)]
    if len(line) <= WIDTH or "  " in inner:
        return line
    return textwrap.fill(inner, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False)


def _with_outputs(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Yield every block that is no output, with the output shown below it."""
    for place, block in enumerate(blocks):
        if block.role != "output":
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            yield block, following if following and following.role == "output" else None


def _with_text(text: str, stale: Sequence[tuple[Block, str]]) -> str:
    lines = text.split("\n")
    for output, printed in reversed(stale):
        lines[output.line : output.end] = [line.rstrip() for line in printed.strip("\n").splitlines()]
    return "\n".join(lines)


def _difference(page: Path, output: Block, printed: str) -> str:
    import difflib

    lines = difflib.unified_diff(
        steady(output.text).splitlines(), steady(printed).splitlines(), "shown", "printed", lineterm="", n=1
    )
    return "\n".join([f"{where(page, output)}: prints something else; 'python -m docs renew' writes it", *lines])
