"""Where the pages are, and what their blocks of code say about themselves.

The words behind the language of a fenced block say what becomes of it:

    bash run                     run in the page's folder; `exit=2` where it must fail so; `both` shows errors too;
                                 `serves` for a server, which is started, asked for its page, and ended;
                                 `needs=distributed` where that package is installed, as in CI
    python run                   run in the page's own Python, which keeps its names from block to block
    yaml file=my-town.yaml       written to that file of the page's folder
    text output                  what the block before it prints, all of it; `lines=1-12` for a part; `wrap` breaks
                                 long sentences into lines, as a terminal does
    r run                        run where there is R, in the page's folder; names are kept from block to block

A block without a language is text: an equation, a sketch. The README's two commands stand below comments of their
own, by which CI finds them and runs them on a clean checkout; here they are left alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt

DOCS = Path(__file__).resolve().parent.parent
ROOT = DOCS.parent
RUN_BY_CI = ("<!-- run -->", "<!-- tests -->")


@dataclass(frozen=True)
class Block:
    """A fenced block of a page.

    Attributes:
        line: first line of its text in the page, from 0.
        end: the line of its closing fence.
        language: first word of its information; empty for none.
        words: the other words; ``lines=1-12`` as ``{"lines": "1-12"}``, a word alone with an empty value.
        text: what stands between the fences.
    """

    line: int
    end: int
    language: str
    text: str
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def role(self) -> str:
        """The first of run, file and output that it has; empty for none."""
        return next((word for word in ("run", "file", "output") if word in self.words), "")

    @property
    def wrong(self) -> str:
        """What is wrong with what it says of itself; empty for nothing, as where it is text or the generator's own."""
        if not self.language or self.language.startswith("{") or self.role:
            return ""
        return f"a block of {self.language} must say run, file= or output"


def all_pages() -> list[Path]:
    """Return every page that people wrote, in order; the README too."""
    written = [page for page in DOCS.rglob("*.md") if page.parent.name != "reference"]
    return [*sorted(written), ROOT / "README.md"]


def pages_with_examples() -> list[Path]:
    """Return the pages that have something to run."""
    return [page for page in all_pages() if any(block.role == "run" for block in blocks_of(page.read_text("utf-8")))]


def blocks_of(text: str) -> Sequence[Block]:
    """Return the fenced blocks of a page in order."""
    tokens = MarkdownIt().parse(text)
    found = []
    for place, token in enumerate(tokens):
        if token.type != "fence" or token.map is None or tokens[place - 1].content.strip() in RUN_BY_CI:
            continue
        language, *words = token.info.split() or [""]
        pairs = dict(word.partition("=")[::2] for word in words)
        found.append(Block(token.map[0] + 1, token.map[1] - 1, language, token.content, pairs))
    return found


def spans_of(text: str) -> Sequence[str]:
    """Return what stands in code type within the lines of a page."""
    inline = [token for token in MarkdownIt().enable("table").parse(text) if token.type == "inline"]
    return [child.content for token in inline for child in token.children or () if child.type == "code_inline"]
