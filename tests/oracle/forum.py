"""Step 6 (docs/odd/week-06-forums.md): forums of an organisation."""

from covalue_sim.model import processes as process
from oracle.functions import between, clip01, dist, distance, exp, sat


class Forum:
    """Where users and staff move a service."""

    def adopt(self, design: int) -> None:
        """Take over a design and what it is worth."""
        self.design, self.payoff = design, self.model.landscape.payoffs(design)

    def gather_nobody(self) -> None:
        """Begin the week's forum."""
        self.users = self.commissioned = self.designers = self.assessed = 0
        self.staff = self.users_known = self.staff_known = 0
        self.users_x = self.users_y = self.staff_x = self.staff_y = 0.0
        self.moved = self.discretion = self.outside = self.dissent = 0.0
        self.voiced_need = [0.0] * 4

    def gather_staff(self, professional) -> None:
        """A professional of this organisation."""
        self.staff += 1
        self.staff_x += professional.x
        self.staff_y += professional.y
        self.discretion += professional.discretion
        self.staff_known |= professional.known

    def gather_user(self, patient, phase: str) -> None:
        """A patient who took up a forum."""
        self.users += 1
        if phase == "commission":
            self.commissioned += 1
        elif phase == "design":
            self.designers += 1
            self.dissent += dist(patient, self)
            self.users_x += patient.x
            self.users_y += patient.y
            self.users_known |= patient.known
        else:
            self.assessed += 1
            self.voiced_need = [a + b for a, b in zip(self.voiced_need, patient.need, strict=True)]

    def staff_gathered(self) -> None:
        """Mean discretion, when all staff are counted."""
        self.discretion /= max(self.staff, 1)

    @property
    def resisting(self) -> float:
        return self.resistance * (1.0 - self.champions) * (1.0 - self.outside)

    def influence(self, users: int) -> float:
        """Voice of so many users: enacted power through the tiers."""
        p, tiers = self.model.p, 1.0
        if p.mechanisms.tiers:
            a, b, c = p.forums.tier_local, p.forums.tier_middle, self.openness
            tiers = (1.0 - p.forums.bypass) * a * b * c + p.forums.bypass * max(a * b, b * c, a * c)
        return self.enacted * tiers * sat(users / p.forums.users_half)

    @property
    def commissioning(self) -> float:
        """How far those who commission move what is commissioned."""
        if not self.model.p.mechanisms.forums:
            return 0.0
        return self.model.p.forums.commission * self.influence(self.commissioned) * (1.0 - self.resisting)

    def hold_forum(self) -> None:
        """The forum of the week."""
        if not (self.open and self.model.p.mechanisms.forums):
            return
        if self.designers > 0:
            influence = self.influence(self.designers)
            self._move(influence)
            self._redesign(influence)
        self._commission()
        if self.assessed:
            self._assess()
        self._keep_what_works()

    def _move(self, influence: float) -> None:
        forums, x, y = self.model.p.forums, self.x, self.y
        rate = forums.move * self.model.comprehension * (1.0 - self.resisting)
        self.x = between(self.x, self.users_x / self.designers, rate * influence)
        self.y = between(self.y, self.users_y / self.designers, rate * influence)
        if self.staff > 0:
            pull = rate * (1.0 - influence) * forums.staff_pull
            self.x = between(self.x, self.staff_x / self.staff, pull)
            self.y = between(self.y, self.staff_y / self.staff, pull)
        self.moved = distance(x, y, self.x, self.y)

    def _redesign(self, influence: float) -> None:
        model, p, key = self.model, self.model.p, 16 * self.slot
        fit = model.landscape.fit
        design, worth = self.design, fit(self.design, self.need)
        drawn = model.uniform(process.FORUM_BIT, key + 15)
        topics = min(8, int(p.forums.topics * p.forums.pace + min(self.escalated, 1.0) + drawn))
        for topic in range(topics):
            users_propose = model.uniform(process.FORUM_ACCEPT, key + topic) < influence
            known = self.users_known if users_propose else self.staff_known
            bit = 1 << model.below(process.FORUM_BIT, key + topic, 12)
            if not known & bit or model.uniform(process.FORUM_ACCEPT, key + topic + 8) < self.resisting:
                continue
            changed = design ^ bit
            understood = model.uniform(process.FORUM_EXPLORE, key + topic) < model.comprehension
            if understood:
                taken = fit(changed, self.need) > worth
            else:
                taken = model.uniform(process.FORUM_EXPLORE, key + topic + 8) < p.forums.guess
            if taken:
                design, worth = changed, fit(changed, self.need)
        curious = p.forums.explore * self.openness * sat(p.forums.dissent * self.dissent / self.designers)
        if p.mechanisms.exploration and model.uniform(process.FORUM_BIT, key + 13) < curious:
            design ^= 1 << model.below(process.FORUM_BIT, key + 14, 12)
        if design != self.design:
            self.adopt(design)

    def _commission(self) -> None:
        r = self.commissioning
        self.pressure -= r * self.pressure
        self.openness += r * (1.0 - self.openness)
        self.split += r * (1.0 - self.split)
        self.restraint += r * (1.0 - self.restraint)

    def _assess(self) -> None:
        r = self.model.p.forums.assess * self.responsiveness * sat(self.assessed / self.model.p.forums.assessed_half)
        for d in range(4):
            self.need[d] = clip01(between(self.need[d], self.voiced_need[d] / self.assessed, r))

    def _keep_what_works(self) -> None:
        model = self.model
        fit = model.landscape.fit
        if fit(self.design, self.need) >= fit(self.best_design, self.need):
            self.best_design = self.design
        elif model.uniform(process.RETURN_TO_BEST, self.slot) < model.p.forums.revert:
            self.adopt(self.best_design)
        self.novelty = max(0.0, 0.5 * sum(self.payoff) - self.alone)


def comprehension(pace: float) -> float:
    """A fast pace is understood less."""
    return 1.0 - exp(-1.0 / pace)
