"""One HTML file from a template: everything in it is escaped, and the style sheet of the reports is inside."""

from pathlib import Path

STYLE = Path(__file__).with_name("compare") / "templates" / "report.css"
"""That of comparisons: all reports look alike."""


def filled(folder: Path, template: str, **content: object) -> str:
    """The template of that name in `folder`, filled with `content` and, as ``css``, the style sheet."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    settings = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    css = Markup(STYLE.read_text(encoding="utf-8"))
    return settings.get_template(template).render(css=css, **content)
