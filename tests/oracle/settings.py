"""Parameters of a segment of weeks, and what derives from them (docs/odd/time-and-input.md)."""

from dataclasses import dataclass
from types import SimpleNamespace

from covalue_sim.scenario import Scenario

COMPONENTS = ("health", "experience", "knowledge", "relational", "voice", "economic")
HEALTH, EXPERIENCE, KNOWLEDGE, RELATIONAL, VOICE, ECONOMIC = range(6)
RATIONALES = ("managerial", "experience", "rights")
PHASES = ("commission", "design", "deliver", "assess")
LEVELS = ("individual", "group", "collective")
ENCOUNTER, SESSION, ACTION = 6, 7, 8
FORUMS = (0, 1, 2, 3, 4, 5, 9, 10, 11)


@dataclass(frozen=True)
class Cell:
    """One cell of the portfolio."""

    number: int
    hours: float = 0.0
    collective_input: bool = False
    collective_benefit: bool = False

    @property
    def phase(self) -> str:
        return PHASES[self.number // 3]

    @property
    def level(self) -> str:
        return LEVELS[self.number % 3]


class Settings:
    """`settings.trust.gain` is the parameter `trust.gain`."""

    def __init__(self, values) -> None:
        for path, value in values.items():
            place = self
            *themes, name = path.split(".")
            for theme in themes:
                if not hasattr(place, theme):
                    setattr(place, theme, SimpleNamespace())
                place = getattr(place, theme)
            setattr(place, name, value)
        self.weights = {who: self._weights(who) for who in (*RATIONALES, "professional")}
        self.scale = {who: self._scale(who) for who in ("user", "provider")}
        self.cells = [self._cell(number) for number in range(12)]

    def _weights(self, who: str) -> list[float]:
        raw = [getattr(self.value, f"weight_{who}_{component}") for component in COMPONENTS]
        return [weight / max(sum(raw), 1e-12) for weight in raw]

    def _scale(self, who: str) -> list[float]:
        return [1.0 / getattr(self.value, f"spread_{who}_{component}") for component in COMPONENTS]

    def _cell(self, number: int) -> Cell:
        if number == ENCOUNTER:
            return Cell(number)
        name = f"{PHASES[number // 3]}_{LEVELS[number % 3]}"
        modes = (getattr(self.portfolio, f"{name}_{mode}") == "collective" for mode in ("input", "benefit"))
        return Cell(number, float(getattr(self.portfolio, name)), *modes)

    def dear(self, gradient: float, slack: float) -> float:
        """How much dearer something is without slack."""
        return 1.0 + gradient * (1.0 - self.support.resources) * (1.0 - slack)


def segments(scenario: Scenario) -> list[Settings]:
    """The settings of every week index of a run."""
    weeks = [Settings(scenario.burn_in_values)] * scenario.burn_in
    values = dict(scenario.values)
    changes: dict[int, dict] = {}
    for one in scenario.interventions:
        changes.setdefault(one.week, {}).update(one.changes)
    now = Settings(values)
    for week in range(scenario.weeks):
        if week in changes:
            values |= changes[week]
            now = Settings(values)
        weeks.append(now)
    return weeks
