"""The conversation of a page with the model, message by message. It knows no web framework.

A message is a JSON object with a ``type`` and, where it wants an answer, an ``id`` that the answer repeats:

- ``hello`` -> ``welcome``: scenarios, levers, measures, the order of things in a frame.
- ``open`` an arm with scenario, levers, schedule, seed, patients, weeks -> ``opened``: what holds now, and the first
  week that differs from what was open before. If the week ``show`` is one of the first that differ, these follow.
- ``weeks`` of an arm -> a binary message, up to 40 weeks; after the last week its outcomes come along.
- ``actor`` -> ``actor``: everything about one actor in one week, in each open arm.
- ``runs`` -> ``progress`` now and then, and ``bands``; ``cancel`` ends it.
- ``gallery`` -> a ``card`` a scenario: its week by week shares of encounters, and what sets it apart.
- ``keep`` -> a binary message with a file.
- ``close`` an arm -> nothing.

What cannot be used is answered by ``refused`` with one line, and changes nothing.
"""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any, NoReturn

from covalue_sim.errors import InputError
from covalue_sim.explore import asked
from covalue_sim.explore.actor import describe
from covalue_sim.explore.arm import Arm
from covalue_sim.explore.background import Background, refused
from covalue_sim.explore.catalogue import welcome
from covalue_sim.explore.describing import described
from covalue_sim.explore.frames import message as binary
from covalue_sim.explore.keep import FILES, finite
from covalue_sim.explore.library import Library
from covalue_sim.explore.replay import replay_file
from covalue_sim.scenario import table_of
from covalue_sim.scenario.scenario import Scenario

Send = Callable[[str | bytes | Mapping[str, Any]], None]
"""Takes a text, bytes, or an object to be sent as JSON; may be called from any thread."""
REPLAY = "replay.html"
FOLLOWING = 6
"""Weeks that follow an ``opened`` by themselves, where the week ``show`` is among them."""


