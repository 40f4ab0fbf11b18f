"""Step 3 (docs/odd/week-03-participation.md)."""

from covalue_sim.model import processes as process
from oracle import rules
from oracle.functions import dist, exp
from oracle.pay import accepted, benefits_lost
from oracle.settings import ENCOUNTER, SESSION


class TakingPart:
    """Who takes up which activity."""

    def be_asked(self) -> None:
        """Neighbours who took part last week ask; so does the group."""
        model = self.model
        askers = sum(model.patients[slot].activity is not None for slot in model.neighbours[self.slot])
        chance = 1.0 - exp(-model.p.participation.ask_rate * askers)
        if self.in_working_group:
            chance += (1.0 - chance) * self.group.mobilisation
        self.asked = int(model.uniform(process.ASKED, self.key) < chance)

    def _considered(self):
        """The cell of the portfolio thought about this week, or None."""
        barred = {ENCOUNTER} if self.in_working_group else {ENCOUNTER, SESSION}
        cells = [cell for cell in self.model.p.cells if cell.number not in barred]
        total = sum(cell.hours for cell in cells)
        if total <= 0.0:
            return None
        mark = self.model.uniform(process.ACTIVITY, self.key) * total
        found = None
        for cell in cells:
            if cell.hours > 0.0:
                found = cell
                mark -= cell.hours
                if mark < 0.0:
                    break
        return found

    def take_up(self) -> None:
        """Decide on the activity considered."""
        self.activity = None
        cell = self._considered()
        if cell is not None and self.model.uniform(process.TAKES_PART, self.key) < self._chance(cell):
            self.activity = cell.number
            self.organisation.willing[cell.number] += 1.0

    def _chance(self, cell) -> float:
        p = self.model.p
        fare = p.participation.fare * (1.0 - p.participation.access)
        on_the_spot = p.settlement.refund_delay == 0 and p.compensation.rule == "expenses"
        if not self.organisation.open or self.cash < (0.0 if on_the_spot else fare):
            return 0.0
        return rules.ask(self.model, "participation", self, self.key, **self._reasons(cell, fare))

    def _reasons(self, cell, fare: float):
        p, organisation = self.model.p, self.organisation
        part = p.participation
        motive = self.prosocial if cell.collective_benefit else self.motivation
        promised = self.promised(organisation.declared)
        expected = self.credence * promised + (1.0 - self.credence) * self.voice
        heard = part.weight_responded * (expected * organisation.responsiveness - part.usual_response)
        alike = exp(-part.likeness * dist(self, self.professional))
        needy = 1.0 + part.money_need * (1.0 - 2.0 * self.slack)
        return {
            "intercept": getattr(part, cell.level),
            "can": part.weight_can * (self.slack - 0.5) + part.weight_skill * (self.recognised - part.usual_skill),
            "like": part.weight_like * (motive - 0.5) * (1.0 - self.burden),
            "asked": part.weight_asked * self.asked,
            "responded": heard + part.weight_trust * (self.trust_organisation - 0.5),
            "cost": part.weight_cost * (p.portfolio.session * self.price + fare),
            "reward": part.weight_pay * needy * self._worth(cell, fare),
            "propensity": self.propensity,
            "likeness": 0.5 * alike + 0.5 * self.recognised,
            "assigned": part.assigned,
        }

    def _worth(self, cell, fare: float) -> float:
        """What the pay on offer is worth, money units."""
        p = self.model.p
        if cell.number == SESSION or not p.mechanisms.settlement:
            return 0.0
        offer = self.offered(fare)
        if offer <= 0.0:
            return 0.0
        if p.compensation.rule == "time_credits":
            return p.compensation.credit_worth * offer
        if p.compensation.rule == "expenses":
            return offer / (1.0 + p.settlement.impatience * p.settlement.refund_delay)
        taken = accepted(p, self, offer)
        if p.mechanisms.benefits and self.claimant:
            return taken - benefits_lost(p, self.earned, taken)
        return taken

    def offered(self, fare: float) -> float:
        """What the compensation rule gives for one activity."""
        p, pay = self.model.p, self.model.p.compensation
        return rules.ask(
            self.model, "compensation", self, self.key, hours=p.portfolio.session, fare=fare, fee=pay.fee,
            rate=pay.rate, credit_rate=pay.credit_rate, need=self.need_mean,
        )  # fmt: skip

    def may_lose_seat(self) -> None:
        """More takers than seats: seats are drawn."""
        if self.activity is not None:
            organisation = self.organisation
            share = organisation.seats[self.activity] / organisation.willing[self.activity]
            if self.model.uniform(process.SEAT, self.key) >= share:
                self.activity = None
