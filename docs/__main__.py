"""One command for each habit: `python -m docs check`, `renew` and `build`."""

import argparse
import sys
from pathlib import Path

from docs.tools.pages import ROOT


def main() -> int:
    """Run the command line; 1 where something is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m docs", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, what in (
        ("check", "run every example and compare what it prints with what the page shows"),
        ("renew", "run every example and write what it prints into the page; write the generated appendix"),
    ):
        one = commands.add_parser(name, help=what)
        one.add_argument("pages", nargs="*", type=Path, help="Markdown files; all unless given")
    build = commands.add_parser("build", help="build the site, warnings as errors, and check its links")
    build.add_argument("out", nargs="?", type=Path, default=ROOT / "build" / "site", help="folder of the site")
    asked = parser.parse_args()
    if asked.command == "build":
        from docs.tools.site import build_and_check

        problems = build_and_check(asked.out)
    else:
        from docs.tools.examples import go_through

        problems = go_through([page.resolve() for page in asked.pages], renew=asked.command == "renew")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
