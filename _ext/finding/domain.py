"""What is kept between builds: the terms, exercises and sections of each page, and its words in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from bookkit.page_data import PageDataDomain
from finding.collecting import entries_of, mentions_in

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from finding.model import Entry, Mention


class FindingDomain(PageDataDomain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "finding"
    label = "finding"
    per_page = ("entries", "mentions")
    listed = ("entries", "mentions")
    initial_data: ClassVar[dict[str, Any]] = {
        "entries": {},  # docname -> its entries, in their order
        "mentions": {},  # docname -> its mentions, in their order
    }

    @property
    def entries(self) -> dict[str, list[Entry]]:
        return cast("dict[str, list[Entry]]", self.data["entries"])

    @property
    def mentions(self) -> dict[str, list[Mention]]:
        return cast("dict[str, list[Mention]]", self.data["mentions"])

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        self.entries[docname] = list(entries_of(document, docname))
        self.mentions[docname] = list(mentions_in(document, docname))


def finding_domain(env: BuildEnvironment) -> FindingDomain:
    """Return the domain of this build."""
    return cast("FindingDomain", env.domains[FindingDomain.name])
