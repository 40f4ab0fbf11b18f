"""A conversation without a network, a server on a port of its own, and a real browser that may not leave it."""

import json
import os
import threading
import time

import pytest
from browser import launched, skip_without

from covalue_sim.explore.library import Library
from covalue_sim.explore.protocol import Conversation
from covalue_sim.model.simulation import Plan


class Talk:
    """Ask and be answered."""

    def __init__(self, library):
        self.told = []
        self.conversation = Conversation(library, self.told.append)

    def ask(self, **message):
        """Answers to one message: objects, and pairs of an object and bytes."""
        self.told.clear()
        self.conversation.handle(json.dumps(message))
        return [unpacked(one) if isinstance(one, bytes) else one for one in self.told]

    def one(self, **message):
        (answer,) = self.ask(**message)
        return answer

    def open(self, arm="A", scenario="baseline", patients=60, weeks=20, **more):
        return self.one(type="open", arm=arm, scenario=scenario, patients=patients, weeks=weeks, **more)


def unpacked(message):
    length = int.from_bytes(message[:4], "little")
    return json.loads(message[4 : 4 + length]), message[4 + length :]


@pytest.fixture(scope="session")
def library():
    return Library()


@pytest.fixture
def talk(library):
    made = Talk(library)
    yield made
    made.conversation.close()


@pytest.fixture(scope="session")
def address(library):
    """The page on this machine, served by the real server."""
    from covalue_sim.explore.serve import bound, server
    from covalue_sim.model.simulation import compile_model

    compile_model(library.scenario("baseline"))
    listening, running = bound(0), server(library)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    running.should_exit = True
    thread.join(10)


IDLE = 0.09
"""Seconds that the baseline's run takes on two ordinary cores with nothing else to do."""


@pytest.fixture
def slowness(library):
    """A function: how many times slower than when idle this machine is now, at least 1; limits of time stretch by it.

    Tests that run side by side take the browser's and the server's processors.
    """
    side_by_side = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    plan = Plan(library.scenario("baseline"))
    plan.run(0)

    def measured():
        began = time.perf_counter()
        for replicate in range(6):
            plan.run(replicate)
        waiting = os.getloadavg()[0] / (os.cpu_count() or 1)
        return side_by_side * max(1.0, waiting, (time.perf_counter() - began) / 6 / IDLE)

    return measured


@pytest.fixture(scope="session")
def chromium():
    skip_without()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, address):
    """Open the page; no request may leave its address, nothing may be said to the console, nothing may overflow."""
    contexts, asked, said = [], [], []

    def visiting(state="", *, width=1440, height=900, timeout=60_000, **how):
        context = chromium.new_context(viewport={"width": width, "height": height}, **how)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url.replace("ws:", "http:")))
        page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.set_default_timeout(timeout)
        page.goto(address + state)
        page.wait_for_selector(".cv-main:not([hidden])")
        return page

    visiting.said = said
    yield visiting
    for context in contexts:
        context.close()
    strangers = [url for url in asked if not url.startswith((address, "blob:", "data:"))]
    assert not strangers
    assert not said
