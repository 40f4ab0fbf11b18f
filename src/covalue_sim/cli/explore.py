"""`covalue explore`: the page in a browser."""

from typing import Annotated

from covalue_sim.cli.completing import scenarios
from covalue_sim.cli.numbers import whole
from covalue_sim.cli.options import Changes, argument, option, switch

SCENARIO, ANY = "A scenario file, or the name of a shipped scenario.", "the first free from 8617"
Opened = Annotated[str, argument("FILE|NAME", SCENARIO, scenarios, shown=True)]
Port = Annotated[int | None, option("--port", "N", "Port on this machine; 0 for any.", parse=whole, shown=ANY)]


def explore(
    scenario: Opened = "baseline",
    changes: Changes = None,
    port: Port = None,
    no_open: Annotated[bool, switch("--no-open", "Do not open a browser.")] = False,
) -> None:
    """Explore a scenario in the browser: move levers, and see what comes of them.

    The page is served on this machine only, and ends with Ctrl-C. It begins with short lessons; two what-ifs
    can be seen side by side, with the same people and the same luck.

    Examples:
      covalue explore
      covalue explore shared-power
      covalue explore my-scenario.yaml --port 8000 --no-open
    """
    from covalue_sim.errors import InputError
    from covalue_sim.explore.library import Library
    from covalue_sim.explore.serve import serve
    from covalue_sim.scenario.overrides import read_overrides

    if port is not None and not 0 <= port <= 65_535:
        raise InputError(f"--port: {port} is no port; give a whole number from 0 to 65535")
    levers = {path: getattr(setting.node, "value", None) for path, setting in read_overrides(changes).items()}
    library = Library.starting_with(scenario, levers)
    serve(library, port, open_browser=not no_open)
