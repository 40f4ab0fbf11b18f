"""The page as a widget in a notebook."""

import json
from collections.abc import Mapping
from typing import Any

from covalue_sim.errors import InputError
from covalue_sim.explore.library import Library
from covalue_sim.explore.protocol import Conversation
from covalue_sim.explore.replay import BUILT, SCRIPT, STYLE

try:
    import anywidget
    import traitlets
except ImportError as missing:
    raise InputError("the widget needs anywidget; install it with: pip install 'covalue-sim[notebook]'") from missing


class Explorer(anywidget.AnyWidget):
    """The page in Jupyter, marimo or any other place that shows widgets; the model runs in the kernel.

    Args:
        scenario: name of a shipped scenario, or a file.
        changes: levers to set at once, by path.

    Raises:
        InputError: the scenario cannot be used, or anywidget is not installed.
    """

    _esm = BUILT / SCRIPT
    _css = BUILT / STYLE
    start = traitlets.Unicode("").tag(sync=True)

    def __init__(self, scenario: str = "baseline", changes: Mapping[str, Any] | None = None) -> None:
        library = Library.starting_with(scenario, changes)
        super().__init__(start=library.own_name)
        self._talk = Conversation(library, self._tell)
        self.on_msg(self._heard)

    def _heard(self, _: object, content: object, __: object) -> None:
        self._talk.handle(json.dumps(content))

    def _tell(self, message: str | bytes | Mapping[str, Any]) -> None:
        if isinstance(message, bytes):
            self.send({"type": "binary"}, buffers=[message])
        else:
            self.send(message if isinstance(message, Mapping) else json.loads(message))
