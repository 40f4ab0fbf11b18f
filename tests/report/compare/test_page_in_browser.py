"""The report in a real browser: what a reader meets, at a desk, on a phone and on paper."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from browser import launched, skip_without

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


class Visit:
    """The page opened, with all that the browser complained of or asked for; `do` works on it."""

    def __init__(self, do, browser, path, size):
        self._do, self.said, self.asked, self.size = do, [], [], size
        do(self._open, browser, path)

    def _open(self, browser, path):
        self.context = browser.new_context(viewport=self.size)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri(), wait_until="load")

    def do(self, work):
        """What `work` gives, done with the browser's page where the browser lives."""
        return self._do(work, self.page)

    def asks(self, expression):
        """Value of a JavaScript expression."""
        return self.do(lambda page: page.evaluate(expression))

    def close(self):
        self._do(self.context.close)


@pytest.fixture(scope="module")
def visiting(page):
    """Open the page at a size. The browser has a thread of its own, since other tests may keep one open in theirs."""
    skip_without()
    from playwright.sync_api import sync_playwright

    with ThreadPoolExecutor(1) as thread:

        def do(work, *given):
            return thread.submit(work, *given).result()

        playwright = do(sync_playwright().start)
        browser = do(lambda: launched(playwright))
        yield lambda size: Visit(do, browser, page, size)
        do(browser.close)
        do(playwright.stop)


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=["desk", "phone"])
def visit(visiting, request):
    visit = visiting(request.param)
    yield visit
    visit.close()


def test_the_browser_has_nothing_to_complain_of(visit):
    assert visit.said == []


def test_nothing_outside_is_asked_for(visit):
    assert visit.asked[0].startswith("file://")
    assert all(url.startswith("data:") for url in visit.asked[1:])


def test_every_picture_is_there_and_no_wider_than_the_page(visit):
    pictures = visit.asks(
        "[...document.images].map(i => [i.complete, i.naturalWidth, i.getBoundingClientRect().width])"
    )
    assert len(pictures) >= 13
    assert all(there and natural > 0 and shown <= visit.size["width"] for there, natural, shown in pictures)


def test_phones_get_pictures_drawn_for_them(visiting):
    drawn = {}
    for size in (DESK, PHONE):
        visit = visiting(size)
        drawn[size["width"]] = visit.asks("[...document.images].map(i => i.naturalWidth)")
        visit.close()
    assert max(drawn[390]) < min(drawn[1440])


def test_the_page_does_not_move_sideways(visit):
    assert visit.asks("document.documentElement.scrollWidth <= window.innerWidth")


def test_there_is_no_serious_accessibility_finding(visit):
    from axe_playwright_python.sync_playwright import Axe

    found = visit.do(lambda page: Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"])
    serious = [one for one in found if one["impact"] in {"serious", "critical"}]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in serious] == []


def test_tables_that_scroll_can_be_reached_by_keyboard(visit):
    assert visit.asks("[...document.querySelectorAll('.scroll')].every(region => region.tabIndex === 0)")
    visit.do(lambda page: page.keyboard.press("Tab"))
    assert visit.asks("document.activeElement.className") == "skip"


def test_what_is_folded_opens(visit):
    def folded(page):
        first = page.locator("details").first
        seen = []
        for _ in range(2):
            seen.append(first.locator("table").is_visible())
            first.locator("summary").click()
        return seen

    assert visit.do(folded) == [False, True]


def test_it_prints_with_every_finding_and_without_what_is_only_for_screens(visiting):
    visit = visiting(DESK)

    def printed(page):
        page.emulate_media(media="print")
        headings = all(heading.is_visible() for heading in page.locator("h2, h3").all())
        return page.locator("nav").is_visible(), headings, page.pdf(prefer_css_page_size=True)

    menu, findings, paper = visit.do(printed)
    visit.close()
    assert not menu
    assert findings
    assert paper.startswith(b"%PDF")
    assert 8 <= len(re.findall(rb"/Type /Page\b", paper)) <= 60
