"""Step 5 (docs/odd/week-05-groups.md), patients: joining, sessions, services without leave."""

from covalue_sim.model import processes as process
from oracle.functions import clip01, dist
from oracle.settings import ACTION, HEALTH, KNOWLEDGE, RELATIONAL


class Sessions:
    """People in groups."""

    def join_and_be_counted(self) -> None:
        """Join perhaps; members are counted."""
        model, p = self.model, self.model.p
        if self.group is None:
            drawn = model.groups[model.below(process.GROUP_PICK, self.key, p.population.groups.count)]
            chance = p.groups.join_rate * (0.5 + self.trust_peers) * (0.5 + drawn.bridging)
            if model.uniform(process.GROUP_JOIN, self.key) >= chance:
                return
            self.group = drawn
        group = self.group
        group.members += 1.0
        group.unmet += self.need_mean
        group.mean_x += self.x
        group.mean_y += self.y
        if self.in_session:
            group.attending += 1.0
            group.mean_skill += self.skill
            group.help_hours += p.portfolio.session
        elif self.activity == ACTION:
            group.acting += 1.0

    def take_part_in_group(self) -> None:
        """Dues, the session, what the group does without leave."""
        if self.group is None:
            return
        dues = self.model.p.groups.dues
        if self.group.organised and self.cash >= dues:
            self.cash -= dues
            self.group.funds += dues
            self.enter("group", "money", dues)
        if self.in_session:
            self._session()
        if self.group.fugitive > 0.0:
            self._served_without_leave()

    def _session(self) -> None:
        p, group, s = self.model.p, self.group, self.model.p.portfolio.session
        self.give_hours(s)
        self.enter("group", "time", s)
        self.enter("group", "experience", s * self.x)
        support = group.bonding * (0.5 + 0.5 * group.hope)
        self.enter("patient", "support", s * support, giver="group")
        self.distress -= p.groups.support * support * self.distress
        self.trust_peers += p.groups.peer_trust * (1.0 - self.trust_peers)
        learnt = 0.0
        if p.mechanisms.peers:
            learnt = p.groups.peer_skill * max(0.0, group.competence - self.skill)
            self.skill += learnt
            self.hope += p.groups.peer_hope * group.competence * (group.hope - self.hope)
        self.week_value[KNOWLEDGE] += learnt
        self.week_value[RELATIONAL] += support
        if p.groups.visits > 0.0:
            self._group_visit(p)
        pace = p.learning.approach_peers * self.trust_peers
        self.x += pace * (group.x - self.x)
        self.y += pace * (group.y - self.y)

    def _group_visit(self, p) -> None:
        w, group = self.professional, self.group
        t = p.groups.visits * p.encounter.slot_hours / max(1.0, group.attending)
        w.visit_hours += t
        w.hours += t
        self.enter("patient", "time", t, giver="professional")
        self.enter("patient", "expertise", t * w.skill, giver="professional")
        received = p.groups.visits * w.skill * (0.5 + 0.5 * group.bonding)
        self.week_value[HEALTH] += self.heal(received, 0.0)

    def _served_without_leave(self) -> None:
        p, group = self.model.p, self.group
        t = p.fugitive.hours / max(1.0, group.members)
        self.professional.hours += t
        self.enter("patient", "time", t, giver="professional")
        received = p.fugitive.effect * clip01(1.0 - dist(group, self))
        self.week_value[HEALTH] += self.heal(received, 0.0)
        self.trust += p.fugitive.trust * p.trust.gain * (1.0 - self.trust)
