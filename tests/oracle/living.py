"""Step 1 (docs/odd/week-01-needs-and-turnover.md), patients."""

from covalue_sim.model import processes as process
from oracle.functions import clip01, exp, logistic


class Living:
    """What happens to people outside the service, and who comes and goes."""

    def live(self) -> None:
        """Step 1a."""
        p = self.model.p
        self.emergency = 0
        if p.mechanisms.needs and not self.contributor:
            self._drift(p.needs)
        self._mind(p.needs)
        if p.mechanisms.emergencies:
            hazard = p.needs.emergency_rate * exp(p.needs.emergency_slope * (0.5 - self.health))
            if self.model.uniform(process.EMERGENCY, self.key) < 1.0 - exp(-hazard):
                self.emergency = 1
                self.emergencies += 1
                self.distress += p.needs.emergency_distress * (1.0 - self.distress)
                self.health -= p.needs.emergency_harm * self.health

    def _drift(self, needs) -> None:
        self.health -= needs.decline * (0.5 + self.age) * self.need_mean * self.health
        self.need = [clip01(n + needs.drift * (1.0 - self.health) * (1.0 - n) - needs.remission * n) for n in self.need]
        if self.model.uniform(process.HEALTH_SHOCK, self.key) < needs.shock_rate:
            d = self.model.below(process.SHOCK_DIMENSION, self.key, 4)
            self.need[d] += needs.shock_size * (1.0 - self.need[d])
            self.health -= needs.shock_harm * needs.shock_size * self.health

    def _mind(self, needs) -> None:
        pressed = needs.distress_need * self.need_mean + needs.distress_burden * self.burden
        distress = clip01(needs.distress_base + pressed - needs.distress_hope * self.hope)
        fed = needs.hope_satisfaction * self.satisfaction + needs.hope_health * self.health
        hope = clip01(needs.hope_base + fed)
        wellbeing = (self.health + self.hope + self.slack) / 3.0
        self.distress += needs.mind_rate * (distress - self.distress)
        self.hope += needs.mind_rate * (hope - self.hope)
        self.wellbeing += needs.wellbeing_rate * (wellbeing - self.wellbeing)

    def come_and_go(self) -> None:
        """Step 1b."""
        model, p = self.model, self.model.p
        dies = model.uniform(process.DEATH_OR_MOVE, self.key) < p.turnover.patient_rate * (0.5 + self.age)
        if p.mechanisms.turnover and dies:
            self.enter("society", "money", self.cash)
            self.enter("society", "credits", self.credits)
            newcomer = type(self)(model, self.slot, self.generation + 1)
            model.patients[self.slot] = newcomer
            newcomer.enter("patient", "money", newcomer.cash, giver="society")
            self.remove()
            return
        if p.mechanisms.exits:
            self._exit_or_return(p.turnover, p.coping)
        if p.mechanisms.switching:
            self._switch(p)

    def _exit_or_return(self, turnover, coping) -> None:
        model = self.model
        if self.engaged:
            avoids = coping.avoid_exit if self.coping == "avoid" else 0.0
            lost = turnover.exit_threshold - self.trust + turnover.exit_burden * self.burden
            push = logistic(turnover.exit_steepness * lost)
            if model.uniform(process.EXIT, self.key) < turnover.exit_rate * push * (1.0 + avoids):
                self.engaged = self.waiting = 0
        elif model.uniform(process.RETURN, self.key) < turnover.return_rate * self.need_mean:
            self.engaged = 1

    def _switch(self, p) -> None:
        model, turnover = self.model, p.turnover
        place = model.draws.below(
            process.SWITCH_TO, 0, 16 * self.key + model.week % 16, p.population.professionals.count
        )
        there = model.professionals[place]
        wish = turnover.switch_rate * logistic(turnover.exit_steepness * (turnover.exit_threshold - self.trust))
        if not self.organisation.open:
            wish = turnover.switch_closed
        moves = model.uniform(process.SWITCH, self.key) < wish
        if self.alternatives > 0 and there is not self.professional and moves:
            self.begin_relation(there)

    def meet_newcomer(self) -> None:
        """Step 1c: begin anew where the own professional has been replaced."""
        present = self.model.professionals[self.professional.slot]
        if present is not self.professional:
            self.begin_relation(present)

    def may_leave_group(self) -> None:
        """Step 1d."""
        if self.group is not None:
            rate = self.model.p.groups.leave_rate * (1.5 - self.group.bonding)
            if self.model.uniform(process.MEMBER_LEAVES, self.key) < rate:
                self.group = None

    def train(self) -> None:
        """Step 2b."""
        model, training = self.model, self.model.p.training
        if self.contributor or model.uniform(process.TRAINING, self.key) >= training.rate:
            return
        self.activation += training.activation * (1.0 - self.activation)
        self.skill += training.skill * (1.0 - self.skill)
        if training.direction == "from_users":
            return
        feature = model.below(process.TRAINING_FEATURE, self.key, 6)
        self.known |= 1 << feature
        self.x -= training.shift * self.x
        one_way = training.direction == "to_users"
        if one_way and model.uniform(process.TRAINING_CROWDS_OUT, self.key) < training.crowds_out:
            self.known &= ~(1 << 6 + feature)

    def encourage(self) -> None:
        """Step 2b."""
        self.motivation += self.model.p.support.encouragement * (1.0 - self.motivation)
