"""A model that costs nothing, fails where it is told to, and has the shape of the real one.

What it does beside drawing numbers is written in a scenario's `look_at`, as words:

- ``raise=3,5``, ``say=4``, ``nan=6``, ``die=2``, ``hang=2``: these replicates raise, report a failure, give an
  outcome that is no number, end the process, never end; ``flag=PATH``: not any more once that file exists;
- ``room=300``: the process may grow by so many megabytes; ``need=100``: what a run needs meanwhile; ``keep=1``: these
  replicates leave their need behind; ``eat=2``: these need more than there is; ``killed=2``: as if the system did it;
- ``sleep=0.01``: seconds a run; ``shuffle``: later replicates finish first; ``log=PATH``: a line a run begun;
- ``unpreparable``, ``faulty``: prepare refuses, or has a fault; ``slow_compile``.
"""

import os
import resource
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from covalue_sim.errors import InputError

MODEL_VERSION = "0.0.1"
ACTOR_KINDS = ("patient", "professional", "group", "organisation", "society")
RESOURCES = ("time", "expertise", "experience", "information", "money", "credits", "support", "legitimacy")
MEGABYTE = 1 << 20
left_behind = []
"""What runs of this process keep."""

PEOPLE = 5
SERVICES = 4


@dataclass(frozen=True)
class Measure:
    name: str
    unit: str
    meaning: str
    theme: str


OUTCOMES = (
    Measure("share_co_created", "1", "Share of encounters that gain for both.", "encounters"),
    Measure("trust_end", "1", "Mean trust at the end.", "trust"),
    Measure("hours_given", "hours", "Hours given by patients.", "resources"),
)
WEEKLY = (
    Measure("trust", "1", "Mean trust.", "trust"),
    Measure("share_met", "1", "Share of patients met; not defined in some weeks.", "encounters"),
)

_REAL = "x y z_x z_y slack activation health trust_own burden net_value hours_unpaid hours_paid pay value_health"
_REAL += " value_experience value_knowledge value_relational value_voice value_economic"
_CODES = "founder engaged encounter_class claimant rationale"
_PLACES = "slot generation professional group planned emergencies"


def kind_of(codes, places, reals):
    """Type of a record: codes, places and real numbers by name."""
    named = (("i1", f"moment {codes}"), ("i4", places), ("f8", reals))
    return np.dtype([(name, form) for form, names in named for name in names.split()])


PERSON = kind_of(_CODES, _PLACES, _REAL)
SERVICE = kind_of("kind", "slot generation organisation size", "x y state")


@dataclass(frozen=True)
class Simulated:
    weekly: np.ndarray
    outcomes: np.ndarray
    flows: np.ndarray
    people: np.ndarray
    services: np.ndarray
    failure: str = ""


class Plan:
    def __init__(self, scenario):
        self.scenario = scenario
        words = [word.partition("=") for word in scenario.look_at.split()]
        self.orders = {name: value for name, _, value in words}

    def told(self, order, replicate):
        healed = "flag" in self.orders and Path(self.orders["flag"]).exists()
        return not healed and str(replicate) in self.orders.get(order, "").split(",")

    def use_memory(self, replicate):
        if "room" in self.orders and not left_behind:
            there = 4096 * int(Path("/proc/self/statm").read_text().split()[0])
            resource.setrlimit(
                resource.RLIMIT_AS, (there + MEGABYTE * int(self.orders["room"]), resource.RLIM_INFINITY)
            )
            left_behind.append(b"")
        taken = np.empty(MEGABYTE * int(self.orders.get("need", 0)), dtype=np.uint8)
        if self.told("keep", replicate):
            left_behind.append(taken)
        if self.told("eat", replicate):
            left_behind.append(np.empty(1 << 44, dtype=np.uint8))

    def run(self, replicate):
        if "log" in self.orders:
            with Path(self.orders["log"]).open("a") as log:
                log.write(f"{replicate}\n")
        if self.told("die", replicate):
            os._exit(1)
        if self.told("killed", replicate):
            os.kill(os.getpid(), signal.SIGKILL)
        if self.told("hang", replicate):
            time.sleep(600)
        self.use_memory(replicate)
        seconds = float(self.orders.get("sleep", 0))
        time.sleep(seconds * (10 - replicate % 10) / 5 if "shuffle" in self.orders else seconds)
        if self.told("raise", replicate):
            raise ZeroDivisionError("no hours were left")
        numbers = np.random.default_rng([self.scenario.seed, replicate])
        outcomes = numbers.random(len(OUTCOMES)) + float(self.scenario.values["power.declared_share"])
        if self.told("nan", replicate):
            outcomes[1] = np.nan
        weekly = numbers.random((self.scenario.burn_in + self.scenario.weeks, len(WEEKLY)))
        weekly[0, 1] = np.nan
        flows = numbers.random((len(ACTOR_KINDS), len(ACTOR_KINDS), len(RESOURCES)))
        failure = "week 3: the reserve is below zero" if self.told("say", replicate) else ""
        return Simulated(weekly, outcomes, flows, records(PERSON, PEOPLE, numbers), services(numbers), failure)


def records(kind, count, numbers):
    made = np.zeros(2 * count, kind)
    for name in kind.names:
        if kind[name].kind == "f":
            made[name] = numbers.random(2 * count)
    made["moment"] = np.repeat([0, 1], count)
    made["slot"] = np.tile(np.arange(count), 2)
    if "group" in kind.names:
        made["encounter_class"] = made["slot"] - 1
        made["group"] = -1
        made["founder"] = made["slot"] != 2
        made["z_x"][made["encounter_class"] < 0] = np.nan
    return made


def services(numbers):
    made = records(SERVICE, SERVICES, numbers)
    made["kind"] = made["slot"] % 3 + 1
    made["organisation"] = np.where(made["kind"] == 3, -1, 0)
    return made


def prepare(scenario):
    if "unpreparable" in scenario.look_at:
        raise InputError("rule 'mine': returns text; a number is needed")
    if "faulty" in scenario.look_at:
        raise IndexError("out of bounds")
    return Plan(scenario)


def will_compile(scenario):
    return "not_compiled" in scenario.look_at


def compile_model(scenario):
    if "uncompilable" in scenario.look_at:
        raise InputError("rule 'mine': returns text; a number is needed")


def model_hash():
    return "f" * 64
