"""From a file, a name or a mapping to a scenario, complete and checked."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.scenario.agreeing import agreeing
from covalue_sim.scenario.chain import Chain, read_baseline, read_chain
from covalue_sim.scenario.document import FILE, LONGEST_TEXT, Document
from covalue_sim.scenario.frozen import Frozen
from covalue_sim.scenario.levers import Setting
from covalue_sim.scenario.library import Named, find_file
from covalue_sim.scenario.node import Scalar
from covalue_sim.scenario.overrides import Overrides, read_overrides
from covalue_sim.scenario.resolving import (
    DEFAULT,
    Layer,
    Resolved,
    Table,
    interventions_of,
    layers_of,
    resolve,
)
from covalue_sim.scenario.scenario import Scenario, Survey
from covalue_sim.scenario.table import extended
from covalue_sim.scenario.users_code import rules_of

COUNT = "population.patients.count"


def load(
    source: str | Path | Mapping[str, object] | Scenario,
    overrides: Overrides | None = None,
    *,
    allow_code: bool = True,
) -> Scenario:
    """Return the scenario that `source` names or is.

    Args:
        source: path of a scenario file, name of a shipped scenario, a mapping with the content of a file, or
            a scenario to change.
        overrides: values by path, nested or dotted; or texts ``path=value`` as the option ``--set`` takes
            them. They hold from week 0, during the burn-in only where a parameter is structural or the
            baseline is ``itself``.
        allow_code: whether Python files that the scenario names may be run.

    Raises:
        InputError: anything that cannot be used, in one line: ``file:line:column: field: what is wrong; what
            is right``.
    """
    if isinstance(source, Scenario):
        return changed(source, read_overrides(overrides))
    chain = read_chain(source)
    baseline = read_baseline(chain)
    survey = _survey(chain)
    own = (_people(survey, chain), *layers_of(chain), read_overrides(overrides))
    before = own if baseline is None else layers_of(baseline)
    rules = rules_of((*chain, *(baseline or ())), (*own, *before), allow_code=allow_code)
    table = extended(rules)
    values, origins = resolve(own, table)
    if baseline and any(one.baseline is baseline[0] for one in chain):
        _refuse_structural(baseline[0], table)
    burn_in_values, burn_in_origins = _burn_in((values, origins), resolve(before, table), table)
    texts = {key: _inherited(chain, key) for key in LONGEST_TEXT}
    name = _name(chain[0])
    scenario = Scenario(
        name=name,
        title=chain[0].texts.get("title", name),
        question=texts["question"],
        values=Frozen(values),
        burn_in_values=Frozen(burn_in_values),
        interventions=interventions_of(chain, table, int(values["run.weeks"])),
        theories=next((one.theories for one in chain if one.theories is not None), ()),
        look_at=texts["look_at"],
        survey=survey,
        rules=rules,
        origins=Frozen(origins),
        burn_in_origins=Frozen(burn_in_origins),
        folder=str(chain[0].folder),
    )
    return agreeing(scenario, chain[0].label)


def changed(scenario: Scenario, levers: Layer) -> Scenario:
    """Return `scenario` with other levers; those of the burn-in stay, where they are not structural.

    Raises:
        InputError: a lever that is unknown or unsuitable, or values that cannot hold together.
    """
    table = extended(scenario.rules)
    given, origins = resolve([levers], table)
    chosen = {path: given[path] for path, origin in origins.items() if origin != DEFAULT}
    fixed = {path: value for path, value in chosen.items() if table[path].structural}
    values = {**scenario.values, **chosen}
    late = [change.week for change in scenario.interventions if change.week >= int(values["run.weeks"])]
    if late:
        weeks = values["run.weeks"]
        raise InputError(
            f"run.weeks: {weeks} ends before the intervention of week {late[0]}; give {late[0] + 1} or more"
        )
    other = replace(
        scenario,
        values=Frozen(values),
        burn_in_values=Frozen({**scenario.burn_in_values, **fixed}),
        origins=Frozen({**scenario.origins, **{path: origins[path] for path in chosen}}),
        burn_in_origins=Frozen({**scenario.burn_in_origins, **{path: origins[path] for path in fixed}}),
    )
    return agreeing(other, scenario.name)


def _inherited(chain: Chain, key: str) -> str:
    return next((one.texts[key] for one in chain if key in one.texts), "")


def _name(document: Document) -> str:
    """Return the name that the document gives itself, or that of its file in letters fit for a folder."""
    if "name" in document.texts:
        return document.texts["name"]
    stem = Path(document.label).stem
    return re.sub(r"[^\w.-]+", "-", stem).strip("-_.")[: LONGEST_TEXT["name"]] or "scenario"


def _burn_in(own: Resolved, before: Resolved, table: Table) -> Resolved:
    """Return the levers of the baseline, with what is built once taken from the scenario."""
    chosen = {path: own if row.structural else before for path, row in table.items()}
    return {path: one[0][path] for path, one in chosen.items()}, {path: one[1][path] for path, one in chosen.items()}


def _survey(chain: Chain) -> Survey | None:
    """Return the survey of the first document that names one, with the columns that any names."""
    document = next((one for one in chain if one.survey), None)
    columns = {trait: column for one in reversed(chain) for trait, column in one.columns.items()}
    if document is None or document.survey is None:
        if columns:
            place = next(iter(columns.values())).place
            raise place.wrong("population.patients.columns", f"stands without a survey; give {FILE} too")
        return None
    from covalue_sim.scenario.survey import read_survey

    file = find_file(document.survey.text, Named(document.survey.place, FILE, document.folder))
    return read_survey(file, columns, chain[0].folder)


def _people(survey: Survey | None, chain: Chain) -> Layer:
    """Return the number of patients that a survey gives, below all that the scenario says itself."""
    named = next((one.survey for one in chain if one.survey), None)
    if survey is None or named is None:
        return {}
    count = Scalar(survey.count, named.place)
    return {COUNT: Setting(COUNT, count, named.place, said=f"rows of {survey.source}")}


def _refuse_structural(document: Document, table: Table) -> None:
    """Refuse levers of a baseline written in the scenario that could not differ from the scenario's own."""
    for path, setting in document.levers.items():
        if path in table and table[path].structural:
            what = "is fixed before the burn-in, for all weeks alike; set it outside the baseline"
            raise setting.place.wrong(path, what)
