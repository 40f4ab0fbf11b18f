"""How quick the page is, and how much memory it takes: the command's own server, a real Chromium, figures printed.

On a quiet machine: ``pytest tests/explore/test_speed.py -m long -s``. The load of the machine stands beside each figure.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = "document.querySelector('#covalue-explore')"
STORE = f"{ROOT}.covalue.store"
COMMAND = "import sys; from covalue_sim.cli import main; sys.exit(main(['explore', '--port', '0', '--no-open']))"
MOVES = """async (moves) => {
    const { store } = document.querySelector('#covalue-explore').covalue, times = [];
    const slider = document.querySelector("[data-lever='power.declared_share'] input");
    const frame = () => new Promise(requestAnimationFrame);
    for (let move = 0; move < moves; move += 1) {
        const value = 0.1 + 0.8 * ((move * 7) % moves) / moves, began = performance.now();
        slider.value = value;
        slider.dispatchEvent(new Event('input'));
        const wanted = store.a.valueAt('power.declared_share', store.week);
        while (store.a.opening || store.known <= store.week
               || Math.abs(store.a.frames.measure('declared_share')[store.week] - wanted) > 1e-9) await frame();
        await frame();
        times.push(performance.now() - began);
    }
    return times;
}"""
PAINTED = """async (seconds) => {
    const root = document.querySelector('#covalue-explore'), first = Number(root.dataset.painted);
    const began = performance.now();
    while (performance.now() - began < seconds * 1000) await new Promise(requestAnimationFrame);
    return (Number(root.dataset.painted) - first) / ((performance.now() - began) / 1000);
}"""
MB = 2**20


def tell(text):
    print(f"\n  {text} (load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors)", end="")


def until(page, holds, seconds=180):
    deadline = time.monotonic() + seconds
    while not page.evaluate(f"Boolean({holds})"):
        assert time.monotonic() < deadline, f"never: {holds}"
        page.wait_for_timeout(10)


def visit(tab, address, known):
    """Go to an address as somebody does who comes for the first time, and wait for that many weeks of all arms."""
    tab.goto("about:blank")
    tab.goto(address)
    tab.wait_for_selector(".cv-main:not([hidden])")
    until(tab, f"{STORE}.known >= {known}")


@pytest.fixture
def command():
    """The server as the command starts it, and the moment of that."""
    began = time.monotonic()
    server = subprocess.Popen(
        [sys.executable, "-c", COMMAND], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    address = server.stdout.readline().split()[4]
    yield began, address, server.pid
    server.send_signal(2)
    server.communicate(timeout=60)


@pytest.fixture
def tab(chromium):
    """An empty page of its own context."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(180_000)
    yield page
    context.close()


def resident(pid):
    """MB of memory that a process holds."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / MB


def renderers(chromium):
    """MB of memory that all tabs of the browser hold."""
    session = chromium.new_browser_cdp_session()
    told = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return max(resident(one["id"]) for one in told if one["type"] == "renderer")


def test_the_first_picture_comes_within_two_seconds_of_the_command(library, tab, slowness):
    from covalue_sim.model.simulation import compile_model

    compile_model(library.scenario("baseline"))
    took = []
    for _ in range(3):
        began = time.monotonic()
        server = subprocess.Popen([sys.executable, "-c", COMMAND], stdout=subprocess.PIPE, text=True)
        tab.goto(server.stdout.readline().split()[4])
        until(tab, f"Number({ROOT}?.dataset.painted) > 0")
        took.append(time.monotonic() - began)
        server.send_signal(2)
        server.wait(60)
    tell(f"first picture after the command: {min(took):.2f} s, worst of 3 {max(took):.2f} s")
    assert min(took) < 2 * slowness()


def test_twenty_weeks_a_second_and_levers_at_once(command, tab, slowness):
    visit(tab, f"{command[1]}#m=explore&b=shared-power", 39)
    rates = []
    for _ in range(3):
        tab.evaluate(f"{STORE}.player.goTo(0), {STORE}.player.setSpeed(20), {STORE}.player.play(true)")
        until(tab, f"{STORE}.week > 3")
        rates.append(tab.evaluate(PAINTED, 3))
        tab.evaluate(f"{STORE}.player.play(false)")
    tell(f"300 patients, A and B, all charts, 20 weeks/s asked: {max(rates):.1f} shown, worst of 3 {min(rates):.1f}")
    visit(tab, f"{command[1]}#m=explore&t=40&r=60&b=austerity", 60)
    times = tab.evaluate(MOVES, 20)
    tell(f"a lever shows after {statistics.median(times):.0f} ms, worst of 20 {max(times):.0f} ms")
    slow = slowness()
    assert max(rates) * slow >= 19 and statistics.median(times) < 150 * slow


def test_five_thousand_patients_stay_usable(command, tab, chromium, slowness):
    visit(tab, f"{command[1]}#m=explore&n=5000&b=shared-power", 39)
    rates = []
    for speed in (10, 20):
        tab.evaluate(f"{STORE}.player.goTo(0), {STORE}.player.setSpeed({speed}), {STORE}.player.play(true)")
        until(tab, f"{STORE}.week > 3")
        rates.append(tab.evaluate(PAINTED, 3))
        tab.evaluate(f"{STORE}.player.play(false)")
    tell(f"5,000 patients, A and B: {rates[0]:.1f} weeks/s of 10 asked, {rates[1]:.1f} of 20")
    tab.evaluate(f"{STORE}.player.goTo({STORE}.weeks - 1)")
    until(tab, f"{STORE}.known >= {STORE}.weeks - 1")
    server, page = resident(command[2]), renderers(chromium)
    tell(f"memory with all weeks of A and B: server {server:.0f} MB, tab {page:.0f} MB")
    assert max(rates) * slowness() >= 9.5 and server < 1500 and page < 1500


def test_a_tab_holds_no_more_after_an_hour_of_levers(command, tab, chromium):
    """Six hundred moves of levers and seeds, with plays, selections and arms between them."""
    visit(tab, f"{command[1]}#m=explore&n=60&w=52", 30)
    sizes = []
    for number in range(12):
        for move in range(10):
            tab.evaluate(f"{STORE}.select({{kind: 'patients', slot: {move}}})")
            tab.evaluate(MOVES, 5)
            tab.evaluate(f"{STORE}.player.goTo({(7 * move) % 50})")
        tab.evaluate(f"{STORE}.b ? {STORE}.dropB() : {STORE}.compare('austerity')")
        tab.evaluate(f"{STORE}.reset({STORE}.a)")
        until(tab, f"[...{STORE}.arms.values()].every((arm) => !arm.opening) && {STORE}.known >= 10")
        tab.evaluate(f"{STORE}.setSetup({{seed: {number}}})")
        until(tab, f"[...{STORE}.arms.values()].every((arm) => !arm.opening) && {STORE}.known >= 10")
        tab.request_gc()
        sizes.append((resident(command[2]), renderers(chromium)))
    tell(
        f"server {sizes[2][0]:.0f} MB early, {sizes[-1][0]:.0f} MB late; tab {sizes[2][1]:.0f} and {sizes[-1][1]:.0f} MB"
    )
    assert sizes[-1][0] - sizes[2][0] < 60 and sizes[-1][1] - sizes[2][1] < 60
