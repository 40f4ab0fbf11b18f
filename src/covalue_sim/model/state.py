"""The state of every actor: one record an actor, one array of records a kind of actor.

Shares, beliefs and states lie in [0, 1] unless a unit is given. `need` has one entry for each of `DIMENSIONS`
dimensions of need; a `known` or `design` integer holds one bit for each of `DESIGN_BITS` features of a service;
a `value` vector has one entry for each of `COMPONENTS` kinds of value.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from covalue_sim.model.outcomes import VALUE_COMPONENTS

DIMENSIONS = 4
DESIGN_BITS = 12
BIOMEDICAL_BITS = 0b000000111111
LIVED_BITS = 0b111111000000
COMPONENTS = len(VALUE_COMPONENTS)

Record = Any
Records = npt.NDArray[Any]
Reals = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

PATIENT = np.dtype([
    # fields lie together as a week uses them: eight of them, or these whole numbers, are one line of the cache
    # who it is, its identity being (slot, generation); to whom it is tied; what it does this week; counts
    ("slot", "i4"), ("generation", "i4"), ("professional", "i4"), ("group", "i4"), ("alternatives", "i4"),
    ("relation", "i4"), ("waiting", "i4"), ("prepared", "i4"), ("known", "i4"),
    ("founder", "i1"), ("engaged", "i1"), ("contributor", "i1"), ("claimant", "i1"), ("female", "i1"),
    ("rationale", "i1"), ("activity", "i1"), ("coping", "i1"), ("asked", "i1"), ("met", "i1"),
    ("encounter_class", "i1"), ("emergency", "i1"),
    ("owed_due", "i4"), ("emergencies", "i4"), ("planned", "i4"),
    # how it is
    ("need", "f8", (DIMENSIONS,)), ("health", "f8"), ("burden", "f8"), ("trust", "f8"), ("slack", "f8"),
    ("age", "f8"), ("hope", "f8"), ("distress", "f8"), ("wellbeing", "f8"), ("satisfaction", "f8"),
    ("motivation", "f8"), ("activation", "f8"), ("skill", "f8"),
    # what it can and believes
    ("literacy", "f8"), ("recognised", "f8"), ("trust_organisation", "f8"), ("general_trust", "f8"),
    ("credence", "f8"), ("voice", "f8"), ("cash", "f8"), ("propensity", "f8"),
    ("prosocial", "f8"), ("reading", "f8"),
    # this week, in hours, money units and value
    ("week_hours", "f8"), ("week_paid_hours", "f8"), ("week_pay", "f8"), ("week_net", "f8"), ("tension", "f8"),
    ("phi", "f8"), ("week_value", "f8", (COMPONENTS,)),
    # since week 0
    ("net_value", "f8"), ("hours_unpaid", "f8"), ("value", "f8", (COMPONENTS,)), ("hours_paid", "f8"), ("pay", "f8"),
    # where it stands, and what only some weeks use
    ("x", "f8"), ("y", "f8"), ("z_x", "f8"), ("z_y", "f8"), ("style", "f8"), ("trust_peers", "f8"),
    ("expectation", "f8"), ("evidence", "f8"), ("signal", "f8"), ("value_seen", "f8"), ("crowded_out", "f8"),
    ("owed", "f8"), ("credits", "f8"), ("earned", "f8"), ("hours_civic", "f8"),
], align=True)  # fmt: skip

PROFESSIONAL = np.dtype([
    ("slot", "i4"), ("generation", "i4"), ("organisation", "i4"), ("known", "i4"),
    ("x", "f8"), ("y", "f8"), ("home_x", "f8"), ("home_y", "f8"),
    ("skill", "f8"), ("capacity", "f8"), ("openness", "f8"), ("trust", "f8"), ("burnout", "f8"),
    ("discretion", "f8"), ("measured", "f8"), ("expectation", "f8"), ("income", "f8"),
    # this week
    ("demand", "f8"), ("served", "f8"), ("hours", "f8"), ("saved", "f8"), ("visit_hours", "f8"),
    ("pull_x", "f8"), ("pull_y", "f8"), ("strain", "f8"), ("signals", "f8"), ("good", "f8"), ("peer", "i4"),
    ("lesson", "f8"), ("queue", "f8"), ("week_net", "f8"),
    ("week_value", "f8", (COMPONENTS,)),
], align=True)  # fmt: skip

GROUP = np.dtype([
    ("slot", "i4"), ("organisation", "i4"), ("institutions", "i4"), ("organised", "i1"), ("broker", "i4"),
    ("x", "f8"), ("y", "f8"), ("bonding", "f8"), ("bridging", "f8"), ("linking", "f8"), ("broker_share", "f8"),
    ("mobilisation", "f8"), ("competence", "f8"), ("hope", "f8"), ("workers", "f8"),
    ("funds", "f8"), ("stance", "f8"),
    # this week
    ("members", "f8"), ("attending", "f8"), ("acting", "f8"), ("unmet", "f8"), ("mean_x", "f8"), ("mean_y", "f8"),
    ("mean_skill", "f8"), ("help_hours", "f8"), ("power", "f8"), ("fugitive", "f8"),
], align=True)  # fmt: skip

ORGANISATION = np.dtype([
    ("slot", "i4"), ("open", "i1"), ("design", "i4"), ("best_design", "i4"),
    ("payoff_for", "i4"), ("best_payoff_for", "i4"), ("best_payoff", "f8", (DIMENSIONS,)),
    ("x", "f8"), ("y", "f8"), ("payoff", "f8", (DIMENSIONS,)), ("alone", "f8"), ("novelty", "f8"),
    ("declared", "f8"), ("enacted", "f8"), ("pressure", "f8"), ("delegation", "f8"), ("openness", "f8"),
    ("resistance", "f8"), ("champions", "f8"), ("responsiveness", "f8"),
    ("reserve", "f8"), ("budget_left", "f8"), ("indicator", "f8"), ("indicator_seen", "f8"), ("weak_weeks", "i4"),
    # this week
    ("patients", "f8"), ("value_sum", "f8"), ("report_sum", "f8"), ("served", "f8"), ("spillover", "f8"),
    ("spilled", "f8"), ("people", "f8"),
    ("spill_next", "f8"), ("output", "f8"), ("escalated", "f8"), ("enacted_sum", "f8"), ("cost", "f8"),
    ("designers", "f8"), ("users", "f8"), ("users_x", "f8"), ("users_y", "f8"),
    ("users_known", "i4"), ("staff_known", "i4"),
    ("staff", "f8"), ("staff_x", "f8"), ("staff_y", "f8"), ("assessed", "f8"),
    ("commissioned", "f8"), ("moved", "f8"), ("need", "f8", (DIMENSIONS,)),
    ("voiced_need", "f8", (DIMENSIONS,)), ("discretion", "f8"), ("outside", "f8"), ("dissent", "f8"),
    ("staff_hours", "f8"), ("outlay", "f8"), ("salary", "f8"), ("restraint", "f8"), ("split", "f8"), ("spent", "f8"),
    ("unpaid", "f8"), ("willing", "f8", (12,)), ("seats", "f8", (12,)),
], align=True)  # fmt: skip


WORKED_OUT = frozenset({"payoff_for", "best_payoff_for", "best_payoff"})
"""Fields of an organisation that are no state: payoffs kept because working them out takes long, and of what."""


class World(NamedTuple):
    """Everything a run reads and writes.

    Attributes:
        root: (1,) key of all draws, from seed and replicate; `weight_keys` (components,) those of value weights.
        settings: (segments,) records of parameters; `segment[w]` says which one holds in week index `w`.
        populated: (1,) whether actors have been placed.
        zero_week: (1,) week index at which arms branch (the length of the burn-in).
        tables: (traits, points) quantiles of the marginals; `cholesky` and `correlation` the copula's matrices.
        survey: (persons, traits) surveyed values, NaN where unknown; (0, traits) without a survey;
            `survey_ranks` the normal scores of their ranks.
        weights: (segments, 4, components) value weights of people of each rationale and of professionals, summing
            to 1; `scale` (segments, 2, components) one over the baseline standard deviations, users and providers.
        portfolio: (segments, 12) hours a week for 100 patients in each activity; `collective` (segments, 12, 2)
            whether its input and its benefit are collective.
        tie_start, ties: neighbours of slot s are ``ties[tie_start[s]:tie_start[s + 1]]``.
        own: (segments, families, numbers) the parameters of users' rules.
        memory: (families, actors, 5) what actors remember for users' rules, the last number being whose it is;
            (families, 0, 5) without any.
        scratch: (3, components) working space; `trait_scratch` (4 + 2 traits, traits) that of drawing a person,
            `thirds` (3, 3) that of sums over thirds of the people, `room` (patients,) a number a person for a while,
            `sums` (span,) that of sums over all.
        states: (patients, numbers) the memory of `patients` as doubles.
        active: (patients,) whether each was in an activity last week, apart for those who look at their ties.
        meeting: (BLOCK,) slots of patients whose encounters are taken at once, `block` (rows, BLOCK) their numbers
            meanwhile, see `together`.
        slack_cuts: (2,) the founders' terciles of slack, which part people into thirds for good.
        weekly: (weeks,) a record of measures a week, `weekly_table` the same memory as (weeks, measures);
            summary: (1,) the replicate's outcomes, `summary_table` the same memory as (outcomes,).
        flows: (weeks, givers, receivers, resources).
    """

    root: npt.NDArray[np.uint64]
    weight_keys: npt.NDArray[np.uint64]
    populated: Integers
    zero_week: Integers
    settings: Records
    segment: Integers
    tables: Reals
    correlation: Reals
    cholesky: Reals
    survey: Reals
    survey_ranks: Reals
    weights: Reals
    portfolio: Reals
    collective: Integers
    scale: Reals
    scratch: Reals
    trait_scratch: Reals
    thirds: Reals
    room: Reals
    sums: Reals
    states: Reals
    active: npt.NDArray[np.int8]
    meeting: npt.NDArray[np.int32]
    block: Reals
    patients: Records
    professionals: Records
    groups: Records
    organisations: Records
    tie_start: Integers
    ties: npt.NDArray[np.int32]
    own: Reals
    memory: Reals
    slack_cuts: Reals
    weekly: Records
    weekly_table: Reals
    summary: Records
    summary_table: Reals
    flows: Reals


def records(count: int, kind: np.dtype[Any]) -> Records:
    """Return `count` zeroed records whose fields are attributes."""
    return np.zeros(count, dtype=kind).view(np.recarray)
