"""A book with two chapters that have everything an other form can stumble over."""

project = "Two Bridges"
author = "Ada Builder"
copyright = "the authors; CC BY 4.0"
version = "1"
language = "en"
extensions = [
    "myst_nb",
    "sphinx_design",
    "diagrams",
    "mathml",
    "exercises",
    "ebook",
    "plain_text",
    "book_forms",
]
source_suffix = {".md": "myst-nb"}
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath", "fieldlist"]
nb_execution_mode = "off"
numfig = True
html_math_renderer = "mathml"
epub_theme = "ebook"
epub_basename = "bridges"
epub_title = "Two Bridges: a book on beams"
epub_description = "What carries a road."
epub_publisher = "Ada Builder"
epub_uid = "book-id"
epub_identifier = "urn:uuid:3c3f6f4e-58a4-4d0e-9d0a-0f8f7a3f5c11"
epub_show_urls = "no"
epub_tocscope = "includehidden"
epub_tocdup = False
