"""The one table of parameters: it feeds schema, defaults, sweep bounds, documents and sliders."""

from types import MappingProxyType

from covalue_sim.parameters.row import ASSUMPTION, Kind, Parameter, Value
from covalue_sim.parameters.themes import ROWS

PARAMETERS: MappingProxyType[str, Parameter] = MappingProxyType({row.path: row for row in ROWS})
"""Every parameter by its path, in the order of the documents."""

__all__ = ["ASSUMPTION", "PARAMETERS", "Kind", "Parameter", "Value"]
