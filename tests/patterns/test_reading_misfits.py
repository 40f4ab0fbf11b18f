"""What a pattern file says must fit together before anything runs: arms, levels, outcomes, margins, weeks."""

import pytest

from covalue_sim.errors import InputError
from covalue_sim.patterns.reading import read_pattern

LEVER = "power.declared_share"
THREE = {"power.ambiguity": [0.1, 0.3, 0.5]}
RANKS = {"statistic": "rank_disagreement", "prediction": {"first_prefers": "usual", "second_prefers": "shared"}}
DIP = {"statistic": "dip", "replicates": 200}
LINE = {"series": "health", "weeks": [0, 20], "as": "mean"}


@pytest.fixture
def refusal(pattern_file):
    """The line with which a pattern is refused."""

    def refusal(**fields):
        with pytest.raises(InputError) as caught:
            read_pattern(pattern_file(**fields))
        assert "\n" not in str(caught.value)
        return str(caught.value)

    return refusal


@pytest.fixture
def read(pattern_file):
    return lambda **fields: read_pattern(pattern_file(**fields))


@pytest.mark.parametrize("level", ["²", "٣", "-1", "1.0", "x", ""])
def test_a_level_is_a_place_in_plain_digits(refusal, level):
    assert "names no level; give a place from 0 to 2" in refusal(
        along=THREE, prediction={"more": f"shared@{level}", "than": "usual"}
    )


def test_levels_count_from_0_and_end_before_their_number(read, refusal):
    assert read(along=THREE, prediction={"more": "shared@2", "than": "usual@0"}).prediction.more == ("shared@2",)
    assert "from 0 to 2" in refusal(along=THREE, prediction={"more": "shared@3", "than": "usual@0"})


def test_windows_of_weeks_are_one_fewer_than_their_edges(read, refusal):
    weeks = {"along": {"weeks": [0, 10, 20]}, "outcome": LINE}
    assert read(**weeks, prediction={"more": "shared@1", "than": "usual@0"}).along.levels == (5.0, 15.0)
    assert "from 0 to 1" in refusal(**weeks, prediction={"more": "shared@2", "than": "usual@0"})


def test_windows_need_a_series_and_a_run_that_reaches_to_their_end(refusal):
    sign = {"more": "shared@1", "than": "usual@0"}
    assert "outcome: is no series, and 'along' needs weeks of one" in refusal(
        along={"weeks": [0, 10, 20]}, prediction=sign
    )
    assert "weeks: runs to 21, and the run to 20" in refusal(
        along={"weeks": [0, 10, 21]}, outcome={"series": "health"}, prediction=sign
    )


def test_weeks_of_an_outcome_end_with_the_run(read, refusal):
    assert read(outcome={"series": "health", "weeks": [5, 20]}).outcomes[0].last == 20
    assert "weeks: runs to 21, and the run to 20; give fewer weeks" in refusal(
        outcome={"series": "health", "weeks": [5, 21]}
    )


@pytest.mark.parametrize(
    ("statistic", "fields", "name"),
    [
        ("sign_change", {"at_low": "shared", "at_high": "usual"}, "at_low"),
        ("sign_change", {"at_low": "shared", "at_high": "usual"}, "at_high"),
        ("interior_optimum", {"arm": "shared", "against": "usual"}, "arm"),
        ("interior_optimum", {"arm": "shared", "against": "usual"}, "against"),
        ("threshold_pair", {"start": "shared", "persist": "usual", "cut": 0.5}, "start"),
        ("threshold_pair", {"start": "shared", "persist": "usual", "cut": 0.5}, "persist"),
        ("share_of_space", {"wins": "shared"}, "wins"),
    ],
)
def test_an_arm_that_is_looked_at_as_a_whole_is_neither_zero_nor_one_of_its_levels(
    read, refusal, statistic, fields, name
):
    assert read(statistic=statistic, along=THREE, prediction=fields).statistic == statistic
    zero = refusal(statistic=statistic, along=THREE, prediction={**fields, name: "zero"})
    assert f"prediction.{name}: 'zero' is no arm; the arms are usual, shared" in zero
    level = refusal(statistic=statistic, along=THREE, prediction={**fields, name: "shared@1"})
    assert f"prediction.{name}: 'shared@1' names a level; leave '@1' out" in level


