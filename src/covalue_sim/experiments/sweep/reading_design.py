"""Fields of an experiment file that depend on its method: size, groups, replicates, what goes beside it."""

from collections.abc import Mapping, Sequence

from covalue_sim.experiments.sweep.designs import DESIGNS
from covalue_sim.experiments.sweep.experiment import POLICIES, WHOLE
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.experiments.sweep.fields import group_of, one_of, switch, texts, whole
from covalue_sim.scenario.node import Field, Place, Scalar, kind_of, shown

SIZES = {"sobol": 256, "morris": 20, "fast": 257, "dgsm": 128, "shapley": 256, "hdmr": 1024, "grid": 5,
         "one_at_a_time": 5, "factorial": 1}  # fmt: skip
"""Sizes unless given; a thousand points for the others."""

REPLICATES = 5


def read_groups(one: Field | None, factors: Sequence[Factor], method: str) -> tuple[str, ...]:
    """Group of each factor by name; empty for one that stands alone."""
    if one is None:
        return ("",) * len(factors)
    if not DESIGNS[method].grouped:
        with_groups = ", ".join(name for name, kind in DESIGNS.items() if kind.grouped)
        raise one.place.wrong("groups", f"cannot be used with '{method}'; methods with groups are {with_groups}")
    if isinstance(one.node, Scalar):
        if one.node.value != "themes":
            what = f"is {kind_of(one.node)}; give 'themes', or groups by name with lists of factors"
            raise one.node.place.wrong("groups", what)
        return tuple(factor.path.partition(".")[0] for factor in factors)
    paths = tuple(factor.path for factor in factors)
    member: dict[str, str] = {}
    for group in group_of(one):
        if group.key in paths or group.key == DUMMY:
            raise group.place.wrong(f"groups.{group.key}", "is the name of a factor; give the group another name")
        for path in texts(group, paths, "a group holds paths that stand under 'factors'"):
            if path in member:
                raise group.place.wrong(f"groups.{group.key}", f"{shown(path)} is in '{member[path]}' already")
            member[path] = group.key
    return tuple(member.get(path, "") for path in paths)


def read_size(top: Mapping[str, Field], method: str) -> int:
    """Size of the design, the method's own unless given."""
    kind = DESIGNS[method]
    if "size" not in top:
        return SIZES.get(method, 1000)
    if method == "factorial":
        raise top["size"].place.wrong("size", "has no meaning for 'factorial', whose factors decide it; delete it")
    size = whole(top["size"], "size", kind.least, 2**20, kind.size)
    if kind.power_of_two and size & (size - 1):
        near = 1 << (size.bit_length() - 1)
        raise top["size"].node.place.wrong("size", f"is {size}; give a power of two, such as {near} or {2 * near}")
    return size


def read_replicates(top: Mapping[str, Field], method: str) -> int:
    """Runs of each point."""
    number = whole(top["replicates"], "replicates", 1, 10_000) if "replicates" in top else REPLICATES
    least = DESIGNS[method].replicates
    if number < least:
        what = f"is {number}; '{method}' takes its bounds from replicates, give at least {least}"
        raise top["replicates"].node.place.wrong("replicates", what)
    return number


def read_second_order(top: Mapping[str, Field], method: str) -> bool:
    """Whether a Sobol design has the rows for pairs."""
    wanted = "second_order" in top and switch(top["second_order"])
    if wanted and method != "sobol":
        raise top["second_order"].place.wrong("second_order", f"is for 'sobol'; delete it for '{method}'")
    return wanted


def read_failures(top: Mapping[str, Field], method: str) -> str:
    """What to do with points that fail."""
    policy = one_of(top["failures"], POLICIES) if "failures" in top else "refuse"
    if policy == "drop" and method in WHOLE:
        what = f"cannot be 'drop' with '{method}', whose design cannot lose a point; give refuse or rerun"
        raise top["failures"].node.place.wrong("failures", what)
    return policy


def read_also(top: Mapping[str, Field]) -> tuple[str, ...]:
    """Methods for any sample beside the design's own."""
    from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA

    return texts(top["also"], GIVEN_DATA, f"any sample will do for {', '.join(GIVEN_DATA)}") if "also" in top else ()


def refuse_rough(method: str, factors: Sequence[Factor], place: Place) -> None:
    """Refuse factors that take no small steps, for a method that needs them."""
    rough = [factor.path for factor in factors if not factor.continuous]
    if DESIGNS[method].smooth and rough:
        what = f"'{method}' needs real numbers, and {rough[0]} is none; leave it out"
        raise place.wrong("factors", what)
