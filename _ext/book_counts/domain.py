"""What is kept between builds: which pages show counts, and what they last showed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from book_counts.counting import COUNTED
from bookkit.page_data import PageDataDomain

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


class BookCountsDomain(PageDataDomain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "book-counts"
    label = "counts"
    per_page = ("pages",)
    initial_data: ClassVar[dict[str, Any]] = {
        "pages": {},  # docname -> True for each page that shows a count
        "shown": {},  # what is counted -> number
    }

    def note_count(self, docname: str) -> None:
        self.data["pages"][docname] = True


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
