"""A scenario with the files that it names, so that it can be taken elsewhere."""

import hashlib
from dataclasses import replace
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.scenario.scenario import FROM_PLUGIN, Scenario

FILES = "files"
"""Folder beside the scenario's own file that the others go into."""


def carried(scenario: Scenario) -> tuple[Scenario, dict[str, bytes]]:
    """Return `scenario` as it reads beside a folder `FILES`, and the content of that folder's files by path.

    Each file it names has a folder of its own there, with the modules that a rule file imports beside it.

    Raises:
        InputError: a file has changed or gone since the scenario was read.
    """
    files: dict[str, bytes] = {}
    moved: dict[str, str] = {}
    for rule in scenario.rules:
        if rule.source.startswith(FROM_PLUGIN) or rule.source in moved:
            continue
        from covalue_sim.scenario.rule_files import contents

        moved[rule.source] = _add(files, scenario, rule.source, contents(_path(scenario, rule.source), rule.digest))
    survey = scenario.survey
    if survey is not None:
        content = _survey(_path(scenario, survey.source), survey.digest)
        survey = replace(survey, source=_add(files, scenario, survey.source, content))
    rules = tuple(replace(rule, source=moved.get(rule.source, rule.source)) for rule in scenario.rules)
    return replace(scenario, rules=rules, survey=survey), files


def _add(files: dict[str, bytes], scenario: Scenario, source: str, content: dict[str, bytes] | None) -> str:
    """Put the files aside and return the new name of `source`."""
    if content is None:
        raise InputError(f"{source}: has changed since scenario '{scenario.name}' was read; run it again")
    folder = f"{FILES}/{len({name.split('/')[1] for name in files}) + 1}"
    files |= {f"{folder}/{name}": text for name, text in content.items()}
    return f"{folder}/{Path(source).name}"


def _path(scenario: Scenario, source: str) -> Path:
    return Path(scenario.folder) / source


def _survey(file: Path, digest: str) -> dict[str, bytes] | None:
    content = file.read_bytes() if file.is_file() else b""
    return {file.name: content} if hashlib.sha256(content).hexdigest() == digest else None
