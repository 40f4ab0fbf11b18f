"""The page over HTTP and a web socket: static files, a strict content policy, and one conversation a connection."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket, WebSocketDisconnect

from covalue_sim.explore.asked import LARGEST_MESSAGE
from covalue_sim.explore.library import Library
from covalue_sim.explore.protocol import Conversation
from covalue_sim.explore.replay import BUILT

POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-cache"),
)
LOOPBACK = ("127.0.0.1", "localhost", "::1")
MOST_CONNECTIONS = 64
WAITING = 64
"""Answers that may wait for a slow reader before the next message is read."""
REFUSED, FULL = 1008, 1013

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Any, Any], Awaitable[None]]


def application(library: Library, hosts: tuple[str, ...] = LOOPBACK, workers: int = 4) -> App:
    """Return the server as an ASGI application.

    Args:
        library: scenarios that may be opened.
        hosts: names under which the page may be reached; any other Host or Origin is refused.
        workers: conversations that compute at a time.
    """
    rooms = Rooms(library, hosts, workers)
    routes = [WebSocketRoute("/talk", rooms.talk), Mount("/", StaticFiles(directory=BUILT, html=True))]
    return _guarded(Starlette(routes=routes), hosts)


class Rooms:
    """The conversations that are going on."""

    def __init__(self, library: Library, hosts: tuple[str, ...], workers: int) -> None:
        self._library = library
        self._hosts = hosts
        self._workers = ThreadPoolExecutor(workers, thread_name_prefix="page")
        self._open = 0

    async def talk(self, socket: WebSocket) -> None:
        """Hold one conversation until the page leaves."""
        if not _same_place(socket.headers, self._hosts):
            await socket.close(REFUSED)
            return
        if self._open >= MOST_CONNECTIONS:
            await socket.close(FULL)
            return
        self._open += 1
        await socket.accept()
        try:
            await self._hold(socket)
        finally:
            self._open -= 1

    async def _hold(self, socket: WebSocket) -> None:
        loop = asyncio.get_running_loop()
        answers: asyncio.Queue[str | bytes] = asyncio.Queue()

        def send(message: str | bytes | Mapping[str, Any]) -> None:
            ready = message if isinstance(message, str | bytes) else json.dumps(message, allow_nan=False)
            loop.call_soon_threadsafe(answers.put_nowait, ready)

        conversation = Conversation(self._library, send)
        writer = asyncio.create_task(_write(socket, answers))
        try:
            while True:
                received = await socket.receive()
                if received["type"] == "websocket.disconnect":
                    break
                given = received.get("text")
                await loop.run_in_executor(
                    self._workers, conversation.handle, received.get("bytes", b"") if given is None else given
                )
                while answers.qsize() > WAITING and not writer.done():
                    await asyncio.sleep(0.01)
        except WebSocketDisconnect:
            pass
        finally:
            writer.cancel()
            conversation.close()


async def _write(socket: WebSocket, answers: "asyncio.Queue[str | bytes]") -> None:
    while True:
        answer = await answers.get()
        if isinstance(answer, str):
            await socket.send_text(answer)
        else:
            await socket.send_bytes(answer)


def _same_place(headers: Mapping[str, str], hosts: tuple[str, ...]) -> bool:
    """Whether a request is for this server and comes from its own page, or from no page at all."""
    host = headers.get("host", "")
    origin = headers.get("origin")
    return _named(host) in hosts and (origin is None or urlsplit(origin).netloc == host)


def _named(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _guarded(app: App, hosts: tuple[str, ...]) -> App:
    """Return `app` with the content policy on every answer; requests for another host or origin are refused."""

    async def guarded(scope: Scope, receive: Any, send: Any) -> None:  # noqa: ANN401 (ASGI's own shapes)
        if scope["type"] != "http":
            await app(scope, receive, send)
            return

        async def with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *HEADERS]
            await send(message)

        given = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        if not _same_place(given, hosts):
            refusal = PlainTextResponse("this page is served on this machine only\n", status_code=403)
            await refusal(scope, receive, with_headers)
            return
        await app(scope, receive, with_headers)

    return guarded


__all__ = ["LARGEST_MESSAGE", "application"]
