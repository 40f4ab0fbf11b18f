"""A run that has been recorded, as one HTML file that needs no server."""

import base64
import gzip
import html
from collections.abc import Mapping
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.explore.arm import Arm
from covalue_sim.explore.catalogue import welcome
from covalue_sim.explore.describing import described
from covalue_sim.explore.frames import message
from covalue_sim.explore.keep import finite
from covalue_sim.explore.library import Library

BUILT = Path(__file__).parent / "static"
SCRIPT, STYLE = "explore.js", "explore.css"
LARGEST = 64 * 2**20
"""Bytes of frames beyond which a run is not recorded."""
POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>{style}</style>
</head>
<body class="covalue-page">
<div id="covalue-explore" data-connect="replay"></div>
<script type="text/plain" id="covalue-recorded">{recorded}</script>
<script type="module">{script}</script>
</body>
</html>
"""


def replay_file(library: Library, arms: Mapping[str, Arm], view: object) -> bytes:
    """Return the recorded weeks of all open arms with the page that shows them.

    Args:
        library: scenarios the page speaks of.
        arms: what is recorded.
        view: what the page is to show at first, an object of the page's own.

    Raises:
        InputError: nothing is open, or too much.
    """
    if not arms:
        raise InputError("open an arm first")
    recorded = gzip.compress(_recorded(library, arms, view), mtime=0)
    script, style = ((BUILT / name).read_text(encoding="utf-8") for name in (SCRIPT, STYLE))
    title = html.escape(" and ".join(dict.fromkeys(arm.scenario.title for arm in arms.values())))
    script, style = script.replace("</script", "<\\/script"), style.replace("</", "<\\/")
    packed = base64.b64encode(recorded).decode()
    return PAGE.format(policy=html.escape(POLICY), title=title, style=style, recorded=packed, script=script).encode()


def _recorded(library: Library, arms: Mapping[str, Arm], view: object) -> bytes:
    told = welcome(library)
    parts = [message({**told, "view": view if isinstance(view, dict) else {}})]
    for name, arm in sorted(arms.items()):
        parts.append(message({"type": "opened", "arm": name, "revision": 1, "first_new": 0, "following": 0,
                              **described(arm.scenario, arm.scenario.name)}))  # fmt: skip
        frames = arm.frames(0, arm.scenario.weeks)
        if len(frames) * len(frames[0]) > LARGEST:
            raise InputError("the run is too large for one file; take fewer patients or weeks")
        about = {"type": "weeks", "arm": name, "revision": 1, "first": 0, "count": len(frames),
                 "outcomes": finite(arm.outcomes())}  # fmt: skip
        parts.append(message(about, b"".join(frames)))
    return b"".join(len(part).to_bytes(8, "little") + part for part in parts)
