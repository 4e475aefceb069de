"""What is kept between builds: which pages have code cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes

from bookkit.page_data import PageDataDomain

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class ChapterFilesDomain(PageDataDomain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "chapter-files"
    label = "files of chapters"
    per_page = ("titles",)
    initial_data: ClassVar[dict[str, Any]] = {"titles": {}}

    @property
    def titles(self) -> dict[str, str]:
        """Chapter → its title, for all pages with code cells."""
        return cast("dict[str, str]", self.data["titles"])

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        if has_cells(document):
            title = next(iter(document.findall(nodes.title)), None)
            self.titles[docname] = title.astext() if title else docname


def has_cells(document: nodes.document) -> bool:
    """Say whether ``document`` shows a code cell."""
    return any(box.get("nb_element") == "cell_code" for box in document.findall(nodes.container))


def chapter_titles(env: BuildEnvironment) -> dict[str, str]:
    """Return chapter → title, for all pages of ``env`` with code cells."""
    domain = env.domains["chapter-files"]
    assert isinstance(domain, ChapterFilesDomain)  # noqa: S101
    return domain.titles
