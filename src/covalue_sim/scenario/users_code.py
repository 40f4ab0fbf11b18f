"""Which code takes part in a scenario: the Python files that it names, and rules of installed packages."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from covalue_sim.model.rules.user import UserRule
from covalue_sim.scenario.document import Document, Text
from covalue_sim.scenario.levers import Setting
from covalue_sim.scenario.library import File, Named, find_file
from covalue_sim.scenario.node import Scalar, shown
from covalue_sim.scenario.resolving import Layer, Table
from covalue_sim.scenario.table import extended


def rules_of(documents: Sequence[Document], layers: Iterable[Layer], *, allow_code: bool) -> tuple[UserRule, ...]:
    """Return the rules of the files that the documents name, and of installed packages as far as chosen.

    Args:
        documents: the scenario, its ancestors, and those of its baseline.
        layers: settings that may choose a rule, beside those of the documents' interventions.
        allow_code: whether files may be run. Installed packages are the machine's own and always may.

    Raises:
        InputError: a file that cannot be used or may not be run, an unusable rule, or two of one family.
    """
    named = [(text, Named(text.place, "rules", one.folder)) for one in reversed(documents) for text in one.rules]
    if named and not allow_code:
        raise _refusal([text for text, _ in named], named[0][1])
    rules = _from_files(named, documents[0].folder) if named else ()
    table = extended(rules)
    changes = [change.levers for one in documents for change in one.changes]
    for setting in _unknown_choices((*layers, *changes), table):
        from covalue_sim.scenario.plugins import load_plugin

        family, chosen = setting.path.removesuffix(".rule"), str(getattr(setting.node, "value", ""))
        rule = load_plugin(family, chosen, setting.place)
        if rule and (other := next((one for one in rules if one.family == family), None)):
            what = f"chooses '{rule.name}' beside '{other.name}' of {other.source}; keep one rule of your own"
            raise setting.place.wrong(setting.path, what)
        rules = (*rules, rule) if rule else rules
    return rules


def _refusal(texts: list[Text], first: Named) -> Exception:
    names = ", ".join(shown(text.text) for text in texts[:5])
    what = f"names Python code ({names}), which is not run here; use 'covalue run' or Python"
    return first.wrong(what)


def _from_files(named: list[tuple[Text, Named]], folder: Path) -> tuple[UserRule, ...]:
    from covalue_sim.scenario.rule_files import load_rules

    files: dict[Path, File] = {}
    for text, where in named:
        file = find_file(text.text, where)
        files.setdefault(file.path.resolve(), file)
    return load_rules(files.values(), folder)


def _unknown_choices(layers: Iterable[Layer], table: Table) -> list[Setting]:
    """Return the settings that choose a rule which the table does not know, one a rule."""
    found: dict[tuple[str, str], Setting] = {}
    for setting in (one for layer in layers for one in layer.values() if one.path.endswith(".rule")):
        chosen = setting.node.value if isinstance(setting.node, Scalar) else None
        if setting.path in table and isinstance(chosen, str) and chosen not in table[setting.path].choices:
            found.setdefault((setting.path, chosen), setting)
    return list(found.values())
