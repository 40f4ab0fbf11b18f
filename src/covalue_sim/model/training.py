"""Training and support: activation, skill and knowledge given from outside, in a declared direction."""

from covalue_sim.model import processes
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, integer_below, stream, uniform
from covalue_sim.model.state import Record, World

FROM_USERS, TO_USERS, BOTH_WAYS = range(3)


@jit
def train_patient(p: Record, person: Record, bit: int, crowding: float) -> None:
    """Raise activation and skill; training towards the biomedical view moves a person's place and known features.

    `crowding` is a uniform draw: where nobody learns from users, a biomedical feature may replace a lived one.
    """
    person.activation += p.training_activation * (1.0 - person.activation)
    person.skill += p.training_skill * (1.0 - person.skill)
    if p.training_direction != FROM_USERS:
        person.known |= 1 << bit
        person.x -= p.training_shift * person.x
    if p.training_direction == TO_USERS and crowding < p.training_crowds_out:
        person.known &= ~(1 << (6 + bit))


@jit
def train_professional(p: Record, worker: Record, bit: int) -> None:
    """Teach a professional a feature that users know, and move the professional towards lived knowledge."""
    worker.known |= 1 << (6 + bit)
    worker.x += p.training_shift * (1.0 - worker.x)


@jit
def train(world: World, p: Record, week: int) -> None:
    """Train people drawn at random this week, and supply encouragement."""
    root = world.root[0]
    key, bits = stream(root, processes.TRAINING, week), stream(root, processes.TRAINING_FEATURE, week)
    crowds = stream(root, processes.TRAINING_CROWDS_OUT, week)
    if p.training_rate > 0.0:
        for slot in range(world.patients.shape[0]):
            person = world.patients[slot]
            number = identity(person.slot, person.generation)
            if not person.contributor and uniform(key, number) < p.training_rate:
                train_patient(p, person, integer_below(bits, number, 6), uniform(crowds, number))
        if p.training_direction != TO_USERS:
            lessons = stream(root, processes.PROFESSIONAL_BIT_LESSON, week)
            for slot in range(world.professionals.shape[0]):
                worker = world.professionals[slot]
                number = identity(worker.slot, worker.generation)
                if uniform(lessons, 2 * number) < p.training_rate:
                    train_professional(p, worker, integer_below(lessons, 2 * number + 1, 6))
    if p.support_encouragement > 0.0:
        for slot in range(world.patients.shape[0]):
            person = world.patients[slot]
            person.motivation += p.support_encouragement * (1.0 - person.motivation)
