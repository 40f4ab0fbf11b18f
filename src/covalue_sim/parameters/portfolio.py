"""Hours of co-production by phase and level, with the mode of input and of benefit (Bovaird et al. 2015)."""

from covalue_sim.parameters.row import Parameter

_HOURS = {
    "commission": (0.5, 0.5, 0.5),
    "design": (2.0, 1.0, 0.5),
    "deliver": (0.0, 24.0, 3.0),
    "assess": (6.0, 1.0, 0.5),
}
_LEVELS = ("individual", "group", "collective")


def _cell(phase: str, level: str, hours: float) -> tuple[Parameter, ...]:
    together = "individual" if level == "individual" else "collective"
    shared = "individual" if phase == "deliver" and level != "collective" else "collective"
    modes = ("individual", "collective")
    return (
        Parameter(f"portfolio.{phase}_{level}", hours, 0.0, 200.0, unit="hours a week for 100 patients",
                  meaning=f"Hours open in phase {phase}, level {level}.",
                  source="structure: Nabatchi, Sancino and Sicilia 2017; value: assumption"),
        Parameter(f"portfolio.{phase}_{level}_input", together, choices=modes, sweepable=False,
                  meaning=f"Whether input in phase {phase}, level {level}, is individual or collective.",
                  source="Bovaird et al. 2015"),
        Parameter(f"portfolio.{phase}_{level}_benefit", shared, choices=modes, sweepable=False,
                  meaning=f"Whose the benefit of phase {phase}, level {level}, is.", source="Bovaird et al. 2015"),
    )  # fmt: skip


ROWS = (
    *(row for phase, cells in _HOURS.items() for level, hours in zip(_LEVELS, cells, strict=True)
      if (phase, level) != ("deliver", "individual") for row in _cell(phase, level, hours)),
    Parameter("portfolio.session", 2.0, 0.25, 8.0, unit="hours", meaning="Length of one activity."),
    Parameter("portfolio.session_cost", 6.0, 0.0, 100.0, unit="money units", meaning="Cost of one participant's seat in a forum."),
    Parameter("portfolio.collective_worth", 0.3, 0.0, 4.0, unit="value an hour", meaning="Public value of an hour of collective action at full skill."),
)  # fmt: skip
