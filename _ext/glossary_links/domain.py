"""What is kept between builds: the bold texts of each page, and where the terms were when last shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes

from bookkit.page_data import PageDataDomain
from glossary_links.model import Place, normalised

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class BoldTextDomain(PageDataDomain):
    """Holds data only: it has no directive, no role and no target of its own."""

    name = "glossary-links"
    label = "glossary links"
    per_page = ("bold",)
    initial_data: ClassVar[dict[str, Any]] = {
        "bold": {},  # docname -> normalised bold texts
        "shown": {},  # normalised term -> Place
    }

    @property
    def bold_texts(self) -> dict[str, list[str]]:
        return cast("dict[str, list[str]]", self.data["bold"])

    @property
    def shown(self) -> dict[str, Place]:
        return cast("dict[str, Place]", self.data["shown"])

    def note_shown(self, places: dict[str, Place]) -> None:
        """Remember where the terms are that the pages now lead to."""
        self.data["shown"] = places

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        texts = {normalised(strong.astext()) for strong in document.findall(nodes.strong)}
        if texts:
            self.bold_texts[docname] = sorted(texts)


def places_of_terms(env: BuildEnvironment) -> dict[str, Place]:
    """Return where the glossary defines each term: normalised term → place."""
    objects = env.domains.standard_domain.objects.items()
    return {normalised(name): Place(name, *place) for (kind, name), place in objects if kind == "term"}
