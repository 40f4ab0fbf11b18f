"""How much memory a replicate takes, told from the scenario before anything is allocated."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from covalue_sim.parameters import PARAMETERS, Value

KINDS = ("patients", "professionals", "groups", "organisations")
LIGHT = 20_000
"""So many actors and weeks fit on any machine."""

CONTAINER_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")
MOMENTS = 2
"""The table of people has a record at the start and one at the end."""

COPIES_OF_SERVICES = 4
"""Tables of services: at the start, at the end, and both once more while they are joined."""


class Part(NamedTuple):
    """So many things of so many bytes."""

    number: int
    bytes_each: int


def sizes(values: Mapping[str, Value]) -> dict[str, Part]:
    """Return what takes memory in one replicate, by the path of the count that decides it."""
    weeks = int(values["run.weeks"]) + int(values["run.burn_in"])
    if weeks + sum(int(values[_count(kind)]) for kind in KINDS) <= LIGHT:
        return {}
    from covalue_sim.model.outcomes import ACTOR_KINDS, RESOURCES, WEEK
    from covalue_sim.model.snapshots import PEOPLE, SERVICES
    from covalue_sim.model.state import GROUP, ORGANISATION, PATIENT, PROFESSIONAL

    candidates = int(values["population.ties"]) + int(values["population.long_ties"])
    own = any(values[path] not in row.choices for path, row in PARAMETERS.items() if path.endswith(".rule"))
    person = PATIENT.itemsize + MOMENTS * PEOPLE.itemsize + 12 * candidates + 24 + 240 * own
    service = COPIES_OF_SERVICES * SERVICES.itemsize
    each = {
        "patients": person,
        "professionals": PROFESSIONAL.itemsize + service,
        "groups": GROUP.itemsize + service,
        "organisations": ORGANISATION.itemsize + service,
    }
    parts = {_count(kind): Part(int(values[_count(kind)]), each[kind]) for kind in KINDS}
    parts["run.weeks"] = Part(weeks, WEEK.itemsize + 8 * len(ACTOR_KINDS) ** 2 * len(RESOURCES))
    return parts


def needed(parts: Mapping[str, Part]) -> int:
    """Return the bytes of all parts together."""
    return sum(part.number * part.bytes_each for part in parts.values())


def physical() -> int:
    """Return the bytes of memory that this machine, or the container around this process, has."""
    limits = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")]
    for file in CONTAINER_LIMITS:
        try:
            limits.append(int(Path(file).read_text(encoding="ascii")))
        except (OSError, ValueError):  # no such limit, or the word "max"
            continue
    return min(limits)


def _count(kind: str) -> str:
    return f"population.{kind}.count"
