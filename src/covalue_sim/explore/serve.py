"""Starting the server and opening the browser."""

import socket
import sys
import threading
import webbrowser
from typing import TextIO

import uvicorn

from covalue_sim.errors import InputError
from covalue_sim.explore.asked import LARGEST_MESSAGE
from covalue_sim.explore.catalogue import welcome
from covalue_sim.explore.library import Library
from covalue_sim.explore.replay import BUILT, SCRIPT
from covalue_sim.explore.server import application

HOST = "127.0.0.1"
PORT = 8617
TRIES = 20


def serve(library: Library, port: int | None = None, *, open_browser: bool = True, out: TextIO | None = None) -> None:
    """Serve the page until Ctrl-C, on the loopback address only.

    Args:
        library: scenarios that may be opened.
        port: where; the first free one from 8617 on unless given, 0 for any.
        open_browser: show the page in the user's browser.
        out: where the address is said; standard output unless given.

    Raises:
        InputError: the port is taken, or the package was built without the page.
    """
    if not (BUILT / SCRIPT).is_file():
        raise InputError("the page is missing from this installation; install the package again")
    listening = bound(port)
    address = f"http://{HOST}:{listening.getsockname()[1]}/"
    stream = out or sys.stdout
    print(f"The page is at {address} (Ctrl-C ends it)", file=stream, flush=True)
    threading.Thread(target=_compile, args=(library, stream), name="compile", daemon=True).start()
    if open_browser:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    server(library).run(sockets=[listening])


def server(library: Library) -> uvicorn.Server:
    """Return the server, ready to run on a socket."""
    config = uvicorn.Config(
        application(library), log_level="critical", ws="websockets-sansio", ws_max_size=4 * LARGEST_MESSAGE,
        ws_max_queue=8, timeout_graceful_shutdown=1, lifespan="off", access_log=False,
    )  # fmt: skip
    return uvicorn.Server(config)


def bound(port: int | None) -> socket.socket:
    """Return a socket that listens on the loopback address.

    Raises:
        InputError: the port is taken or not allowed.
    """
    tried = range(PORT, PORT + TRIES) if port is None else (port,)
    for number in tried:
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, number))
            listening.listen(128)
        except (OSError, OverflowError):
            listening.close()
            continue
        return listening
    what = f"port {port}" if port is not None else f"ports {PORT} to {PORT + TRIES - 1}"
    raise InputError(f"--port: {what} cannot be used; give another, or 0 for any that is free")


def _compile(library: Library, stream: TextIO) -> None:
    """Make the library and the model ready, so that the first picture does not wait for them."""
    from covalue_sim.experiments.progress import COMPILING
    from covalue_sim.model.simulation import compile_model, will_compile

    welcome(library)
    scenario = library.scenario(library.own_name)
    if will_compile(scenario):
        print(f"{COMPILING}; the page waits for it", file=stream, flush=True)
    compile_model(scenario)
