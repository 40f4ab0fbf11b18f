"""Pictures that a page's commands have drawn: a comment above the image says which file it is a copy of.

    <!-- picture: results/baseline-*/pictures/value.svg -->
    ![What it shows](pictures/value.svg)

A copy is up to date if it says the same: the titles and descriptions of our pictures state what they find.
"""

import re
import shutil
from pathlib import Path

PICTURE = re.compile(r"<!-- picture: (?P<made>\S+) -->\n!\[[^\]]+\]\((?P<shown>[^)]+)\)")
SAYS = re.compile(r"<(title|desc|dc:description)>(.*?)</\1>", re.DOTALL)


def go_through(page: Path, text: str, folder: Path, *, renew: bool) -> list[str]:
    """Compare the pictures of a page with those in `folder`, or copy them; return what is wrong."""
    problems = []
    for found in PICTURE.finditer(text):
        made = sorted(folder.glob(found["made"]))
        shown = page.parent / found["shown"]
        if len(made) != 1:
            problems.append(f"{page}: {len(made)} files are {found['made']}; there must be one")
        elif renew:
            shown.parent.mkdir(exist_ok=True)
            if not shown.exists() or says(shown) != says(made[0]):
                shutil.copyfile(made[0], shown)
        elif not shown.exists() or says(shown) != says(made[0]):
            problems.append(f"{page}: {found['shown']} is out of date; 'python -m docs renew' copies it")
    return problems


def says(picture: Path) -> list[tuple[str, str]]:
    """Return the titles and descriptions of an SVG file."""
    return SAYS.findall(picture.read_text(encoding="utf-8"))
