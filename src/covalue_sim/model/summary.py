"""A replicate in one row: series averaged over the weeks after the burn-in, their ends, and what is about persons."""

import math

import numpy as np

from covalue_sim.model.adaptation import dependence_of, reported
from covalue_sim.model.compiling import jit, jit_making_arrays
from covalue_sim.model.measure import HIGH_SLACK, LOW_SLACK, slack_third
from covalue_sim.model.outcomes import END_COLUMNS, FINAL_WEEKS, WEEKLY
from covalue_sim.model.state import Reals, Record, World

COLUMNS = len(WEEKLY)
FULL_TRUST = 0.999


@jit
def mean_of_weeks(table: Reals, column: int, first: int, last: int) -> float:
    """Return the mean of a column of `table` (weeks, measures) over the rows first..last - 1."""
    total = 0.0
    for week in range(first, last):
        total += table[week, column]
    return total / max(last - first, 1)


@jit
def average_series(world: World) -> None:
    """Fill the summary's first columns: means over weeks >= 0, then means over the last weeks."""
    weeks = world.weekly_table.shape[0]
    zero = min(world.zero_week[0], weeks)
    for column in range(COLUMNS):
        world.summary_table[column] = mean_of_weeks(world.weekly_table, column, zero, weeks)
    for place in range(END_COLUMNS.shape[0]):
        first = max(zero, weeks - FINAL_WEEKS)
        world.summary_table[COLUMNS + place] = mean_of_weeks(world.weekly_table, END_COLUMNS[place], first, weeks)


@jit
def gini(sorted_values: Reals) -> float:
    """Return the Gini coefficient of values >= 0 in rising order; 0 where there is nothing to share."""
    size = sorted_values.shape[0]
    total, weighted = 0.0, 0.0
    for place in range(size):
        total += sorted_values[place]
        weighted += (2.0 * (place + 1) - size - 1.0) * sorted_values[place]
    return weighted / (size * total) if total > 0.0 else 0.0


@jit
def top_share(sorted_values: Reals, top: float) -> float:
    """Return the share of the total held by the `top` share of people; values >= 0 in rising order."""
    size = sorted_values.shape[0]
    people = top * size
    total, held = 0.0, 0.0
    for place in range(size):
        value = sorted_values[size - 1 - place]
        total += value
        held += value * min(1.0, max(0.0, people - place))
    return held / total if total > 0.0 else 0.0


@jit
def spread(values: Reals) -> float:
    """Return the standard deviation of `values` (n,)."""
    size = values.shape[0]
    mean, squares = 0.0, 0.0
    for place in range(size):
        mean += values[place] / size
    for place in range(size):
        squares += (values[place] - mean) * (values[place] - mean)
    return math.sqrt(squares / size)


@jit
def correlation(first: Reals, second: Reals) -> float:
    """Return Pearson's correlation of two columns (n,), 0 where one of them does not vary."""
    size = first.shape[0]
    mean_first, mean_second, joint = 0.0, 0.0, 0.0
    for place in range(size):
        mean_first += first[place] / size
        mean_second += second[place] / size
    for place in range(size):
        joint += (first[place] - mean_first) * (second[place] - mean_second)
    spread_first, spread_second = spread(first), spread(second)
    if min(spread_first, spread_second) < 1e-12:
        return 0.0
    return joint / (spread_first * spread_second * size)


@jit_making_arrays
def count_founders(world: World, row: Record) -> None:
    """Fill what happened to those present at week 0 and still there, by slack where it says so."""
    founders, gaining, losing, left = 0.0, 0.0, 0.0, 0.0
    size, value, low_losing = np.zeros(3), np.zeros(3), 0.0
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if not person.founder:
            continue
        third = slack_third(world, person.slack)
        founders += 1.0
        size[third] += 1.0
        value[third] += person.net_value
        gaining += 1.0 if person.net_value > 0.0 else 0.0
        losing += 1.0 if person.net_value < 0.0 else 0.0
        left += 0.0 if person.engaged else 1.0
        if third == LOW_SLACK and person.net_value < 0.0:
            low_losing += 1.0
    row.share_gaining = gaining / max(founders, 1.0)
    row.share_losing = losing / max(founders, 1.0)
    row.share_losing_low_slack = low_losing / max(size[LOW_SLACK], 1.0)
    row.share_left_by_choice = left / max(founders, 1.0)
    years = max(world.weekly_table.shape[0] - world.zero_week[0], 1) / 52.0
    rich = value[HIGH_SLACK] / max(size[HIGH_SLACK], 1.0)
    poor = value[LOW_SLACK] / max(size[LOW_SLACK], 1.0)
    row.value_gap = (rich - poor) / years


@jit_making_arrays
def describe_people(world: World, p: Record, row: Record) -> None:
    """Fill how states and hours are spread over people at the end."""
    size = world.patients.shape[0]
    hours, health, trust = np.empty(size), np.empty(size), np.empty(size)
    activation, general, said = np.empty(size), np.empty(size), np.empty(size)
    full = 0.0
    for slot in range(size):
        person = world.patients[slot]
        hours[slot], health[slot], trust[slot] = person.hours_civic, person.health, person.trust
        activation[slot], general[slot] = person.activation, person.general_trust
        said[slot] = reported(p, person.trust, dependence_of(person), person.style)
        full += 1.0 if said[slot] >= FULL_TRUST else 0.0
    hours = np.sort(hours)
    row.hours_gini, row.hours_top_7, row.hours_top_31 = gini(hours), top_share(hours, 0.07), top_share(hours, 0.31)
    row.reported_ceiling = full / size
    row.activation_sd, row.general_trust_sd, row.reported_trust_sd = spread(activation), spread(general), spread(said)
    row.trust_health, row.activation_health = correlation(trust, health), correlation(activation, health)


@jit
def summarise(world: World, p: Record) -> None:
    """Fill the replicate's summary."""
    row = world.summary[0]
    average_series(world)
    count_founders(world, row)
    describe_people(world, p, row)
