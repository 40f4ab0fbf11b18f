"""The commands, put together."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Annotated, Any

import typer

from covalue_sim.cli.help_text import help_of

COMMANDS = {
    "run": "run:run",
    "explore": "explore:explore",
    "compare": "compare:compare",
    "sweep": "sweep:sweep",
    "analyse": "analyse:analyse",
    "discover": "discover:discover",
    "status": "status:status",
    "resume": "resume:resume",
    "rerun": "rerun:rerun",
    "patterns": "patterns:patterns",
    "bundle": "bundle:bundle",
    "reproduce": "reproduce:reproduce",
    "validate": "validate:validate",
    "show": "show:show",
    "diff": "diff:diff",
    "list": "listing:list_what",
    "new": "new:new",
    "new-rule": "new_rule:new_rule",
    "schema": "schema:schema",
}
"""Command -> module and function, in the order of the help."""


@cache
def app() -> Callable[..., Any]:
    """Return the command line, ready to be called with arguments."""
    group = typer.Typer(
        name="covalue",
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group.callback(invoke_without_command=True, help=help_of(about))(about)
    for name, where in COMMANDS.items():
        module, _, function = where.partition(":")
        if find_spec(f"{__package__}.{module}") is not None:
            command = getattr(import_module(f"{__package__}.{module}"), function)
            group.command(name, help=help_of(command))(command)
    return typer.main.get_command(group)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        from covalue_sim.model.hashing import MODEL_VERSION

        try:
            package = f"covalue {version('covalue-sim')}"
        except PackageNotFoundError:
            package = "covalue, run from its source without being installed"
        typer.echo(f"{package}; model {MODEL_VERSION}")
        raise typer.Exit


def about(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the versions.")
    ] = False,
) -> None:
    """Simulate how services create and destroy value, for whom, and what would change it.

    A scenario says what is simulated: a file, or the name of one that comes with the package. Begin with the
    baseline, look at what it says, make one of your own, and compare.

    Examples:
      covalue list
      covalue run baseline
      covalue show shared-power
      covalue new my-idea --from baseline
      covalue validate my-idea.yaml
      covalue run my-idea.yaml --replicates 20
    """
    if context.invoked_subcommand is None and (text := context.get_help()):
        typer.echo(text)
