"""What decides a run, in one form: two scenarios with the same form and seed give the same numbers."""

import hashlib
import json
from collections.abc import Mapping

from covalue_sim.parameters import Parameter, Value
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.table import table_of

NOT_DECISIVE = frozenset({"run.replicates"})


def canonical(scenario: Scenario) -> bytes:
    """Return the scenario as JSON with sorted keys, without what no number depends on.

    Left out: name, title, question, theories, what to look at, origins, and the number of replicates. Of
    files that the scenario names, the hash of the content is in, the name is not.
    """
    table = table_of(scenario)
    survey = scenario.survey
    columns = {trait: list(column) for trait, column in survey.columns.items()} if survey else {}
    form = {
        "values": _plain(scenario.values, table),
        "burn_in_values": _plain(scenario.burn_in_values, table),
        "interventions": [[one.week, _plain(one.changes, table)] for one in scenario.interventions],
        "survey": [survey.digest, columns] if survey else None,
        "rules": sorted([rule.family, rule.name, rule.digest] for rule in scenario.rules),
    }
    return json.dumps(form, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def scenario_key(scenario: Scenario, model_hash: str) -> str:
    """Return the SHA-256, in hexadecimal, over the canonical form and the hash of the model that runs it."""
    return hashlib.sha256(canonical(scenario) + b"\n" + model_hash.encode()).hexdigest()


def _plain(values: Mapping[str, Value], table: Mapping[str, Parameter]) -> dict[str, Value]:
    """Return the decisive values; a real is a float, however it was given."""
    return {
        path: float(value) + 0.0 if path in table and table[path].kind == "real" else value
        for path, value in values.items()
        if path not in NOT_DECISIVE
    }
