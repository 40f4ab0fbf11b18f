"""How efforts become value: what the mathematics of best responses and of CES production fixes."""

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.production import (
    SMALLEST_VALUE,
    benefit,
    best_effort,
    dearness,
    perceived_share,
    price_of_hour,
    produced,
    professional_strength,
    user_strength,
)  # fmt: skip

sigmas = st.floats(min_value=0.2, max_value=5.0)
etas = st.floats(min_value=0.2, max_value=4.0)
alphas = st.floats(min_value=0.05, max_value=0.95)
amounts = st.floats(min_value=0.01, max_value=5.0)
middling = st.floats(min_value=0.1, max_value=2.0)


def at_rest(
    sigma: float, eta: float, *, alpha: float = 0.45, phi: float = 0.4, user: float = 0.5, professional: float = 0.6,
    productivity: float = 1.6, cost: float = 0.1, smoothing: float = 0.2, weeks: int = 4000,
) -> tuple[float, float, float]:  # fmt: skip
    """Value and both efforts (V, e, o) after playing the week's rule until nothing moves; wills are fixed."""
    seen, e, o = 0.5, 0.0, 0.0
    for _ in range(weeks):
        e = best_effort(user, phi, alpha, productivity, cost, seen, sigma, eta)
        o = best_effort(professional, 1.0 - phi, 1.0 - alpha, productivity, cost, seen, sigma, eta)
        value = produced(productivity, alpha, sigma, e, o)
        if abs(value - seen) <= 1e-15 * value:
            break
        seen = max(seen + smoothing * (value - seen), SMALLEST_VALUE)
    return value, e, o


def exact_ces(alpha: float, sigma: float, user: float, professional: float) -> float:
    """CES output at productivity 1, with 60 digits; Cobb-Douglas only at sigma = 1 itself."""
    with localcontext(prec=60):
        a, e, o = Decimal(alpha), Decimal(user).ln(), Decimal(professional).ln()
        rho = 1 - 1 / Decimal(sigma)
        if rho == 0:
            return float((a * e + (1 - a) * o).exp())
        return float(((a * (rho * e).exp() + (1 - a) * (rho * o).exp()).ln() / rho).exp())


class TestProduction:
    @given(sigmas, alphas, amounts, amounts)
    def test_it_is_ces(self, sigma, alpha, user, professional):
        assert produced(1.6, alpha, sigma, user, professional) == pytest.approx(
            1.6 * exact_ces(alpha, sigma, user, professional), rel=1e-9
        )

    @given(alphas, amounts, amounts, st.floats(min_value=-3e-6, max_value=3e-6))
    def test_cobb_douglas_is_joined_smoothly(self, alpha, user, professional, rho):
        sigma = 1.0 / (1.0 - rho)
        assert produced(1.0, alpha, sigma, user, professional) == pytest.approx(
            exact_ces(alpha, sigma, user, professional), rel=2e-9
        )

    @pytest.mark.parametrize("side", [-1.0, 1.0])
    def test_the_series_meets_the_power_form_where_they_part(self, side):
        below, above = 1.0 / (1.0 - side * 0.999999e-6), 1.0 / (1.0 - side * 1.000001e-6)
        values = [produced(1.0, 0.3, sigma, 0.2, 4.0) for sigma in (below, above)]
        assert values[0] == pytest.approx(values[1], rel=2e-10)

    def test_cobb_douglas_is_exact_at_sigma_one(self):
        assert produced(2.0, 0.25, 1.0, 16.0, 81.0) == pytest.approx(2.0 * 2.0 * 27.0, rel=1e-15)

    @given(sigmas, alphas, amounts)
    def test_without_the_users_effort_value_needs_substitution(self, sigma, alpha, professional):
        value = produced(1.6, alpha, sigma, 0.0, professional)
        if sigma <= 1.0:
            assert value == 0.0
        elif sigma > 1.05:  # nearer to 1 it is positive but may underflow
            rho = 1.0 - 1.0 / sigma
            assert value == pytest.approx(1.6 * (1.0 - alpha) ** (1.0 / rho) * professional, rel=1e-9)
            assert value > 0.0

    @given(sigmas, alphas, amounts, st.floats(min_value=0.0, max_value=3.0))
    def test_twice_the_efforts_make_twice_the_value(self, sigma, alpha, user, share):
        once = produced(1.0, alpha, sigma, user, share * user)
        assert produced(1.0, alpha, sigma, 2.0 * user, 2.0 * share * user) == pytest.approx(
            2.0 * once, rel=1e-9, abs=1e-300
        )

    def test_a_party_without_weight_adds_nothing(self):
        assert produced(2.0, 0.0, 0.5, 0.0, 3.0) == 6.0
        assert produced(2.0, 1.0, 0.5, 3.0, 0.0) == 6.0


