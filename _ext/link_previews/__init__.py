"""What a link to a page shows where it is shared or found: title, a few sentences, and a picture of the
chapter.

Every page gets a description for search engines. When the site's address is known (``html_baseurl``), pages
also get Open Graph tags, structured data after schema.org, and a picture each. An author changes the
description in the front matter, under ``myst: html_meta: description``; nothing else has to be written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from link_previews.head import describe_page
from link_previews.pictures import write_pictures

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.connect("html-page-context", describe_page)
    app.connect("build-finished", write_pictures)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
