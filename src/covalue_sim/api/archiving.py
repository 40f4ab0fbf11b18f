"""A study bundled and run again, in Python."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from covalue_sim.archive.reproducing import Reproduction
    from covalue_sim.experiments.progress import Progress


def bundle(
    folder: Path | str,
    out: Path | str | None = None,
    *,
    title: str = "",
    authors: Sequence[str] = (),
    licence: str = "",
) -> Path:
    """Write a study as one zip that others can check and run again; returns the file.

    Args:
        folder: that of a run, a sweep, a comparison or a pattern, or a folder of such.
        out: the file, ending in ``.zip``; ``<folder's name>.zip`` here unless given.
        title: of the study; that of its part unless given.
        authors: names, each with an ORCID in brackets if there is one.
        licence: of the data, by name or address.

    Raises:
        InputError: nothing finished is there, a table is not what was written, or a file cannot be written.
    """
    from covalue_sim.archive.bundling import bundle as write

    return write(Path(folder), None if out is None else Path(out), title=title, authors=authors, licence=licence)


def reproduce(
    file: Path | str,
    *,
    workers: int | None = None,
    allow_code: bool = False,
    out: Path | str | None = None,
    progress: "Progress | None" = None,
) -> "Reproduction":
    """Run a bundle again, and compare it table by table.

    Args:
        file: what `bundle` wrote.
        workers: runs at a time; all processors unless given.
        allow_code: run the rule files that its scenarios name.
        out: folder to unpack and run in, which is kept; one that is deleted at the end unless given.
        progress: told how it goes; nothing is told unless given.

    Returns:
        Whether each table came out as it was; see ``agrees``.

    Raises:
        InputError: no bundle, a damaged or hostile one, or code of its own that was not allowed.
        Interrupted: stopped by Ctrl-C.
    """
    from covalue_sim.archive.reproducing import reproduce as again

    folder = None if out is None else Path(out)
    return again(Path(file), workers=workers, allow_code=allow_code, out=folder, progress=progress)
