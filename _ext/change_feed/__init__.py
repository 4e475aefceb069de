"""A feed of changes: a page with dated entries that people write is also an Atom feed.

The page is named by ``change_feed_page``. Each heading of the second level is an entry, newest first::

    ## 2026-11-22: The first edition

    What is new, in as many words as it takes.

The feed stands beside the page, ``changes.atom`` beside ``changes.html``, where the site's address is known
(``html_baseurl``): a feed is read elsewhere, so its links have to be whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from change_feed.checking import check_entries
from change_feed.writing import announce_feed, write_feed

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_config_value(
        "change_feed_page",
        "",
        "env",
        types=frozenset({str}),
        description="The page whose headings of the second level are dated entries",
    )
    app.connect("doctree-read", check_entries)
    app.connect("html-page-context", announce_feed)
    app.connect("html-page-context", write_feed)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
