"""What an encounter leaves (docs/odd/week-04-encounters.md, parts 7 to 10)."""

from covalue_sim.model import processes as process
from oracle.functions import clip01, dist, logistic, sat

NEUTRAL, CO_CREATED, CO_DESTROYED, USER_EXPLOITED, PROVIDER_DEPLETED = range(5)
MEETING = 1


def class_of(user: float, staff: float) -> int:
    """Who gains and who loses."""
    if abs(user) <= 1e-9 or abs(staff) <= 1e-9:
        return NEUTRAL
    if user > 0.0:
        return CO_CREATED if staff > 0.0 else PROVIDER_DEPLETED
    return USER_EXPLOITED if staff > 0.0 else CO_DESTROYED


class Settled:
    """The later parts of an encounter."""

    def task_and_health(self) -> None:
        """Part 7."""
        p, d, user, organisation = self.p, self.p.delegation, self.user, self.organisation
        self.task = task = organisation.delegation if p.mechanisms.delegation else 0.0
        risk = 0.0
        if task > 0.0:
            over = max(0.0, user.activation - user.skill)
            risk = task * logistic(d.base + d.difficulty * (task - user.skill) + d.overconfidence * over - d.backup)
        mishap = self.model.uniform(process.MISHAP, user.key) < risk
        damage = p.encounter.loss_effect * self.lost + (d.harm if mishap else 0.0)
        q, measured = p.organisation.publicness, self.staff.measured
        received = (1.0 - q) * self.gained * 4.0 * measured * (1.0 - measured)
        if not mishap:
            received += d.benefit * task * user.skill * (1.0 + p.encounter.design_weight * user.fits)
        organisation.spill_next += q * self.gained
        self.change = user.heal(received, damage)
        felt_loss = p.learning.loss_felt * (self.lost + damage)
        self.performance = clip01(sat(self.gained / p.learning.half) - felt_loss)
        self.felt = task * (d.feedback * user.motivation - d.obligation)
        if task > 0.0:
            self._live_with(task, d)

    def _live_with(self, task: float, d) -> None:
        user = self.user
        user.week_hours += d.hours * task
        self.staff.saved += d.saved * task
        user.enter("professional", "time", d.hours * task)
        user.enter("professional", "information", task)
        user.enter("patient", "information", task * d.feedback, giver="professional")
        room = 1.0 - user.motivation if self.felt > 0.0 else user.motivation
        user.motivation = clip01(user.motivation + d.motivation_rate * self.felt * room)

    def hours_and_knowledge(self) -> None:
        """Part 8."""
        p, e, user, staff = self.p, self.p.encounter, self.user, self.staff
        self.hours_user, self.hours_staff = e.hours_user * self.effort, e.hours_professional * self.service
        user.week_hours += self.hours_user + e.hours_way
        staff.hours += self.hours_staff
        user.enter("professional", "time", self.hours_user)
        user.enter("society", "time", e.hours_way)
        user.enter("patient", "time", self.hours_staff, giver="professional")
        user.enter("professional", "experience", self.hours_user * user.x)
        user.enter("patient", "expertise", self.hours_staff * staff.skill, giver="professional")
        user.enter("patient", "support", self.hours_staff * (1.0 - staff.measured), giver="professional")
        user.enter("organisation", "legitimacy", user.trust_organisation)
        from_user = self._pass_on_feature(p.learning.features)
        more_literacy = p.learning.literacy * self.performance * staff.skill * (1.0 - user.literacy)
        user.literacy += more_literacy
        more_skill = p.learning.skill * self.performance * (1.0 - user.skill)
        user.skill += more_skill
        self.user_learnt = more_literacy + more_skill + from_user

    def _pass_on_feature(self, chance: float) -> float:
        user, staff = self.user, self.staff
        self.from_staff = 0.0
        lesson = self.model.uniform(process.BIT_LESSON, user.key)
        if lesson < chance:
            bit = 1 << int(12 * lesson / chance)
            if staff.known & bit and not user.known & bit:
                user.known |= bit
                return 1.0 / 12.0
            if user.known & bit and not staff.known & bit and self.phi > self.p.learning.features_share:
                staff.known |= bit
                self.from_staff = 1.0 / 12.0
        return 0.0

    def value_to_both(self) -> None:
        """Part 9."""
        p, user, staff = self.p, self.user, self.staff
        bonus = 0.0
        if p.compensation.professional == "pay_for_performance":
            bonus = p.compensation.bonus_pay * self.service * staff.measured
            staff.income += bonus
            self.organisation.cost += bonus
            user.enter("professional", "money", bonus, giver="organisation")
        hours = self.hours_user + p.encounter.hours_way + self.task * p.delegation.hours
        saved = self.task * p.delegation.saved - self.hours_staff
        self.to_user = [
            self.change,
            self.performance - user.expectation - self.m_user + self.felt,
            self.user_learnt,
            sat(self.hours_staff * (1.0 - staff.measured)) * user.tied,
            self.moved,
            -user.price * hours,
        ]
        exchanged = sat(self.effort) * self.phi * self.organisation.openness * p.learning.exchange
        self.to_staff = [
            self.change,
            sat(self.effort) - staff.expectation - self.m_staff,
            exchanged + self.from_staff,
            sat(self.hours_user) * user.tied,
            self.m_user,
            p.settlement.professional_price * saved + bonus,
        ]

    def keep(self) -> None:
        """Part 10."""
        p, user, staff, organisation = self.p, self.user, self.staff, self.organisation
        user.met, user.phi, user.satisfaction = MEETING, self.phi, self.performance
        user.signal = p.learning.level * (self.performance - p.learning.reference)
        user.signal += p.learning.surprise * (self.performance - user.expectation)
        user.relation += 1
        user.planned += 1
        user.waiting = 0
        staff.served += 1.0
        staff.strain += self.m_staff
        staff.signals += sat(self.effort)
        if dist(user, staff) < p.learning.confidence_bound:
            staff.pull_x += user.x * user.trust
            staff.pull_y += user.y * user.trust
            staff.lesson += user.trust
        organisation.served += 1.0
        organisation.enacted_sum += self.phi
        organisation.output += self.service * staff.measured
        net_user = self._net(self.weights, p.scale["user"], self.to_user)
        net_staff = self._net(p.weights["professional"], p.scale["provider"], self.to_staff)
        for c in range(6):
            user.week_value[c] += self.to_user[c]
            staff.week_value[c] += self.to_staff[c]
        staff.week_net += net_staff
        staff.good += net_user > 0.0
        user.encounter_class = class_of(net_user, net_staff)

    @staticmethod
    def _net(weights, scale, value) -> float:
        return sum(weights[c] * scale[c] * value[c] for c in range(6))
