"""Numbers given as options, how commands end, and what validating says of several files."""

import sys

import pytest
import typer

from covalue_sim.cli import ending, numbers


def test_numbers_are_what_was_written():
    assert (numbers.whole("12"), numbers.whole("-3"), numbers.whole("0")) == (12, -3, 0)
    assert (numbers.number("1e-3"), numbers.number("2"), numbers.number("-0.5")) == (0.001, 2.0, -0.5)


@pytest.mark.parametrize("text", ["", "2.5", "1e3", "two", "0x10"])
def test_what_is_no_whole_number_is_refused(text):
    with pytest.raises(typer.BadParameter, match=f"^'{text}' is not a whole number; expected one such as 2$"):
        numbers.whole(text)


def test_what_is_no_number_is_shown_on_one_short_line():
    with pytest.raises(typer.BadParameter) as refused:
        numbers.whole("9" * 5000 + "\n")
    assert str(refused.value).startswith("'9999")
    assert len(str(refused.value)) < 120
    with pytest.raises(typer.BadParameter, match=r"^'1\\n2' is not a number"):
        numbers.number("1\n2")


@pytest.mark.parametrize("text", ["", "1,5", "half", "nan", "inf", "-inf", "1e999"])
def test_what_is_no_finite_number_is_refused(text):
    with pytest.raises(typer.BadParameter, match=f"^'{text}' is not a number; expected one such as 0.01$"):
        numbers.number(text)


@pytest.mark.parametrize(
    ("said", "line"), [((), ending.STOPPED), (("go on with x",), "go on with x")], ids=["nobody knows", "said"]
)
def test_ctrl_c_says_how_to_go_on_and_ends_with_130(capsys, said, line):
    with pytest.raises(typer.Exit) as ended, ending.interruptible():
        raise KeyboardInterrupt(*said)
    assert ended.value.exit_code == 130
    assert capsys.readouterr() == ("", f"covalue: {line}\n")


def test_another_fault_is_not_taken_for_ctrl_c():
    with pytest.raises(ZeroDivisionError), ending.interruptible():
        raise ZeroDivisionError


def test_the_command_line_is_one_that_a_shell_takes(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["/somewhere/covalue", "run", "my file.yaml", "--set", "a=b"])
    assert ending.command_line() == "covalue run 'my file.yaml' --set a=b"


def test_of_several_files_every_mistake_is_told_and_one_is_enough_for_code_2(covalue, tmp_path):
    (tmp_path / "good.yaml").write_text("title: x\n", encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("title: x\npower:\n  declared_share: 2\n", encoding="utf-8")
    (tmp_path / "odd.yaml").write_text("titel: x\n", encoding="utf-8")
    answer = covalue("validate", "bad.yaml", "good.yaml", "odd.yaml")
    assert (answer.code, answer.out) == (2, "good.yaml: right\n")
    first, second = answer.err.splitlines()
    assert first.startswith("covalue: bad.yaml:3:19: power.declared_share: 2 is out of range")
    assert second.startswith("covalue: odd.yaml:1:1: titel: is an unknown field; did you mean 'title'?")
    assert covalue("validate", "good.yaml", "baseline").code == 0


def test_a_list_is_narrowed_by_any_cell_in_any_case(covalue):
    whole, some = covalue("list", "parameters"), covalue("list", "parameters", "DECLARED_share")
    assert 0 < len(some.out.splitlines()) < len(whole.out.splitlines())
    assert "power.declared_share" in some.out
    nothing = covalue("list", "rules", "qqqq")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "no rules contain 'qqqq'\n")
