"""What a site on the web needs beside its pages, once its address is known.

The address is Sphinx's ``html_baseurl``, which ``conf.py`` takes from the environment variable
``BOOK_URL``. With it, a build writes ``sitemap.xml``, ``robots.txt``, a page for addresses that do not
exist, and the book's icon in the sizes that telephones and older browsers ask for. Without it, nothing is
written and no page changes.

Two commands put together what has been built: ``python -m publishing.assemble`` makes one tree of all
released versions, ``python -m publishing.compare`` tells which pages of two sites differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from publishing.address import check_address
from publishing.icons import add_icon_links, write_icons
from publishing.not_found import add_page_not_found, add_style, make_links_absolute, ship_style
from publishing.site_files import write_site_files

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.connect("config-inited", check_address)
    app.connect("builder-inited", ship_style)
    app.connect("html-collect-pages", add_page_not_found)
    app.connect("html-page-context", add_icon_links)
    app.connect("html-page-context", add_style)
    app.connect("build-finished", make_links_absolute)
    app.connect("build-finished", write_icons)
    app.connect("build-finished", write_site_files)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
