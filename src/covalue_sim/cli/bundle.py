"""`covalue bundle`: a study as one zip that others can check and run again."""

from pathlib import Path
from typing import Annotated

import typer

from covalue_sim.cli.options import argument, option

FOLDER = "Folder of a run, a sweep, a comparison or a pattern, or a folder of such, as 'results' is."
Study = Annotated[Path, argument("DIR", FOLDER)]
File = Annotated[Path | None, option("--out", "FILE.zip", "The bundle.", shown="the folder's name, here")]
Title = Annotated[str, option("--title", "TEXT", "Title of the study.", shown="of its part")]
Authors = Annotated[list[str] | None, option("--author", "NAME", "'Name (ORCID)'; as often as needed.")]
Licence = Annotated[str, option("--licence", "NAME", "Licence of the data, such as CC-BY-4.0.", shown=False)]


def bundle(folder: Study, out: File = None, title: Title = "", authors: Authors = None, licence: Licence = "") -> None:
    """Put a study into one zip: scenarios, what was asked for, tables, manifests, the model's description and code.

    It is a research object crate (RO-Crate 1.1), as journals and model libraries take them, with checksums and
    the commands. The same folder gives the same bytes. Journals of finished runs, which name machines, stay out;
    commands are kept as they were given.

    Examples:
      covalue bundle results/baseline-0123456789
      covalue bundle results --out study.zip --title "Who gains" --author "Ada L. (0000-0002-1825-0097)"
    """
    from covalue_sim import api

    file = api.bundle(folder, out, title=title, authors=authors or (), licence=licence)
    typer.echo(f"wrote {file} ({file.stat().st_size / 1e6:.1f} MB)")
    typer.echo(f"next: covalue reproduce {file}", err=True)
