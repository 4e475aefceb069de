"""What is kept between builds: which pages show counts, and what they last showed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from sphinx.domains import Domain

from book_counts.counting import COUNTED

if TYPE_CHECKING:
    from collections.abc import Set

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


class BookCountsDomain(Domain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "book-counts"
    label = "counts"
    initial_data: ClassVar[dict[str, Any]] = {
        "pages": {},  # docname -> True for each page that shows a count
        "shown": {},  # what is counted -> number
    }

    def note_count(self, docname: str) -> None:
        self.data["pages"][docname] = True

    def clear_doc(self, docname: str) -> None:
        self.data["pages"].pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        pages = otherdata["pages"]
        self.data["pages"].update({page: True for page in docnames if page in pages})

    def resolve_any_xref(self, *args: Any) -> list[tuple[str, nodes.reference]]:
        return []  # MyST-Parser warns of domains that do not say so


def book_counts_domain(env: BuildEnvironment) -> BookCountsDomain:
    """Return this extension's domain of ``env``."""
    domain = env.domains[BookCountsDomain.name]
    assert isinstance(domain, BookCountsDomain)  # noqa: S101
    return domain


def list_pages_with_changed_counts(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that show counts, if one of the counts is no longer what they show."""
    domain = book_counts_domain(env)
    if not domain.data["pages"]:
        return []
    numbers = {counted: count(env) for counted, count in COUNTED.items()}
    if numbers == domain.data["shown"]:
        return []
    domain.data["shown"] = numbers
    return sorted(domain.data["pages"])
