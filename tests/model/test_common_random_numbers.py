"""Common random numbers: only what depends on a change changes."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_worlds import EXAMPLES, LEVERS, MECHANISMS, RULES, SMALL, TINY, column, make, random_value, run, same, start

from covalue_sim.model import processes
from covalue_sim.parameters import PARAMETERS, Value

BRISK = {**SMALL, "turnover.patient_rate": 0.03, "turnover.professional_rate": 0.03, "needs.shock_rate": 0.2}
ENTRY = (
    "slot", "generation", "age", "slack", "prosocial", "propensity", "style", "x", "y", "health", "need", "distress",
    "hope", "activation", "skill", "literacy", "known", "motivation", "general_trust", "contributor", "claimant",
    "female", "rationale", "professional", "group", "alternatives",
)  # fmt: skip


def of(theme: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{theme}.{name}" for name in names)


PAY = of("compensation", "fee", "rate", "credit_rate", "credit_worth", "budget", "budget_hours", "crowding")
BENEFITS = of("benefits", "limit", "taper", "risk", "amount", "decline", "period")
WITHOUT_EFFECT: dict[str, tuple[dict[str, Value], tuple[str, ...]]] = {
    "pay that nobody gets": ({"compensation.rule": "none"}, (*PAY, *BENEFITS, "settlement.refund_delay", "settlement.impatience")),
    "settlement switched off": ({"mechanisms.settlement": False}, (*PAY, *BENEFITS, "settlement.impatience")),
    "benefits switched off": ({"mechanisms.benefits": False, "compensation.rule": "flat_fee"}, BENEFITS[:-2]),
    "crowding switched off": ({"mechanisms.crowding": False, "compensation.rule": "hourly"}, of("compensation", "crowding", "restoring")),
    "a salary": ({"compensation.professional": "salary"}, of("compensation", "bonus", "bonus_pay")),
    "declared shares enacted": ({"power.rule": "declared"}, of("power", "token_share", "pooling", "bargaining", "professional_stake")),
    "tokenism": ({"power.rule": "tokenistic"}, of("power", "pooling", "bargaining", "professional_stake")),
    "asymmetric trust": ({"trust.rule": "asymmetric", "trust.scaled": False}, of("trust", "gate", "evidence_most", "usual_surprise")),
    "nobody trained": ({"training.rate": 0.0}, of("training", "activation", "skill", "shift", "direction")),
    "no resources supplied": ({"support.resources": 0.0}, of("support", "price")),
    "no preparation asked": ({"preparation.weeks": 0}, of("preparation", "trust")),
    "preparation switched off": ({"mechanisms.preparation": False}, of("preparation", "weeks", "trust")),
    "people who choose": ({"participation.rule": "clear"}, of("participation", "assigned")),
    "balance": ({"coping.rule": "balance"}, of("coping", "help", "escalation_cost", "avoidance", "avoid_exit")),
    "tensions switched off": ({"mechanisms.tension": False}, of("coping", "rule", "threshold", "compromise")),
    "no task": ({"delegation.task": 0.0}, of("delegation", "base", "difficulty", "overconfidence", "backup", "harm", "hours", "saved",
                                             "feedback", "obligation", "motivation_rate")),
    "tasks switched off": ({"mechanisms.delegation": False}, of("delegation", "task", "base", "harm", "hours", "saved")),
    "a private benefit": ({"organisation.publicness": 0.0}, of("encounter", "omega")),
    "no joint plan": ({"encounter.joint_plan": 0.0}, of("encounter", "plan_worth")),
    "misalignment switched off": ({"mechanisms.alignment": False}, of("alignment", "tolerance", "free", "loss_user", "loss_professional")),
    "groups switched off": ({"mechanisms.groups": False}, tuple(path for path in LEVERS if path.startswith(("groups.", "fugitive.")))),
    "nothing without leave": ({"mechanisms.fugitive": False}, of("fugitive", "rate", "enforcement", "effect", "hours")),
    "peers switched off": ({"mechanisms.peers": False}, of("groups", "peer_skill", "peer_hope")),
    "health workers switched off": ({"mechanisms.health_workers": False}, of("groups", "worker_recruit", "worker_places")),
    "forums switched off": ({"mechanisms.forums": False}, of("forums", "move", "staff_pull", "topics", "explore", "revert", "commission",
                                                            "assess", "tier_local", "tier_middle", "bypass")),
    "tiers switched off": ({"mechanisms.tiers": False}, of("forums", "tier_local", "tier_middle", "bypass")),
    "exploration switched off": ({"mechanisms.exploration": False}, of("forums", "explore")),
    "closure switched off": ({"mechanisms.closure": False}, of("organisation", "patience", "indicator_floor")),
    "needs switched off": ({"mechanisms.needs": False}, of("needs", "decline", "drift", "remission", "shock_rate", "shock_size")),
    "emergencies switched off": ({"mechanisms.emergencies": False}, of("needs", "emergency_rate", "emergency_slope", "emergency_harm")),
    "turnover switched off": ({"mechanisms.turnover": False}, (*of("turnover", "patient_rate", "professional_rate"), "groups.leave_rate",
                                                              "groups.broker_rate", "groups.worker_attrition", "groups.worker_hold")),
    "nobody leaves or switches": ({"mechanisms.exits": False, "mechanisms.switching": False},
                                  (*of("turnover", "exit_rate", "exit_threshold", "exit_steepness", "return_rate", "switch_rate"), "coping.avoid_exit")),
    "trust and promises switched off": ({"mechanisms.trust": False, "mechanisms.promises": False, "mechanisms.fugitive": False},
                                        tuple(path for path in LEVERS if path.startswith("trust.") and path != "trust.shock")),
    "expectation switched off": ({"mechanisms.expectation": False}, of("learning", "expectation")),
    "capability switched off": ({"mechanisms.capability": False}, of("learning", "activation", "activation_decay", "health_pull", "skill_decay",
                                                                   "literacy_decay")),
    "burden switched off": ({"mechanisms.burden": False}, of("learning", "burden", "burden_hours", "burden_misalignment", "burden_waiting", "rest")),
    "burnout switched off": ({"mechanisms.burnout": False}, of("learning", "burnout", "load", "strain", "queue", "usual_hours", "recovery")),
    "approach switched off": ({"mechanisms.approach": False}, of("learning", "approach", "confidence_bound")),
}  # fmt: skip
"""What makes levers void of effect, and those levers."""


def another(path: str) -> Value:
    """A value of a lever that is not its default: further from it, of the two ends."""
    row = PARAMETERS[path]
    if row.kind == "choice":
        return next(choice for choice in reversed(row.choices) if choice != row.default)
    if row.kind == "switch":
        return not row.default
    end = row.high if row.high - row.default >= row.default - row.low else row.low
    return int(end) if row.kind == "integer" else float(end)


@pytest.mark.parametrize("why", WITHOUT_EFFECT)
def test_a_lever_without_effect_changes_nothing(why):
    condition, levers = WITHOUT_EFFECT[why]
    assert levers, "some lever is tried"
    before = make({**BRISK, **condition})
    after = make({**BRISK, **condition, **{path: another(path) for path in levers}})
    assert same(run(before), run(after))


def test_a_lever_at_the_value_it_has_changes_nothing_when_an_intervention_sets_it():
    plain, told = (
        make(BRISK),
        make(BRISK, plan={3: {path: PARAMETERS[path].default for path in LEVERS if path not in BRISK}}),
    )
    assert same(run(plain), run(told))


def test_the_name_of_a_scenario_decides_nothing():
    assert same(run(make(name="one")), run(make(name="another")))


def test_replicates_and_seeds_differ():
    scenario = make()
    first, second, other_seed = run(scenario, 0), run(scenario, 1), run(make(run__seed=2), 0)
    assert not same(first, second)
    assert not same(first, other_seed)
    assert same(first, run(scenario, 0))
    assert not np.array_equal(first.people["slack"], second.people["slack"])


def test_one_more_patient_leaves_everybody_else_as_they_are():
    plan, world = start(make(SMALL))
    _, more = start(make({**SMALL, "population.patients.count": 61}))
    for name in ENTRY:
        assert np.array_equal(more.patients[name][:60], world.patients[name]), name
    for kind in ("professionals", "groups", "organisations"):
        assert getattr(more, kind).tobytes() == getattr(world, kind).tobytes()
    for slot in range(60):
        ties = world.ties[world.tie_start[slot] : world.tie_start[slot + 1]]
        more_ties = more.ties[more.tie_start[slot] : more.tie_start[slot + 1]]
        assert [tie for tie in more_ties if tie < 60] == ties.tolist()
    assert more.patients.slot[60] == 60


@pytest.mark.parametrize("kind", ["professionals", "groups", "organisations"])
def test_one_more_of_another_kind_leaves_the_people_of_the_others_as_they_are(kind):
    _, world = start(make(SMALL))
    path = f"population.{kind}.count"
    _, more = start(make({**SMALL, path: SMALL[path] + 1}))
    for name in set(ENTRY) - {"professional", "group"}:
        assert np.array_equal(more.patients[name], world.patients[name]), name
    size = SMALL[path]
    own = {"professionals": "skill", "groups": "stance", "organisations": "design"}[kind]
    assert np.array_equal(getattr(more, kind)[own][:size], getattr(world, kind)[own])
    assert np.array_equal(more.tie_start, world.tie_start)


def test_one_more_patient_leaves_the_luck_of_the_others_in_every_week():
    few = run(make({**BRISK, "run.weeks": 25}))
    more = run(make({**BRISK, "run.weeks": 25, "population.patients.count": 61}))
    first, second = (result.people[result.people["moment"] == 1] for result in (few, more))
    assert np.array_equal(first["generation"], second["generation"][:60])
    assert first["generation"].max() > 0


random_levers = st.integers(min_value=0, max_value=2**32)
KEEPS_DEATHS = tuple(path for path in LEVERS if path not in ("turnover.patient_rate", "mechanisms.turnover"))


@settings(max_examples=max(3, EXAMPLES // 2))
@given(random_levers)
def test_deaths_and_moves_are_the_same_persons_in_every_arm(seed):
    dice = random.Random(seed)
    arm = {path: random_value(PARAMETERS[path], dice) for path in dice.sample(KEEPS_DEATHS, 60)}
    base = {**TINY, "turnover.patient_rate": 0.05, "run.weeks": 20}
    (_, baseline), (_, changed) = end(base), end({**base, **arm})
    assert baseline.patients.generation.max() > 0
    assert np.array_equal(baseline.patients.generation, changed.patients.generation)
    assert np.array_equal(baseline.patients.age, changed.patients.age)
    assert np.array_equal(baseline.patients.founder, changed.patients.founder)


def end(base):
    plan, world = start(make(base))
    plan.advance(world, 0, len(world.weekly))
    return plan, world


def moment(scenario, index: int) -> list[bytes]:
    """All state and records after that many weeks."""
    plan, world = start(scenario)
    plan.advance(world, 0, index)
    return [getattr(world, field).tobytes() for field in CHANGING]


CHANGING = ("patients", "professionals", "groups", "organisations", "weekly_table", "flows")
SWITCHES = [
    (path, choice) for path, choices in RULES.items() for choice in choices if choice != PARAMETERS[path].default
]


@pytest.mark.parametrize(("path", "choice"), SWITCHES)
def test_a_rule_changed_in_a_week_leaves_everything_before_it(path, choice):
    base = {**SMALL, "run.weeks": 8, "coping.threshold": 0.2, "participation.group": 0.0, "organisation.budget": 10.0}
    plain, switched = make(base), make(base, plan={4: {path: choice}})
    assert moment(plain, 6 + 4) == moment(switched, 6 + 4)
    assert moment(plain, 6 + 8) != moment(switched, 6 + 8)


def test_arms_that_part_at_week_zero_share_their_burn_in():
    base = make(SMALL)
    arm = make(SMALL, burn_in={"power.declared_share": 0.35}, power__declared_share=0.9)
    first, second = run(base), run(arm)
    assert np.array_equal(first.weekly[:6], second.weekly[:6])
    assert not np.array_equal(first.weekly[6], second.weekly[6])
    starts = [result.people[result.people["moment"] == 0].tobytes() for result in (first, second)]
    assert starts[0] == starts[1]


MATTERS: dict[str, dict[str, Value]] = {
    "mechanisms.preparation": {"preparation.weeks": 3},
    "mechanisms.benefits": {"compensation.rule": "flat_fee", "benefits.limit": 5.0, "participation.group": 2.0},
    "mechanisms.crowding": {"compensation.rule": "hourly", "compensation.crowding": 0.05, "participation.group": 2.0},
    "mechanisms.closure": {"organisation.patience": 1, "organisation.reserve": 0.0, "organisation.salary": 3000.0},
    "mechanisms.tension": {"coping.threshold": 0.2},
    "mechanisms.exploration": {"forums.explore": 1.0, "participation.group": 2.0, "portfolio.design_group": 60.0},
    "mechanisms.fugitive": {"fugitive.rate": 1.0, "fugitive.enforcement": 0.0, "groups.mobilisation": 0.9},
    "mechanisms.adaptation": {"governance.rule": "short_term_efficiency"},
    "mechanisms.exits": {"turnover.exit_rate": 0.2, "turnover.exit_threshold": 0.9},
    "mechanisms.switching": {"turnover.switch_rate": 0.5, "turnover.exit_threshold": 0.9},
    "mechanisms.groups": {"participation.group": 2.0},
    "mechanisms.peers": {"participation.group": 2.0, "groups.member_share": 1.0},
    "mechanisms.forums": {"participation.group": 2.0, "portfolio.design_group": 60.0},
    "mechanisms.tiers": {"participation.group": 2.0, "portfolio.design_group": 60.0},
    "mechanisms.emergencies": {"needs.emergency_rate": 0.05},
}  # fmt: skip
"""Levers that give a mechanism something to do within a few weeks."""


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_every_mechanism_can_be_switched_off_and_then_makes_a_difference(mechanism):
    base = {**BRISK, **MATTERS.get(mechanism, {})}
    on, off = run(make(base)), run(make({**base, mechanism: False}))
    assert not off.failure
    assert np.all(np.isfinite(off.weekly))
    assert not same(on, off)


@pytest.mark.parametrize(
    ("mechanism", "untouched"),
    [
        (
            "mechanisms.forums",
            ("served", "waiting", "share_co_created", "satisfaction", "participation", "hours_professional"),
        ),
        ("mechanisms.settlement", ("served", "satisfaction", "bonding", "service_lived", "hours_unpaid")),
        ("mechanisms.trust", ("served", "satisfaction", "participation", "health", "value_user", "hours_professional")),
        ("mechanisms.burden", ("served", "satisfaction", "participation", "health", "value_user", "trust_own")),
        (
            "mechanisms.adaptation",
            ("served", "satisfaction", "participation", "health", "value_user", "trust_own", "burden"),
        ),
    ],
)
def test_a_mechanism_switched_off_in_a_week_leaves_what_came_before_it_in_that_week(mechanism, untouched):
    """A week is played in order: what a later step does cannot reach an earlier one of the same week."""
    base = {**BRISK, **MATTERS.get(mechanism, {}), "run.weeks": 3}
    on, off = run(make(base)), run(make(base, plan={1: {mechanism: False}}))
    for name in untouched:
        assert column(on, name)[7] == column(off, name)[7], name
    assert not same(on, off)


def test_processes_that_take_several_numbers_keep_them_to_themselves():
    taken = [number for name, number in vars(processes).items() if name.isupper() and isinstance(number, int)]
    for first, count in (
        ("TRAITS_FIRST", 16),
        ("NEED_PROFILE", 4),
        ("VALUE_WEIGHTS", 6),
        ("CHOICE_OF_PROFESSIONAL", 3),
    ):
        start_at = getattr(processes, first)
        inside = [number for number in taken if start_at < number < start_at + count]
        assert inside in ([], [processes.TRAITS_LAST]), first
    assert processes.TRAITS_LAST == processes.TRAITS_FIRST + 15
