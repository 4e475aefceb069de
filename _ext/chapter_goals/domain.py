"""What is kept between builds: goals and reading times of chapters, and what pages showed of other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from bookkit.page_data import PageDataDomain
from chapter_goals.reading_time import count
from exercises.domain import exercises_domain

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from chapter_goals.model import Chapter
    from chapter_goals.reading_time import Reading


class GoalsDomain(PageDataDomain):
    """Holds data only: it has no role and no target of its own."""

    name = "chapter-goals"
    label = "chapter goals"
    per_page = ("chapters", "reading", "overviews")
    initial_data: ClassVar[dict[str, Any]] = {
        "chapters": {},  # docname -> Chapter
        "reading": {},  # docname -> Reading, of chapters
        "overviews": {},  # docname -> True, of pages with an overview
        "shown": {},  # docname -> what the page showed of other pages
    }

    @property
    def chapters(self) -> dict[str, Chapter]:
        return cast("dict[str, Chapter]", self.data["chapters"])

    @property
    def reading(self) -> dict[str, Reading]:
        return cast("dict[str, Reading]", self.data["reading"])

    @property
    def overviews(self) -> dict[str, bool]:
        return cast("dict[str, bool]", self.data["overviews"])

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        if docname in self.chapters:
            self.reading[docname] = count(document)


def goals_domain(env: BuildEnvironment) -> GoalsDomain:
    """Return the domain, typed."""
    return cast("GoalsDomain", env.domains[GoalsDomain.name])


def list_stale_pages(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that show of another page what has changed since, and note what they will show."""
    domain = goals_domain(env)
    titles = {docname: title.astext() for docname, title in env.titles.items()}
    shown: dict[str, object] = {
        docname: [titles.get(name) for name in chapter.builds_on]
        for docname, chapter in domain.chapters.items()
    }
    for docname in domain.overviews:
        shown[docname] = (
            sorted((page, chapter.goals, chapter.builds_on) for page, chapter in domain.chapters.items()),
            sorted((page, reading.rounded, reading.cells) for page, reading in domain.reading.items()),
            sorted((page, [e[:2] for e in found]) for page, found in exercises_domain(env).exercises.items()),
            sorted(titles.items()),
            sorted((page, sorted(below)) for page, below in env.toctree_includes.items()),
        )
    return domain.stale_pages(shown)
