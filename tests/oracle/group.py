"""Community groups (docs/odd/week-05-groups.md)."""

import mesa

from covalue_sim.model import processes as process
from oracle.draws import identity
from oracle.functions import clip01, exp, sat


class Group(mesa.Agent):
    """A community group beside an organisation."""

    def __init__(self, model, slot: int) -> None:
        super().__init__(model)
        p, draws, g = model.p, model.draws, model.p.groups
        self.slot = slot
        place = draws.below(process.GROUP_ORGANISATION, 0, slot, p.population.organisations.count)
        self.organisation = model.organisations[place]
        self.organised = draws.uniform(process.GROUP_KIND, 0, 4 * slot) < g.organised_share
        self.stance = draws.uniform(process.GROUP_KIND, 0, 4 * slot + 1)
        self.institutions = draws.below(process.GROUP_KIND, 0, 4 * slot + 2, 2 * g.institutions + 1)
        self.x = clip01(g.lived + g.place_sd * draws.normal(process.GROUP_X, 0, slot))
        self.y = clip01(g.lead + g.place_sd * draws.normal(process.GROUP_Y, 0, slot))
        self.bonding, self.bridging, self.linking = g.bonding, g.bridging, g.linking
        self.broker_share, self.mobilisation, self.competence = g.broker_share, g.mobilisation, g.competence
        self.workers, self.funds = g.workers, g.funds
        self.hope, self.broker, self.power = g.hope, 0, 0.0
        self.count_anew()

    def count_anew(self) -> None:
        """Begin the week's counts."""
        self.members = self.attending = self.acting = self.unmet = 0.0
        self.mean_x = self.mean_y = self.mean_skill = self.help_hours = self.fugitive = 0.0

    def lose_people(self) -> None:
        """Step 1d."""
        g = self.model.p.groups
        hazard = g.worker_attrition * exp(-g.worker_hold * (self.mobilisation + self.organisation.openness))
        self.workers -= min(1.0, hazard) * self.workers
        if self.model.uniform(process.BROKER_LEAVES, identity(self.slot, self.broker)) < g.broker_rate:
            kept = g.handover if self.organised else 0.0
            self.linking -= self.broker_share * (1.0 - kept) * self.linking
            self.broker += 1

    def grow_and_act(self) -> None:
        """Step 5, each group."""
        p = self.model.p
        self._grow_capital(p.groups)
        self._mobilise(p)
        self._move_agenda(p.groups)
        if p.mechanisms.fugitive:
            self._act_unauthorised(p.fugitive)
        self._money(p.groups)

    def _grow_capital(self, g) -> None:
        m = max(self.members, 1.0)
        bonding, acts = g.bonding_rate * self.attending / m, g.bonding_rate * self.acting / m
        reach = min(1.0, g.linking_rate * self.institutions * self.broker_share)
        self.bonding += bonding * (1.0 - self.bonding) - g.decay * self.bonding
        self.bridging += acts * (1.0 - self.bridging) - g.decay * self.bridging
        self.linking += reach * (1.0 - self.linking) - g.decay * self.linking

    def _mobilise(self, p) -> None:
        g, m = p.groups, max(self.members, 1.0)
        organisers = g.organising * self.unmet / m * self.bonding
        stirred = min(1.0, organisers + g.worker_stir * self.workers / (self.workers + g.worker_half))
        self.mobilisation += stirred * (1.0 - self.mobilisation) - g.calm * self.mobilisation
        if p.mechanisms.health_workers:
            room = max(0.0, 1.0 - self.workers / g.worker_places)
            self.workers += g.worker_recruit * self.mobilisation**2 * room
        self.competence -= g.competence_decay * (1.0 - g.handover * self.organised) * self.competence
        if self.attending > 0.0:
            lead = max(0.0, self.mean_skill / self.attending - self.competence)
            self.competence += g.competence_rate * self.attending / m * lead
        self.competence += g.peer_training * (1.0 - self.competence)
        pooled = self.bonding * self.mobilisation * self.members / (self.members + g.power_half)
        self.power = pooled * (0.5 + 0.5 * self.linking)

    def _move_agenda(self, g) -> None:
        if self.members > 0.0:
            c, h = g.control, self.organisation
            pull_x = c * (self.mean_x / self.members - self.x) + (1.0 - c) * (h.x - self.x)
            pull_y = c * (self.mean_y / self.members - self.y) + (1.0 - c) * (h.y - self.y)
            self.x += g.steer * pull_x
            self.y += g.steer * pull_y

    def _act_unauthorised(self, fugitive) -> None:
        h = self.organisation
        unmet = self.unmet / max(self.members, 1.0)
        chance = fugitive.rate * h.discretion * unmet * self.mobilisation * (1.0 - h.enacted)
        if self.model.uniform(process.UNAUTHORISED, self.slot) < chance * (1.0 - fugitive.enforcement):
            self.fugitive = 1.0

    def _money(self, g) -> None:
        h, enter = self.organisation, self.model.ledger.enter
        granted = g.funding * (1.0 + h.split) * self.members
        if 0.0 < granted <= h.budget_left:
            h.budget_left -= granted
            h.cost += granted
            self.funds += granted
            enter("organisation", "group", "money", granted)
        spent = g.spending * self.funds
        self.funds -= spent
        enter("group", "society", "money", spent)
        lift = sat(spent / max(1.0, self.members)) * (1.0 - self.hope)
        self.hope += g.hope_rate * (lift - g.hope_home * (self.hope - g.hope))
