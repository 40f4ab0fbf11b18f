"""`covalue reproduce`: a bundle run again, and whether its tables come out as they were."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from covalue_sim.cli.ending import interruptible
from covalue_sim.cli.options import As, Format, Quiet, Workers, argument, option, switch

if TYPE_CHECKING:
    from covalue_sim.archive.reproducing import Reproduction


File = Annotated[Path, argument("FILE.zip", "What 'covalue bundle' wrote.")]
AllowCode = Annotated[bool, switch("--allow-code", "Run the rule files that the bundle's scenarios name.")]
Kept = Annotated[
    Path | None, option("--out", "DIR", "Unpack and run here, and keep it.", shown="a folder deleted after")
]


def reproduce(
    file: File,
    workers: Workers = None,
    allow_code: AllowCode = False,
    out: Kept = None,
    form: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """Run a bundle again, and say for each table whether the bytes agree.

    The bundle is unpacked into its own folder and nowhere else; its checksums are checked. Rules that it brings
    as Python files are named, and run only with --allow-code. Pictures and pages are not compared. With --out,
    the same command goes on after an interruption.

    Exit code: 0 when every table has the same numbers, 1 when one differs, 2 for a file that cannot be used, 130
    after Ctrl-C.

    Examples:
      covalue reproduce study.zip
      covalue reproduce study.zip --out again --workers 2 --allow-code
    """
    from covalue_sim import api
    from covalue_sim.experiments.progress import progress_on

    with interruptible("stopped"):
        progress = progress_on(quiet=quiet)
        found = api.reproduce(file, workers=workers, allow_code=allow_code, out=out, progress=progress)
    (_print_json if form is Format.json else _print)(found)
    raise typer.Exit(0 if found.agrees else 1)


def _print(found: "Reproduction") -> None:
    from covalue_sim.cli.output import print_table, print_text

    print_table(("part", "table", "again", "what differs"),
                [(one.part, one.table, one.agreement.value, one.detail) for one in found.tables])  # fmt: skip
    for note in found.notes:
        print_text(f"note: {note}")
    unlike = sum(not one.agrees for one in found.tables)
    if unlike:
        print_text(f"{unlike} of {len(found.tables)} tables differ")
    else:
        same = sum(one.agreement.name == "bytes" for one in found.tables)
        print_text(f"all {len(found.tables)} tables agree, {same} of them byte for byte")


def _print_json(found: "Reproduction") -> None:
    from covalue_sim.cli.output import print_json

    tables = [
        {"part": one.part, "table": one.table, "again": one.agreement.value, "detail": one.detail}
        for one in found.tables
    ]
    print_json({"title": found.title, "agrees": found.agrees, "tables": tables, "notes": found.notes})
