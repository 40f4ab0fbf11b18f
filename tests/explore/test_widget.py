"""The same page in a notebook: the model answers over the widget's messages."""

import json

import pytest

from covalue_sim.errors import InputError
from covalue_sim.explore import Explorer


class Heard:
    """An Explorer whose messages are kept."""

    def __init__(self, *arguments):
        self.sent = []
        self.explorer = Explorer(*arguments)
        self.explorer.send = lambda content, buffers=None: self.sent.append((content, buffers))

    def say(self, **message):
        self.sent.clear()
        self.explorer._heard(None, message, [])
        return self.sent


@pytest.fixture
def heard():
    return Heard("tokenism")


def test_a_widget_is_told_of_its_scenario(heard):
    ((told, _),) = heard.say(type="hello")
    assert told["type"] == "welcome" and told["start"] == "tokenism" == heard.explorer.start


def test_weeks_travel_as_bytes(heard, talk):
    heard.say(type="open", arm="A", scenario="tokenism", patients=40, weeks=6)
    ((told, buffers),) = heard.say(type="weeks", arm="A", first=0, count=6)
    assert told == {"type": "binary"}
    talk.open(scenario="tokenism", patients=40, weeks=6)
    talk.told.clear()
    talk.conversation.handle('{"type": "weeks", "arm": "A", "first": 0, "count": 6}')
    assert buffers == talk.told


def test_what_cannot_be_used_is_refused_in_one_line(heard):
    ((told, _),) = heard.say(type="open", arm="A", scenario="nothing")
    assert told["type"] == "refused"
    json.dumps(told)
    with pytest.raises(InputError, match="neither a file nor a shipped scenario"):
        Explorer("nothing")


def test_the_page_is_the_shipped_one(heard):
    assert "export" in str(heard.explorer._esm) and ".cv" in str(heard.explorer._css)
