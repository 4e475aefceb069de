"""Configuration of the book. Assignments only: what needs a function lives in an extension under _ext/."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

# -- The book --------------------------------------------------------------------------------------

project = "Load-Bearing Decisions"
author = "The authors of Load-Bearing Decisions"
copyright = "the authors; text CC BY-SA 4.0, code MIT"
version = "2026"
language = "en"

# -- Extensions: the ecosystem's, then ours --------------------------------------------------------

extensions = [
    "build_pace",  # first: loading the others gains too
    "myst_nb",
    "sphinx_copybutton",
    "sphinx_design",
    "sphinx_togglebutton",
    "sphinxcontrib.mermaid",
    "book_counts",
    "book_forms",
    "catalogue_exports",
    "catalogue_views",
    "change_feed",
    "chapter_files",
    "chapter_goals",
    "citations",
    "data_tables",
    "diagrams",
    "ebook",
    "execution",
    "exercises",
    "finding",
    "glossary_links",
    "link_previews",
    "margin_notes",
    "mathml",
    "offline_reading",
    "page_checks",
    "pattern_cards",
    "plain_text",
    "publishing",
    "quality_scenarios",
    "site_assets",
    "teaching_paths",
    "what_if",
]

# -- Text ------------------------------------------------------------------------------------------

source_suffix = {".md": "myst-nb"}
exclude_patterns = ["data/decisions/*.md"]  # records that chapters read and show; no pages
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist"]
myst_heading_anchors = 3
bibtex_bibfiles = ["book/references.bib"]
bibtex_default_style = "unsrt"
bibtex_reference_style = "author_year"
bibtex_tooltips = False  # they cannot be reached by keyboard or touch, and double the work on entries
numfig = True
numfig_format = {  # with a space that does not break
    "code-block": "Listing\u00a0%s",
    "figure": "Figure\u00a0%s",
    "section": "Section\u00a0%s",
    "table": "Table\u00a0%s",
}

# -- Chapters --------------------------------------------------------------------------------------

learning_chapters = ["thinking/*", "decomposition/*", "qualities/*", "algorithms/*", "tradeoffs/*"]
teaching_paths_file = "data/teaching_paths.csv"

# -- The catalogue ---------------------------------------------------------------------------------

catalogue_exports_page = "catalogue/index"
arch_groups = {
    "pattern": [
        "behaviour",
        "structure",
        "communication",
        "availability",
        "data management",
        "learning",
        "serving",
        "release",
    ],
    "style": ["structure", "distribution", "communication", "data processing"],
    "tactic": [
        "accuracy",
        "availability",
        "deployability",
        "energy",
        "modifiability",
        "performance",
        "reproducibility",
        "safety",
        "security",
        "testability",
    ],
    "anti-pattern": ["organisation", "code", "data management", "serving", "operation"],
}

# -- Code cells ------------------------------------------------------------------------------------

nb_execution_mode = "cache"
nb_execution_timeout = 300
nb_merge_streams = True
execution_long_chapters = [  # to begin with in a checkout that has measured nothing; see `make slow`
    "algorithms/networks",
    "tradeoffs/studio",
    "tradeoffs/constraints",
    "tradeoffs/choosing",
    "qualities/measuring",
    "algorithms/trees",
    "algorithms/linear",
    "decomposition/feature-store",
    "algorithms/counting",
    "tradeoffs/famous",
]
execution_environment = {"JAX_PLATFORMS": "cpu", "KERAS_BACKEND": "jax", "TF_CPP_MIN_LOG_LEVEL": "3"}

# -- Chapters to take away: where the book is developed is known to the workflow that publishes it -----

chapter_files_repository = os.environ.get("BOOK_REPOSITORY", "")  # owner/name on GitHub
chapter_files_revision = os.environ.get("BOOK_REVISION", "HEAD")

# -- HTML ------------------------------------------------------------------------------------------

html_theme = "furo"
pygments_dark_style = "a11y-high-contrast-dark"
html_title = "Load-Bearing Decisions"
html_math_renderer = "mathml"
html_theme_options = {
    "light_css_variables": {
        "color-foreground-primary": "#1f2733",
        "color-foreground-secondary": "#55606e",
        "color-brand-primary": "#1d5fb4",
        "color-brand-content": "#1d5fb4",
        "color-brand-visited": "#6b2f87",
        "color-background-secondary": "#f4f6f9",
        "color-background-border": "#dfe4ea",
        "color-sidebar-link-text--top-level": "#1f2733",
    },
    "dark_css_variables": {
        "color-foreground-primary": "#d8dde4",
        "color-foreground-secondary": "#a3adb9",
        "color-brand-primary": "#6fb0ff",
        "color-brand-content": "#6fb0ff",
        "color-brand-visited": "#d3b3e6",
        "color-background-border": "#2b3138",
        "color-sidebar-link-text--top-level": "#d8dde4",
    },
}
html_baseurl = os.environ.get("BOOK_URL", "")  # where this build will stand; empty at home
html_favicon = "book/_static/favicon.svg"
html_static_path = ["book/_static"]
html_css_files = ["variables.css", "book.css", "blocks.css", ("print.css", {"media": "print"})]
templates_path = ["book/_templates"]
html_copy_source = False
html_show_sourcelink = False
site_assets_reduced = ["furo*.css", "mystnb.*.css", "sphinx-design.min.css"]
site_assets_scripts = {
    "clipboard.min.js": ["highlight"],
    "copybutton.js": ["highlight"],
    "design-tabs.js": ["sd-tab-set"],
    "togglebutton.js": ["toggle", "dropdown"],
}
change_feed_page = "changes"
offline_downloads = {  # what the workflow puts beside the published pages
    "load-bearing-decisions.zip": "All pages as a zip: unpack it and open index.html",
    "load-bearing-decisions.epub": "EPUB, for reading devices",
    "load-bearing-decisions.pdf": "PDF, for paper",
}

# -- EPUB ------------------------------------------------------------------------------------------

epub_theme = "ebook"
epub_basename = "load-bearing-decisions"
epub_title = "Load-Bearing Decisions: an executable book on architecture and design for ML systems"
epub_description = (
    "Which decisions carry a system with machine learning inside, and what loads do to them:"
    " structures, styles, patterns, qualities, learning algorithms and trade-offs, with computed evidence."
)
epub_copyright = "Text CC BY-SA 4.0, code MIT"
epub_uid = "book-id"
epub_identifier = "urn:uuid:0b7e6a52-5d0f-4f0e-9a3c-6c1d9a7b2e84"
epub_cover = ("_static/cover.png", "ebook-cover.html")
epub_show_urls = "no"
epub_tocscope = "includehidden"
epub_tocdup = False
epub_tocdepth = 3

# -- Checks ----------------------------------------------------------------------------------------

nitpicky = True
