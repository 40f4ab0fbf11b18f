"""The site: built with warnings as errors; every link inside it leads somewhere, and nothing is asked of others."""

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from docs.tools.pages import DOCS, ROOT

LOADS = {"src", "srcset", "data", "poster", "action"}
"""Attributes whose address a browser asks for; of a <link>, `href` too."""
IN_STYLE = re.compile(r"""@import\s+["']([^"']+)|url\(\s*["']?([^"')]+)""")
IN_SCRIPT = re.compile(r"""(?:fetch|importScripts|import)\(\s*["'`](https?:)?//|\.src\s*=\s*["'`](https?:)?//""")


def build_and_check(out: Path) -> list[str]:
    """Build the site to `out`; return what is wrong with it."""
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-W", "--keep-going", "-q", "-E", "-d"]
    places = [str(ROOT / "build" / "doctrees"), str(DOCS), str(out)]
    built = subprocess.run([*command, *places], cwd=ROOT, check=False)
    if built.returncode:
        return ["the site was not built without warnings"]
    return [*broken_links(out), *requests_outside(out)]


class _Addresses(HTMLParser):
    """Collects the links of a page, what it loads, and the places that links may lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.places: set[str] = set()
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a tag."""
        self._style = tag == "style"
        for name, value in attrs:
            if value is None:
                continue
            if name in {"id", "name"}:
                self.places.add(value)
            elif name in LOADS or (tag == "link" and name == "href"):
                self.loads += value.split(" ")[:1]
            elif name == "href":
                self.links.append(value)
            elif name == "style":
                self.loads += _in_style(value)

    def handle_data(self, data: str) -> None:
        """Take in what a <style> loads."""
        if self._style:
            self.loads += _in_style(data)


def read_pages(out: Path) -> dict[Path, _Addresses]:
    """Return the addresses of every page."""
    pages = {}
    for file in sorted(out.rglob("*.html")):
        pages[file] = _Addresses()
        pages[file].feed(file.read_text(encoding="utf-8"))
    return pages


def broken_links(out: Path) -> Iterator[str]:
    """Yield every link and every loaded file inside the site that is not there."""
    pages = read_pages(out)
    for file, page in pages.items():
        for address in (*page.links, *page.loads):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or address in {"", "#"}:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file.resolve()
            if not target.is_file():
                yield f"{file.relative_to(out)}: {address} leads nowhere"
            elif parts.fragment and unquote(parts.fragment) not in _places(pages, target):
                yield f"{file.relative_to(out)}: {address}: no such place on that page"


def requests_outside(out: Path) -> Iterator[str]:
    """Yield everything that a browser would ask of another server."""
    for file, page in read_pages(out).items():
        yield from (f"{file.relative_to(out)}: asks for {one}" for one in page.loads if _outside(one))
    for file in sorted(out.rglob("*.css")):
        found = _in_style(file.read_text(encoding="utf-8"))
        yield from (f"{file.relative_to(out)}: asks for {one}" for one in found if _outside(one))
    for file in sorted(out.rglob("*.js")):
        if found_one := IN_SCRIPT.search(file.read_text(encoding="utf-8")):
            yield f"{file.relative_to(out)}: asks for {found_one.group()}"


def _places(pages: dict[Path, _Addresses], target: Path) -> set[str]:
    return next((page.places for file, page in pages.items() if file.resolve() == target), set())


def _in_style(text: str) -> list[str]:
    return [first or second for first, second in IN_STYLE.findall(text)]


def _outside(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in {"http", "https", "ws", "wss", "ftp"}
