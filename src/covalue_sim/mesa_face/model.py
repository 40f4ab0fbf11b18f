"""The model as a model of Mesa: stepped week by week, with agents over the live state."""

from typing import Any, NoReturn

import mesa  # type: ignore[import-untyped]
from mesa.agent import AgentSet  # type: ignore[import-untyped]

from covalue_sim.errors import InputError
from covalue_sim.mesa_face.arguments import MOST_REPLICATE, read_scenario, whole
from covalue_sim.mesa_face.building import populated
from covalue_sim.mesa_face.reporters import weekly_reporters
from covalue_sim.mesa_face.roll import Roll
from covalue_sim.model.outcomes import OUTCOMES
from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import Reals
from covalue_sim.scenario.pythonic import Source
from covalue_sim.scenario.scenario import Scenario

Passed = Any
"""What Mesa passes on."""


class CoValueModel(mesa.Model):  # type: ignore[misc]
    """A replicate of a scenario as a Mesa model; a step is a week, and gives what `covalue run` gives.

    The population is built at the start of the burn-in, the first steps are the burn-in, and `running` is
    False after the last week. `agents` are `Patient`, `Professional`, `CommunityGroup` and `Organisation`;
    what is written to their attributes takes effect from the next step on. `datacollector` takes every weekly
    measure, the week and the seed at each step; to take more, replace it before the first step by one with
    ``{**model.datacollector.model_reporters, ...}``.

    `random` and `rng` serve Mesa's tools (a shuffle of agents, say) and code of your own; no draw of the
    model depends on them. A model cannot be copied or pickled: build it again from the same arguments. With the
    same `rng` they give the same model; without it a fresh seed is drawn, to be read as `model.seed`.

    Args:
        scenario: name of a shipped scenario, a file, a mapping like a file's content, or what `load` gave.
        rng: the seed, a whole number from 0; None draws a fresh one.
        replicate: number of the replicate, from 0.
        **levers: parameters to change, by path or with underscores for dots: ``power_declared_share=0.6``,
            ``**{"power.declared_share": 0.6}``.

    Raises:
        InputError: an unknown or unsuitable argument, or a scenario that cannot be used, in one line.
    """

    def __init__(
        self, scenario: Source = "baseline", rng: int | None = None, replicate: int = 0, **levers: Passed
    ) -> None:
        number = whole("replicate", replicate, MOST_REPLICATE, "the number of the replicate")
        plan = Plan(read_scenario(scenario, rng, levers))
        super().__init__(rng=[plan.scenario.seed, number])
        self.replicate = number
        self._plan = plan
        self._weeks_run = 0
        self._world = populated(plan, number)
        self.roll = Roll(self._world)
        self.datacollector = mesa.DataCollector(model_reporters=weekly_reporters())

    @property
    def scenario(self) -> Scenario:
        """The scenario, complete, with its seed and levers."""
        return self._plan.scenario

    @scenario.setter
    def scenario(self, given: object) -> None:  # Mesa 3.5 sets one of a kind of its own, which is left aside
        if "_plan" in vars(self):
            raise AttributeError("the scenario cannot change; make another model")

    @property
    def seed(self) -> int:
        """The seed; with the replicate's number it decides all draws."""
        return self.scenario.seed

    @property
    def week(self) -> int:
        """The week that the next step runs, counted from the end of the burn-in."""
        return self._weeks_run - self.scenario.burn_in

    def step(self) -> None:
        """Run one week.

        Raises:
            RuntimeError: the last week has run.
            InputError: a rule of the scenario's own gave no number; the run is over.
        """
        self._refuse_after_end()
        self.roll.remember()
        week, index = self.week, self._weeks_run
        self._weeks_run += 1  # first, so that an interrupt that arrives in the compiled week loses nothing
        self._plan.advance(self._world, index, index + 1)
        self.roll.renew(self, week)
        problem = self._plan.compiled.failure(self._world.memory)
        self.running = self.week < self.scenario.weeks and not problem
        if problem:
            raise InputError(problem)
        self.datacollector.collect(self)

    def run_burn_in(self) -> None:
        """Run what is left of the burn-in, so that `week` is 0."""
        while self.week < 0:
            self.step()

    @property
    def weekly(self) -> Reals:
        """The weekly series so far, (weeks run, measures) in the order of `outcomes.WEEKLY`, read-only."""
        return _read_only(self._world.weekly_table[: self._weeks_run])

    @property
    def flows(self) -> Reals:
        """What passed between kinds of actor, (weeks run, givers, receivers, resources), read-only."""
        return _read_only(self._world.flows[: self._weeks_run])

    def outcomes(self) -> dict[str, float]:
        """Return the summary of the run by name, as in `outcomes.OUTCOMES`.

        Raises:
            RuntimeError: the last week has not run.
        """
        if self.week < self.scenario.weeks:
            raise RuntimeError(f"there are outcomes after the last week, {self.scenario.weeks - 1}; step on")
        return dict(zip((row.name for row in OUTCOMES), self._world.summary_table.tolist(), strict=True))

    @property
    def agents(self) -> AgentSet:
        """All agents there now."""
        self.roll.make(self)
        return super().agents

    @property
    def agents_by_type(self) -> dict[type, AgentSet]:
        """The agents there now by their class."""
        self.roll.make(self)
        by_type: dict[type, AgentSet] = super().agents_by_type
        return by_type

    @property
    def agent_types(self) -> list[type]:
        """The classes of the agents there now."""
        return list(self.agents_by_type)

    def register_agent(self, agent: Passed) -> None:
        """Take in a new agent; Mesa calls it from `Agent.__init__`."""
        self.agent_id_counter = number = self.roll.number_of(agent)  # where Mesa 3.5 takes the number from
        agent.unique_id = number  # where Mesa 3.3 has put one
        getattr(mesa.Agent, "_ids", {}).pop(self, None)  # in which Mesa 3.3 would keep every model for ever
        super().register_agent(agent)

    def _wrapped_step(self, *args: Passed, **kwargs: Passed) -> None:
        self._refuse_after_end()  # before Mesa counts the step
        super()._wrapped_step(*args, **kwargs)

    def _refuse_after_end(self) -> None:
        if self.week >= self.scenario.weeks:
            last = self.scenario.weeks - 1
            raise RuntimeError(f"the last week, {last}, has run; for more make a model with run_weeks=...")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        what = "make it anew with the same scenario, rng and replicate"
        raise TypeError(f"a {type(self).__name__} cannot be copied or pickled; {what}")


def _read_only(array: Reals) -> Reals:
    view = array.view()
    view.flags.writeable = False
    return view
