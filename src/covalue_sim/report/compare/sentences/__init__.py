"""Findings in words, computed from the tables: every number with its bounds, and no more said than they bear."""

from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.sentences.course import over_time, plural, what_flows
from covalue_sim.report.compare.sentences.people import for_whom, who_wins
from covalue_sim.report.compare.sentences.reliance import ENOUGH, limits_by_number
from covalue_sim.report.compare.sentences.telling import (
    COSTS_TOLD,
    NO_DIFFERENCE,
    TOLD,
    headline,
    how_many,
    moves,
    nothing,
    precise,
    said_of,
    told,
    unchanged,
    what_changes,
)
from covalue_sim.report.compare.sentences.worth import at_what_cost, by_whose_weights, whose_weights

__all__ = [
    "COSTS_TOLD", "ENOUGH", "NO_DIFFERENCE", "TOLD", "all_findings", "at_what_cost", "by_whose_weights", "findings",
    "for_whom", "headline", "how_many", "limits_by_number", "moves", "nothing", "over_time", "plural", "precise",
    "said_of", "told", "unchanged", "what_changes", "what_flows", "who_wins", "whose_weights",
]  # fmt: skip


def findings(comparison: Compared, arm: str) -> list[str]:
    """The findings of one arm: what changes, for whom, at what cost, by whose weights, when."""
    if unchanged(comparison, arm):
        return [nothing(comparison, arm)]
    parts = (what_changes, for_whom, who_wins, at_what_cost, by_whose_weights, over_time, what_flows)
    return [text for part in parts if (text := part(comparison, arm))]


def all_findings(comparison: Compared) -> list[str]:
    """The findings of all arms, the main one of each first."""
    return [sentence for arm in comparison.labels[1:] for sentence in findings(comparison, arm)]
