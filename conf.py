"""Configuration of the book. Assignments only: what needs a function lives in an extension under _ext/."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

# -- The book --------------------------------------------------------------------------------------

project = "Load-Bearing Decisions"
author = "The authors of Load-Bearing Decisions"
copyright = "the authors; text CC BY-SA 4.0, code MIT"
language = "en"

# -- Extensions: the ecosystem's, then ours --------------------------------------------------------

extensions = [
    "myst_nb",
    "sphinx_copybutton",
    "sphinx_design",
    "sphinx_exercise",
    "sphinxcontrib.bibtex",
    "sphinxcontrib.mermaid",
    "pattern_cards",
    "quality_scenarios",
    "execution",
    "data_tables",
    "diagrams",
]

# -- Text ------------------------------------------------------------------------------------------

source_suffix = {".md": "myst-nb"}
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist"]
myst_heading_anchors = 3
bibtex_bibfiles = ["book/references.bib"]
bibtex_default_style = "unsrt"
bibtex_reference_style = "author_year"
numfig = True

# -- Code cells ------------------------------------------------------------------------------------

nb_execution_mode = "cache"
nb_execution_timeout = 300
nb_merge_streams = True
execution_environment = {"JAX_PLATFORMS": "cpu", "KERAS_BACKEND": "jax", "TF_CPP_MIN_LOG_LEVEL": "3"}

# -- HTML ------------------------------------------------------------------------------------------

html_theme = "furo"
html_title = "Load-Bearing Decisions"
html_static_path = ["book/_static"]
html_css_files = ["book.css"]
templates_path = ["book/_templates"]
html_copy_source = False
html_show_sourcelink = False

# -- Checks ----------------------------------------------------------------------------------------

nitpicky = True
