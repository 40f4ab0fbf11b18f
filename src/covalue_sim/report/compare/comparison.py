"""A comparison in Python: tidy tables, sentences, pictures, and the page that holds all of it."""

import html
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from covalue_sim.errors import InputError, nearest_or_all
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.figures.wording import counted

if TYPE_CHECKING:
    from covalue_sim.report.compare.drawing import Drawing


class Comparison(Compared):
    """Arms against a reference, replicate by replicate.

    Tables are made when first asked for. Each is a pandas DataFrame with a row a thing that was compared: see
    `tables` for their names, and the attributes of the same names.

    Args:
        ran: the arms, run.
        out: folder in which results folders are.
        outcomes: those that sentences and pictures are about; a choice of ours if empty.
        precision: half width that the table of outcomes tells the needed replicates for.
        command: what was asked, for the report.

    Raises:
        InputError: an outcome that does not exist.
    """

    @cached_property
    def sentences(self) -> list[str]:
        """What came out, the main finding of each arm first."""
        from covalue_sim.report.compare.sentences import all_findings

        return all_findings(self)

    def plot(self, picture: str = "outcomes", arm: str | None = None, width: float = 8.0) -> "Drawing":
        """Draw one picture.

        Args:
            picture: outcomes (what changes), groups (for whom), persons (winners and losers), cost (net benefit),
                weights (by whose weights an arm wins), curves (over time) or flows (what changes hands).
            arm: which; the first beside the reference unless given.
            width: in inches.

        Returns:
            A drawing that notebooks show by themselves, with `figure` and `save`.

        Raises:
            InputError: no such picture or arm.
        """
        from covalue_sim.report.compare.pictures import draw

        return draw(self, picture, self._arm(arm), width)

    def report(self, path: Path | str | None = None) -> Path:
        """Write the page; returns where.

        Args:
            path: the file; ``report.html`` in the comparison's folder unless given.

        Raises:
            InputError: the file cannot be written.
        """
        from covalue_sim.report.compare.page import write_page

        return write_page(self, Path(path) if path is not None else self.folder / "report.html")

    def save(self) -> list[Path]:
        """Write every table as Parquet and CSV, and what was compared as JSON, into `folder`; returns the files."""
        from covalue_sim.report.compare.saving import save

        return save(self)

    def to_dict(self) -> Mapping[str, Any]:
        """What was compared and what came of it, fit for JSON."""
        from covalue_sim.report.compare.saving import as_dict

        return as_dict(self)

    def _arm(self, arm: str | None) -> str:
        if arm is None:
            return self.labels[1]
        if arm not in self.labels[1:]:
            hint = nearest_or_all(arm, self.labels[1:])
            raise InputError(f"arm {arm!r} is not compared with '{self.reference}'{hint}")
        return arm

    def __repr__(self) -> str:
        return f"Comparison({self.title!r}, replicates={self.n})"

    def _repr_html_(self) -> str:
        said = "".join(f"<li>{html.escape(sentence)}</li>" for sentence in self.sentences)
        title = html.escape(self.title)
        picture = self.plot("outcomes").svg_image() if len(self.labels) > 1 else ""
        return f"<h4>{title} ({counted(self.n, 'replicate')})</h4><ul>{said}</ul>{picture}"
