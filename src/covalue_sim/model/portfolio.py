"""The portfolio of co-production: phase by level, twelve cells (Nabatchi, Sancino and Sicilia 2017).

Deliver by individual is the encounter itself; the other cells are activities that people may take up beside it.
"""

PHASES = ("commission", "design", "deliver", "assess")
LEVELS = ("individual", "group", "collective")
ACTIVITIES = tuple(f"{phase}_{level}" for phase in PHASES for level in LEVELS)
"""Names of the cells in the order of their codes."""
CELLS = 12
ENCOUNTER_CELL = 6
GROUP_SESSION = 7
COLLECTIVE_ACTION = 8
