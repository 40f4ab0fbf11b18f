"""A scenario: what is simulated, complete and frozen, whatever file or call it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from covalue_sim.model.rules.user import UserRule
from covalue_sim.parameters import Value
from covalue_sim.scenario.frozen import Frozen

FROM_PLUGIN = "plug-in "
"""Begins the source of a rule that an installed package offers."""


@dataclass(frozen=True)
class Intervention:
    """A change of levers at the start of a week, counted from the end of the burn-in (week 0)."""

    week: int
    changes: Mapping[str, Value]


@dataclass(frozen=True)
class Survey:
    """Real people to start from.

    Attributes:
        traits: trait name -> values, one a person, NaN where the survey does not say.
        count: number of persons.
        source: the file's name, relative to the folder of the scenario.
        digest: SHA-256 of the file's content, part of the run key.
        columns: trait -> heading of its column, and the number that the column is divided by.
    """

    traits: Mapping[str, tuple[float, ...]] = field(compare=False)  # decided by digest and columns; NaN equals nothing
    count: int
    source: str
    digest: str
    columns: Mapping[str, tuple[str, float]] = field(default_factory=Frozen)


@dataclass(frozen=True)
class Scenario:
    """Everything that decides a run but the replicate's number.

    Attributes:
        name: short name, that of the file. No draw depends on it.
        values: every parameter of the table (and of the rules in `rules`) by path.
        burn_in_values: the same for the weeks before week 0, those of the baseline that the scenario branches
            from; structural parameters agree with `values`.
        interventions: in order of week.
        survey: real people, or None for people drawn from the declared marginals.
        rules: the researcher's own rules that this scenario may choose.
        origins: path -> where its value came from, for people ("default", "scenarios/x.yaml:12", "--set").
        burn_in_origins: the same for `burn_in_values`.
        folder: folder that the sources of `survey` and `rules` are relative to.
    """

    name: str
    title: str
    question: str
    values: Mapping[str, Value]
    burn_in_values: Mapping[str, Value]
    interventions: tuple[Intervention, ...] = ()
    theories: tuple[str, ...] = ()
    look_at: str = ""
    survey: Survey | None = None
    rules: tuple[UserRule, ...] = ()
    origins: Mapping[str, str] = field(default_factory=Frozen, compare=False)
    burn_in_origins: Mapping[str, str] = field(default_factory=Frozen, compare=False)
    folder: str = field(default=".", compare=False)

    @property
    def chosen_rules(self) -> tuple[UserRule, ...]:
        """Those of `rules` that it is under in some week; the others take no part."""
        mappings = (self.values, self.burn_in_values, *(entry.changes for entry in self.interventions))
        return tuple(
            rule for rule in self.rules
            if any(values.get(f"{rule.family}.rule") == rule.name for values in mappings)
        )  # fmt: skip

    @property
    def seed(self) -> int:
        """Seed that all replicates share."""
        return int(self.values["run.seed"])

    @property
    def weeks(self) -> int:
        """Weeks simulated after the burn-in."""
        return int(self.values["run.weeks"])

    @property
    def burn_in(self) -> int:
        """Weeks simulated under the baseline before week 0."""
        return int(self.values["run.burn_in"])

    @property
    def replicates(self) -> int:
        """Number of replicates asked for."""
        return int(self.values["run.replicates"])
