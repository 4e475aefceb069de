"""What is kept between builds: which pages have code cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx.domains import Domain

if TYPE_CHECKING:
    from collections.abc import Set

    from sphinx.environment import BuildEnvironment


class ChapterFilesDomain(Domain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "chapter-files"
    label = "files of chapters"
    initial_data: ClassVar[dict[str, Any]] = {"titles": {}}

    @property
    def titles(self) -> dict[str, str]:
        """Chapter → its title, for all pages with code cells."""
        return cast("dict[str, str]", self.data["titles"])

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        if has_cells(document):
            title = next(iter(document.findall(nodes.title)), None)
            self.titles[docname] = title.astext() if title else docname

    def clear_doc(self, docname: str) -> None:
        self.titles.pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        self.titles.update({page: title for page, title in otherdata["titles"].items() if page in docnames})

    def resolve_any_xref(self, *args: Any) -> list[tuple[str, nodes.reference]]:
        return []  # MyST-Parser warns of domains that do not say so


def has_cells(document: nodes.document) -> bool:
    """Say whether ``document`` shows a code cell."""
    return any(box.get("nb_element") == "cell_code" for box in document.findall(nodes.container))


def chapter_titles(env: BuildEnvironment) -> dict[str, str]:
    """Return chapter → title, for all pages of ``env`` with code cells."""
    domain = env.domains["chapter-files"]
    assert isinstance(domain, ChapterFilesDomain)  # noqa: S101
    return domain.titles
