"""Steps 8 and 9 (docs/odd/week-08-value.md, week-09-learning.md), patients."""

from oracle import rules
from oracle.functions import clip01, dist, distance
from oracle.settings import ECONOMIC

MET, IN_VAIN = 1, 2


class Learning:
    """What a week was worth and what it leaves."""

    def account(self) -> None:
        """Step 8."""
        p, week, own = self.model.p, self.model.week, self.weights
        self.week_value[ECONOMIC] += self.week_pay
        felt = [scale * value for scale, value in zip(p.scale["user"], self.week_value, strict=True)]
        self.week_net = sum(weight * value for weight, value in zip(own, felt, strict=True))
        if p.mechanisms.tension and self.met == MET:
            first, second = sorted(range(6), key=lambda c: (-own[c], c))[:2]
            self.tension = abs(felt[first] - felt[second])
            if self.coping == "ask_help":
                self.tension -= p.coping.eased * self.tension
        if week >= 0:
            self.value = [a + b for a, b in zip(self.value, self.week_value, strict=True)]
            self.net_value += self.week_net
            self.pay += self.week_pay
            self.hours_paid += self.week_paid_hours
            self.hours_unpaid += self.week_hours - self.week_paid_hours
            if self.activity is not None and week < 52:
                self.hours_civic += p.portfolio.session

    def one_bad_step(self) -> None:
        """Trust in the organisation after something bad."""
        trust = self.model.p.trust
        self.trust_organisation -= min(trust.organisation_step * trust.loss_ratio, 0.999) * self.trust_organisation

    def learn(self) -> None:
        """Step 9."""
        p = self.model.p
        shock = p.trust.shock
        self.trust -= shock * self.trust
        self.trust_organisation -= shock * self.trust_organisation
        self.general_trust -= p.trust.shock_general * shock * self.general_trust
        if self.met == MET:
            self._learn_from_encounter(p)
        elif self.met == IN_VAIN and p.mechanisms.trust:
            self.one_bad_step()
        if p.mechanisms.capability:
            self._capability(p.learning)
        self.recognised += p.forums.recognise * (p.organisation.recognition * self.skill - self.recognised)
        if p.mechanisms.burden:
            self._burden(p.learning)

    def _learn_from_encounter(self, p) -> None:
        gap = self._compare_promise(p) if p.mechanisms.promises else 0.0
        if p.mechanisms.trust:
            self._trust_organisation(p.trust, gap)
            self._learn_trust(p.trust)
        if p.mechanisms.expectation:
            self.expectation += p.learning.expectation * (self.satisfaction - self.expectation)
        w = self.professional
        if p.mechanisms.approach and dist(self, w) < p.learning.confidence_bound:
            pace = p.learning.approach * self.trust
            self.x += pace * (w.x - self.x)
            self.y += pace * (w.y - self.y)

    def _compare_promise(self, p) -> float:
        trust, promised = p.trust, self.promised(self.organisation.declared)
        gap = max(0.0, promised - self.phi)
        self.credence += p.learning.credence * (1.0 - abs(promised - self.phi) - self.credence)
        self.voice += p.learning.voice * (self.phi - self.voice)
        self.signal -= trust.promise_weight * max(0.0, gap - trust.promise_tolerance) * self.credence
        return gap

    def _trust_organisation(self, trust, gap: float) -> None:
        if gap > trust.promise_tolerance:
            self.one_bad_step()
        elif self.signal > 0.0:
            self.trust_organisation += trust.organisation_step * (1.0 - self.trust_organisation)
        else:
            self.trust_organisation -= trust.organisation_step * self.trust_organisation

    def _learn_trust(self, trust) -> None:
        step = trust.gain
        if trust.scaled:
            step = clip01(trust.gain * abs(self.signal) / trust.usual_surprise)
        self.trust = rules.ask(
            self.model, "trust", self, self.key, trust=self.trust, surprise=self.signal, step=step,
            loss_ratio=trust.loss_ratio, prior=self.general_trust, evidence=self.evidence, gate=trust.gate,
        )  # fmt: skip
        self.evidence = min(self.evidence + 1.0, trust.evidence_most)
        self.general_trust += trust.spillover * (self.trust - self.general_trust)

    def _capability(self, learning) -> None:
        if self.met == MET:
            success = max(0.0, self.satisfaction - learning.reference)
            self.activation += learning.activation * success * (1.0 - self.activation)
        pull = learning.health_pull * (self.health - 0.5)
        self.activation += pull * self.activation * (1.0 - self.activation)
        self.activation -= learning.activation_decay * self.activation
        self.skill -= learning.skill_decay * self.skill
        self.literacy -= learning.literacy_decay * self.literacy
        self.recognised = clip01(min(self.recognised, self.skill))

    def _burden(self, learning) -> None:
        over = self.week_hours * (1.5 - self.slack) / learning.burden_hours
        if self.met == MET:
            over += learning.burden_misalignment * distance(self.z_x, self.z_y, self.x, self.y)
        elif self.met == IN_VAIN:
            over += learning.burden_waiting
        added = learning.burden * over / (1.0 + over) * (1.0 - self.burden)
        self.burden += added - learning.rest * self.burden

    def be_looked_at(self) -> None:
        """Step 10: what the organisation adds up."""
        if self.met == MET:
            self.organisation.value_sum += self.week_net
            self.organisation.report_sum += self.reported(self.satisfaction)
