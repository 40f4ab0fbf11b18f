"""Ablation and null model of a pattern file: what takes the mechanism away, what breaks the link."""

from collections.abc import Mapping

from covalue_sim.experiments.sweep.fields import by_name, group_of, one_of, text
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.parameters import PARAMETERS
from covalue_sim.patterns.dealing import OVER_WEEKS, PERMUTE
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.parts import WEEKS, Along, Variant
from covalue_sim.patterns.reading_parts import outcome_of, read_changes
from covalue_sim.scenario.node import Field, Scalar
from covalue_sim.scenario.scenario import Scenario

NONE = "none, because"
NULL_MODEL = "null_model"


def read_variant(one: Field | None, base: Scenario, names: tuple[str, ...]) -> Variant | None:
    """Read an ablation or a null model: what is set, permuted or measured instead, and why.

    Raises:
        InputError: a field that is unknown or lacking, or a lever that cannot be used; with place.
    """
    if one is None:
        return None
    if isinstance(one.node, Scalar) and isinstance(one.node.value, str):
        words = " ".join(one.node.value.split())
        if one.key != NULL_MODEL or not words.startswith(NONE):
            how = (
                f"give fields 'permute' and 'why', or '{NONE} ...'" if one.key == NULL_MODEL else "give 'set' and 'why'"
            )
            raise one.node.place.wrong(one.key, f"is text; {how}")
        return Variant({}, words)
    does = ("set", "outcome", "permute") if one.key == NULL_MODEL else ("set", "outcome")
    parts = by_name(group_of(one), (*does, "why"), f"{one.key}.")
    if "why" not in parts or not set(does) & set(parts):
        listed = ", ".join(f"'{name}'" for name in does)
        raise one.node.place.wrong(one.key, f"needs 'why' and one of {listed}; give both")
    changes = read_changes(parts["set"], base) if "set" in parts else {}
    weekly = tuple(ENGINE.weekly_names())
    measured = (outcome_of(parts["outcome"], weekly, names),) if "outcome" in parts else ()
    permute = one_of(parts["permute"], PERMUTE, f"{one.key}.permute") if "permute" in parts else ""
    return Variant(changes, " ".join(text(parts["why"].node, f"{one.key}.why").split()), measured, permute)


def read_null(
    one: Field | None, base: Scenario, names: tuple[str, ...], arms: Mapping[str, Changes], along: Along | None
) -> Variant | None:
    """Read a null model, and see that what it permutes can be permuted.

    Raises:
        InputError: as `read_variant`, or a cause that cannot be dealt out so.
    """
    found = read_variant(one, base, names)
    if one is None or found is None or not found.permute:
        return found
    levels = along is not None and along.path != WEEKS
    if len(arms) < 2 and not levels:
        raise one.node.place.wrong(one.key, "permutes the one arm there is; say 'none, because ...'")
    if found.permute == OVER_WEEKS:
        paths = {path for changes in arms.values() for path in changes}
        paths |= {along.path} if along is not None and len(arms) < 2 else set()
        built = sorted(path for path in paths if path in PARAMETERS and PARAMETERS[path].structural)
        if built:
            raise one.node.place.wrong(f"{one.key}.permute", f"is weeks, but {built[0]} is built in once; give 'runs'")
        if base.rules:
            raise one.node.place.wrong(
                f"{one.key}.permute", "is weeks, but the scenario has its own rules; give 'runs'"
            )
    elif found.changes or found.outcomes:
        raise one.node.place.wrong(one.key, "permutes runs that are there; leave out 'set' and 'outcome'")
    return found
