"""Ties among patients: a small world, more alike the stronger homophily is, and nobody's business but two persons'."""

import networkx as nx
import numpy as np
import pytest
from small_worlds import SMALL, make, start

from covalue_sim.model.state import World


def tied(size: int = 400, **levers) -> World:
    base = {**SMALL, "population.patients.count": size}
    return start(make(base, **levers))[1]


def graph(world: World) -> nx.Graph:
    starts, ties = world.tie_start, world.ties
    whole = nx.Graph()
    whole.add_nodes_from(range(len(world.patients)))
    whole.add_edges_from(
        (slot, int(other)) for slot in range(len(world.patients)) for other in ties[starts[slot] : starts[slot + 1]]
    )
    return whole


def neighbours(world: World, slot: int) -> list[int]:
    return sorted(world.ties[world.tie_start[slot] : world.tie_start[slot + 1]].tolist())


def test_ties_are_mutual_without_loops_or_repeats():
    world = tied(120, population__long_ties=3)
    for slot in range(120):
        others = neighbours(world, slot)
        assert slot not in others
        assert len(others) == len(set(others))
        assert all(slot in neighbours(world, other) for other in others)


def test_ties_make_a_small_world():
    whole = graph(tied(population__ties=6, population__long_ties=1, population__homophily=0.0))
    size, edges = whole.number_of_nodes(), whole.number_of_edges()
    chance = nx.gnm_random_graph(size, edges, seed=1)
    assert nx.average_clustering(whole) > 5.0 * nx.average_clustering(chance)
    assert nx.is_connected(whole)
    assert nx.average_shortest_path_length(whole) < 2.0 * nx.average_shortest_path_length(chance)


def test_long_ties_shorten_the_way():
    ring = graph(tied(population__ties=6, population__long_ties=0, population__homophily=0.0))
    world = graph(tied(population__ties=6, population__long_ties=2, population__homophily=0.0))
    assert nx.average_shortest_path_length(world) < 0.3 * nx.average_shortest_path_length(ring)


def unlikeness(world: World) -> tuple[float, int]:
    """Mean distance in slack and practice over ties, and their number."""
    people = world.patients
    pairs = np.array(graph(world).edges())
    first, second = people[pairs[:, 0]], people[pairs[:, 1]]
    apart = np.abs(first.slack - second.slack) + np.hypot(first.x - second.x, first.y - second.y)
    return float(apart.mean()), len(pairs)


def test_homophily_makes_tied_people_alike():
    worlds = [tied(population__homophily=strength, population__ties=10) for strength in (0.0, 2.0, 5.0)]
    apart, counts = zip(*(unlikeness(world) for world in worlds), strict=True)
    assert apart[0] > apart[1] + 0.02 > apart[2] + 0.04
    assert counts[0] > counts[1] > counts[2]


def test_assortativity_by_slack_rises_with_homophily():
    values = []
    for strength in (0.0, 5.0):
        world = tied(population__homophily=strength, population__ties=10)
        whole = graph(world)
        nx.set_node_attributes(whole, {slot: float(world.patients.slack[slot]) for slot in whole}, "slack")
        values.append(nx.numeric_assortativity_coefficient(whole, "slack"))
    assert abs(values[0]) < 0.12
    assert values[1] > values[0] + 0.1


@pytest.mark.parametrize(
    "levers",
    [{"population__ties": 0, "population__long_ties": 0}, {"population__ties": 20, "population__long_ties": 10}],
)
def test_any_number_of_ties_finds_room(levers):
    world = tied(40, population__homophily=0.0, **levers)
    degrees = np.diff(world.tie_start)
    assert degrees.sum() <= len(world.ties)
    assert (degrees.sum() == 0) == (levers["population__ties"] == 0)
    assert degrees.max() < 40


def test_without_homophily_every_near_slot_is_tied():
    world = tied(30, population__ties=3, population__long_ties=0, population__homophily=0.0)
    assert neighbours(world, 10) == [7, 8, 9, 11, 12, 13]
    assert neighbours(world, 0) == [1, 2, 3]
