"""The scenario that an experiment or a pattern changes: named in its file, with what its field ``set`` sets."""

from collections.abc import Mapping
from pathlib import Path

from covalue_sim.experiments.sweep.fields import group_of, text
from covalue_sim.scenario.levers import flatten, gather
from covalue_sim.scenario.library import Named, find_named, shipped
from covalue_sim.scenario.loading import changed, load
from covalue_sim.scenario.node import Field, Fields
from covalue_sim.scenario.scenario import Scenario


def base_of(top: Mapping[str, Field], name: str, folder: Path) -> Scenario:
    """The scenario that the field `name` names, the baseline without one; values of ``set`` are checked in place.

    Raises:
        InputError: with place.
    """
    scenario = _named(top[name], name, folder) if name in top else load("baseline")
    return changed(scenario, gather(flatten(group_of(top["set"])))) if "set" in top else scenario


def _named(one: Field, name: str, folder: Path) -> Scenario:
    if isinstance(one.node, Fields):
        raise one.place.wrong(name, "is a group of fields; name a scenario or its file, and give levers under 'set'")
    word = text(one.node, name)
    file = find_named(word, Named(one.node.place, name, folder))
    return load(word if shipped().get(word) == file.path else file.path)
