"""The reference pages, written from the code when the site is built; nobody edits them and nothing keeps them."""

from collections.abc import Callable, Mapping

from docs.tools.pages import DOCS
from docs.tools.reference import commands, files, library, model, python, tables

FOLDER = DOCS / "reference"
PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands.page_of_commands,
    "rules.md": model.page_of_rules,
    "outcomes.md": model.page_of_outcomes,
    "scenario-files.md": files.scenario_files,
    "experiment-files.md": files.experiment_files,
    "pattern-files.md": files.pattern_files,
    "results-folders.md": tables.results_folders,
    "library.md": library.page_of_library,
    "python.md": python.page_of_python,
}


def write_pages() -> None:
    """Write every reference page, and the schemas that they link."""
    FOLDER.mkdir(exist_ok=True)
    texts = {**{name: make() for name, make in PAGES.items()}, **files.schemas()}
    for name, text in texts.items():
        file = FOLDER / name
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, encoding="utf-8")
