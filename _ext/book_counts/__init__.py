"""``{count}``: how much there is of something in the book, counted while it is built.

::

    {count}`chapters` chapters with {count}`cells` cells, {count}`cards` cards, {count}`scenarios` scenarios

What can be counted stands in ``counting.COUNTED``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from book_counts.domain import BookCountsDomain, list_pages_with_changed_counts
from book_counts.nodes import book_count
from book_counts.roles import CountRole
from book_counts.showing import ShowCounts

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension("catalogue")
    app.setup_extension("execution")
    app.add_domain(BookCountsDomain)
    app.add_node(book_count)
    app.add_role("count", CountRole())
    app.add_post_transform(ShowCounts)
    # After chapters, figures and exercises have been numbered.
    app.connect("env-get-updated", list_pages_with_changed_counts, priority=900)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
