"""`covalue explore`: the page in a browser."""

from typing import Annotated

import typer

from covalue_sim.cli.options import Changes, scenarios


def explore(
    scenario: Annotated[
        str,
        typer.Argument(
            metavar="FILE|NAME", help="A scenario file, or the name of a shipped scenario.", autocompletion=scenarios
        ),
    ] = "baseline",
    changes: Changes = None,
    port: Annotated[
        str | None,
        typer.Option(metavar="N", help="Port on this machine; 0 for any.", show_default="the first free from 8617"),
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open a browser.")] = False,
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

    number = None
    if port is not None:
        if not port.isascii() or not port.isdigit() or int(port) > 65_535:
            raise InputError(f"--port: '{port[:20]}' is no port; give a whole number from 0 to 65535")
        number = int(port)
    levers = {path: getattr(setting.node, "value", None) for path, setting in read_overrides(changes).items()}
    library = Library.starting_with(scenario, levers)
    serve(library, number, open_browser=not no_open)