def test_an_optimum_inside_needs_a_level_inside(read, refusal):
    best = {"statistic": "interior_optimum", "prediction": {"arm": "shared"}}
    assert "along: has 2 levels; 'interior_optimum' needs three" in refusal(**best, along={LEVER: [0.1, 0.9]})
    assert read(**best, along=THREE).along.values == (0.1, 0.3, 0.5)


def test_two_ranks_need_two_outcomes_and_a_margin_for_each(read, refusal):
    assert "second: is missing; 'rank_disagreement' looks at two" in refusal(**RANKS, smallest=[0.1, 0.2])
    assert "smallest: has one number; give one for each of the two" in refusal(**RANKS, second="health")
    assert read(**RANKS, second="health", smallest=[0.1, 0.2]).smallest == (0.1, 0.2)


@pytest.mark.parametrize("margins", [[0.1, 0.2], [0.1, 0.2, 0.3]])
def test_one_comparison_has_one_margin(refusal, margins):
    assert f"smallest: has {len(margins)} numbers; give one" in refusal(smallest=margins)


def test_modes_within_runs_need_their_distance_as_a_second_outcome(read, refusal):
    modes = {"two_modes": "shared", "one_mode": "usual"}
    within = {**modes, "within_runs": True}
    assert "second: is missing; 'dip' looks at two outcomes" in refusal(**DIP, prediction=within)
    found = read(**DIP, prediction=within, outcome="felt_dip_p", second="felt_modes")
    assert found.prediction.within_runs
    assert read(**DIP, prediction=modes).prediction.one_mode == ("usual",)


@pytest.mark.parametrize("empty", ["smallest", "source"])
def test_an_empty_list_is_no_answer(refusal, empty):
    assert f"{empty}: is a list" in refusal(**{empty: []})


@pytest.mark.parametrize(
    ("prediction", "right"),
    [
        ({"ratio": ["shared", "usual"], "band": [0, 1]}, True),
        ({"ratio": "shared", "to": 2.0, "band": [0, 1]}, True),
        ({"ratio": "shared - usual", "to": 2.0, "band": [0, 1]}, True),
        ({"ratio": ["shared - usual", "usual"], "band": [0, 1]}, True),
        ({"ratio": ["shared", "usual"], "to": 2.0, "band": [0, 1]}, False),
        ({"ratio": "shared", "band": [0, 1]}, False),
        ({"ratio": ["shared", "usual", "zero"], "band": [0, 1]}, False),
        ({"ratio": ["shared", "usual", "zero"], "to": 2.0, "band": [0, 1]}, False),
    ],
)
def test_a_ratio_has_two_parts_or_one_and_a_number(read, refusal, prediction, right):
    if right:
        assert read(statistic="ratio_band", prediction=prediction).prediction.band == (0.0, 1.0)
    else:
        assert "'ratio' needs two arms, or one arm and 'to'" in refusal(statistic="ratio_band", prediction=prediction)


def test_only_a_ratio_takes_one_arm_from_another_and_only_once(refusal):
    assert "'shared - usual' is no arm" in refusal(prediction={"more": "shared - usual", "than": "usual"})
    thrice = {"ratio": "usual - shared - usual", "to": 1, "band": [0, 1]}
    assert "'shared - usual' is no arm" in refusal(statistic="ratio_band", prediction=thrice)


