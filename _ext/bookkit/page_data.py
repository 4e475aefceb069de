"""Domains that hold data of pages and nothing else: no directive, no role, no target of their own.

Sphinx keeps the data of domains between builds, takes a page's out when the page is read again, and brings
together what several processes have read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from sphinx.domains import Domain

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from docutils import nodes


class PageDataDomain(Domain):
    """Keeps, for each name in ``per_page``, a dictionary by page; ``initial_data`` lists all data."""

    per_page: ClassVar[tuple[str, ...]] = ()

    def clear_doc(self, docname: str) -> None:
        """Forget page ``docname``."""
        for store in self.per_page:
            self.data[store].pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read of the pages ``docnames``."""
        for store in self.per_page:
            self.data[store].update(
                {page: found for page, found in otherdata[store].items() if page in docnames}
            )

    def resolve_any_xref(self, *args: Any) -> list[tuple[str, nodes.reference]]:
        """Return nothing; MyST-Parser warns of domains that do not say so."""
        return []

    def stale_pages(self, shown: Mapping[str, object]) -> list[str]:
        """Keep what pages now show of others as ``data["shown"]``, and return those where it has changed."""
        before = self.data["shown"]
        self.data["shown"] = dict(shown)
        return sorted(page for page, facts in shown.items() if before.get(page) != facts)
