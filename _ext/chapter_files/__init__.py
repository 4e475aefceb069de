"""Every chapter as notebook, script and complete zip; links to run it elsewhere; code that can be hidden.

Authors write nothing for it: a page with code cells has a line under its title. Beside ``part/page.html``
stand ``page.ipynb``, ``page.py`` and ``page.zip``. The zip repeats the folders of the repository and holds
what the cells import from the book's code, what they read of its text, and which libraries to install.

Reading    ``ChapterFilesDomain``  notes which pages have cells
Resolving  ``AddChapterLinks``     puts the line under the title, and a box to tick at each cell
Writing    ``write_page_files``    writes notebook and script, each in the process that writes the page
Finished   ``write_bundles``       writes the zips of which any part has changed
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.static_files import add_style_sheet
from chapter_files.bundles import write_bundles
from chapter_files.domain import ChapterFilesDomain
from chapter_files.links import AddChapterLinks
from chapter_files.nodes import chapter_links, reveal_code
from chapter_files.pages import write_page_files
from chapter_files.render_html import visit_chapter_links, visit_reveal_code

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STYLE_SHEET = Path(__file__).parent / "static" / "chapter_files.css"


def add_styles(app: Sphinx) -> None:
    add_style_sheet(app, STYLE_SHEET)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("execution")  # knows what cells read, and in which environment they run
    app.add_config_value(
        "chapter_files_repository",
        "",
        "html",
        types=frozenset({str}),
        description="Owner and name of the book's repository on GitHub; without it, no page leads there",
    )
    app.add_config_value(
        "chapter_files_revision",
        "HEAD",
        "html",
        types=frozenset({str}),
        description="The revision that is built; a notebook that stands alone fetches the book from it",
    )
    app.add_config_value(
        "chapter_files_branch",
        "notebooks",
        "html",
        types=frozenset({str}),
        description="The branch of the repository that holds the notebooks",
    )
    app.add_config_value(
        "chapter_files_main",
        "main",
        "html",
        types=frozenset({str}),
        description="The branch of the repository for which readers suggest edits",
    )
    app.add_node(chapter_links, html=(visit_chapter_links, None))
    app.add_node(reveal_code, html=(visit_reveal_code, None))
    app.add_domain(ChapterFilesDomain)
    app.add_post_transform(AddChapterLinks)
    app.connect("builder-inited", add_styles)
    app.connect("html-page-context", write_page_files)
    app.connect("build-finished", write_bundles)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
