"""A recorded run as one file: everything in it, nothing of it taken for a part of the page."""

import base64
import gzip
import html
import json
import re

import pytest

from covalue_sim.errors import InputError
from covalue_sim.explore import replay
from covalue_sim.explore.arm import Arm
from covalue_sim.explore.replay import replay_file
from covalue_sim.scenario import load

LEVERS = {"population.patients.count": 20, "run.weeks": 5, "run.burn_in": 2}
HOSTILE = '</script><script>alert("{1}")</script> & <b>'


def arm_of(title="A title"):
    return Arm(load({"extends": "baseline", "title": title}, LEVERS))


def recorded(page):
    """The messages in a page, in order: objects, and the bytes behind them."""
    (packed,) = re.findall(r'id="covalue-recorded">([A-Za-z0-9+/=]*)</script>', page)
    content, at, messages = gzip.decompress(base64.b64decode(packed)), 0, []
    while at < len(content):
        length = int.from_bytes(content[at : at + 8], "little")
        part = content[at + 8 : at + 8 + length]
        text = int.from_bytes(part[:4], "little")
        messages.append((json.loads(part[4 : 4 + text]), part[4 + text :]))
        at += 8 + length
    return messages


def test_it_holds_every_week_of_every_arm(library):
    arms = {"B": arm_of("Second"), "A": arm_of("First")}
    messages = recorded(replay_file(library, arms, {"week": 3}).decode())
    assert messages[0][0]["view"] == {"week": 3}
    assert [(about["type"], about["arm"]) for about, _ in messages[1:]] == [
        ("opened", "A"), ("weeks", "A"), ("opened", "B"), ("weeks", "B")]  # fmt: skip
    about, payload = messages[2]
    assert (about["first"], about["count"]) == (0, 5)
    assert payload == b"".join(arms["A"].frames(0, 5))
    assert about["outcomes"] == arms["A"].outcomes()


@pytest.mark.parametrize("view", [None, "text", 3, ["week", 3]])
def test_a_view_that_is_no_object_is_none(library, view):
    assert recorded(replay_file(library, {"A": arm_of()}, view).decode())[0][0]["view"] == {}


def test_a_title_is_text_whatever_it_looks_like(library):
    page = replay_file(library, {"A": arm_of(HOSTILE)}, {"note": HOSTILE}).decode()
    assert "<script>alert" not in page
    assert html.unescape(re.findall("<title>(.*?)</title>", page)[0]) == HOSTILE
    assert recorded(page)[1][0]["title"] == HOSTILE


def test_its_own_script_and_style_end_where_they_should(library):
    page = replay_file(library, {"A": arm_of()}, {}).decode()
    assert page.count("</script") == 2
    assert page.count("</style") == 1
    assert page.index('class="covalue-page"') < page.index("covalue-recorded") < page.index('type="module"')


def test_the_same_run_is_the_same_file(library):
    assert replay_file(library, {"A": arm_of()}, {}) == replay_file(library, {"A": arm_of()}, {})


def test_nothing_open_is_nothing_to_record(library):
    with pytest.raises(InputError, match="open an arm first"):
        replay_file(library, {}, {})


def test_a_run_too_large_for_a_file_is_refused(library, monkeypatch):
    monkeypatch.setattr(replay, "LARGEST", 10_000)
    with pytest.raises(InputError, match="too large for one file; take fewer patients or weeks"):
        replay_file(library, {"A": arm_of()}, {})