class TestEfforts:
    @given(sigmas, etas, alphas, st.floats(min_value=0.05, max_value=0.95))
    def test_at_rest_each_effort_is_the_best_response(self, sigma, eta, alpha, phi):
        value, e, o = at_rest(sigma, eta, alpha=alpha, phi=phi)
        step = 1e-6
        for effort, share, ability, others in (
            (e, phi, 0.5, lambda x: produced(1.6, alpha, sigma, x, o)),
            (o, 1.0 - phi, 0.6, lambda x: produced(1.6, alpha, sigma, e, x)),
        ):
            up, down = (benefit(others(effort * (1.0 + way)), eta) for way in (step, -step))
            marginal_gain = share * (up - down) / (2.0 * step * effort)
            assert marginal_gain == pytest.approx(0.1 * effort / ability, rel=2e-3), value

    @pytest.mark.parametrize("eta", [0.3, 1.0, 1.6, 3.0])
    @pytest.mark.parametrize("alpha", [0.2, 0.45, 0.7])
    def test_output_at_rest_is_largest_where_the_users_share_is_alpha(self, alpha, eta):
        shares = np.linspace(0.05, 0.95, 91)
        values = [at_rest(1.0, eta, alpha=alpha, phi=phi)[0] for phi in shares]
        assert shares[int(np.argmax(values))] == pytest.approx(alpha, abs=0.0051)

    @given(etas, alphas, st.floats(min_value=0.05, max_value=0.95))
    def test_cobb_douglas_at_rest_has_its_closed_form(self, eta, alpha, phi):
        user, professional, cost, made = 0.5, 0.6, 0.1, 1.6
        drives = (user * phi * alpha / cost) ** (alpha / 2) * (professional * (1 - phi) * (1 - alpha) / cost) ** (
            (1 - alpha) / 2
        )
        expected = (made * drives) ** (2.0 / (1.0 + eta))
        assert at_rest(1.0, eta, alpha=alpha, phi=phi)[0] == pytest.approx(expected, rel=1e-9)

    @given(sigmas, etas, alphas, st.floats(min_value=1.1, max_value=4.0))
    def test_capability_has_elasticity_one_over_one_plus_eta(self, sigma, eta, alpha, factor):
        less = at_rest(sigma, eta, alpha=alpha)[0]
        more = at_rest(sigma, eta, alpha=alpha, user=0.5 * factor, professional=0.6 * factor)[0]
        assert math.log(more / less) / math.log(factor) == pytest.approx(1.0 / (1.0 + eta), rel=1e-7)

    @given(sigmas, etas, amounts, st.floats(min_value=1.2, max_value=5.0))
    def test_the_users_effort_follows_the_professionals_by_the_sign_of_one_minus_sigma_eta(
        self, sigma, eta, given_effort, factor
    ):
        def effort(service):
            seen = 0.5
            for _ in range(3000):
                e = best_effort(0.5, 0.4, 0.45, 1.6, 0.1, seen, sigma, eta)
                value = produced(1.6, 0.45, sigma, e, service)
                if abs(value - seen) <= 1e-15 * value:
                    break
                seen += 0.2 * (value - seen)
            return e

        assert_sign(math.log(effort(factor * given_effort) / effort(given_effort)), 1.0 - sigma * eta)

    @given(sigmas, etas, alphas, middling, middling)
    def test_given_efforts_interact_on_the_benefit_by_that_sign_and_always_add_up_on_value(
        self, sigma, eta, alpha, user, professional
    ):
        grid = [
            [produced(1.0, alpha, sigma, e, o) for o in (professional, 2.0 * professional)] for e in (user, 2.0 * user)
        ]
        felt = [[benefit(value, eta) for value in row] for row in grid]
        scale = max(abs(value) for row in felt for value in row)
        assert_sign(interaction(felt) / scale, 1.0 - sigma * eta)
        assert interaction(grid) > 0.0

    @pytest.mark.parametrize("sigma", [0.2, 1.0, 5.0])
    def test_at_sigma_eta_one_the_professional_leaves_the_users_effort_alone(self, sigma):
        eta = 1.0 / sigma
        efforts = {best_effort(0.5, 0.4, 0.45, 1.6, 0.1, seen, sigma, eta) for seen in (0.01, 0.5, 9.0)}
        assert len(efforts) == 1

    @pytest.mark.parametrize("missing", [{"ability": 0.0}, {"share": 0.0}, {"weight": 0.0}, {"productivity": 0.0}])
    def test_whoever_lacks_what_effort_needs_makes_none(self, missing):
        whole = {"ability": 0.5, "share": 0.4, "weight": 0.45, "productivity": 1.6}
        values = whole | missing
        effort = best_effort(
            values["ability"], values["share"], values["weight"], values["productivity"], 0.1, 0.5, 0.9, 1.6
        )
        assert effort == 0.0
        assert best_effort(*whole.values(), 0.1, 0.5, 0.9, 1.6) > 0.0


