"""Professionals: entry, capacity, learning."""

import mesa

from covalue_sim.model import processes as process
from oracle.draws import identity
from oracle.functions import between, clip01


class Professional(mesa.Agent):
    """Who serves; `model.professionals[slot]` is the present holder of a post."""

    def __init__(self, model, slot: int, generation: int = 0) -> None:
        super().__init__(model)
        p, draws = model.p, model.draws
        self.slot, self.generation = slot, generation
        self.key = key = identity(slot, generation)
        people = p.population
        post = draws.below(process.CHOICE_OF_ORGANISATION, 0, slot, people.organisations.count)
        self.organisation = model.organisations[post]
        fresh_x = people.professional_lived_mean + people.professional_place_sd * draws.normal(
            process.PROFESSIONAL_X, 0, key
        )
        fresh_y = people.professional_lead_mean + people.professional_place_sd * draws.normal(
            process.PROFESSIONAL_Y, 0, key
        )
        self.x = self.home_x = clip01(between(self.organisation.x, fresh_x, people.fresh_share))
        self.y = self.home_y = clip01(between(self.organisation.y, fresh_y, people.fresh_share))
        self.skill = clip01(
            people.professional_skill_mean
            + people.professional_skill_sd * draws.normal(process.PROFESSIONAL_SKILL, 0, key)
        )
        self.discretion = clip01(
            people.discretion_mean + people.discretion_sd * draws.normal(process.PROFESSIONAL_DISCRETION, 0, key)
        )
        self.known = 0
        for bit in range(6):
            if draws.uniform(process.PROFESSIONAL_BITS, 0, 12 * key + bit) < p.forums.biomedical_known:
                self.known |= 1 << bit
        self.openness = p.organisation.professional_openness
        self.trust = people.professional_trust_mean
        self.burnout = p.learning.burnout_start
        self.measured = 0.5
        self.expectation = p.learning.reference
        self.saved = self.visit_hours = self.income = 0.0
        self.peer = draws.below(process.COLLEAGUE, 0, key, people.professionals.count)
        self.capacity, self.queue = p.encounter.capacity, 0.0
        self._clear()

    def _clear(self) -> None:
        self.demand = self.served = self.hours = self.saved = self.visit_hours = 0.0
        self.strain = self.signals = self.good = self.pull_x = self.pull_y = self.lesson = self.week_net = 0.0
        self.week_value = [0.0] * 6

    @property
    def colleague(self) -> "Professional":
        return self.model.professionals[self.peer]

    def may_leave(self) -> None:
        """Step 1c: leave the post to the next generation."""
        model = self.model
        if model.uniform(process.PROFESSIONAL_LEAVES, self.key) < model.p.turnover.professional_rate:
            newcomer = Professional(model, self.slot, self.generation + 1)
            newcomer.income = self.income
            model.professionals[self.slot] = newcomer
            self.remove()

    def train(self) -> None:
        """Step 2b."""
        model, training = self.model, self.model.p.training
        if model.uniform(process.PROFESSIONAL_BIT_LESSON, 2 * self.key) < training.rate:
            self.known |= 1 << 6 + model.below(process.PROFESSIONAL_BIT_LESSON, 2 * self.key + 1, 6)
            self.x += training.shift * (1.0 - self.x)

    def open_week(self) -> None:
        """Step 4a: capacity, then a clean sheet."""
        p = self.model.p
        fit = p.encounter.capacity * (1.0 - p.encounter.capacity_burnout * self.burnout)
        rested = fit * (1.0 - p.organisation.coordination)
        freed = (p.delegation.saved_kept * self.saved - self.visit_hours) / p.encounter.slot_hours
        self.capacity = max(0.0, rested + freed)
        self._clear()

    def queue_and_cover(self) -> None:
        """Step 4b."""
        self.queue = max(0.0, self.demand / max(self.capacity, 1e-9) - 1.0)
        colleague = self.colleague
        spare = max(0.0, colleague.capacity - colleague.demand)
        covered = self.model.p.organisation.cover * min(spare, max(0.0, self.demand - self.capacity))
        self.capacity += covered
        colleague.capacity -= covered

    def learn(self) -> None:
        """Step 9."""
        p = self.model.p
        if self.served > 0.0:
            self._learn_from_patients(p)
        self.x += p.learning.anchor * (self.home_x - self.x)
        self.y += p.learning.anchor * (self.home_y - self.y)
        if p.mechanisms.burnout:
            strain = self.strain / self.served if self.served > 0.0 else 0.0
            load = max(0.0, self.hours / p.learning.usual_hours - 1.0)
            b = p.learning.load * load + p.learning.strain * strain + p.learning.queue * self.queue
            self.burnout += b / (1.0 + b) * p.learning.burnout * (1.0 - self.burnout)
            self.burnout -= p.learning.recovery * self.burnout
        bonus = p.compensation.bonus
        aim = 0.5
        if p.compensation.professional == "pay_for_performance":
            aim = 0.5 + p.learning.measured_most * bonus / (p.learning.measured_half + bonus)
        self.measured += p.learning.measured * (aim - self.measured)
        peer = self.colleague
        ease = p.organisation.professional_openness * (
            1.0 - p.organisation.pressure_closes * self.organisation.pressure
        )
        self.openness += p.learning.spread * (0.5 * (peer.openness + ease) - self.openness)
        self.skill += p.learning.spread * p.learning.peer_skill * max(0.0, peer.skill - self.skill)

    def _learn_from_patients(self, p) -> None:
        good = self.good / self.served
        if p.mechanisms.trust:
            loss = min(p.trust.loss_ratio * p.trust.professional_step, 0.999)
            self.trust += p.trust.professional_step * good * (1.0 - self.trust) - loss * (1.0 - good) * self.trust
        if p.mechanisms.expectation:
            self.expectation += p.learning.expectation * (self.signals / self.served - self.expectation)
        if p.mechanisms.approach and self.lesson > 0.0:
            pace = p.learning.approach * self.trust
            self.x += pace * (self.pull_x / self.lesson - self.x)
            self.y += pace * (self.pull_y / self.lesson - self.y)