class Conversation:
    """One page's side of the model. `handle` is called by one thread at a time.

    Args:
        library: scenarios that may be opened.
        send: takes the answers.
    """

    def __init__(self, library: Library, send: Send) -> None:
        self._library = library
        self._send = send
        self._arms: dict[str, Arm] = {}
        self._revisions = dict.fromkeys(asked.ARMS, 0)
        self._sending = Lock()
        self._background = Background(self._tell)

    def handle(self, text: str | bytes) -> None:
        """Answer one message; whatever is wrong with it becomes a ``refused``."""
        about: dict[str, Any] = {}
        try:
            about = asked.read(text)
            self._answers().get(about["type"], _not_understood)(about)
        except InputError as refusal:
            self._tell(refused(_name_of(about), refusal))

    def close(self) -> None:
        """End what goes on in the background, and let go of everything."""
        self._background.close()
        self._arms.clear()

    def _answers(self) -> Mapping[str, Callable[[dict[str, Any]], None]]:
        return {"hello": self._hello, "open": self._open, "weeks": self._weeks, "actor": self._actor,
                "runs": self._runs, "cancel": self._cancel, "keep": self._keep, "gallery": self._gallery,
                "close": self._close_arm}  # fmt: skip

    def _tell(self, message: Mapping[str, Any] | bytes) -> None:
        with self._sending:
            self._send(message)

    def _hello(self, message: dict[str, Any]) -> None:
        self._tell({**welcome(self._library), **_name_of(message)})

    def _open(self, message: dict[str, Any]) -> None:
        table = table_of(self._library.scenario(asked.text(message, "scenario")))
        opening = asked.opening(message, table)
        scenario = self._resolved(opening)
        before = self._arms.get(opening.arm) or next(iter(self._arms.values()), None)
        had = opening.arm in self._arms
        arm = Arm(scenario, before)
        self._arms[opening.arm] = arm
        self._revisions[opening.arm] += 1
        first_new = arm.first_new if had else 0
        shown = asked.whole(message, "show", 0, scenario.weeks - 1) if "show" in message else -1
        following = FOLLOWING if first_new <= shown < first_new + FOLLOWING else 0
        about = {"arm": opening.arm, "revision": self._revisions[opening.arm]}
        self._tell({"type": "opened", **_name_of(message), **about, "first_new": first_new, "following": following,
                    **described(scenario, opening.scenario)})  # fmt: skip
        if following:
            self._send_weeks(about, arm, first_new, following)

    def _resolved(self, opening: asked.Opening) -> Scenario:
        schedule = opening.schedule
        if schedule is None:
            base = self._library.scenario(opening.scenario)
            schedule = {entry.week: dict(entry.changes) for entry in base.interventions}
        return self._library.changed(opening.scenario, opening.levers, schedule, opening.setup)

    def _arm(self, message: Mapping[str, Any]) -> tuple[str, Arm]:
        name = asked.one_of(message, "arm", asked.ARMS)
        if name not in self._arms:
            raise InputError(f"arm {name} is not open")
        return name, self._arms[name]

    def _weeks(self, message: dict[str, Any]) -> None:
        name, arm = self._arm(message)
        first = asked.whole(message, "first", 0, arm.scenario.weeks - 1)
        count = asked.whole(message, "count", 1, asked.MOST_FRAMES)
        self._send_weeks({**_name_of(message), "arm": name, "revision": self._revisions[name]}, arm, first, count)

    def _send_weeks(self, about: Mapping[str, Any], arm: Arm, first: int, count: int) -> None:
        frames = arm.frames(first, count)
        told = {"type": "weeks", **about, "first": first, "count": len(frames)}
        if first + len(frames) == arm.scenario.weeks:
            told["outcomes"] = finite(arm.outcomes())
            if problem := arm.plan.compiled.failure(arm.world.memory):
                told["failure"] = problem
        self._tell(binary(told, b"".join(frames)))

    def _actor(self, message: dict[str, Any]) -> None:
        kind = asked.one_of(message, "kind", asked.KINDS)
        slot = asked.whole(message, "slot", 0, asked.MOST_PATIENTS - 1)
        week = asked.whole(message, "week", 0, asked.MOST_WEEKS - 1)
        told = {}
        for name, arm in sorted(self._arms.items()):
            at = min(week, arm.scenario.weeks - 1)
            told[name] = describe(arm.go_to(at + 1), arm.scenario.burn_in + at, kind, slot)
        self._tell({"type": "actor", **_name_of(message), "kind": kind, "slot": slot, "week": week, "arms": told})

    def _runs(self, message: dict[str, Any]) -> None:
        count = asked.whole(message, "count", 2, asked.MOST_RUNS)
        if not self._arms:
            raise InputError("open an arm first")
        plans = [(name, arm.plan) for name, arm in sorted(self._arms.items())]
        revisions = {name: self._revisions[name] for name, _ in plans}
        self._background.run(plans, count, {**_name_of(message), "revisions": revisions})

    def _cancel(self, message: dict[str, Any]) -> None:
        self._background.cancel()

    def _gallery(self, message: dict[str, Any]) -> None:
        self._background.draw(self._library, _name_of(message))

    def _keep(self, message: dict[str, Any]) -> None:
        what = asked.one_of(message, "what", (*FILES, REPLAY))
        if what == REPLAY:
            payload = replay_file(self._library, self._arms, message.get("view"))
            self._tell(binary({"type": "file", **_name_of(message), "name": what, "media": "text/html"}, payload))
            return
        name, arm = self._arm(message)
        week = min(asked.whole(message, "week", 0, asked.MOST_WEEKS - 1), arm.scenario.weeks - 1)
        media, made = FILES[what]
        about = {"type": "file", **_name_of(message), "name": f"{arm.scenario.name}-{name}-{what}", "media": media}
        self._tell(binary(about, made(arm, week)))

    def _close_arm(self, message: dict[str, Any]) -> None:
        name, _ = self._arm(message)
        del self._arms[name]


def _not_understood(message: Mapping[str, Any]) -> NoReturn:
    raise InputError(f"messages of type '{message['type'][:40]}' are not understood")


def _name_of(message: Mapping[str, Any]) -> dict[str, Any]:
    """Return the id of a message, where it has one that may be repeated."""
    number = message.get("id")
    return {"id": number} if isinstance(number, int) and abs(number) < 2**53 else {}