@pytest.mark.parametrize("name", ["zero", "a@1", "a - b"])
def test_an_arm_has_no_name_that_means_something_else(refusal, name):
    assert f"arms.{name}: means something else in a prediction" in refusal(
        arms={name: "as it is", "shared": {LEVER: 0.8}}, prediction={"more": "shared", "than": "shared"}
    )


def test_a_name_with_a_hyphen_is_one(read):
    assert tuple(
        read(
            arms={"as-it-is": "as it is", "shared": {LEVER: 0.8}}, prediction={"more": "shared", "than": "as-it-is"}
        ).arms
    ) == ("as-it-is", "shared")


@pytest.mark.parametrize(
    ("along", "words"),
    [
        ({"power.rule": ["negotiated", "collective"]}, "along.power.rule: is no number; give a lever that is one"),
        ({LEVER: [0.5, 0.5]}, "does not rise"),
        ({LEVER: [0.5]}, "is no list of two or more"),
        ({LEVER: 0.5}, "is no list of two or more"),
        ({LEVER: [0.1, 0.5], "encounter.sigma": [0.5, 1.0]}, "along: has 2 fields"),
        ({"power.declared_shar": [0.1, 0.5]}, f"did you mean '{LEVER}'"),
        ({"weeks": [0.5, 2]}, "weeks"),
    ],
)
def test_levels_are_rising_numbers_of_one_lever(refusal, along, words):
    assert words in refusal(along=along)


@pytest.mark.parametrize(
    ("statistic", "prediction", "words"),
    [
        ("ordering", {"rising": ["usual"]}, "'rising' needs two arms or more"),
        ("none", {"same": ["usual"]}, "'same' needs two arms or more"),
        ("interaction", {"more": ["shared", "usual"], "than": ["usual"]}, "need two arms each"),
        ("interaction", {"more": ["shared"], "than": ["usual", "shared"]}, "need two arms each"),
    ],
)
def test_a_comparison_has_something_to_compare(refusal, statistic, prediction, words):
    assert words in refusal(statistic=statistic, prediction=prediction)


@pytest.mark.parametrize("name", ["between", "band"])
@pytest.mark.parametrize(
    ("given", "words"), [([0.5], "needs 2 numbers"), ([0.1, 0.2, 0.3], "needs 2 numbers"), (0.5, "needs 2 numbers"),
                         ([0.5, 0.5], "does not rise"), ([0.6, 0.5], "does not rise")],
)  # fmt: skip
def test_a_band_goes_from_low_to_high(refusal, name, given, words):
    if name == "band":
        fields = {"statistic": "ratio_band", "prediction": {"ratio": ["shared", "usual"], "band": given}}
    else:
        prediction = {"at_low": "shared", "at_high": "usual", "between": given}
        fields = {"statistic": "crossover", "along": THREE, "prediction": prediction}
    assert f"prediction.{name}: {words}" in refusal(**fields)


def test_a_prediction_needs_a_statistic(refusal):
    assert "prediction: stands without a statistic" in refusal(kind="S", statistic=None)


def test_an_identity_is_one_of_those_there_are(read, refusal):
    exact = {"kind": "V", "statistic": "identity", "scenario": None, "arms": None, "outcome": None, "set": None,
             "smallest": None, "ablation": None, "null_model": None}  # fmt: skip
    assert read(**exact, prediction={"identity": "serial_tiers"}).exact
    assert "did you mean 'serial_tiers'" in refusal(**exact, prediction={"identity": "serial_tier"})
    assert "give one of zero_effort" in refusal(**exact, prediction={"identity": "qqq"})


def test_an_identity_and_nothing_else_is_exact(refusal):
    prediction = {"identity": "serial_tiers"}
    assert "statistic: is 'identity'" in refusal(statistic="identity", prediction=prediction)
    assert "statistic: is 'sign'" in refusal(kind="V")


def test_an_identity_measures_nothing(read):
    exact = {"kind": "V", "statistic": "identity", "prediction": {"identity": "serial_tiers"}}
    assert read(**exact, outcome=None, along={"weeks": [0, 5]}).exact


