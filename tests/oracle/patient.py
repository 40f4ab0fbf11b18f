"""Patients: who they are, entry (docs/odd/people-and-initialisation.md), and what every step asks of them."""

import mesa

from covalue_sim.model import processes as process
from oracle.draws import identity
from oracle.functions import clip01, sat
from oracle.living import Living
from oracle.patient_learning import Learning
from oracle.seeking import Seeking
from oracle.sessions import Sessions
from oracle.settings import ECONOMIC, SESSION
from oracle.settling import Settling
from oracle.taking_part import TakingPart


class Patient(Living, TakingPart, Seeking, Sessions, Settling, Learning, mesa.Agent):
    """A service user; `model.patients[slot]` is the present person of a slot."""

    def __init__(self, model, slot: int, generation: int = 0) -> None:
        super().__init__(model)
        self.slot, self.generation = slot, generation
        self.key = identity(slot, generation)
        self._who(model.p, model.draws)
        self._services_met(model.p, model.draws)
        self._accounts(model.p)

    def _who(self, p, draws) -> None:
        key, people = self.key, p.population
        trait = self.model.traits.of(self.slot, self.generation, key)
        self.founder, self.engaged = 0, 1
        self.contributor = draws.uniform(process.CONTRIBUTOR, 0, key) < people.contributor_share
        self.claimant, self.female = trait["claimant"] > 0.5, trait["female"] > 0.5
        u = draws.uniform(process.RATIONALE, 0, key)
        self.rationale = "experience"
        if u < people.managerial_share:
            self.rationale = "managerial"
        elif u < people.managerial_share + people.rights_share:
            self.rationale = "rights"
        self.age, self.slack, self.prosocial = trait["age"], trait["slack"], trait["prosocial"]
        self.propensity = people.propensity_sd * draws.normal(process.PROPENSITY, 0, key)
        self.style = draws.normal(process.STYLE, 0, key)
        self.reading = draws.normal(process.DEAL_NOISE, 0, key)
        self.x, self.y, self.health = trait["lived"], trait["lead"], trait["health"]
        self.need = [clip01(2.0 * trait["need"] * draws.uniform(process.NEED_PROFILE + d, 0, key)) for d in range(4)]
        self.distress, self.hope = trait["distress"], trait["hope"]
        self.wellbeing = (self.health + self.hope + self.slack) / 3.0
        self.activation, self.skill, self.literacy = trait["activation"], trait["skill"], trait["literacy"]
        self.motivation, self.crowded_out = trait["motivation"], 0.0
        self.recognised = p.organisation.recognition * self.skill
        self.known = 0
        for bit in range(6, 12):
            if draws.uniform(process.KNOWN_BITS, 0, 12 * key + bit) < p.forums.lived_known:
                self.known |= 1 << bit
        self.general_trust = trait["general_trust"]
        self.burden = p.learning.burden_start * (1.0 - self.slack)
        self.tension = 0.0

    def _services_met(self, p, draws) -> None:
        key, people, model = self.key, p.population, self.model
        met = [draws.below(process.CHOICE_OF_PROFESSIONAL + g, 0, key, people.professionals.count) for g in (0, 1)]
        homes = [model.professionals[slot] for slot in met]
        self.begin_relation(min(homes, key=lambda w: (w.home_x - self.x) ** 2 + (w.home_y - self.y) ** 2))
        self.alternatives = draws.below(process.ALTERNATIVES, 0, key, people.alternatives + 1)
        self.group = None
        if draws.uniform(process.JOINS_GROUP, 0, key) < p.groups.member_share:
            self.group = model.groups[draws.below(process.CHOICE_OF_GROUP, 0, key, people.groups.count)]
        self.trust_organisation = self.trust_peers = self.credence = self.general_trust
        self.expectation = clip01(0.5 * (p.learning.reference + self.general_trust))

    def _accounts(self, p) -> None:
        self.voice = self.phi = p.power.professional_led
        self.value_seen = max(self.expectation, 1e-6)
        self.cash = p.settlement.cash_target * self.slack
        self.owed = self.credits = self.earned = 0.0
        self.owed_due = 0
        self.activity = self.encounter_class = self.coping = None
        self.asked = self.met = self.emergency = 0
        self.satisfaction, self.signal = self.expectation, 0.0
        self.z_x, self.z_y = self.x, self.y
        self.week_hours = self.week_paid_hours = self.week_pay = self.week_net = 0.0
        self.begin_sums()

    def begin_sums(self) -> None:
        """Sums since week 0 begin at nothing (at entry and at the branch)."""
        self.value, self.week_value = [0.0] * 6, [0.0] * 6
        self.net_value = self.hours_unpaid = self.hours_paid = self.pay = self.hours_civic = 0.0
        self.emergencies = self.planned = 0

    def begin_relation(self, professional) -> None:
        """Meet a new professional."""
        self.professional = professional
        self.trust, self.evidence = self.general_trust, self.model.p.trust.evidence_start
        self.relation = self.prepared = self.waiting = 0

    @property
    def organisation(self):
        return self.professional.organisation

    @property
    def need_mean(self) -> float:
        return (self.need[0] + self.need[1] + self.need[2] + self.need[3]) / 4.0

    @property
    def price(self) -> float:
        """Money units an hour."""
        p = self.model.p
        return p.settlement.hour_price * p.dear(p.settlement.slack_gradient, self.slack)

    @property
    def tied(self) -> float:
        return self.relation / (self.relation + self.model.p.encounter.tie_half)

    @property
    def fits(self) -> float:
        """How well the design of the own service fits the needs."""
        return sum(need * payoff for need, payoff in zip(self.need, self.organisation.payoff, strict=True))

    @property
    def in_working_group(self) -> bool:
        """In a group, where groups are switched on."""
        return self.group is not None and self.model.p.mechanisms.groups

    @property
    def in_session(self) -> bool:
        return self.activity == SESSION

    @property
    def weights(self) -> list[float]:
        """Own weights of value (step 8)."""
        p = self.model.p
        own = list(p.weights[self.rationale])
        if p.value.dispersion > 0.0:
            for c in range(6):
                u = self.model.draws.uniform(process.VALUE_WEIGHTS + c, 0, self.key)
                own[c] *= 1.0 + p.value.dispersion * (2.0 * u - 1.0)
        total = sum(own)
        return [weight / total for weight in own] if total != 0.0 else own

    def promised(self, declared: float) -> float:
        """What this person takes an announcement to promise (step 2a)."""
        ambiguity = self.model.p.power.ambiguity
        if ambiguity <= 0.0:
            return declared
        return clip01(declared + ambiguity * self.model.draws.normal(process.DEAL_NOISE, 0, self.key))

    def reported(self, latent: float) -> float:
        """What this person says (step 10)."""
        reports = self.model.p.reports
        lifted = latent + reports.lift + reports.spread * self.style
        dependence = (1.0 - self.phi) / (1.0 + self.alternatives)
        return clip01(lifted + reports.front_stage * dependence * (1.0 - lifted))

    def give_hours(self, hours: float) -> None:
        """Hours given and what they cost."""
        self.week_hours += hours
        self.week_value[ECONOMIC] -= self.price * hours

    def heal(self, received: float, damage: float) -> float:
        """Health and needs after a service (step 4c, part 7): the change in need-weighted health."""
        p, payoff, n = self.model.p, self.organisation.payoff, self.need_mean
        better = (1.0 - self.health) * sat(p.encounter.health_effect * received)
        worse = self.health * sat(damage)
        self.health += better - worse
        for d in range(4):
            self.need[d] -= sat(p.encounter.relief * received * (0.5 + payoff[d])) * self.need[d]
        return (better - worse) * (0.5 + n)

    def enter(self, receiver: str, resource: str, amount: float, giver: str = "patient") -> None:
        """A line of the ledger."""
        self.model.ledger.enter(giver, receiver, resource, amount)
