"""What experiments ask of a model, and where the model is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from numpy.typing import NDArray

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.layout import Column, Layout

EXPERIMENTAL = frozenset({"run.replicates"})
"""Values of a scenario that no run depends on."""


class Simulated(Protocol):
    """One finished replicate, as the model gives it."""

    @property
    def weekly(self) -> NDArray[Any]:
        """float64 (burn_in + weeks, weekly columns)."""

    @property
    def outcomes(self) -> NDArray[Any]:
        """float64 (outcomes,)."""

    @property
    def flows(self) -> NDArray[Any]:
        """float64 (givers, receivers, resources)."""

    @property
    def people(self) -> NDArray[Any]:
        """Records of patients at the start and the end."""

    @property
    def services(self) -> NDArray[Any]:
        """Records of professionals, groups and organisations at the start and the end."""

    @property
    def failure(self) -> str:
        """Why it failed; empty when it did not."""


class Plan(Protocol):
    """What the replicates of a scenario share."""

    def run(self, replicate: int) -> Simulated:
        """Run one replicate; the interpreter's lock is free meanwhile."""


class Measure(Protocol):
    """An outcome or a weekly column."""

    @property
    def name(self) -> str:
        """Name of the column."""

    @property
    def unit(self) -> str:
        """Unit, ``1`` for none."""

    @property
    def meaning(self) -> str:
        """One sentence."""

    @property
    def theme(self) -> str:
        """Heading it belongs under."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A model by the names of its modules, so that it travels to other processes as a few words.

    Attributes:
        simulation: module with `prepare`, `compile_model` and `will_compile`.
        hashing: module with `model_hash` and MODEL_VERSION; light to import.
        outcomes: module with OUTCOMES, WEEKLY, ACTOR_KINDS and RESOURCES; light to import.
    """

    simulation: str = "covalue_sim.model.simulation"
    hashing: str = "covalue_sim.model.hashing"
    outcomes: str = "covalue_sim.model.outcomes"

    def model_hash(self) -> str:
        """Hash of the model's equations."""
        return str(import_module(self.hashing).model_hash())

    def model_version(self) -> str:
        """Semantic version of the model, for people."""
        return str(import_module(self.hashing).MODEL_VERSION)

    def will_compile(self, scenario: Scenario) -> bool:
        """Whether `compile` would take long, nothing being there to load."""
        return bool(import_module(self.simulation).will_compile(scenario))

    def compile(self, scenario: Scenario) -> None:
        """Compile the model, or load what was compiled before."""
        import_module(self.simulation).compile_model(scenario)

    def prepare(self, scenario: Scenario) -> Plan:
        """Build what the replicates of `scenario` share."""
        plan: Plan = import_module(self.simulation).prepare(scenario)
        return plan

    def outcome_names(self) -> Sequence[str]:
        """Names of the outcomes in order."""
        return [measure.name for measure in import_module(self.outcomes).OUTCOMES]

    def weekly_names(self) -> Sequence[str]:
        """Names of the weekly columns in order."""
        return [measure.name for measure in import_module(self.outcomes).WEEKLY]

    def layout(self, scenario: Scenario) -> Layout:
        """Columns of the tables of a scenario's runs."""
        measured = import_module(self.outcomes)
        return Layout(
            _parameters(scenario),
            tuple(map(_measured, measured.OUTCOMES)),
            tuple(map(_measured, measured.WEEKLY)),
            tuple(measured.ACTOR_KINDS),
            tuple(measured.RESOURCES),
        )


def _parameters(scenario: Scenario) -> tuple[Column, ...]:
    rows = [*PARAMETERS.values(), *(row for rule in scenario.rules for row in rule.parameters)]
    return tuple(
        Column(row.path, row.unit, row.meaning, row.theme, row.kind)
        for row in rows
        if row.path in scenario.values and row.path not in EXPERIMENTAL
    )


def _measured(measure: Measure) -> Column:
    return Column(measure.name, measure.unit, measure.meaning, measure.theme)
