"""One record an actor after the burn-in and at the end (docs/odd/week-11-measures.md, other results)."""

from oracle.settings import COMPONENTS, RATIONALES

SAME = ("slot", "generation", "engaged", "x", "y", "z_x", "z_y", "slack", "claimant", "activation", "health", "burden")
SUMS = ("net_value", "hours_unpaid", "hours_paid", "pay", "planned", "emergencies")
START, END = 0, 1


def people(model, moment: int) -> list[dict[str, float]]:
    """One record a patient slot."""
    return [_person(person, moment) for person in model.patients]


def _person(person, moment: int) -> dict[str, float]:
    record = {"moment": moment} | {name: getattr(person, name) for name in SAME}
    record["encounter_class"] = -1 if person.encounter_class is None else person.encounter_class
    record["professional"] = person.professional.slot
    record["group"] = -1 if person.group is None else person.group.slot
    record["trust_own"] = person.trust
    record["rationale"] = RATIONALES.index(person.rationale)
    record["founder"] = 1 if moment == START else person.founder
    record |= {name: 0.0 if moment == START else getattr(person, name) for name in SUMS}
    scale = person.model.settings[-1].scale["user"]
    values = [0.0 if moment == START else s * v for s, v in zip(scale, person.value, strict=True)]
    return record | {f"value_{name}": value for name, value in zip(COMPONENTS, values, strict=True)}


def services(model, moment: int) -> list[dict[str, float]]:
    """One record a professional, group and organisation."""
    records = []
    for kind, actors in ((1, model.professionals), (2, model.groups), (3, model.organisations)):
        for actor in actors:
            state, size, generation, organisation = _service(model, kind, actor)
            records.append({
                "moment": moment, "kind": kind, "slot": actor.slot, "generation": generation, "x": actor.x,
                "y": actor.y, "organisation": organisation, "size": size, "state": state,
            })  # fmt: skip
    return records


def _service(model, kind: int, actor) -> tuple[float, int, int, int]:
    if kind == 1:
        size = sum(person.professional is actor for person in model.patients)
        return actor.burnout, size, actor.generation, actor.organisation.slot
    if kind == 2:
        return actor.mobilisation, sum(person.group is actor for person in model.patients), 0, actor.organisation.slot
    return actor.reserve, sum(person.organisation is actor for person in model.patients), 0, actor.slot
