"""Who there is: numbers of actors, marginals and rank correlations of traits, networks."""

from covalue_sim.parameters.calibrated import CALIBRATED
from covalue_sim.parameters.row import CALIBRATION, Parameter

SURVEY = "NW London, n = 15,877, BMC Health Services Research 2021: mean 55.1, SD 17.7 of 100"
TRUST_SURVEY = "Hall et al. 2002, n = 502: mean 33.5, SD 6.9 on 11-55"
AT_REST = f"mean: level at which the population rests, {CALIBRATION}; SD: assumption"


def _count(kind: str, default: int, high: int, meaning: str) -> Parameter:
    return Parameter(f"population.{kind}.count", default, 1, high, unit="actors", meaning=meaning,
                     source="design choice", structural=True, sweepable=False)  # fmt: skip


def _marginal(
    trait: str, mean: float, sd: float, meaning: str, source: str = "assumption"
) -> tuple[Parameter, Parameter]:
    return (
        Parameter(f"population.{trait}_mean", mean, 0.05, 0.95, meaning=f"Mean of {meaning} (Beta).",
                  source=source, structural=True),
        Parameter(f"population.{trait}_sd", sd, 0.0, 0.3, meaning=f"Standard deviation of {meaning}.",
                  source=source, structural=True),
    )  # fmt: skip


def _correlation(first: str, second: str, rank: float) -> Parameter:
    return Parameter(f"population.correlation.{first}_{second}", rank, -0.8, 0.8, unit="rank correlation",
                     meaning=f"Rank correlation of {first.replace('_', ' ')} with {second.replace('_', ' ')}.",
                     structural=True, sweepable=False)  # fmt: skip


COUNTS = (
    _count("patients", 300, 10_000_000, "Patients (service users with their carers)."),
    _count("professionals", 20, 1_000_000, "Professionals."),
    _count("groups", 12, 1_000_000, "Community groups."),
    _count("organisations", 8, 100_000, "Organisations."),
)

MARGINALS = (
    *_marginal("health", 0.62, 0.18, "health"),
    *_marginal("need", CALIBRATED["population.need_mean"], 0.17, "the level of need", AT_REST),
    *_marginal("activation", 0.551, 0.177, "activation (Patient Activation Measure / 100)", SURVEY),
    *_marginal("skill", 0.5, 0.18, "skill in looking after one's condition"),
    *_marginal("literacy", 0.58, 0.18, "health literacy"),
    *_marginal("slack", 0.5, 0.22, "slack (free time and money)"),
    *_marginal(
        "general_trust",
        CALIBRATED["population.general_trust_mean"],
        CALIBRATED["population.general_trust_sd"],
        "general trust in professionals",
        f"{TRUST_SURVEY}; prior: {CALIBRATION}",
    ),
    *_marginal("motivation", 0.62, 0.16, "intrinsic motivation"),
    *_marginal("prosocial", 0.45, 0.18, "prosocial weight"),
    *_marginal("distress", CALIBRATED["population.distress_mean"], 0.18, "distress", AT_REST),
    *_marginal("hope", CALIBRATED["population.hope_mean"], 0.18, "hope", AT_REST),
    *_marginal("lived", 0.6, 0.2, "the patient's place between biomedical (0) and lived (1) knowledge"),
    *_marginal("lead", 0.5, 0.2, "the patient's place between professional-led (0) and user-led (1)"),
    *_marginal("age", 0.55, 0.24, "age (0 young adult .. 1 very old, in six bands)"),
)

CORRELATIONS = (
    _correlation("health", "need", -0.45),
    _correlation("health", "activation", 0.25),
    _correlation("health", "age", -0.3),
    _correlation("health", "slack", 0.25),
    _correlation("health", "distress", -0.4),
    _correlation("activation", "skill", 0.4),
    _correlation("activation", "literacy", 0.3),
    _correlation("activation", "motivation", 0.3),
    _correlation("activation", "general_trust", 0.15),
    _correlation("skill", "literacy", 0.35),
    _correlation("literacy", "slack", 0.3),
    _correlation("slack", "claimant", -0.55),
    _correlation("slack", "distress", -0.25),
    _correlation("motivation", "prosocial", 0.25),
    _correlation("distress", "hope", -0.4),
    _correlation("lived", "lead", 0.2),
)

