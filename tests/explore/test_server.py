"""The real server: on this machine only, policy in force, many pages at once, nothing kept of those that left."""

import http.client
import json
import resource
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from covalue_sim.errors import InputError
from covalue_sim.explore.asked import LARGEST_MESSAGE
from covalue_sim.explore.serve import bound
from covalue_sim.explore.server import MOST_CONNECTIONS


def get(address, path="/", **headers):
    place = urlsplit(address)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=20)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer, answer.read()


def talk_to(address, **how):
    return connect(address.replace("http", "ws") + "talk", max_size=None, proxy=None, open_timeout=30, **how)


def ask(page, **message):
    page.send(json.dumps(message))
    return page.recv(timeout=60)


def opened(page, arm="A", **more):
    return json.loads(ask(page, type="open", arm=arm, scenario="baseline", patients=40, weeks=12, **more))


@pytest.mark.parametrize("path", ["/", "/explore.js", "/explore.css", "/icon.svg", "/nothing"])
def test_every_answer_has_the_policy(address, path):
    answer, body = get(address, path)
    assert answer.status == (404 if path == "/nothing" else 200) and body
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/../server.py", "/%2e%2e/server.py", "/..%2fserver.py", "//etc/passwd"])
def test_no_file_outside_the_page_is_served(address, path):
    answer, body = get(address, path)
    assert answer.status == 404 and b"import" not in body


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Host": "[::"}]
)
def test_another_host_or_origin_is_refused(address, headers):
    answer, _ = get(address, **headers)
    assert answer.status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
def test_another_origin_may_not_talk(address, origin):
    with pytest.raises(InvalidStatus, match="403"):
        talk_to(address, origin=origin)


def test_the_own_origin_may_talk(address):
    with talk_to(address, origin=address.rstrip("/")) as page:
        assert json.loads(ask(page, type="hello"))["type"] == "welcome"


def test_only_this_machine_is_listened_to():
    listening = bound(0)
    assert listening.getsockname()[0] == "127.0.0.1"
    with pytest.raises(InputError, match="another"):
        bound(listening.getsockname()[1])
    listening.close()


def test_thirty_pages_at_once(address):
    """Each has its own arms: thirty different levers give thirty different series."""

    def one(number):
        with talk_to(address) as page:
            opened(page, levers={"power.declared_share": number / 40})
            return ask(page, type="weeks", arm="A", first=0, count=12)

    with ThreadPoolExecutor(30) as pages:
        frames = list(pages.map(one, range(30)))
    assert len(set(frames)) == 30


def test_no_more_pages_than_there_is_room_for(address):
    with ExitStack() as pages, pytest.raises((InvalidStatus, ConnectionClosed, OSError)):
        for _ in range(MOST_CONNECTIONS + 1):
            pages.enter_context(talk_to(address))
    wait_until_answered(address)


def wait_until_answered(address, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with talk_to(address) as page:
                assert json.loads(ask(page, type="hello"))["type"] == "welcome"
                return
        except (InvalidStatus, ConnectionClosed, OSError):
            time.sleep(0.1)
    raise AssertionError("the server does not answer")


def test_oversized_messages_are_refused_and_the_server_stays(address):
    with talk_to(address) as page:
        told = json.loads(ask(page, type="x" * LARGEST_MESSAGE))
        assert told["type"] == "refused" and "characters" in told["why"]
        assert opened(page)["type"] == "opened"
    with talk_to(address) as page, pytest.raises(ConnectionClosed):
        page.send("x" * (5 * LARGEST_MESSAGE))
        page.recv(timeout=20)
    with talk_to(address) as page:
        page.send(b"\x00\xff" * 100)
        assert json.loads(page.recv(timeout=20))["type"] == "refused"
    wait_until_answered(address)


def test_raw_bytes_on_the_port_break_nothing(address):
    place = urlsplit(address)
    for sent in (
        b"\x00" * 5000,
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /talk HTTP/1.1\r\nUpgrade: websocket\r\n\r\n",
        b"A" * 100_000,
    ):
        with socket.create_connection((place.hostname, place.port), timeout=5) as raw:
            try:
                raw.sendall(sent)
                raw.settimeout(1)
                raw.recv(1000)
            except OSError:
                pass
    wait_until_answered(address)


def test_a_page_that_leaves_in_the_middle_leaves_nothing_behind(address):
    for _ in range(5):
        with talk_to(address) as page:
            opened(page)
            page.send(json.dumps({"type": "runs", "count": 200}))
            page.recv(timeout=60)
            page.socket.shutdown(socket.SHUT_RDWR)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and any(thread.name == "runs" for thread in threading.enumerate()):
        time.sleep(0.05)
    assert not [thread for thread in threading.enumerate() if thread.name == "runs"]


def soak(address, rounds):
    """Use the page as somebody does who cannot stop moving levers; memory in kB after each round."""
    sizes = []
    for number in range(rounds):
        with talk_to(address) as page:
            for week in range(10):
                opened(page, "AB"[week % 2], schedule=[{"week": week, "set": {"trust.gain": 0.01 + 0.001 * number}}])
                ask(page, type="weeks", arm="A", first=0, count=12)
                ask(page, type="actor", kind="patients", slot=week, week=week)
        with open("/proc/self/statm") as statm:  # noqa: PTH123
            sizes.append(int(statm.read().split()[1]) * resource.getpagesize() // 1024)
    return sizes


def test_memory_stays_bounded(address):
    sizes = soak(address, 10)
    assert sizes[-1] - sizes[3] < 20_000


@pytest.mark.long
def test_memory_stays_bounded_over_an_hour_of_use(address):
    """One lever a second for an hour are 3,600 moves."""
    sizes = soak(address, 360)
    assert sizes[-1] - sizes[60] < 30_000
