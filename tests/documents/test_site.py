"""The site: what its checks find, and, built in full, that it asks nothing of others and fits a desk and a phone."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from browser import launched, skip_without

from docs.tools.pages import ROOT
from docs.tools.site import broken_links, build_and_check, requests_outside

SIZES = {"desk": (1300, 900), "phone": (390, 844)}
PLACES = ("index", "idea", "tutorials/researcher", "trace", "odd/week-04-encounters", "odd/appendix-e-parameters",
          "reference/commands", "reference/python", "search")  # fmt: skip


@pytest.fixture
def site(tmp_path):
    """Write the pages of a small site, and give its folder."""

    def site(**pages):
        for name, body in pages.items():
            (tmp_path / f"{name}.html").write_text(f"<html><body>{body}</body></html>")
        return tmp_path

    return site


def test_links_that_lead_somewhere_are_right(site):
    two = '<a href="b.html#there">x</a> <a href="#here">y</a> <p id="here"></p> <a href="https://example.org">z</a>'
    assert [*broken_links(site(a=two, b='<p id="there"></p>'))] == []


@pytest.mark.parametrize("address", ["c.html", "b.html#nowhere", "#nowhere", "pictures/none.svg"])
def test_a_link_that_leads_nowhere_is_found(site, address):
    (problem,) = broken_links(site(a=f'<a href="{address}">x</a>', b='<p id="there"></p>'))
    assert address in problem


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://example.org/a.png">',
        '<script src="//example.org/a.js"></script>',
        '<link rel="stylesheet" href="http://example.org/a.css">',
        "<style>@import 'https://example.org/a.css';</style>",
        '<p style="background: url(https://example.org/a.png)"></p>',
    ],
)
def test_what_is_asked_of_others_is_found(site, body):
    (problem,) = requests_outside(site(a=body))
    assert "example.org" in problem


def test_what_is_asked_of_others_by_styles_and_scripts_is_found(site):
    folder = site(a="")
    (folder / "a.css").write_text("@font-face { src: url('https://example.org/a.woff2') }")
    (folder / "a.js").write_text("fetch('https://example.org/a.json')")
    assert len([*requests_outside(folder)]) == 2


def test_a_link_to_others_is_no_request(site):
    assert [*requests_outside(site(a='<a href="https://example.org">x</a><img src="data:image/png;base64,x">'))] == []


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site built in full; its folder and what is wrong with it."""
    out = tmp_path_factory.mktemp("site")
    return out, build_and_check(out)


@pytest.mark.long
def test_the_site_is_built_without_warnings_and_its_links_lead_somewhere(built):
    assert built[1] == []


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_ask_nothing_of_others_and_fit(built, size, scheme):
    skip_without()
    playwright = pytest.importorskip("playwright.sync_api")
    out, _ = built

    def visit():
        found = []
        with playwright.sync_playwright() as started:
            browser = launched(started)
            width, height = SIZES[size]
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.on("request", lambda one: found.append(one.url) if not one.url.startswith("file://") else None)
            page.on("pageerror", lambda error: found.append(str(error)))
            for name in PLACES:
                page.goto((out / f"{name}.html").as_uri())
                wide = page.evaluate("document.documentElement.scrollWidth")
                found += [f"{name} is {wide} wide"][: wide > width]
            browser.close()
        return [one for one in found if not one.startswith("data:")]

    with ThreadPoolExecutor(1) as own_thread:  # other tests may keep a browser open in theirs
        assert own_thread.submit(visit).result() == []


@pytest.mark.long
def test_every_page_of_the_odd_is_on_the_site(built):
    assert all((built[0] / "odd" / f"{page.stem}.html").exists() for page in (ROOT / "docs" / "odd").glob("*.md"))
