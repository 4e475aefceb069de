"""What is kept between builds: how long each page and each section takes, and which pages said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes

from bookkit.page_data import PageDataDomain
from chapter_goals.reading_time import count
from teaching_paths.nodes import reading_time

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

WHOLE_PAGE = ""


class TeachingDomain(PageDataDomain):
    """Holds data only: it has no role and no target of its own."""

    name = "teaching"
    label = "teaching paths"
    per_page = ("minutes", "asked")
    initial_data: ClassVar[dict[str, Any]] = {
        "minutes": {},  # docname -> {identifier of a section, or WHOLE_PAGE: minutes}
        "asked": {},  # docname -> pages and labels whose times it shows
        "shown": {},  # docname -> their minutes when it was last written
    }

    @property
    def minutes(self) -> dict[str, dict[str, float]]:
        return cast("dict[str, dict[str, float]]", self.data["minutes"])

    @property
    def asked(self) -> dict[str, list[str]]:
        return cast("dict[str, list[str]]", self.data["asked"])

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        self.minutes[docname] = {WHOLE_PAGE: count(document).minutes} | {
            identifier: count(section).minutes
            for section in document.findall(nodes.section)
            for identifier in section["ids"]
        }
        places = document.findall(reading_time)
        if asked := sorted({item for place in places for session in place["sessions"] for item in session}):
            self.asked[docname] = asked


def teaching_domain(env: BuildEnvironment) -> TeachingDomain:
    """Return the domain, typed."""
    return cast("TeachingDomain", env.domains[TeachingDomain.name])


def minutes_of(env: BuildEnvironment, item: str) -> float:
    """Return how long a page or a labelled section takes; nothing if there is none, as its link tells."""
    page, section = item, WHOLE_PAGE
    if "/" not in item:
        page, section, *_ = env.domains.standard_domain.labels.get(item, ("", ""))
    return teaching_domain(env).minutes.get(page, {}).get(section, 0.0)


def list_stale_pages(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that show the time of a text that has changed, and note what they will show."""
    domain = teaching_domain(env)
    return domain.stale_pages(
        {docname: [minutes_of(env, item) for item in asked] for docname, asked in domain.asked.items()}
    )
