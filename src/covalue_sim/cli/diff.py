"""`covalue diff`: what differs between two scenarios once both are resolved."""

from typing import TYPE_CHECKING, Annotated

from covalue_sim.cli.completing import scenarios
from covalue_sim.cli.options import As, Changes, Format, argument

if TYPE_CHECKING:
    from covalue_sim.parameters import Value
    from covalue_sim.scenario.difference import Difference


def diff(
    one: Annotated[str, argument("A", "A scenario file or name.", scenarios)],
    other: Annotated[str, argument("B", "Another.", scenarios)],
    changes: Changes = None,
    form: As = Format.table,
) -> None:
    """Show what differs between two scenarios once both are resolved, and nothing else.

    Each value stands with where it came from. `--set` changes B only, so that a what-if can be looked at before
    it is run. Exit code: 0, whether anything differs or not.

    Examples:
      covalue diff baseline shared-power
      covalue diff baseline baseline --set compensation.rule=hourly
      covalue diff results/baseline-671dd61b8f/scenario.yaml baseline
    """
    from covalue_sim.cli.output import print_json, print_table, print_text
    from covalue_sim.scenario import load
    from covalue_sim.scenario.difference import differences

    both = (load(one), load(other, changes))
    found = differences(both)
    if form is Format.json:
        print_json([_plain(row) for row in found])
        return
    names = [scenario.name for scenario in both]
    if names[0] == names[1]:
        names = [f"{names[0]} (A)", f"{names[1]} (B)"]
    if not found:
        print_text(f"{names[0]} and {names[1]} do not differ once resolved")
        return
    rows = [
        (row.path, *map(_written, row.values), "" if row.unit == "1" else row.unit, row.when, *row.origins)
        for row in found
    ]
    print_table(("parameter", *names, "unit", "when", "from A", "from B"), rows)


def _written(value: "Value | None") -> str:
    from covalue_sim.scenario.describing import written

    return "–" if value is None else written(value)


def _plain(row: "Difference") -> dict[str, object]:
    from dataclasses import asdict

    return asdict(row)
