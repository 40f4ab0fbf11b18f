"""What the page holds, before it is laid out."""

from collections.abc import Sequence
from dataclasses import dataclass

from covalue_sim.report.rows import Grid


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
