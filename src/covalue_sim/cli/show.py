"""`covalue show`: a scenario with everything it takes from others, and where each value came from."""

from collections.abc import Mapping
from typing import Annotated, Any

from covalue_sim.cli.options import As, Changes, Format, Source, switch


def show(
    scenario: Source,
    changes: Changes = None,
    everything: Annotated[bool, switch("--all", "Show also what is as by default.")] = False,
    form: As = Format.table,
) -> None:
    """Show a scenario resolved: its levers after inheritance and `--set`, and who said so.

    A column 'burn-in' appears where the weeks before week 0 run under other levers, those of the baseline
    that the scenario branches from.

    Examples:
      covalue show shared-power
      covalue show my-scenario.yaml --set power.declared_share=0.6
      covalue show baseline --all --format json > baseline.json
    """
    from covalue_sim.cli.output import print_json
    from covalue_sim.scenario import load
    from covalue_sim.scenario.describing import describe

    described = describe(load(scenario, changes), everything=everything)
    if form is Format.json:
        print_json(described)
    else:
        _print(described)


def _print(described: Mapping[str, Any]) -> None:
    from covalue_sim.cli.output import print_table, print_text
    from covalue_sim.scenario.describing import written

    print_text(described["title"], "bold")
    for key in ("question", "look_at"):
        if described[key]:
            print_text(described[key])
    if described["theories"]:
        print_text(f"theories: {', '.join(described['theories'])}")
    print_text("")
    shown = described["parameters"]
    if shown:
        rows = [
            (
                row["path"],
                written(row["value"]),
                "" if row["burn_in"] == row["value"] else written(row["burn_in"]),
                "" if row["unit"] == "1" else row["unit"],
                row["origin"],
            )
            for row in shown
        ]
        print_table(("parameter", "value", "burn-in", "unit", "from"), rows)
    for change in described["interventions"]:
        levers = ", ".join(f"{path} = {written(value)}" for path, value in change["set"].items())
        print_text(f"from week {change['week']}: {levers}")
    if described["survey"]:
        survey = described["survey"]
        print_text(f"people from {survey['file']}: {survey['people']}, with {', '.join(survey['columns'])}")
    for rule in described["rules"]:
        print_text(f"own rule {rule['family']}.{rule['name']} from {rule['source']}")
    if described["left_out"]:
        print_text(f"{described['left_out']} parameters are as by default; --all shows them", "dim")
