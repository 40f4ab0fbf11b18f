"""A researcher's copy of a built-in rule changes nothing."""

import pytest
from copies import COPIES, TREATED_APART
from marks import compiled_only
from small_worlds import TINY, make, run, same

from covalue_sim.model.rules.dispatch import FAMILIES

RULES = [
    (family, name)
    for family, module in FAMILIES.items()
    for name in module.RULES
    if name not in TREATED_APART.get(family, ())
]


@compiled_only
@pytest.mark.parametrize(("family", "name"), RULES)
def test_a_copy_gives_the_trajectories_of_the_rule_it_copies(simulated, family, name):
    number = FAMILIES[family].RULES.index(name)
    copied = simulated(COPIES[family], changed={f"copy_{family}.number": number})
    assert copied.failure == ""
    assert same(copied, simulated(changed={f"{family}.rule": name}))


@compiled_only
@pytest.mark.parametrize(
    ("family", "first", "second"),
    [
        ("power", "professional_led", "declared"),
        ("trust", "static", "asymmetric"),
        ("compensation", "none", "hourly"),
        ("participation", "clear", "invited"),
        ("coping", "balance", "avoid"),
        ("governance", "fixed", "short_term_efficiency"),
    ],
)
def test_copies_of_two_rules_give_two_trajectories(simulated, family, first, second):
    numbers = [FAMILIES[family].RULES.index(name) for name in (first, second)]
    runs = [simulated(COPIES[family], changed={f"copy_{family}.number": number}) for number in numbers]
    assert not same(*runs)


def test_copies_of_all_families_at_once_change_nothing(simulated):
    chosen = {family: module.RULES[0] for family, module in FAMILIES.items()}
    built_in = simulated(changed={f"{family}.rule": name for family, name in chosen.items()}, base=TINY)
    assert same(simulated(*COPIES.values(), base=TINY), built_in)


def test_a_rule_that_no_week_is_under_takes_no_part(under):
    scenario = under(COPIES["power"], changed={"power.rule": "declared"})
    assert same(run(scenario), run(make(scenario.values)))
