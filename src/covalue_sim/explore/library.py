"""The scenarios that a page may open: those of the package, and the one that the command named."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.parameters import PARAMETERS, Value
from covalue_sim.scenario import load, shipped
from covalue_sim.scenario.frozen import Frozen
from covalue_sim.scenario.scenario import Intervention, Scenario

Levers = Mapping[str, Value]

THEORIES = "theories"
BASELINE = "baseline"

PAGE_THEMES: Mapping[str, tuple[str, ...]] = {
    "power": ("power", "forums", "alignment"),
    "trust": ("trust", "preparation", "reports"),
    "compensation": ("compensation", "benefits", "settlement"),
    "community": ("groups", "support", "fugitive", "participation"),
    "organisation": ("organisation", "governance", "portfolio"),
    "production": ("encounter", "delegation", "training", "coping", "learning", "needs", "turnover", "value",
                   "mechanisms"),
}  # fmt: skip
"""Theme of the page -> themes of the parameter table."""


@dataclass(frozen=True)
class Library:
    """What may be opened, by name. A page's request never names a file.

    Attributes:
        own: a scenario file named when the page was started, and the levers set there; `own_name` is its name.
    """

    own_name: str = BASELINE
    own: Mapping[str, Any] | None = None
    allow_code: bool = False
    _loaded: dict[str, Scenario] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def starting_with(cls, source: str, changes: Mapping[str, Any] | None = None) -> "Library":
        """Return the library of a page that starts with `source`, a name or a file, and those levers.

        Raises:
            InputError: the scenario cannot be used.
        """
        scenario = load(source, changes or None)
        if source in offered() and not changes:
            return cls(source)
        name = scenario.name if scenario.name not in offered() else f"{scenario.name}-own"
        file = source if source in offered() else str(Path(source).resolve())
        words = {"title": scenario.title, "question": scenario.question, "look_at": scenario.look_at}
        said = {key: text for key, text in words.items() if text}
        return cls(name, {"name": name, **said, "extends": offered_source(file), **(changes or {})}, allow_code=True)

    def names(self) -> tuple[str, ...]:
        """Names of all scenarios, the one to start with first."""
        return tuple(dict.fromkeys((self.own_name, *offered())))

    def source(self, name: str) -> dict[str, Any]:
        """Return a mapping that extends the scenario of that name.

        Raises:
            InputError: there is none.
        """
        if name == self.own_name and self.own is not None:
            return dict(self.own)
        if name not in offered():
            raise InputError(f"there is no scenario of that name{did_you_mean(name[:80], self.names())}")
        return {"extends": offered_source(name)}

    def scenario(self, name: str) -> Scenario:
        """Return the scenario of that name as it is.

        Raises:
            InputError: there is none, or it cannot be used.
        """
        if name not in self._loaded:
            if name in offered():
                self._loaded[name] = load(offered_source(name))
            else:
                self._loaded[name] = load(self.source(name), allow_code=self.allow_code)
        return self._loaded[name]

    def changed(
        self,
        name: str,
        levers: Mapping[str, Value],
        schedule: Mapping[int, Mapping[str, Value]],
        setup: Mapping[str, Value],
    ) -> Scenario:
        """Return the scenario of that name with other levers from week 0 on, other interventions and another setup.

        Args:
            name: of a scenario of the library.
            levers: path -> value, each as its parameter takes it.
            schedule: week -> levers changed at its start, instead of the scenario's own interventions; weeks after
                the last are left out.
            setup: seed, weeks and number of patients by path.

        Raises:
            InputError: the values cannot hold together.
        """
        base = self.scenario(name)
        weeks = int(setup.get("run.weeks", base.weeks))
        plan = tuple(Intervention(week, Frozen(schedule[week])) for week in sorted(schedule)
                     if week < weeks and schedule[week])  # fmt: skip
        other = {path: value for path, value in (*levers.items(), *setup.items()) if base.values[path] != value}
        if not other and plan == base.interventions:
            return base
        return load(replace(base, name=f"{base.name[:50]}-changed", interventions=plan), other)

    def card(self, name: str) -> dict[str, Any]:
        """Return what the gallery says of a scenario."""
        scenario = self.scenario(name)
        return {
            "name": name,
            "title": scenario.title,
            "question": scenario.question,
            "look_at": scenario.look_at,
            "theories": [*scenario.theories],
            "theme": theme_of(scenario),
            "setup": {
                "seed": scenario.seed,
                "weeks": scenario.weeks,
                "patients": int(scenario.values["population.patients.count"]),
            },
        }


@cache
def offered() -> Mapping[str, str]:
    """Return the scenarios of the package: name -> name or file that `load` takes."""
    found = {name: name for name in sorted(shipped(), key=lambda name: (name != BASELINE, name))}
    folder = next(iter(shipped().values())).parent / THEORIES if shipped() else Path(THEORIES)
    for file in sorted(folder.glob("*.yaml")):
        found.setdefault(f"{THEORIES}/{file.stem}", str(file))
    return found


def offered_source(name: str) -> str:
    """Return what `load` takes for a name of the library, or the name itself, a file's."""
    return offered().get(name, name)


def page_theme(path: str) -> str:
    """Return the theme of the page under which a parameter stands; empty for what is set up and not moved."""
    theme = PARAMETERS[path].theme if path in PARAMETERS else path.split(".", 1)[0]
    return next((page for page, below in PAGE_THEMES.items() if theme in below), "")


def theme_of(scenario: Scenario) -> str:
    """Return the page's theme of most of what a scenario changes, as it is against its burn-in."""
    changed = [path for path, value in scenario.values.items() if scenario.burn_in_values.get(path) != value]
    changed += [path for entry in scenario.interventions for path in entry.changes]
    themes = [theme for theme in map(page_theme, changed) if theme]
    return max(themes, key=themes.count) if themes else "baseline"