class TestSmoothing:
    @staticmethod
    def last_swings(sigma: float, eta: float, smoothing: float) -> float:
        """Relative swing of the value seen over the last of many weeks, efforts answering the value last seen."""
        seen, path = 0.5, []
        for _ in range(1500):
            e = best_effort(0.5, 0.4, 0.45, 1.6, 0.1, seen, sigma, eta)
            o = best_effort(0.6, 0.6, 0.55, 1.6, 0.1, seen, sigma, eta)
            value = produced(1.6, 0.45, sigma, e, o)
            seen = max(seen + smoothing * (value - seen), SMALLEST_VALUE)
            path.append(seen)
        return max(path[-10:]) / min(path[-10:]) - 1.0

    CYCLING = ((5.0, 1.5), (5.0, 3.5), (3.0, 2.5), (2.0, 2.2), (1.0, 3.2), (2.0, 4.0))
    SETTLING = ((0.9, 1.6), (5.0, 1.3), (0.2, 4.0), (1.0, 2.5))

    @pytest.mark.parametrize(("sigma", "eta"), CYCLING)
    def test_value_seen_half_smoothed_settles_where_it_would_cycle_unsmoothed(self, sigma, eta):
        assert sigma * (eta - 1.0) > 2.0
        assert self.last_swings(sigma, eta, smoothing=1.0) > 0.1
        assert self.last_swings(sigma, eta, smoothing=0.5) < 1e-9

    @pytest.mark.parametrize(("sigma", "eta"), SETTLING)
    def test_below_that_bound_even_unsmoothed_values_settle(self, sigma, eta):
        assert sigma * (eta - 1.0) < 2.0
        assert self.last_swings(sigma, eta, smoothing=1.0) < 1e-9


class TestWillAndPrices:
    def test_will_is_what_activation_and_openness_leave_to_motivation_and_strength(self):
        assert user_strength(0.5, 0.8, 0.25) == pytest.approx(0.3)
        assert professional_strength(0.8, 0.25) == pytest.approx(0.6)

    def test_an_hour_is_dearer_without_slack_unless_resources_are_supplied(self):
        from small_worlds import settings_of

        bare = settings_of(settlement__hour_price=2.0, settlement__slack_gradient=1.0, support__resources=0.0)
        supplied = settings_of(settlement__hour_price=2.0, settlement__slack_gradient=1.0, support__resources=1.0)
        assert [price_of_hour(bare, slack) for slack in (0.0, 0.5, 1.0)] == [4.0, 3.0, 2.0]
        assert [price_of_hour(supplied, slack) for slack in (0.0, 0.5, 1.0)] == [2.0, 2.0, 2.0]
        assert dearness(bare, 3.0, 0.0) == 4.0


class TestPublicBenefit:
    @given(
        st.floats(min_value=0.01, max_value=1.0),
        st.floats(min_value=0.0, max_value=2.0),
        st.floats(min_value=0.0, max_value=1.0),
    )
    def test_for_one_person_publicness_pays_above_a_weight_of_one(self, publicness, omega, prosocial):
        assert_sign(perceived_share(publicness, omega, 1.0, prosocial) - 1.0, publicness * (omega - 1.0))

    def test_at_a_weight_of_one_publicness_leaves_one_person_as_they_were(self):
        assert {perceived_share(q, 1.0, 1.0, 0.3) for q in (0.0, 0.25, 0.5, 1.0)} == {1.0}

    @given(st.floats(min_value=0.1, max_value=1.0), st.floats(min_value=0.0, max_value=0.9))
    def test_one_of_many_gives_less_and_the_prosocial_hold_out(self, publicness, prosocial):
        alone, many = (perceived_share(publicness, 0.8, n, prosocial) for n in (1.0, 50.0))
        assert many < alone
        assert perceived_share(publicness, 0.8, 50.0, prosocial + 0.1) > many
        assert perceived_share(publicness, 0.8, 50.0, 1.0) == pytest.approx(perceived_share(publicness, 0.8, 1.0, 1.0))


def interaction(table: list[list[float]]) -> float:
    """The mixed second difference of a 2 x 2 table."""
    return table[1][1] - table[1][0] - table[0][1] + table[0][0]


def assert_sign(value: float, like: float) -> None:
    """`value` has the sign of `like`, and is next to nothing where `like` is."""
    if abs(like) < 1e-4:
        assert abs(value) < 1e-3
    elif like > 0.0:
        assert value > 0.0
    else:
        assert value < 0.0
