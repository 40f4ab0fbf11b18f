"""What a shell may complete words to."""

from collections.abc import Iterator


def scenarios(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the shipped scenarios that begin so, with their titles; those of theories once something is typed."""
    from covalue_sim.scenario.describing import catalogue, catalogue_of_theories

    for row in (*catalogue(), *(catalogue_of_theories() if incomplete else ())):
        if row["name"].startswith(incomplete):
            yield row["name"], row["title"]


def assignments(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield ``path=`` of the parameters that begin so, with their meanings."""
    from covalue_sim.parameters import PARAMETERS

    for row in PARAMETERS.values():
        if row.path.startswith(incomplete):
            yield f"{row.path}=", row.meaning


def experiments(incomplete: str) -> Iterator[str]:
    """Yield the shipped experiments that begin so."""
    from covalue_sim.experiments.sweep.library import shipped_experiments

    return (name for name in shipped_experiments() if name.startswith(incomplete))


def patterns(incomplete: str) -> Iterator[str]:
    """Yield the shipped patterns that begin so."""
    from covalue_sim.patterns.library import shipped_patterns

    return (name for name in shipped_patterns() if name.startswith(incomplete))


def families(incomplete: str) -> Iterator[str]:
    """Yield the families of rules that begin so."""
    from covalue_sim.cli.rule_template import STARTS

    return (family for family in STARTS if family.startswith(incomplete))
