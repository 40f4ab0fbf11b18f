"""The widget in a real JupyterLab: shown, played and moved by mouse, with the model in the kernel."""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from covalue_sim.explore.serve import bound

STORE = "document.querySelector('.cv').covalue.store"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
CELL = """from covalue_sim.explore import Explorer
Explorer("baseline", {"population.patients.count": 60, "run.weeks": 30})"""


@pytest.fixture
def lab(tmp_path):
    """The address of a notebook in a JupyterLab whose kernel finds what the tests find."""
    command = os.environ.get("JUPYTER_LAB") or shutil.which("jupyter-lab", path=Path(sys.executable).parent)
    command = command or shutil.which("jupyter-lab")
    if not command:
        pytest.skip("no JupyterLab; install jupyterlab, or name the command jupyter-lab in JUPYTER_LAB")
    cell = {"cell_type": "code", "id": "one", "execution_count": None, "metadata": {}, "outputs": [], "source": CELL}
    notebook = {"cells": [cell], "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "explore.ipynb").write_text(json.dumps(notebook))
    port = free_port()
    server = subprocess.Popen(
        [command, "--no-browser", "--allow-root", f"--ServerApp.port={port}", "--IdentityProvider.token=",
         "--ServerApp.port_retries=0", f"--ServerApp.root_dir={tmp_path}",
         "--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
             **{name: str(tmp_path / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")}},
        stdout=(tmp_path / "said").open("w"), stderr=subprocess.STDOUT,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}/"
    try:
        answered(f"{address}api", server, tmp_path / "said")
        yield f"{address}doc/tree/explore.ipynb"
    finally:
        server.terminate()
        server.wait(30)


def free_port():
    with bound(0) as listening:
        return listening.getsockname()[1]


def answered(address, server, said, seconds=120):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        assert server.poll() is None, said.read_text()
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(said.read_text())


def until(page, holds, seconds=180):
    deadline = time.monotonic() + seconds
    while not page.evaluate(f"Boolean({holds})"):
        assert time.monotonic() < deadline, f"never: {holds}"
        page.wait_for_timeout(50)


@pytest.mark.long
def test_the_widget_shows_plays_and_moves_in_jupyter(lab, chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(240_000)
    page.goto(lab, wait_until="commit")
    page.get_by_text("| Idle").wait_for()  # what is asked of a kernel before it is there is not run
    page.locator(".jp-Notebook .jp-Cell .cm-content").first.click()
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".cv-main:not([hidden]), .jp-OutputArea [data-mime-type*=error]")
    assert not page.locator("[data-mime-type*=error]").count(), page.locator("[data-mime-type*=error]").inner_text()
    until(page, f"{STORE}.known >= 10")
    # It stays within its cell, and looks like the page.
    assert page.evaluate(
        "(() => { const one = document.querySelector('.cv'); return one.scrollWidth <= one.clientWidth; })()"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('.cv-grid')).display") == "grid"
    assert page.locator("[data-lever='power.declared_share']").count() == 1
    page.locator(".cv-play").click()
    until(page, f"{STORE}.week > 5")
    page.locator(".cv-play").click()
    week = page.evaluate(f"{STORE}.week")
    slider = page.locator("[data-lever='power.declared_share'] input")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    page.mouse.click(box["x"] + 0.9 * box["width"], box["y"] + box["height"] / 2)
    until(page, f"{STORE}.a.opened.revision > 1 && !{STORE}.a.opening && {STORE}.known > {week}")
    value = page.evaluate(f"{STORE}.a.valueAt('power.declared_share', {week})")
    shown = page.evaluate(f"{STORE}.a.frames.measure('declared_share')[{week}]")
    assert value > 0.8 and abs(shown - value) < 1e-9
    # A key pressed in the widget is the page's: it does not turn the cell into text.
    page.locator(".cv-canvasbox canvas").focus()
    page.keyboard.press("m")
    until(page, f"{STORE}.view === 'structure'")
    assert page.locator(".jp-CodeCell .cv").count() == 1
    page.locator(".cv-space").scroll_into_view_if_needed()
    if folder := os.environ.get("COVALUE_PICTURES"):
        page.screenshot(path=f"{folder}/jupyter.png")
    context.close()
