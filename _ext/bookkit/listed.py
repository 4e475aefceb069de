"""What the book lists of its pages: their order, titles and sections, what is indexed, entries and terms.

Indices, the search page and lists for scripts follow from that; the running text of pages is no part of it. A
domain takes part by naming, in ``listed``, the data that such lists are made from.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.environment import BuildEnvironment

LINE = re.compile(r"line=\d+")
"""where something is written moves with every edit above it; no list shows it"""


def listed_digest(env: BuildEnvironment) -> str:
    """Return a digest of all that the book lists, the same in every build until some of it changes."""
    facts = [
        sorted((page, title.astext()) for page, title in env.titles.items()),
        sorted(env.toctree_includes.items()),
        sorted((page, toc.astext()) for page, toc in env.tocs.items()),
        sorted(env.domains.index_domain.entries.items()),
        getattr(env, "formatted_citations", None),
    ]
    for domain in env.domains.sorted():
        for store in getattr(domain, "listed", ()):
            data: Mapping[str, object] = domain.data[store]
            facts.append([domain.name, store, *((page, data[page]) for page in sorted(data))])
    return hashlib.sha256(LINE.sub("", repr(facts)).encode()).hexdigest()
