"""The model: placing the population and the schedule (docs/odd/schedule.md)."""

import mesa
from mesa.agent import AgentSet

from covalue_sim.model import processes as process
from covalue_sim.scenario import Scenario
from oracle.draws import Draws, dyad
from oracle.forum import comprehension
from oracle.functions import dist, exp
from oracle.group import Group
from oracle.landscape import Landscape
from oracle.ledger import Ledger
from oracle.measures import measure
from oracle.organisation import Organisation
from oracle.patient import Patient
from oracle.professional import Professional
from oracle.settings import segments
from oracle.traits import Traits


class CoValueOracle(mesa.Model):
    """One replicate; `step()` is a week, `rows` the weekly measures and `ledgers` the flows."""

    def __init__(self, scenario: Scenario, replicate: int = 0) -> None:
        super().__init__(rng=0)  # not drawn from: all draws are keyed
        self.settings = segments(scenario)
        self.week, self.burn_in = -scenario.burn_in, scenario.burn_in
        self.p = p = self.settings[0]
        self.draws = Draws(scenario.seed, replicate)
        self.landscape = Landscape(self.draws, p.forums.ruggedness, p.organisation.breadth)
        self.traits = Traits(p, self.draws, scenario.survey)
        self.own_rules = {(rule.family, rule.name): rule for rule in scenario.rules}
        self.rows: list[dict[str, float]] = []
        self.ledgers: list[Ledger] = []
        count = p.population
        self.organisations = [Organisation(self, slot) for slot in range(count.organisations.count)]
        self.professionals = [Professional(self, slot) for slot in range(count.professionals.count)]
        self.groups = [Group(self, slot) for slot in range(count.groups.count)]
        self.patients: list[Patient] = []
        self.patients.extend(Patient(self, slot) for slot in range(count.patients.count))
        self.neighbours = self._ties()
        slacks = sorted(person.slack for person in self.patients)
        self.cuts = slacks[len(slacks) // 3], slacks[2 * len(slacks) // 3]

    def _ties(self) -> list[set[int]]:
        people = self.p.population
        neighbours: list[set[int]] = [set() for _ in self.patients]
        for s, person in enumerate(self.patients):
            for c in range(people.ties + people.long_ties):
                other = s - 1 - c
                if c >= people.ties:
                    far = s - people.ties
                    other = self.draws.below(process.LONG_TIE_PARTNER, c - people.ties, s, far) if far > 0 else -1
                if other < 0 or other in neighbours[s]:
                    continue
                candidate = self.patients[other]
                apart = abs(person.slack - candidate.slack) + dist(person, candidate)
                if self.draws.uniform(process.NEAR_TIE, 0, dyad(s, other)) < exp(-people.homophily * apart):
                    neighbours[s].add(other)
                    neighbours[other].add(s)
        return neighbours

    def uniform(self, process: int, key: int) -> float:
        """A uniform draw of this week."""
        return self.draws.uniform(process, self.week, key)

    def below(self, process: int, key: int, n: int) -> int:
        """A whole number of this week."""
        return self.draws.below(process, self.week, key, n)

    @property
    def comprehension(self) -> float:
        return comprehension(self.p.forums.pace)

    @property
    def coordination(self) -> float:
        """What coordinating with others adds to productivity."""
        o = self.p.organisation
        governance = self.p.governance
        gain = o.coordination_gain * (governance.meta if governance.rule == "meta_coordination" else 1.0)
        return 1.0 + gain * (1.0 - exp(-o.coordination / o.coordination_half))

    def each(self, actors: list[mesa.Agent], *doings: str) -> None:
        """All actors in order of slot do one thing after the other; who enters meanwhile waits for the next."""
        for doing in doings:
            AgentSet(actors, random=self.random).do(doing)

    def step(self) -> None:
        """One week."""
        self.p = self.settings[self.week + self.burn_in]
        self.ledger = Ledger()
        if self.week == 0:
            self._branch()
        self._needs_and_turnover()
        self._promises_and_training()
        self._participation()
        self._encounters()
        if self.p.mechanisms.groups:
            self.each(self.groups, "count_anew")
            self.each(self.patients, "join_and_be_counted")
            self.each(self.groups, "grow_and_act")
            self.each(self.patients, "take_part_in_group")
        self._forums()
        self.each(self.organisations, "begin_settlement")
        self.each(self.patients, "settle", "account", "learn")
        self.each(self.professionals, "learn")
        self._organisations()
        self.rows.append(measure(self))
        self.ledgers.append(self.ledger)
        self.week += 1

    def _branch(self) -> None:
        for person in self.patients:
            person.founder = 1
            person.begin_sums()

    def _needs_and_turnover(self) -> None:
        self.each(self.patients, "live", "come_and_go")
        if self.p.mechanisms.turnover:
            self.each(self.professionals, "may_leave")
            self.each(self.patients, "meet_newcomer")
            if self.p.mechanisms.groups:
                self.each(self.groups, "lose_people")
                self.each(self.patients, "may_leave_group")

    def _promises_and_training(self) -> None:
        for organisation in self.organisations:
            organisation.patients = 0
        for person in self.patients:
            person.organisation.patients += int(person.engaged and not person.contributor)
        self.each(self.organisations, "announce")
        training = self.p.training
        if training.rate > 0.0:
            self.each(self.patients, "train")
            if training.direction != "to_users":
                self.each(self.professionals, "train")
        if self.p.support.encouragement > 0.0:
            self.each(self.patients, "encourage")

    def _participation(self) -> None:
        self.each(self.organisations, "open_seats")
        self.each(self.patients, "be_asked", "take_up")
        if self.p.participation.rule != "open_door":
            self.each(self.patients, "may_lose_seat")

    def _encounters(self) -> None:
        self.each(self.professionals, "open_week")
        self.each(self.patients, "seek")
        self.each(self.professionals, "queue_and_cover")
        self.each(self.patients, "be_served")
        self.each(self.organisations, "forget_spillover")
        for person in self.patients:
            person.organisation.people += 1
        self.each(self.patients, "share_public_benefit")

    def _forums(self) -> None:
        self.each(self.organisations, "gather_nobody")
        for professional in self.professionals:
            professional.organisation.gather_staff(professional)
        self.each(self.organisations, "staff_gathered")
        if self.p.mechanisms.groups:
            for group in self.groups:
                outside = group.stance * group.mobilisation
                group.organisation.outside = max(group.organisation.outside, outside)
        self.each(self.patients, "join_forum")
        self.each(self.organisations, "hold_forum")
        self.each(self.patients, "take_part_in_forum")

    def _organisations(self) -> None:
        self.each(self.organisations, "begin_looking")
        self.each(self.patients, "be_looked_at")
        for professional in self.professionals:
            professional.organisation.staff_hours += professional.hours
        self.each(self.organisations, "look", "keep_accounts_and_adapt")
        for professional in self.professionals:
            professional.income += professional.organisation.salary
