"""The encounter step in NumPy: one array a state, one operation for all patients at once.

As a NumPy user would write the model; the same draws, the same numbers to about 1e-12. Built-in rules only.
Its state is one contiguous array a field, taken from the model's records and written back at the end.
"""

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.array_functions import Places, Reals, between, distance, logistic, saturating, stream, uniform
from covalue_sim.model import ledger, processes
from covalue_sim.model.rules.coping import ASK_HELP, AVOID, BALANCE, ESCALATE, TRADE_OFF
from covalue_sim.model.rules.governance import META
from covalue_sim.model.value import ECONOMIC, EXPERIENCE, HEALTH, KNOWLEDGE, RELATIONAL, VOICE

if TYPE_CHECKING:
    from benchmarks.step import Start

Columns = dict[str, NDArray[Any]]
"""One array a state of a kind of actor."""

SMALLEST = 1e-6
OF_WEEK = ("demand", "served", "hours", "saved", "visit_hours", "strain", "signals", "good", "pull_x", "pull_y",
           "lesson", "week_net", "week_value")  # fmt: skip


def columns(records: NDArray[Any]) -> Columns:
    """The fields of an array of records as arrays of their own."""
    return {name: np.ascontiguousarray(records[name]) for name in records.dtype.names or ()}


class Meetings(SimpleNamespace):
    """The encounters of a week while they are worked out: one array a quantity, one entry an encounter."""


