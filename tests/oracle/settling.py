"""Steps 6 and 7 (docs/odd/week-06-forums.md, week-07-settlement.md), patients."""

from oracle.functions import largest
from oracle.pay import accepted, benefits_lost
from oracle.settings import ACTION, FORUMS, KNOWLEDGE, PHASES, SESSION, VOICE


class Settling:
    """Forums taken part in; cash, pay, credits and budgets."""

    def join_forum(self) -> None:
        """Step 6, gathering."""
        if self.activity in FORUMS:
            self.organisation.gather_user(self, PHASES[self.activity // 3])

    def take_part_in_forum(self) -> None:
        """Step 6, what taking part does."""
        if self.activity is None or self.activity == SESSION:
            return
        p, h, s = self.model.p, self.organisation, self.model.p.portfolio.session
        self.give_hours(s)
        self.enter("organisation", "time", s)
        if self.activity == ACTION:
            h.spill_next += p.portfolio.collective_worth * s * self.skill
            return
        understood = self.model.comprehension
        self.enter("organisation", "experience", s * self.x)
        self.enter("organisation", "legitimacy", self.trust_organisation)
        self.enter("patient", "information", understood, giver="organisation")
        phase = PHASES[self.activity // 3]
        if phase == "design":
            self.week_value[VOICE] += h.moved * h.influence(h.designers)
        elif phase == "commission":
            self.week_value[VOICE] += h.commissioning
        learnt = p.learning.literacy * understood * (1.0 - self.literacy)
        self.literacy += learnt
        self.week_value[KNOWLEDGE] += learnt
        self.recognised += p.forums.recognise * h.enacted * max(0.0, self.skill - self.recognised)

    def settle(self) -> None:
        """Step 7."""
        p, week = self.model.p, self.model.week
        s = p.settlement
        change = s.cash_rate * (s.cash_target * self.slack - self.cash)
        self.cash += change
        self.enter("patient", "money", change, giver="society")
        if week % p.benefits.period == 0:
            self.earned = 0.0
        if not p.mechanisms.settlement:
            return
        if self.owed > 0.0 and week >= self.owed_due:
            self.cash += self.owed
            self.enter("patient", "money", self.owed, giver="society")
            self.owed = 0.0
        if self.activity is not None:
            self._pay_for_activity(p)
        self._spend_credits(p)
        if p.compensation.rule == "personal_budget" and self.engaged and not self.contributor:
            self._use_budget(p)
        if p.mechanisms.crowding:
            self._crowd_out(p.compensation)

    def _pay_for_activity(self, p) -> None:
        fare = p.participation.fare * (1.0 - p.participation.access)
        self.cash -= fare
        self.week_pay -= fare
        self.enter("society", "money", fare)
        if self.activity == SESSION:
            return
        offered = self.offered(fare)
        if p.compensation.rule == "time_credits":
            self.credits += offered
            self.week_paid_hours = p.portfolio.session if offered > 0.0 else 0.0
            self.enter("patient", "credits", offered, giver="organisation")
            self.week_pay += p.compensation.credit_worth * offered
            return
        pay = accepted(p, self, offered)
        if pay <= 0.0:
            return
        h = self.organisation
        if pay > h.budget_left:
            h.unpaid += pay
            self.one_bad_step()
            return
        h.budget_left -= pay
        h.cost += pay
        if p.compensation.rule == "expenses":
            self._refund(p, pay)
        else:
            self._earn(p, pay)

    def _refund(self, p, pay: float) -> None:
        self.week_pay += pay
        if p.settlement.refund_delay > 0:
            if self.owed <= 0.0:
                self.owed_due = self.model.week + p.settlement.refund_delay
            self.owed += pay
            self.enter("society", "money", pay, giver="organisation")
        else:
            self.cash += pay
            self.enter("patient", "money", pay, giver="organisation")

    def _earn(self, p, pay: float) -> None:
        self.week_paid_hours = p.portfolio.session
        self.cash += pay
        self.enter("patient", "money", pay, giver="organisation")
        self.week_pay += pay
        if p.mechanisms.benefits and self.claimant:
            lost = benefits_lost(p, self.earned, pay)
            self.cash -= lost
            self.week_pay -= lost
            self.enter("society", "money", lost)
        self.earned += pay

    def _spend_credits(self, p) -> None:
        if self.credits >= 1.0 and self.in_working_group:
            t = min(self.credits, p.compensation.credit_spend)
            if self.group.help_hours >= t:
                self.group.help_hours -= t
                self.credits -= t
                self.enter("group", "credits", t)
                self.enter("patient", "time", t, giver="group")
                self._be_helped(t)

    def _be_helped(self, hours: float) -> None:
        ease = 1.0 - 1.0 / (1.0 + self.model.p.settlement.help_effect * hours)
        self.burden -= ease * self.burden
        d = largest(self.need)
        self.need[d] -= ease * self.need[d]

    def _use_budget(self, p) -> None:
        h, grant = self.organisation, p.compensation.budget * self.need_mean
        if grant > h.budget_left or not h.open:
            h.unpaid += grant
            return
        h.budget_left -= grant
        h.cost += grant
        self.enter("patient", "money", grant, giver="organisation")
        self.enter("society", "money", grant)
        t = grant / p.settlement.help_price * (0.5 + 0.5 * self.literacy)
        self.enter("patient", "time", t, giver="society")
        self._be_helped(t)
        self.give_hours(p.compensation.budget_hours)
        self.enter("organisation", "time", p.compensation.budget_hours)

    def _crowd_out(self, compensation) -> None:
        if self.week_pay > 0.0:
            taken = compensation.crowding * self.motivation
        else:
            taken = -compensation.restoring * min(self.crowded_out, 1.0 - self.motivation)
        self.motivation -= taken
        self.crowded_out += taken
        if taken > 0.0:
            self.crowded_out = min(self.crowded_out, 1.0 - self.motivation)
