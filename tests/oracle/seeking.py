"""Step 4 (docs/odd/week-04-encounters.md): seeking, waiting, preparation, public benefit."""

from covalue_sim.model import processes as process
from oracle.encounter import Encounter
from oracle.functions import clip01, logistic, sat
from oracle.settings import HEALTH

NO, MET, IN_VAIN, PREPARED = 0, 1, 2, 3


class Seeking:
    """How people come to an encounter."""

    def seek(self) -> None:
        """Step 4a."""
        e = self.model.p.encounter
        self.met, self.encounter_class, self.coping = NO, None, None
        self.week_hours = self.week_paid_hours = self.week_pay = 0.0
        self.week_value = [0.0] * 6
        if not self.engaged or self.contributor or not self.organisation.open:
            return
        wish = logistic(
            e.seek_level + e.seek_need * (self.need_mean - e.seek_usual_need) + e.seek_trust * (self.trust - 0.5)
            - e.seek_burden * self.burden
        )  # fmt: skip
        if self.waiting > 0 or self.model.uniform(process.SEEKS, self.key) < wish:
            self.met = IN_VAIN
            self.professional.demand += 1.0

    def be_served(self) -> None:
        """Step 4c."""
        if self.met != IN_VAIN:
            return
        p, w = self.model.p, self.professional
        if self.model.uniform(process.SERVED, self.key) * w.demand >= w.capacity:
            self.waiting += 1
        elif p.mechanisms.preparation and self.prepared < p.preparation.weeks:
            self.prepared += 1
            self.waiting, self.met = 0, PREPARED
            self.trust = clip01(self.trust + p.preparation.trust * (1.0 - self.trust))
        else:
            Encounter(self.model, self).run()

    def share_public_benefit(self) -> None:
        """Step 4d."""
        h = self.organisation
        if h.spillover > 0.0:
            effect = self.model.p.encounter.health_effect
            better = (1.0 - self.health) * sat(effect * h.spillover / h.people)
            self.health += better
            change = better * (0.5 + self.need_mean)
            self.week_value[HEALTH] += change
            h.spilled += change
