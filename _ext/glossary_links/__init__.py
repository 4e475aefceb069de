"""The first bold appearance of a glossary term on a page leads to its entry in the glossary.

Authors define terms in a ``{glossary}`` and print a word in bold where it matters. Where the bold text is a
term, ``**driver**``, or a term with a plural s, ``**Drivers**``, it is a link as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary_links.domain import BoldTextDomain
from glossary_links.linking import LinkBoldTerms, list_pages_with_changed_terms

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_domain(BoldTextDomain)
    app.add_post_transform(LinkBoldTerms)
    app.connect("env-updated", list_pages_with_changed_terms)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
