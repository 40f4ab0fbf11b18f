"""Parameters as Python writes them: names with underscores for dots, ``power_declared_share=0.6``."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.parameters import PARAMETERS, Parameter
from covalue_sim.scenario.loading import load
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.table import table_of

Source = str | Path | Mapping[str, object] | Scenario


def by_path(source: Source, levers: Mapping[str, Any], arguments: Iterable[str] = ()) -> dict[str, Any]:
    """Return the levers by path; names are paths, or paths with underscores for dots.

    Args:
        source: the scenario that they change, whose own rules may bring parameters.
        levers: values by name.
        arguments: what else may have been meant by a name.

    Raises:
        InputError: a name that is no parameter's, or a parameter given twice.
    """
    table: Mapping[str, Parameter] = PARAMETERS
    names = {row.field: path for path, row in table.items()}
    if any(name not in names and name not in table for name in levers):
        table = table_of(load(source))
        names = {row.field: path for path, row in table.items()}
    found: dict[str, Any] = {}
    for name, value in levers.items():
        path = name if name in table else names.get(name, "")
        if not path:
            near = did_you_mean(name, table) if "." in name else did_you_mean(name, (*names, *arguments))
            raise InputError(f"{name}: is no parameter{near or '; covalue list parameters names all of them'}")
        if path in found:
            raise InputError(f"{name}: {path} is given twice; keep one of them")
        found[path] = value
    return found
