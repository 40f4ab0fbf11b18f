"""The site: Sphinx reads Markdown (MyST), Furo draws it. Nothing is taken from elsewhere: fonts are the system's,
equations are MathML, the search is local."""

import inspect
import sys
from pathlib import Path

from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from covalue_sim.model.hashing import MODEL_VERSION  # noqa: E402
from docs.tools import equations, trace  # noqa: E402
from docs.tools.reference import write_pages  # noqa: E402

project = "covalue_sim"
author = "the authors of covalue_sim"
release = version = MODEL_VERSION
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["tools", "**/__pycache__"]
default_role = "code"

myst_enable_extensions = ["dollarmath", "substitution"]
myst_heading_anchors = 3
myst_substitutions = trace.substitutions()

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_use_rtype = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = f"covalue_sim, model {release}"
html_static_path = ["_static"]
html_css_files = ["own.css"]
html_math_renderer = "mathml"
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
highlight_language = "none"
pygments_style = "friendly"
pygments_dark_style = "monokai"


def setup(app: Sphinx) -> None:
    """Write the reference before Sphinx reads the pages, and draw equations without a script."""
    write_pages()
    equations.register(app)
    app.connect("autodoc-process-docstring", _as_written, priority=900)


def _as_written(app: Sphinx, what: str, name: str, of: object, options: object, lines: list[str]) -> None:
    """Keep the docstring of a property: Napoleon would take the words before a colon for its type."""
    if what == "property":
        lines[:] = [*inspect.cleandoc(of.__doc__ or "").splitlines(), ""]
