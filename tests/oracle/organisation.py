"""Organisations: entry, promises, seats; looking, accounts, adapting (docs/odd/week-10-organisations.md)."""

import mesa

from covalue_sim.model import processes as process
from oracle import rules
from oracle.forum import Forum
from oracle.functions import clip01, sat
from oracle.landscape import BIOMEDICAL, LIVED


class Organisation(Forum, mesa.Agent):
    """A provider of services with a design of its own."""

    def __init__(self, model, slot: int) -> None:
        super().__init__(model)
        p, draws, o = model.p, model.draws, model.p.organisation
        self.slot, self.open = slot, 1
        self.x = clip01(o.lived + o.place_sd * draws.normal(process.ORGANISATION_X, 0, slot))
        self.y = clip01(o.lead + o.place_sd * draws.normal(process.ORGANISATION_Y, 0, slot))
        self.need = [0.5] * 4
        self.best_design = draws.below(process.ORGANISATION_DESIGN, 0, slot, 4096)
        self.adopt(self.best_design)
        land = model.landscape
        self.alone = max(land.best_alone(self.design, self.need, bits) for bits in (BIOMEDICAL, LIVED))
        self.novelty = 0.0
        self.pressure, self.openness, self.delegation = o.pressure, o.openness, p.delegation.task
        self.resistance, self.champions, self.responsiveness = o.resistance, o.champions, o.responsiveness
        self.declared, self.enacted = p.power.declared_share, p.power.professional_led
        self.reserve, self.indicator, self.indicator_seen, self.weak_weeks = o.reserve, 0.0, 0.0, 0
        self.split = self.restraint = self.discretion = self.spill_next = self.spillover = self.spilled = 0.0
        self.value_sum = self.report_sum = self.staff_hours = self.outlay = self.salary = 0.0
        self.spent = self.unpaid = self.budget_left = 0.0
        self.patients = self.people = 0
        self.seats, self.willing = [0.0] * 12, [0.0] * 12
        self._clear_sums()
        self.gather_nobody()

    def _clear_sums(self) -> None:
        self.cost = self.served = self.enacted_sum = self.output = self.escalated = 0.0

    def announce(self) -> None:
        """Step 2a, after patients have been counted."""
        p = self.model.p
        self.declared = p.power.declared_share
        self.budget_left = p.organisation.budget * self.patients if self.open else 0.0
        self._clear_sums()

    def open_seats(self) -> None:
        """Step 3."""
        p = self.model.p
        self.willing = [0.0] * 12
        self.seats = [cell.hours * self.patients / 100 / p.portfolio.session * self.open for cell in p.cells]

    def forget_spillover(self) -> None:
        """Step 4d."""
        self.spilled, self.people = 0.0, 0

    def begin_settlement(self) -> None:
        """Step 7."""
        self.unpaid = 0.0

    def begin_looking(self) -> None:
        """Step 10: last sums away, public value handed on."""
        self.value_sum = self.report_sum = self.staff_hours = 0.0
        self.spillover, self.spill_next = self.spill_next, 0.0

    def look(self) -> None:
        """Step 10: the indicator."""
        o = self.model.p.organisation
        if self.served > 0.0:
            match, reports = o.indicator_match, self.model.p.reports
            measured = sat(self.output / self.served) - 0.5
            self.indicator = (
                match * self.value_sum / self.served + (1.0 - match) * measured
                + reports.weight * (self.report_sum / self.served - 0.5)
            )  # fmt: skip
            self.enacted += o.memory * (self.enacted_sum / self.served - self.enacted)
        self.indicator_seen += o.memory * (self.indicator - self.indicator_seen)

    def keep_accounts_and_adapt(self) -> None:
        """Step 10: accounts, governance, closing."""
        self.outlay = self.salary = 0.0
        if not self.open:
            return
        self._accounts()
        self._adapt()
        if self.model.p.mechanisms.closure:
            self._perhaps_close()

    def _accounts(self) -> None:
        p, o, enter = self.model.p, self.model.p.organisation, self.model.ledger.enter
        base = o.budget * self.patients
        income = max(0.0, base * (1.0 + o.funding_response * self.indicator))
        enter("society", "organisation", "money", income)
        salaries = (o.salary * self.staff + o.overtime * self.staff_hours) * (1.0 - o.thrift * self.pressure)
        self.salary = salaries / self.staff if self.staff > 0 else 0.0
        enter("organisation", "professional", "money", salaries)
        running = (o.coordination + o.transfer) * base + p.portfolio.session_cost * self.users
        running += p.support.price * p.support.resources * self.patients
        enter("organisation", "society", "money", running)
        self.outlay = salaries + running + self.cost
        self.spent = self.outlay / max(income, 1e-9)
        self.reserve += income - self.outlay
        surplus = o.returned * max(0.0, self.reserve - o.reserve)
        self.reserve -= surplus
        enter("organisation", "society", "money", surplus)

    def _adapt(self) -> None:
        p, o = self.model.p, self.model.p.organisation
        if p.mechanisms.adaptation:
            aim = rules.ask(
                self.model, "governance", self, self.slot, pressure=self.pressure, home=o.pressure,
                indicator=self.indicator, reference=self.indicator_seen, responsiveness=self.responsiveness,
                spent=self.spent,
            )  # fmt: skip
            self.pressure += o.adapting * (aim - self.pressure)
        self.openness += o.adapting * (o.openness - self.openness)
        self.responsiveness, self.resistance, self.champions = o.responsiveness, o.resistance, o.champions
        self.delegation = p.delegation.task * (1.0 - self.restraint)

    def _perhaps_close(self) -> None:
        o = self.model.p.organisation
        weak = self.reserve < 0.0 or self.indicator_seen < o.indicator_floor
        self.weak_weeks = self.weak_weeks + 1 if weak else 0
        if self.weak_weeks > o.patience:
            self.open = 0
