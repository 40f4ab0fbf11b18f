"""The report in a real browser: what a reader meets, at a desk, on a phone and on paper."""

import os
import shutil
from pathlib import Path

import pytest

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
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
]
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser():
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no browser at {CHROMIUM}; install chromium, or name one in CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """The page opened, with all that the browser complained of or asked for."""

    def __init__(self, browser, path, size, **how):
        self.said, self.asked = [], []
        self.context = browser.new_context(viewport=size, **how)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri(), wait_until="load")


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=["desk", "phone"])
def visit(browser, page, request):
    visit = Visit(browser, page, request.param)
    yield visit
    visit.context.close()


def test_the_browser_has_nothing_to_complain_of(visit):
    assert visit.said == []


def test_nothing_outside_is_asked_for(visit):
    assert visit.asked[0].startswith("file://")
    assert all(url.startswith("data:") for url in visit.asked[1:])


def test_every_picture_is_there_and_as_wide_as_the_page_bears(visit):
    pictures = visit.page.evaluate(
        "[...document.images].map(i => [i.complete, i.naturalWidth, i.getBoundingClientRect().width])"
    )
    room = visit.page.viewport_size["width"]
    assert len(pictures) >= 13
    assert all(complete and natural > 0 and shown <= room for complete, natural, shown in pictures)


def test_phones_get_pictures_drawn_for_them(browser, page):
    drawn = {}
    for size in (DESK, PHONE):
        visit = Visit(browser, page, size)
        drawn[size["width"]] = visit.page.evaluate("[...document.images].map(i => i.naturalWidth)")
        visit.context.close()
    assert max(drawn[390]) < min(drawn[1440])


def test_the_page_does_not_move_sideways(visit):
    assert visit.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_there_is_no_serious_accessibility_finding(visit):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(visit.page, options={"resultTypes": ["violations"]}).response["violations"]
    serious = [one for one in found if one["impact"] in {"serious", "critical"}]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in serious] == []


def test_tables_that_scroll_can_be_reached_by_keyboard(visit):
    assert visit.page.evaluate("[...document.querySelectorAll('.scroll')].every(region => region.tabIndex === 0)")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.className") == "skip"


def test_what_is_folded_opens(visit):
    first = visit.page.locator("details").first
    assert not first.locator("table").is_visible()
    first.locator("summary").click()
    assert first.locator("table").is_visible()
    first.locator("summary").click()


def test_it_prints_with_every_finding_and_without_what_is_only_for_screens(browser, page, tmp_path):
    visit = Visit(browser, page, DESK)
    visit.page.emulate_media(media="print")
    assert not visit.page.locator("nav").is_visible()
    assert all(heading.is_visible() for heading in visit.page.locator("h2, h3").all())
    paper = visit.page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    assert paper.startswith(b"%PDF")
    assert 8 <= paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page/") + paper.count(b"/Type /Page ") <= 60
    visit.context.close()
