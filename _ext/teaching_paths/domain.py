"""What is kept between builds: how long each page and each section takes, and which pages said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes

from bookkit.page_data import PageDataDomain
from chapter_goals.reading_time import STEP, count
from teaching_paths.nodes import reading_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

WHOLE_PAGE = ""


class TeachingDomain(PageDataDomain):
    """Holds data only: it has no role and no target of its own."""

    name = "teaching"
    label = "teaching paths"
    data_version = 1
    per_page = ("minutes", "asked")
    initial_data: ClassVar[dict[str, Any]] = {
        "minutes": {},  # docname -> {identifier of a section, or WHOLE_PAGE: minutes}
        "asked": {},  # docname -> attributes of each time that it shows
        "shown": {},  # docname -> these times when it was last written
    }

    @property
    def minutes(self) -> dict[str, dict[str, float]]:
        return cast("dict[str, dict[str, float]]", self.data["minutes"])

    @property
    def asked(self) -> dict[str, list[dict[str, Any]]]:
        return cast("dict[str, list[dict[str, Any]]]", self.data["asked"])

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        self.minutes[docname] = {WHOLE_PAGE: count(document).minutes} | {
            identifier: count(section).minutes
            for section in document.findall(nodes.section)
            for identifier in section["ids"]
        }
        if asked := [place.attributes for place in document.findall(reading_time)]:
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


def time_shown(env: BuildEnvironment, asked: Mapping[str, Any]) -> str:
    """Return as text the time that a place with these attributes asks for."""
    minutes = [sum(minutes_of(env, item) for item in session) for session in asked["sessions"]]
    if asked["shows"] == "hours":
        return f"{sum(minutes) / 60:.1f}"
    return str(round(max(minutes) / STEP) * STEP or STEP)


def list_stale_pages(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that show the time of a text that has changed, and note what they will show."""
    domain = teaching_domain(env)
    return domain.stale_pages(
        {page: [time_shown(env, asked) for asked in places] for page, places in domain.asked.items()}
    )
