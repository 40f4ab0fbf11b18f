import numpy as np
import pytest

from covalue_sim.analysis.groups import levels, mean_within, thirds
from covalue_sim.analysis.persons import match, quantiles, shares

YES, NO = True, False


@pytest.fixture
def six():
    """Better, worse, untouched, gone from both, there only with the arm, left by choice with the arm."""
    return match(
        np.array([[1.0, 1.0, 1.0, 9.0, 9.0, 1.0]]),
        np.array([[2.0, 0.5, 1.0, 0.0, 5.0, 0.9]]),
        np.array([[YES, YES, YES, NO, NO, YES]]),
        np.array([[YES, YES, YES, NO, YES, YES]]),
        np.array([[YES, YES, YES, YES, YES, YES]]),
        np.array([[YES, YES, YES, YES, YES, NO]]),
    )


def test_people_are_matched_only_where_they_are_there_in_both(six):
    assert six.both.tolist() == [[YES, YES, YES, NO, NO, YES]]
    assert six.change.tolist() == [pytest.approx([1, -0.5, 0, 0, 0, -0.1])]
    assert six.replaced.tolist() == [[NO, NO, NO, YES, NO, NO]]
    assert six.only_arm.tolist() == [[NO, NO, NO, NO, YES, NO]]


def test_shares_of_the_matched(six):
    found = {name: share[0] for name, share in shares(six).items()}
    assert found == {
        "better off": 0.25, "worse off": 0.5, "untouched": 0.25,
        "left in the arm only": 0.25, "left in the reference only": 0.0, "left in both": 0.0,
    }  # fmt: skip


def test_shares_among_a_group(six):
    first = np.array([[YES, NO, NO, YES, NO, NO]])
    assert shares(six, first)["better off"].tolist() == [1.0]
    assert np.isnan(shares(six, np.zeros((1, 6), dtype=bool))["better off"][0])


def test_turning_the_arms_round_makes_winners_losers():
    numbers = np.random.default_rng(0)
    one, other = numbers.normal(size=(2, 5, 30))
    there = numbers.random((2, 5, 30)) < 0.9
    engaged = numbers.random((2, 5, 30)) < 0.9
    forth, back = match(one, other, *there, *engaged), match(other, one, *there[::-1], *engaged[::-1])
    assert (forth.better == back.worse).all()
    assert (forth.only_arm == back.only_reference).all()
    assert quantiles(forth, (0.5,)) == pytest.approx(-quantiles(back, (0.5,)))


def test_quantiles_without_anybody_are_unknown(six):
    nobody = match(*np.zeros((2, 1, 3)), *np.zeros((4, 1, 3), dtype=bool))
    assert np.isnan(quantiles(nobody)).all()


def test_thirds_are_equal_parts_by_rank():
    slack = np.array([[0.9, 0.1, 0.5, 0.2, 0.6, 0.8]])
    little, middling, much = thirds(slack)
    assert little.tolist() == [[NO, YES, NO, YES, NO, NO]]
    assert much.tolist() == [[YES, NO, NO, NO, NO, YES]]
    assert (little | middling | much).all()


def test_levels_are_cut_where_the_measure_cuts_them():
    found = levels(np.array([[0.0, 0.47, 0.4701, 0.551, 0.552, 0.67, 0.68, 1.0]]))
    assert [level.sum() for level in found] == [2, 2, 2, 2]


def test_a_group_without_members_has_no_mean():
    values, members = np.array([[1.0, 3.0], [1.0, 3.0]]), np.array([[YES, YES], [NO, NO]])
    assert mean_within(values, members)[0] == 2.0
    assert np.isnan(mean_within(values, members)[1])
