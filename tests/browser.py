"""The real browser of the tests: where it is, and flags that keep it from asking anything of the network."""

import os
import shutil
from pathlib import Path

import pytest

CHROMIUM = Path(os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--no-pings",
)


def launched(playwright):
    """The browser, started by `playwright`."""
    return playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))


def skip_without():
    """Skip, which CI counts as a failure, where there is no browser."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}; install chromium and fonts-dejavu-core, or name one in CHROMIUM")