class ArrayStep:
    """The encounters of a world as arrays.

    Args:
        here: where to start, see `step.start`.
    """

    def __init__(self, here: "Start") -> None:
        world = here.world
        self.here, self.root, self.flows = here, int(world.root[0]), world.flows[0]
        self.p = world.settings[here.segment]
        self.patients, self.staff = columns(world.patients), columns(world.professionals)
        self.homes, self.groups = columns(world.organisations), columns(world.groups)
        self.weights, self.scale = world.weights[here.segment], world.scale[here.segment]
        p = self.p
        gain = p.organisation_coordination_gain * (p.governance_meta if p.governance_rule == META else 1.0)
        self.coordination = 1.0 + gain * (1.0 - np.exp(-p.organisation_coordination / p.organisation_coordination_half))

    def run(self, weeks: int) -> None:
        """Run so many weeks of encounters."""
        with np.errstate(all="ignore"):
            for week in range(self.here.week, self.here.week + weeks):
                self.week(week)

    def write_back(self) -> None:
        """Put the states back into the world's records."""
        world = self.here.world
        pairs = ((world.patients, self.patients), (world.professionals, self.staff), (world.organisations, self.homes))
        for records, states in pairs:
            for name, state in states.items():
                records[name] = state

    def week(self, week: int) -> None:
        """Seek, queue, and be served."""
        p, a, staff = self.p, self.patients, self.staff
        self._open_week()
        number = a["slot"].astype(np.int64) + (a["generation"].astype(np.int64) << 32)
        self._seek(number, week)
        staff["queue"] = np.maximum(0.0, staff["demand"] / np.maximum(staff["capacity"], 1e-9) - 1.0)
        for slot, peer in enumerate(staff["peer"].tolist()):  # cover is lent one after the other
            spare = max(0.0, staff["capacity"][peer] - staff["demand"][peer])
            covered = p.organisation_cover * min(spare, max(0.0, staff["demand"][slot] - staff["capacity"][slot]))
            staff["capacity"][slot] += covered
            staff["capacity"][peer] -= covered
        sought = np.flatnonzero(a["met"] == 2)
        own = a["professional"][sought]
        drawn = uniform(stream(self.root, processes.SERVED, week), number[sought])
        vain = drawn * staff["demand"][own] >= staff["capacity"][own]
        a["waiting"][sought[vain]] += 1
        come = sought[~vain]
        if p.mechanisms_preparation:
            first = come[a["prepared"][come] < p.preparation_weeks]
            a["prepared"][first] += 1
            a["waiting"][first], a["met"][first] = 0, 3
            a["trust"][first] = np.clip(a["trust"][first] + p.preparation_trust * (1.0 - a["trust"][first]), 0.0, 1.0)
            come = come[a["met"][come] == 2]
        kinds = (processes.MISHAP, processes.UNPREDICTED, processes.BIT_LESSON)
        self._meet(come, number[come], *(uniform(stream(self.root, kind, week), number[come]) for kind in kinds))

    def _open_week(self) -> None:
        p, a, staff = self.p, self.patients, self.staff
        rested = p.encounter_capacity * (1.0 - p.encounter_capacity_burnout * staff["burnout"])
        rested = rested * (1.0 - p.organisation_coordination)
        freed = (p.delegation_saved_kept * staff["saved"] - staff["visit_hours"]) / p.encounter_slot_hours
        staff["capacity"] = np.maximum(0.0, rested + freed)
        for name in OF_WEEK:
            staff[name][...] = 0.0
        a["met"][:], a["encounter_class"][:], a["coping"][:] = 0, -1, -1
        for name in ("week_hours", "week_paid_hours", "week_pay", "week_value"):
            a[name][...] = 0.0

    def _seek(self, number: Places, week: int) -> None:
        p, a = self.p, self.patients
        is_open = self.homes["open"][self.staff["organisation"][a["professional"]]] != 0
        able = (a["engaged"] != 0) & (a["contributor"] == 0) & is_open
        chance = logistic(
            p.encounter_seek_level + p.encounter_seek_need * (a["need"].mean(axis=1) - p.encounter_seek_usual_need)
            + p.encounter_seek_trust * (a["trust"] - 0.5) - p.encounter_seek_burden * a["burden"]
        )  # fmt: skip
        drawn = uniform(stream(self.root, processes.SEEKS, week), number)
        seeks = able & ((a["waiting"] > 0) | (drawn < chance))
        a["met"][seeks] = 2
        self.staff["demand"] += np.bincount(a["professional"][seeks], minlength=len(self.staff["demand"]))

    def _own_weights(self, who: Places, number: Places) -> Reals:
        weights: Reals = self.weights[self.patients["rationale"][who]]
        if self.p.value_dispersion > 0.0:
            luck = [uniform(stream(self.root, processes.VALUE_WEIGHTS + c, 0), number) for c in range(6)]
            weights = weights * (1.0 + self.p.value_dispersion * (2.0 * np.array(luck).T - 1.0))
        weights /= weights.sum(axis=1)[:, None]
        return weights

    def _decide(self, who: Places, j: Places, h: Places, stake: Reals) -> Reals:
        p, a = self.p, self.patients
        group, power, help_ = a["group"][who], np.zeros(len(who)), np.zeros(len(who))
        if p.mechanisms_groups:
            power = np.where(group >= 0, p.power_pooling * self.groups["power"][group], 0.0)
            help_ = np.where(group >= 0, self.groups["competence"][group], 0.0)
        out, queue, other = a["alternatives"][who] + help_, self.staff["queue"][j], p.power_professional_stake
        if p.power_rule < 3:
            plain = (p.power_professional_led, self.homes["declared"][h], p.power_token_share)[p.power_rule]
            share = np.broadcast_to(plain, len(who))
        elif p.power_rule < 5:
            of_user, of_staff = stake / (1.0 + out), other / (1.0 + queue)
            share = np.where(of_user + of_staff > 0.0, of_staff / (of_user + of_staff), 0.5)
            share = share + power * (1.0 - share) if p.power_rule == 4 else share
        else:
            user, staff = 0.5 * (1.0 - stake) * out / (1.0 + out), 0.5 * (1.0 - other) * queue / (1.0 + queue)
            share = user + p.power_bargaining * (1.0 - user - staff)
        clipped: Reals = np.clip(share, 0.0, 1.0)
        return clipped

    def _cope(self, who: Places, h: Places, weights: Reals, phi: Reals) -> Reals:
        p, a = self.p, self.patients
        if not p.mechanisms_tension:
            return phi
        tense = a["tension"][who] > p.coping_threshold
        a["coping"][who] = np.where(tense, p.coping_rule, -1)
        if p.coping_rule == BALANCE:
            return np.where(tense, between(phi, 0.5, p.coping_compromise), phi)
        if p.coping_rule == TRADE_OFF:
            personal = np.isin(weights.argmax(axis=1), (EXPERIENCE, RELATIONAL, VOICE))
            return np.where(tense, between(phi, personal.astype(float), p.coping_compromise), phi)
        if p.coping_rule == ESCALATE:
            np.add.at(self.homes["escalated"], h[tense], 1.0)
            a["trust"][who[tense]] -= p.coping_escalation_cost * a["trust"][who[tense]]
        return phi

    def _efforts(self, who: Places, j: Places, h: Places, phi: Reals, made: Reals) -> tuple[Reals, Reals]:
        p, a, staff, homes = self.p, self.patients, self.staff, self.homes
        sigma, alpha, public = p.encounter_sigma, p.encounter_alpha, p.organisation_publicness
        trusting = logistic(p.encounter_steepness * (a["trust"][who] - p.encounter_threshold))
        user = a["activation"][who] * a["motivation"][who] * (1.0 - a["burden"][who]) * trusting
        trusted = logistic(p.encounter_steepness * (staff["trust"][j] - p.encounter_threshold))
        worker = staff["openness"][j] * (1.0 - staff["burnout"][j]) * trusted
        if p.compensation_professional == 1:
            worker = worker * (1.0 + p.compensation_bonus)
        seen_share = np.ones(len(who))
        if public > 0.0:
            many = np.maximum(homes["patients"][h], 1.0)
            seen_share = (1.0 - public) + p.encounter_omega * public * many ** (a["prosocial"][who] - 1.0)
        funded = saturating(p.organisation_transfer / p.organisation_transfer_half)
        at_once = p.encounter_skill_at_once
        usable = at_once * a["skill"][who] + (1.0 - at_once) * a["recognised"][who] * funded
        common = made ** (1.0 - 1.0 / sigma)
        seen = np.maximum(a["value_seen"][who], SMALLEST) ** (1.0 / sigma - p.encounter_eta)
        cost = p.encounter_effort_cost * self._dear(p.encounter_slack_cost, a["slack"][who])
        drive = usable * a["literacy"][who] * user * homes["openness"][h] * (phi * seen_share) * alpha
        effort = (drive * (common / cost * seen)) ** (sigma / (1.0 + sigma))
        drive = staff["skill"][j] * worker * homes["openness"][h] * (1.0 - phi) * (1.0 - alpha)
        service = (drive * (common / p.encounter_professional_cost * seen)) ** (sigma / (1.0 + sigma))
        if p.coping_rule == AVOID:
            effort = np.where(a["coping"][who] == AVOID, effort * (1.0 - p.coping_avoidance), effort)
        if p.coping_rule == ASK_HELP:
            service = np.where(a["coping"][who] == ASK_HELP, service * (1.0 + p.coping_help), service)
        return effort, service

    def _dear(self, gradient: float, slack: Reals) -> Reals:
        dear: Reals = 1.0 + gradient * (1.0 - self.p.support_resources) * (1.0 - slack)
        return dear

    def _produced(self, made: Reals, user: Reals, staff: Reals) -> Reals:
        alpha, rho = self.p.encounter_alpha, 1.0 - 1.0 / self.p.encounter_sigma
        if alpha <= 0.0 or alpha >= 1.0:
            return made * (staff if alpha <= 0.0 else user)
        none = (user <= 0.0) | (staff <= 0.0)
        if abs(rho) < SMALLEST:
            ratio = np.log(user / staff)
            spread = 0.5 * rho * alpha * (1.0 - alpha) * ratio * ratio
            value = made * np.exp(alpha * np.log(user) + (1.0 - alpha) * np.log(staff) + spread)
        else:
            value = made * (alpha * user**rho + (1.0 - alpha) * staff**rho) ** (1.0 / rho)
        return np.where(none, 0.0, value) if rho <= SMALLEST else value

    def _trade(self, who: Places, j: Places, phi: Reals, lesson: Reals) -> tuple[Reals, Reals]:
        p, known, staff = self.p, self.patients["known"], self.staff["known"]
        to_user, to_staff = np.zeros(len(who)), np.zeros(len(who))
        for place in np.flatnonzero(lesson < p.learning_features).tolist():  # each may change what the next one finds
            bit = 1 << int(12.0 * lesson[place] / p.learning_features)
            i, worker = who[place], j[place]
            if staff[worker] & bit and not known[i] & bit:
                known[i] |= bit
                to_user[place] = 1.0 / 12.0
            elif known[i] & bit and not staff[worker] & bit and phi[place] > p.learning_features_share:
                staff[worker] |= bit
                to_staff[place] = 1.0 / 12.0
        return to_user, to_staff

    def _give(self, giver: int, receiver: int, resource: int, amount: Reals) -> None:
        self.flows[giver, receiver, resource] += np.maximum(amount, 0.0).sum()
        self.flows[receiver, giver, resource] -= np.minimum(amount, 0.0).sum()

    def _meet(self, who: Places, number: Places, mishap: Reals, day: Reals, lesson: Reals) -> None:
        e = Meetings(who=who, number=number, j=self.patients["professional"][who])
        self._place(e)
        self._produce(e, mishap, day)
        self._heal(e)
        self._spend(e)
        self._learn(e, lesson)
        self._value(e)
        self._keep(e)

    def _place(self, e: Meetings) -> None:
        a, staff, homes = self.patients, self.staff, self.homes
        e.h = staff["organisation"][e.j]
        e.x, e.y, e.staff_x, e.staff_y = a["x"][e.who], a["y"][e.who], staff["x"][e.j], staff["y"][e.j]
        e.need, e.payoff = a["need"][e.who], homes["payoff"][e.h]
        e.weights, e.stake = self._own_weights(e.who, e.number), e.need.mean(axis=1)
        e.phi = self._decide(e.who, e.j, e.h, e.stake)
        e.psi = self._cope(e.who, e.h, e.weights, e.phi)
        e.usual_x = between(e.staff_x, homes["x"][e.h], homes["pressure"][e.h])
        e.usual_y = between(e.staff_y, homes["y"][e.h], homes["pressure"][e.h])
        e.z_x, e.z_y = between(e.usual_x, e.x, e.psi), between(e.usual_y, e.y, e.psi)
        e.apart_user, e.apart_staff = distance(e.z_x, e.z_y, e.x, e.y), distance(e.z_x, e.z_y, e.staff_x, e.staff_y)
        e.moved = distance(e.usual_x, e.usual_y, e.z_x, e.z_y)

    def _produce(self, e: Meetings, mishap: Reals, day: Reals) -> None:
        p, a, homes = self.p, self.patients, self.homes
        surprises, relation = p.encounter_unpredictability, a["relation"][e.who]
        e.tied = relation / (relation + p.encounter_tie_half)
        e.fits = (e.need * e.payoff).sum(axis=1)
        e.made = (
            p.encounter_productivity * (1.0 + p.encounter_design_weight * e.fits)
            * (1.0 + p.encounter_plan_worth * p.encounter_joint_plan * (1.0 - surprises))
            * (1.0 + p.encounter_tie_worth * e.tied * surprises) * self.coordination
        )  # fmt: skip
        e.effort, e.service = self._efforts(e.who, e.j, e.h, e.phi, e.made)
        e.gained = self._produced(e.made, e.effort, e.service) * (1.0 + p.encounter_variability * (2.0 * day - 1.0))
        seen = between(a["value_seen"][e.who], e.gained, p.encounter_smoothing)
        a["value_seen"][e.who] = np.maximum(seen, SMALLEST)
        e.lost = np.zeros(len(e.who))
        if p.mechanisms_alignment:
            e.gained = e.gained * np.exp(-(e.apart_user**2 + e.apart_staff**2) / p.alignment_tolerance**2)
            e.lost = p.alignment_loss_user * np.maximum(0.0, e.apart_user - p.alignment_free)
            e.lost = e.lost + p.alignment_loss_professional * np.maximum(0.0, e.apart_staff - p.alignment_free)
        e.task = homes["delegation"][e.h] * bool(p.mechanisms_delegation)
        e.skill, activation = a["skill"][e.who], a["activation"][e.who]
        risk = p.delegation_base + p.delegation_difficulty * (e.task - e.skill) - p.delegation_backup
        risk = e.task * logistic(risk + p.delegation_overconfidence * np.maximum(0.0, activation - e.skill))
        e.wrong = (e.task > 0.0) & (mishap < risk)
        e.damage = p.encounter_loss_effect * e.lost + np.where(e.wrong, p.delegation_harm, 0.0)

    def _heal(self, e: Meetings) -> None:
        p, a, staff, homes = self.p, self.patients, self.staff, self.homes
        public, e.measured = p.organisation_publicness, staff["measured"][e.j]
        e.received = (1.0 - public) * e.gained * (4.0 * e.measured * (1.0 - e.measured))
        helped = p.delegation_benefit * e.task * e.skill * (1.0 + p.encounter_design_weight * e.fits)
        e.received = e.received + np.where(e.wrong & (p.delegation_harm > 0.0), 0.0, helped)
        health = a["health"][e.who]
        better, worse = (
            (1.0 - health) * saturating(p.encounter_health_effect * e.received),
            health * saturating(e.damage),
        )
        e.change = (better - worse) * (0.5 + e.stake)
        a["health"][e.who] = health + better - worse
        a["need"][e.who] = e.need - saturating(p.encounter_relief * e.received[:, None] * (0.5 + e.payoff)) * e.need
        np.add.at(homes["spill_next"], e.h, public * e.gained)
        e.performance = np.clip(
            saturating(e.gained / p.learning_half) - p.learning_loss_felt * (e.lost + e.damage), 0.0, 1.0
        )

    def _spend(self, e: Meetings) -> None:
        p, a, staff = self.p, self.patients, self.staff
        motivation = a["motivation"][e.who]
        e.felt = e.task * (p.delegation_feedback * motivation - p.delegation_obligation)
        room = np.where(e.felt > 0.0, 1.0 - motivation, motivation)
        changed = np.clip(motivation + p.delegation_motivation_rate * e.felt * room, 0.0, 1.0)
        a["motivation"][e.who] = np.where(e.task > 0.0, changed, motivation)
        e.hours_user, e.hours_staff = p.encounter_hours_user * e.effort, p.encounter_hours_professional * e.service
        a["week_hours"][e.who] += p.delegation_hours * e.task + (e.hours_user + p.encounter_hours_way)
        np.add.at(staff["saved"], e.j, p.delegation_saved * e.task)
        np.add.at(staff["hours"], e.j, e.hours_staff)
        patient, professional = ledger.PATIENT, ledger.PROFESSIONAL
        self._give(patient, professional, ledger.TIME, p.delegation_hours * e.task)
        self._give(patient, professional, ledger.INFORMATION, e.task)
        self._give(professional, patient, ledger.INFORMATION, e.task * p.delegation_feedback)
        self._give(patient, professional, ledger.TIME, e.hours_user)
        self._give(patient, ledger.SOCIETY, ledger.TIME, np.full(len(e.who), p.encounter_hours_way))
        self._give(professional, patient, ledger.TIME, e.hours_staff)
        self._give(patient, professional, ledger.EXPERIENCE, e.hours_user * e.x)
        self._give(professional, patient, ledger.EXPERTISE, e.hours_staff * staff["skill"][e.j])
        self._give(professional, patient, ledger.SUPPORT, e.hours_staff * (1.0 - e.measured))
        self._give(patient, ledger.ORGANISATION, ledger.LEGITIMACY, a["trust_organisation"][e.who])

    def _learn(self, e: Meetings, lesson: Reals) -> None:
        p, a, staff, homes = self.p, self.patients, self.staff, self.homes
        e.from_user, e.from_staff = self._trade(e.who, e.j, e.phi, lesson)
        e.learnt = p.learning_literacy * e.performance * staff["skill"][e.j] * (1.0 - a["literacy"][e.who])
        e.grown = p.learning_skill * e.performance * (1.0 - e.skill)
        a["literacy"][e.who] += e.learnt
        a["skill"][e.who] = e.skill + e.grown
        e.bonus = np.zeros(len(e.who))
        if p.compensation_professional == 1:
            e.bonus = p.compensation_bonus_pay * e.service * e.measured
            np.add.at(staff["income"], e.j, e.bonus)
            np.add.at(homes["cost"], e.h, e.bonus)
            self._give(ledger.ORGANISATION, ledger.PROFESSIONAL, ledger.MONEY, e.bonus)

    def _value(self, e: Meetings) -> None:
        p, a, staff, homes = self.p, self.patients, self.staff, self.homes
        e.to_user, e.to_staff = np.empty((len(e.who), 6)), np.empty((len(e.who), 6))
        e.to_user[:, HEALTH] = e.to_staff[:, HEALTH] = e.change
        e.to_user[:, EXPERIENCE] = e.performance - a["expectation"][e.who] - e.apart_user + e.felt
        e.to_user[:, KNOWLEDGE] = e.learnt + e.grown + e.from_user
        e.to_user[:, RELATIONAL] = saturating(e.hours_staff * (1.0 - e.measured)) * e.tied
        e.to_user[:, VOICE], e.to_staff[:, VOICE] = e.moved, e.apart_user
        price = p.settlement_hour_price * self._dear(p.settlement_slack_gradient, a["slack"][e.who])
        e.to_user[:, ECONOMIC] = -price * (e.hours_user + p.encounter_hours_way + e.task * p.delegation_hours)
        e.to_staff[:, EXPERIENCE] = saturating(e.effort) - staff["expectation"][e.j] - e.apart_staff
        e.to_staff[:, KNOWLEDGE] = (
            saturating(e.effort) * e.phi * homes["openness"][e.h] * p.learning_exchange + e.from_staff
        )
        e.to_staff[:, RELATIONAL] = saturating(e.hours_user) * e.tied
        e.to_staff[:, ECONOMIC] = (
            p.settlement_professional_price * (e.task * p.delegation_saved - e.hours_staff) + e.bonus
        )
        e.user_net = (e.weights * self.scale[0] * e.to_user).sum(axis=1)
        e.staff_net = (self.weights[3] * self.scale[1] * e.to_staff).sum(axis=1)

    def _keep(self, e: Meetings) -> None:
        p, a, staff, homes = self.p, self.patients, self.staff, self.homes
        a["met"][e.who], a["phi"][e.who], a["satisfaction"][e.who] = 1, e.phi, e.performance
        a["relation"][e.who] += 1
        a["planned"][e.who] += 1
        a["waiting"][e.who] = 0
        a["z_x"][e.who], a["z_y"][e.who] = e.z_x, e.z_y
        a["signal"][e.who] = p.learning_level * (e.performance - p.learning_reference)
        a["signal"][e.who] += p.learning_surprise * (e.performance - a["expectation"][e.who])
        a["week_value"][e.who] += e.to_user
        neutral = (np.abs(e.user_net) <= 1e-9) | (np.abs(e.staff_net) <= 1e-9)
        kind = np.where(e.user_net > 0.0, np.where(e.staff_net > 0.0, 1, 4), np.where(e.staff_net > 0.0, 3, 2))
        a["encounter_class"][e.who] = np.where(neutral, 0, kind)
        near = distance(e.x, e.y, e.staff_x, e.staff_y) < p.learning_confidence_bound
        trust = np.where(near, a["trust"][e.who], 0.0)
        sums = {"served": np.ones(len(e.who)), "strain": e.apart_staff, "signals": saturating(e.effort),
                "pull_x": e.x * trust, "pull_y": e.y * trust, "lesson": trust, "week_net": e.staff_net,
                "good": e.user_net > 0.0}  # fmt: skip
        for name, amount in sums.items():
            np.add.at(staff[name], e.j, amount)
        np.add.at(staff["week_value"], e.j, e.to_staff)
        for name, amount in {
            "served": np.ones(len(e.who)),
            "enacted_sum": e.phi,
            "output": e.service * e.measured,
        }.items():
            np.add.at(homes[name], e.h, amount)
