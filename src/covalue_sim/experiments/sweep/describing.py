"""The experiments that come with the package, as rows of text for people."""

from collections.abc import Mapping

from covalue_sim.experiments.sweep.library import shipped_experiments
from covalue_sim.scenario.node import Scalar
from covalue_sim.scenario.text import read_text
from covalue_sim.scenario.yaml_reader import read_yaml

Row = Mapping[str, str]


def experiments() -> list[Row]:
    """Return name, method, title and question of every shipped experiment."""
    rows: list[Row] = []
    for name, path in shipped_experiments().items():
        label = f"experiments/{name}.yaml"
        said = {one.key: one.node for one in read_yaml(read_text(path, label), label)}
        words = {key: str(node.value) for key, node in said.items() if isinstance(node, Scalar)}
        rows.append({"experiment": name, "method": words.get("method", ""), "title": words.get("title", ""),
                     "question": words.get("question", "")})  # fmt: skip
    return rows