OTHERS = (
    Parameter("population.claimant_share", 0.3, 0.0, 1.0, unit="share",
              meaning="Share of patients on means-tested benefits.", structural=True),
    Parameter("population.female_share", 0.55, 0.0, 1.0, unit="share", meaning="Share of women.",
              structural=True, sweepable=False),
    Parameter("population.contributor_share", 0.05, 0.0, 0.5, unit="share",
              meaning="Share of people without the condition who contribute to it.", structural=True),
    Parameter("population.managerial_share", 0.3, 0.0, 1.0, unit="share", structural=True,
              meaning="Share of patients who argue from cost-effectiveness (managerial rationale).",
              source="types: Filipe, Renedo and Marston 2017; shares: assumption"),
    Parameter("population.rights_share", 0.25, 0.0, 1.0, unit="share", structural=True,
              meaning="Share of patients who argue from rights; the rest argue from experience.",
              source="types: Filipe, Renedo and Marston 2017; shares: assumption"),
    Parameter("population.propensity_sd", CALIBRATED["population.propensity_sd"], 0.0, 5.0, unit="logits", structural=True,
              meaning="Spread of the lasting propensity to give hours.", source=CALIBRATION),
    Parameter("population.alternatives", 2, 0, 10, unit="professionals", structural=True,
              meaning="Most other professionals within a patient's reach (0 to this many)."),
    Parameter("population.fresh_share", 0.5, 0.0, 1.0, structural=True,
              meaning="How far a new professional starts from a fresh place rather than the organisation's."),
    Parameter("population.professional_lived_mean", 0.32, 0.05, 0.95, structural=True,
              meaning="Mean place of professionals between biomedical (0) and lived (1) knowledge."),
    Parameter("population.professional_lead_mean", 0.32, 0.05, 0.95, structural=True,
              meaning="Mean place of professionals between professional-led (0) and user-led (1)."),
    Parameter("population.professional_place_sd", 0.14, 0.0, 0.25, structural=True,
              meaning="Spread of professionals in practice space."),
    Parameter("population.professional_skill_mean", 0.7, 0.05, 0.95, structural=True,
              meaning="Mean skill of professionals."),
    Parameter("population.professional_skill_sd", 0.12, 0.0, 0.2, structural=True,
              meaning="Spread of skill of professionals."),
    Parameter("population.professional_trust_mean", CALIBRATED["population.professional_trust_mean"], 0.05, 0.95, structural=True,
              meaning="Mean trust of new professionals in patients.", source=CALIBRATION),
    Parameter("population.discretion_mean", 0.45, 0.05, 0.95, structural=True,
              meaning="Mean discretion of professionals."),
    Parameter("population.discretion_sd", 0.15, 0.0, 0.5,
              meaning="Spread of professionals' discretion.", structural=True),
    Parameter("population.ties", 4, 0, 20, unit="candidates", structural=True,
              meaning="Candidate ties of a patient among near neighbours (small world).",
              source="structure: Watts and Strogatz 1998; value: assumption"),
    Parameter("population.long_ties", 1, 0, 10, unit="candidates", structural=True,
              meaning="Candidate ties of a patient across the whole community.",
              source="structure: Watts and Strogatz 1998; value: assumption"),
    Parameter("population.homophily", 1.5, 0.0, 6.0, unit="per unit distance", structural=True,
              meaning="How fast ties become rarer with distance in slack and practice."),
)  # fmt: skip

ROWS = (*COUNTS, *MARGINALS, *CORRELATIONS, *OTHERS)
