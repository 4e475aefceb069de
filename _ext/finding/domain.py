"""What is kept between builds: the terms, exercises and sections of each page, and its words in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx.domains import Domain

from finding.collecting import entries_of, mentions_in

if TYPE_CHECKING:
    from collections.abc import Set

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from finding.model import Entry, Mention


class FindingDomain(Domain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "finding"
    label = "finding"
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

    def clear_doc(self, docname: str) -> None:
        for store in (self.entries, self.mentions):
            store.pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        for store in ("entries", "mentions"):
            self.data[store].update({page: x for page, x in otherdata[store].items() if page in docnames})

    def resolve_any_xref(self, *args: Any) -> list[tuple[str, nodes.reference]]:
        return []  # MyST-Parser warns of domains that do not say so


def finding_domain(env: BuildEnvironment) -> FindingDomain:
    """Return the domain of this build."""
    return cast("FindingDomain", env.domains[FindingDomain.name])
