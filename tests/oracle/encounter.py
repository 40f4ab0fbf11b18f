"""One encounter (docs/odd/week-04-encounters.md, 4c)."""

from covalue_sim.model import processes as process
from oracle import rules
from oracle.functions import between, distance, exp, largest, logistic, power, sat
from oracle.production import effort, produced
from oracle.settings import EXPERIENCE, RELATIONAL, VOICE
from oracle.settling_encounter import Settled


class Encounter(Settled):
    """A patient and the own professional, once."""

    def __init__(self, model, patient) -> None:
        self.model, self.p, self.user = model, model.p, patient
        self.staff, self.organisation = patient.professional, patient.organisation

    def run(self) -> None:
        """Parts 1 to 10."""
        self.weights = self.user.weights
        self._power()
        self.psi = self._cope()
        self._place()
        self._efforts()
        self._produce()
        self.task_and_health()
        self.hours_and_knowledge()
        self.value_to_both()
        self.keep()

    def _power(self) -> None:
        power, user, staff = self.p.power, self.user, self.staff
        grouped = user.in_working_group
        self.phi = rules.ask(
            self.model, "power", user, user.key,
            declared=self.organisation.declared,
            token=power.token_share,
            professional_led=power.professional_led,
            stake_user=user.need_mean,
            stake_professional=power.professional_stake,
            alternatives_user=user.alternatives + (user.group.competence if grouped else 0.0),
            alternatives_professional=staff.queue,
            pooled=power.pooling * user.group.power if grouped else 0.0,
            bargaining=power.bargaining,
        )  # fmt: skip

    def _cope(self) -> float:
        """Respond to a tension of values; the share that sets the place."""
        coping, user, phi = self.p.coping, self.user, self.phi
        if not (self.p.mechanisms.tension and user.tension > coping.threshold):
            return phi
        user.coping = rules.ask(
            self.model, "coping", user, user.key, tension=user.tension, share=phi, trust=user.trust, burden=user.burden
        )
        if user.coping == "balance":
            return between(phi, 0.5, coping.compromise)
        if user.coping == "trade_off":
            own = largest(self.weights) in (EXPERIENCE, RELATIONAL, VOICE)
            return between(phi, 1.0 if own else 0.0, coping.compromise)
        if user.coping == "escalate":
            self.organisation.escalated += 1.0
            user.trust -= coping.escalation_cost * user.trust
        return phi

    def _place(self) -> None:
        user, staff, theta, mu = self.user, self.staff, self.organisation, self.organisation.pressure
        y_x, y_y = between(staff.x, theta.x, mu), between(staff.y, theta.y, mu)
        user.z_x, user.z_y = between(y_x, user.x, self.psi), between(y_y, user.y, self.psi)
        self.m_user = distance(user.z_x, user.z_y, user.x, user.y)
        self.m_staff = distance(user.z_x, user.z_y, staff.x, staff.y)
        self.moved = distance(y_x, y_y, user.z_x, user.z_y)

    def _efforts(self) -> None:
        p, e, user = self.p, self.p.encounter, self.user
        self.productivity = (
            e.productivity * (1.0 + e.design_weight * user.fits)
            * (1.0 + e.plan_worth * e.joint_plan * (1.0 - e.unpredictability))
            * (1.0 + e.tie_worth * user.tied * e.unpredictability)
            * self.model.coordination
        )  # fmt: skip
        seen = max(user.value_seen, 1e-6)
        cost = e.effort_cost * p.dear(e.slack_cost, user.slack)
        strength = self._user_ability() * (self.phi * self._seen_share()) * e.alpha
        self.effort = effort(e, strength, cost, self.productivity, seen)
        strength = self._staff_ability() * (1.0 - self.phi) * (1.0 - e.alpha)
        self.service = effort(e, strength, e.professional_cost, self.productivity, seen)
        if user.coping == "avoid":
            self.effort *= 1.0 - p.coping.avoidance
        elif user.coping == "ask_help":
            self.service *= 1.0 + p.coping.help

    def _user_ability(self) -> float:
        p, e, user = self.p, self.p.encounter, self.user
        at_once = e.skill_at_once * user.skill
        funded = sat(p.organisation.transfer / p.organisation.transfer_half)
        usable = at_once + (1.0 - e.skill_at_once) * user.recognised * funded
        confident = logistic(e.steepness * (user.trust - e.threshold))
        will = user.activation * user.motivation * (1.0 - user.burden) * confident
        return usable * user.literacy * will * self.organisation.openness

    def _staff_ability(self) -> float:
        p, e, staff = self.p, self.p.encounter, self.staff
        will = staff.openness * (1.0 - staff.burnout) * logistic(e.steepness * (staff.trust - e.threshold))
        if p.compensation.professional == "pay_for_performance":
            will *= 1.0 + p.compensation.bonus
        return staff.skill * will * self.organisation.openness

    def _seen_share(self) -> float:
        """The weight of a benefit that is shared with others."""
        q = self.p.organisation.publicness
        if q <= 0.0:
            return 1.0
        many = max(float(self.organisation.patients), 1.0)
        return (1.0 - q) + self.p.encounter.omega * q * power(many, self.user.prosocial - 1.0)

    def _produce(self) -> None:
        p, e, user = self.p, self.p.encounter, self.user
        day = self.model.uniform(process.UNPREDICTED, user.key)
        usual = produced(e, self.effort, self.service, self.productivity)
        self.value = usual * (1.0 + e.variability * (2.0 * day - 1.0))
        user.value_seen = max(between(user.value_seen, self.value, e.smoothing), 1e-6)
        self.gained, self.lost = self.value, 0.0
        if p.mechanisms.alignment:
            a = p.alignment
            self.gained = self.value * exp(-(self.m_user**2 + self.m_staff**2) / a.tolerance**2)
            self.lost = a.loss_user * max(0.0, self.m_user - a.free)
            self.lost += a.loss_professional * max(0.0, self.m_staff - a.free)
