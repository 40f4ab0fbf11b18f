"""The prediction of a pattern file: which fields it has depends on the statistic."""

import math
from collections.abc import Mapping
from types import MappingProxyType

from covalue_sim.errors import did_you_mean
from covalue_sim.experiments.sweep.fields import by_name, group_of, real, switch, text, texts
from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.identities import IDENTITIES
from covalue_sim.patterns.parts import Along
from covalue_sim.patterns.prediction import ZERO, Prediction
from covalue_sim.scenario.node import Field, Items, Node, shown

FIELDS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ordering": ("rising",),
        "sign": ("more", "than"),
        "none": ("same",),
        "interaction": ("more", "than"),
        "rank_disagreement": ("first_prefers", "second_prefers"),
        "sign_change": ("at_low", "at_high"),
        "crossover": ("at_low", "at_high", "between"),
        "interior_optimum": ("arm", "against"),
        "threshold_pair": ("start", "persist", "cut"),
        "ratio_band": ("ratio", "to", "band"),
        "dip": ("two_modes", "one_mode", "within_runs"),
        "share_of_space": ("wins",),
        "identity": ("identity",),
    }
)
"""Fields of the prediction by statistic."""

SIDES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "sign": ("more", "than"),
        "rank_disagreement": ("first_prefers", "second_prefers"),
        "sign_change": ("at_low", "at_high"),
        "crossover": ("at_low", "at_high"),
        "interior_optimum": ("arm", "against"),
        "threshold_pair": ("start", "persist"),
        "dip": ("two_modes", "one_mode"),
    }
)
"""Fields that name arms which have to differ."""

MAY_LACK = ("against", "to", "within_runs")
LISTS = {"rising", "more", "than", "same", "two_modes", "one_mode", "ratio"}
NUMBERS = {"between": 2, "band": 2}
AT_EVERY_LEVEL = {"at_low", "at_high", "arm", "against", "start", "persist", "wins"}
"""Fields that name an arm with all its levels, and never `ZERO`."""
NEEDS = {
    "map": " (against evidence, how the outcome maps to the published scale is said beforehand)",
    "ablation": " (what removes the theorised mechanism, and never the lever)",
    "null_model": " (what breaks the link that the theory names, or 'none, because ...')",
    "smallest": " (the smallest effect of interest is declared beforehand)",
}


def read_prediction(top: Mapping[str, Field], statistic: str, arms: tuple[str, ...], along: Along | None) -> Prediction:
    """Read what must come out.

    Raises:
        InputError: a field that the statistic does not have or lacks, or an arm that is none; with place.
    """
    if "prediction" not in top:
        return Prediction()
    one = top["prediction"]
    if not statistic:
        raise one.place.wrong("prediction", "stands without a statistic; give one, or leave the prediction out")
    known = FIELDS_OF[statistic]
    parts = by_name(group_of(one), known, "prediction.")
    for name in known:
        if name not in parts and name not in MAY_LACK:
            raise one.node.place.wrong(f"prediction.{name}", f"is missing; '{statistic}' has {', '.join(known)}")
    if STATISTICS[statistic].levels and along is None:
        raise one.place.wrong("along", f"is missing; '{statistic}' is looked at along a lever")
    read: dict[str, object] = {name: _value(name, part) for name, part in parts.items()}
    found = Prediction(**read)  # type: ignore[arg-type]
    levels = len(along.levels) if along else 1
    for name, part in parts.items():
        _refuse_unknown(name, part, arms, levels)
    if statistic == "interior_optimum" and levels < 3:
        raise top["along"].place.wrong("along", f"has {levels} levels; 'interior_optimum' needs three or more")
    _refuse_shape(statistic, found, one)
    return found


def _value(name: str, part: Field) -> object:
    if name in LISTS:
        return texts(part) if isinstance(part.node, Items) else (text(part.node, f"prediction.{name}"),)
    if name in NUMBERS:
        return _numbers(name, part)
    if name in {"cut", "to"}:
        return real(part, f"prediction.{name}", -1e9, 1e9)
    if name == "within_runs":
        return switch(part)
    word = text(part.node, f"prediction.{name}")
    if name == "identity" and word not in IDENTITIES:
        hint = did_you_mean(word, IDENTITIES) or f"; give one of {', '.join(IDENTITIES)}"
        raise part.node.place.wrong("prediction.identity", f"{shown(word)} is not known{hint}")
    return word


def _numbers(name: str, part: Field) -> tuple[float, ...]:
    nodes: tuple[Node, ...] = tuple(part.node.items) if isinstance(part.node, Items) else ()
    if len(nodes) != NUMBERS[name]:
        raise part.node.place.wrong(f"prediction.{name}", f"needs {NUMBERS[name]} numbers in a list; give them")
    values = tuple(real(Field(name, node.place, node), f"prediction.{name}", -1e9, 1e9) for node in nodes)
    if not values[0] < values[1]:
        raise part.node.place.wrong(f"prediction.{name}", "does not rise; give the lower first")
    return values


def _refuse_unknown(name: str, part: Field, arms: tuple[str, ...], levels: int) -> None:
    if name in NUMBERS or name in {"cut", "to", "within_runs", "identity"}:
        return
    value = _value(name, part)
    for word in value if isinstance(value, tuple) else (value,):
        for arm in str(word).split(" - ", 1) if name == "ratio" else (str(word),):
            own, at, place = arm.strip().partition("@")
            if name in AT_EVERY_LEVEL and at and own in arms:
                raise part.node.place.wrong(f"prediction.{name}", f"{shown(arm)} names a level; leave '@{place}' out")
            if own not in (arms if name in AT_EVERY_LEVEL else (*arms, ZERO)):
                hint = did_you_mean(own, arms) or f"; the arms are {', '.join(arms)}"
                raise part.node.place.wrong(f"prediction.{name}", f"{shown(own)} is no arm{hint}")
            if at and not (place.isdecimal() and int(place) < levels):
                what = f"{shown(arm)} names no level; give a place from 0 to {levels - 1}"
                raise part.node.place.wrong(f"prediction.{name}", what)


def _arms(found: Prediction, name: str) -> tuple[str, ...]:
    value = getattr(found, name)
    return tuple(arm.removesuffix("@0") for arm in (value if isinstance(value, tuple) else (value,)))


def _refuse_shape(statistic: str, found: Prediction, one: Field) -> None:
    wrong = ""
    if statistic == "ordering" and len(found.rising) < 2:
        wrong = "'rising' needs two arms or more; give them"
    if statistic == "none" and len(found.same) < 2:
        wrong = "'same' needs two arms or more; give them"
    if statistic == "interaction" and (len(found.more) != 2 or len(found.than) != 2):
        wrong = "'more' and 'than' need two arms each, high and low; give them"
    if statistic == "ratio_band" and len(found.ratio) != (2 if math.isnan(found.to) else 1):
        wrong = "'ratio' needs two arms, or one arm and 'to'; give them"
    if statistic == "ratio_band" and found.to == 0.0:
        wrong = "'to' is 0, by which nothing can be divided; give another number, or an arm"
    if statistic in SIDES:
        name, other = SIDES[statistic]
        if both := {*_arms(found, name)} & {*_arms(found, other)}:
            wrong = f"{shown(min(both))} stands under '{name}' and under '{other}'; give two that differ"
    if wrong:
        raise one.node.place.wrong("prediction", wrong)
