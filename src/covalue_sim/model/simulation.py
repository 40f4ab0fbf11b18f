"""Running replicates of a scenario: build a world, advance it, take out what happened."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from covalue_sim.model import traits
from covalue_sim.model.cache import will_compile
from covalue_sim.model.draws import root
from covalue_sim.model.kernel import advance
from covalue_sim.model.outcomes import OUTCOMES, SUMMARY, WEEK, WEEKLY
from covalue_sim.model.plan import Shared, share
from covalue_sim.model.rules.compile import Compiled, compile_rules
from covalue_sim.model.snapshots import END, PEOPLE, SERVICES, START, people, services
from covalue_sim.model.state import (
    COMPONENTS,
    GROUP,
    ORGANISATION,
    PATIENT,
    PROFESSIONAL,
    Reals,
    World,
    records,
)  # fmt: skip
from covalue_sim.model.sums import NUMBERS, SPAN
from covalue_sim.model.together import BLOCK, ROWS

if TYPE_CHECKING:
    from covalue_sim.scenario.scenario import Scenario

FLOWS = (5, 5, 8)


@dataclass(frozen=True)
class Simulated:
    """What one replicate did.

    Attributes:
        weekly: (burn_in + weeks, measures), first row week -burn_in; columns as in `outcomes.WEEKLY`.
        outcomes: (outcomes,) as in `outcomes.OUTCOMES`.
        flows: (givers, receivers, resources) totals over weeks >= 0.
        people: one record a patient slot and moment (start, end); see `snapshots.PEOPLE`.
        services: one record a professional, group and organisation and moment; see `snapshots.SERVICES`.
        failure: why the run has no usable outcomes, or an empty string.
    """

    weekly: Reals
    outcomes: Reals
    flows: Reals
    people: npt.NDArray[Any]
    services: npt.NDArray[Any]
    failure: str = ""


class Plan:
    """A scenario made ready: everything its replicates share. Safe to use from several threads at once."""

    def __init__(self, scenario: "Scenario") -> None:
        self.scenario = scenario
        with np.errstate(all="ignore"):
            self.shared: Shared = share(scenario)
        self.compiled: Compiled = compile_rules(scenario, self.shared.settings.shape[0])

    def world(self, replicate: int) -> World:
        """Return a world without any actor yet; `advance(world, users, 0, 0)` puts them in."""
        scenario, shared = self.scenario, self.shared
        count = {kind: int(scenario.values[f"population.{kind}.count"])
                 for kind in ("patients", "professionals", "groups", "organisations")}  # fmt: skip
        weeks = scenario.burn_in + scenario.weeks
        candidates = int(scenario.values["population.ties"]) + int(scenario.values["population.long_ties"])
        weekly, summary = np.zeros(weeks, dtype=WEEK), np.zeros(1, dtype=SUMMARY)
        actors = max(count["patients"], count["organisations"])
        with np.errstate(all="ignore"):
            key = np.array([np.uint64(root(scenario.seed, replicate))], dtype=np.uint64)
        patients = records(count["patients"], PATIENT)
        return World(
            root=key, weight_keys=np.zeros(COMPONENTS, dtype=np.uint64),
            populated=np.zeros(1, dtype=np.int64), zero_week=np.array([scenario.burn_in]),
            settings=shared.settings, segment=shared.segment,
            tables=shared.tables, correlation=shared.correlation, cholesky=shared.cholesky, survey=shared.survey,
            survey_ranks=shared.survey_ranks, weights=shared.weights, portfolio=shared.portfolio,
            collective=shared.collective, scale=shared.scale, scratch=np.zeros((3, COMPONENTS)),
            trait_scratch=np.zeros((4 + 2 * traits.COUNT, traits.COUNT)), thirds=np.zeros((3, 3)),
            room=np.zeros(count["patients"]), sums=np.zeros(SPAN), active=np.zeros(count["patients"], dtype=np.int8),
            meeting=np.zeros(BLOCK, dtype=np.int32), block=np.zeros((ROWS, BLOCK)),
            patients=patients, states=patients.view(np.ndarray).view(np.float64).reshape(-1, NUMBERS),
            professionals=records(count["professionals"], PROFESSIONAL),
            groups=records(count["groups"], GROUP), organisations=records(count["organisations"], ORGANISATION),
            tie_start=np.zeros(count["patients"] + 1, dtype=np.int64),
            ties=np.zeros(max(1, 2 * candidates * count["patients"]), dtype=np.int32),
            own=self.compiled.own, memory=self.compiled.memory(actors), slack_cuts=np.zeros(2),
            weekly=weekly.view(np.recarray), weekly_table=weekly.view(np.float64).reshape(weeks, len(WEEKLY)),
            summary=summary.view(np.recarray), summary_table=summary.view(np.float64),
            flows=np.zeros((weeks, *FLOWS)),
        )  # fmt: skip

    def advance(self, world: World, first: int, last: int) -> None:
        """Run the week indices first..last - 1; the population is built first where there is none."""
        with np.errstate(all="ignore"):
            advance(world, self.compiled.users, first, last)

    def run(self, replicate: int) -> Simulated:
        """Run one replicate from the first week of the burn-in to the last week."""
        world = self.world(replicate)
        zero, weeks = self.scenario.burn_in, world.weekly.shape[0]
        patients = world.patients.shape[0]
        everybody = np.zeros(2 * patients, dtype=PEOPLE)
        self.advance(world, 0, zero)
        start_services = services(world, START)
        people(world, START, everybody[:patients])
        self.advance(world, zero, weeks)
        people(world, END, everybody[patients:])
        outcomes = world.summary_table
        bad = ", ".join([OUTCOMES[place].name for place in np.flatnonzero(~np.isfinite(outcomes))][:3])
        failure = self.compiled.failure(world.memory) or (f"outcomes that are not numbers: {bad}" if bad else "")
        return Simulated(
            weekly=world.weekly_table, outcomes=outcomes, flows=world.flows[zero:].sum(axis=0),
            people=everybody, services=np.concatenate([start_services, services(world, END)]),
            failure=failure,
        )  # fmt: skip


def prepare(scenario: "Scenario") -> Plan:
    """Make `scenario` ready to run."""
    return Plan(scenario)


def compile_model(scenario: "Scenario") -> None:
    """Compile what running `scenario` needs, or load what an earlier process compiled.

    Raises:
        InputError: a researcher's own rule cannot be compiled.
    """
    plan = Plan(scenario)
    plan.advance(plan.world(0), 0, 0)


def simulate(scenario: "Scenario", replicate: int) -> Simulated:
    """Run one replicate of `scenario`, numbered from 0."""
    return Plan(scenario).run(replicate)


__all__ = ["PEOPLE", "SERVICES", "Plan", "Simulated", "compile_model", "prepare", "simulate", "will_compile"]
