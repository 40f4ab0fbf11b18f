from asking import ask, begun, table_bytes

from covalue_sim.experiments.perform import failure_of, perform
from covalue_sim.experiments.point import Point, run_key


def reasons(results):
    return {run.replicate: (run.why.stage, run.why.kind, run.why.message) for run in results.failed}


def test_a_failed_replicate_is_a_row_and_the_others_go_on(make_scenario, tmp_path):
    results = ask(make_scenario("raise=1 say=2 nan=3"), tmp_path, replicates=6)
    assert results.manifest["runs"] == {"ok": 3, "failed": 3}
    found = reasons(results)
    assert found[1][:2] == ("run", "ZeroDivisionError")
    assert found[1][2].startswith("no hours were left (fake_model.py:")
    assert found[2] == ("run", "ModelFailure", "week 3: the reserve is below zero")
    assert found[3] == ("outcomes", "NotFinite", "trust_end is nan")
    assert results.runs["status"].to_pylist() == ["ok", "failed", "failed", "failed", "ok", "ok"]
    assert results.runs["trust_end"].null_count == 3
    assert set(results.people["replicate"].to_pylist()) == {0, 4, 5}
    assert {row.n for row in results.summary_rows} == {3}


def test_failed_replicates_stay_failed_until_they_are_to_be_tried_again(make_scenario, tmp_path):
    flag, log = tmp_path / "mended", tmp_path / "log"
    scenario = make_scenario(f"raise=1,4 flag={flag} log={log}")
    ask(scenario, tmp_path / "out", replicates=6)
    assert ask(scenario, tmp_path / "out", replicates=6).new == 0
    assert len(ask(scenario, tmp_path / "out", replicates=6, retry_failed=True).failed) == 2
    flag.touch()
    assert ask(scenario, tmp_path / "out", replicates=7).new == 1
    mended = ask(scenario, tmp_path / "out", replicates=7, retry_failed=True)
    assert (mended.new, mended.failed) == (2, [])
    assert sorted(begun(log)) == [0, 1, 1, 1, 2, 3, 4, 4, 4, 5, 6]
    assert table_bytes(mended) == table_bytes(ask(make_scenario(), tmp_path / "plain", replicates=7))


def test_nothing_is_tried_again_where_nothing_failed(make_scenario, tmp_path):
    ask(make_scenario(), tmp_path, replicates=2)
    assert ask(make_scenario(), tmp_path, replicates=2, retry_failed=True).new == 0


def test_a_fault_in_what_replicates_share_fails_each_of_them(make_scenario, tmp_path):
    results = ask(make_scenario("faulty"), tmp_path, replicates=3)
    assert results.manifest["runs"] == {"ok": 0, "failed": 3}
    assert {why[:2] for why in reasons(results).values()} == {("prepare", "IndexError")}
    assert [row.n for row in results.summary_rows] == [0, 0, 0]


def test_a_table_that_the_model_does_not_give_fails_the_run(make_scenario, engine):
    found = perform(engine, Point(0, make_scenario(), "key"), 0, ("weekly", "letters"))
    assert (found.failure.stage, found.failure.kind) == ("tables", "AttributeError")
    assert (found.outcomes, found.tables) == (b"", b"")


def test_outcomes_alone_are_kept_where_nothing_else_is_asked_for(make_scenario, engine):
    found = perform(engine, Point(0, make_scenario(), "key"), 0, ())
    assert (len(found.outcomes), found.tables, found.status) == (24, b"", "ok")


def test_a_message_is_one_line_of_bounded_length():
    why = failure_of(ValueError("a\nb\t" + "c" * 2000), "run")
    assert why.message.startswith("a b ccc")
    assert len(why.message) == 500
    assert failure_of(ValueError(), "run").message == ""


def test_runs_of_a_point_have_keys_of_their_own(make_scenario):
    one, other = Point(0, make_scenario(), "one"), Point(1, make_scenario(), "other")
    keys = {run_key(point, number) for point in (one, other) for number in range(50)}
    assert len(keys) == 100
    assert run_key(Point(7, make_scenario(), "one"), 3) == run_key(one, 3)
