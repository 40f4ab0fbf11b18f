"""`covalue bundle`: a study as one zip that others can check and run again."""

from pathlib import Path
from typing import Annotated

import typer


def bundle(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR",
            help="Folder of a run, a sweep, a comparison or a pattern, or a folder of such, as 'results' is.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE.zip", help="The bundle.", show_default="the folder's name, here")
    ] = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title of the study.", show_default="of its part")] = "",
    authors: Annotated[
        list[str] | None,
        typer.Option("--author", metavar="NAME", help="'Name (ORCID)'; as often as needed.", show_default=False),
    ] = None,
    licence: Annotated[
        str, typer.Option(metavar="NAME", help="Licence of the data, such as CC-BY-4.0.", show_default=False)
    ] = "",
) -> None:
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