NULL = {"permute": "runs", "why": "Luck."}


@pytest.mark.parametrize(
    ("null", "words"),
    [
        ("nothing", "give fields 'permute' and 'why'"),
        ({"why": "x"}, "needs 'why' and one of 'set', 'outcome', 'permute'"),
        ({"permute": "runs"}, "needs 'why'"),
        ({"permute": "months", "why": "x"}, "give one of"),
        ({**NULL, "outcome": "health"}, "leave out 'set' and 'outcome'"),
        ({**NULL, "set": {LEVER: 0.3}}, "leave out 'set' and 'outcome'"),
    ],
)
def test_a_null_model_says_what_it_deals_and_why(refusal, null, words):
    assert words in refusal(null_model=null)


def test_one_arm_alone_cannot_be_dealt_but_its_levels_can(read, refusal):
    alone = {"arms": {"shared": {LEVER: 0.8}}, "prediction": {"more": "shared", "than": "zero"}, "null_model": NULL}
    assert "permutes the one arm there is" in refusal(**alone)
    along = {"encounter.sigma": [0.5, 1.0]}
    assert read(**alone, along=along).null.permute == "runs"
    weeks = {"along": {"weeks": [0, 10, 20]}, "outcome": LINE}
    assert "permutes the one arm there is" in refusal(**alone, **weeks)


def test_what_is_built_in_once_cannot_be_dealt_to_weeks(read, refusal):
    arms = {"usual": "as it is", "shared": {"population.professionals.count": 3}}
    dealt = {"permute": "weeks", "why": "Luck."}
    assert "population.professionals.count is built in once; give 'runs'" in refusal(arms=arms, null_model=dealt)
    assert read(arms=arms, null_model=NULL).null.permute == "runs"
    assert read(null_model=dealt).null.permute == "weeks"


def test_an_ablation_permutes_nothing_and_is_no_text(refusal):
    assert "ablation: is text; give 'set' and 'why'" in refusal(ablation="none, because x")
    assert "unknown field" in refusal(ablation={"permute": "runs", "why": "x"})


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ({"weeks": [0, 5]}, "needs 'series' or 'outcome'"),
        ({"series": "helth"}, "did you mean 'health'"),
        ({"series": "health", "as": "median"}, "'median'"),
        ({"series": "health", "weeks": [5]}, "weeks: is no pair"),
        ({"series": "health", "weeks": [5, 5]}, "runs from 5 to 5; give a first below the last"),
        ({"outcome": "health", "transform": "log"}, "transform"),
    ],
)
def test_an_outcome_is_one_of_those_there_are_over_weeks_that_go_forward(refusal, outcome, words):
    assert words in refusal(outcome=outcome)


def test_what_is_read_is_what_was_written(read):
    found = read(
        outcome={"series": "health", "weeks": [3, 9], "as": "change", "transform": "spread"},
        also=["trust_own_end"], apart=[LEVER], beside={"pattern": "other", "why": "Both\n  count."}, reason=" A  b ",
        source=[{"document": "S0", "reference": "A  2019"}, {"document": "S3", "reference": "B 2020"}],
    )  # fmt: skip
    (one,) = found.outcomes
    assert (one.name, one.first, one.last, one.reduce, one.transform) == ("health", 3, 9, "change", "spread")
    assert [(source.document, source.reference) for source in found.sources] == [("S0", "A 2019"), ("S3", "B 2020")]
    assert (found.also, found.apart, found.beside, found.reason) == (
        ("trust_own_end",), (LEVER,), ("other", "Both count."), "A b",
    )  # fmt: skip
    assert found.arms == {"usual": {}, "shared": {LEVER: 0.8}}


def test_what_is_written_after_the_look_changes_no_digest(tmp_path):
    from covalue_sim.patterns.library import shipped_patterns

    content = shipped_patterns()["kirkegaard-trust"].read_text(encoding="utf-8")
    texts = {
        "reason": content.replace("\ntitle: ", "\nreason: >\n  It fails,\n\n  for once.\ntitle: ", 1),
        "stays": content + "stays: Because.\n",
        "title": content.replace("title: ", "title: Not ", 1),
        "after": content.replace("smallest: 0.01", "smallest: 0.02"),
    }
    before = read_pattern("kirkegaard-trust").digest
    same = {}
    for name, text in texts.items():
        file = tmp_path / f"{name}.yaml"
        file.write_text(text, encoding="utf-8")
        same[name] = read_pattern(file).digest == before
    assert same == {"reason": True, "stays": True, "title": False, "after": False}


WINDOWS = {
    "along": {"weeks": [0, 10, 20]}, "outcome": LINE,
    "prediction": {"more": "shared@1", "than": "usual@0"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("statistic", "fields"),
    [
        ("sign", {"more": "shared", "than": ["usual", "shared@0"]}),
        ("rank_disagreement", {"first_prefers": "usual", "second_prefers": "usual"}),
        ("sign_change", {"at_low": "usual", "at_high": "usual"}),
        ("crossover", {"at_low": "usual", "at_high": "usual", "between": [0.1, 0.2]}),
        ("interior_optimum", {"arm": "usual", "against": "usual"}),
        ("threshold_pair", {"start": "usual", "persist": "usual", "cut": 0.5}),
        ("dip", {"two_modes": ["usual", "shared"], "one_mode": "shared"}),
    ],
)
def test_an_arm_is_not_held_against_itself(refusal, statistic, fields):
    assert "; give two that differ" in refusal(statistic=statistic, along=THREE, prediction=fields)


def test_levels_of_an_arm_may_be_held_against_each_other(read):
    both = {"more": "usual@2", "than": "usual@0"}
    assert read(along=THREE, prediction=both).prediction.named == ("usual", "usual")


def test_a_ratio_to_nothing_is_refused(refusal):
    ratio = {"ratio": "shared", "to": 0, "band": [0, 1]}
    assert "'to' is 0, by which nothing can be divided" in refusal(statistic="ratio_band", prediction=ratio)


def test_a_lever_is_set_by_an_arm_or_looked_along(refusal):
    words = refusal(along={LEVER: [0.1, 0.9]})
    assert f"along.{LEVER}: is set by the arm 'shared' too" in words


def test_arms_at_several_levels_are_not_weighed_and_windows_of_one_run_are(read, refusal):
    assert "weigh: weighs arms, and these are at several levels" in refusal(along=THREE, weigh=["health"])
    assert read(**WINDOWS, weigh=["health"]).weigh == ("health",)


@pytest.mark.parametrize("variant", ["ablation", "null_model"])
def test_what_a_variant_measures_stands_in_the_place_of_one_outcome(read, refusal, variant):
    instead = {variant: {"outcome": "health", "why": "Another one."}}
    ranks = {**RANKS, "second": "health", "smallest": [0.1, 0.2]}
    assert f"{variant}.outcome: stands in the place of one outcome" in refusal(**ranks, **instead)
    assert read(**instead).names == ("enacted_share", "health")


def test_what_a_variant_measures_has_windows_where_the_pattern_has_and_ends_with_the_run(read, refusal):
    words = refusal(**WINDOWS, ablation={"outcome": "trust_own_end", "why": "x"})
    assert "ablation.outcome: is no series, and 'along' needs weeks of one" in words
    assert read(**WINDOWS, ablation={"outcome": {"series": "trust_own"}, "why": "x"}).series == ("health", "trust_own")
    late = {"outcome": {"series": "trust_own", "weeks": [15, 21]}, "why": "x"}
    assert "ablation.outcome.weeks: runs to 21, and the run to 20" in refusal(ablation=late)
