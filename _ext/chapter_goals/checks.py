"""After reading: what is wrong with the goals of chapters. Said on every build, until it is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.matching import patmatch

from bookkit.suggestions import did_you_mean
from bookkit.warnings import warn
from chapter_goals.domain import goals_domain
from chapter_goals.model import cycles, without_goals

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from chapter_goals.domain import GoalsDomain


def report_problems(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of chapters without goals, unknown names and circles."""
    domain = goals_domain(env)
    patterns: list[str] = app.config.learning_chapters
    chapters = [name for name in env.found_docs if any(patmatch(name, pattern) for pattern in patterns)]
    for docname in without_goals(chapters, domain.chapters):
        message = "'%s' has no goals; write {chapter-goals} below its title"
        warn("goals.missing", message, docname, location=(docname, _line_of_title(env, docname)))
    _report_unknown_names(env, domain)
    for circle in cycles({name: chapter.builds_on for name, chapter in domain.chapters.items()}):
        place = (circle[0], domain.chapters[circle[0]].builds_on_line)
        message = "'%s' builds on itself: %s"
        warn("goals.cycle", message, circle[0], " ← ".join([*circle, circle[0]]), location=place)


def _report_unknown_names(env: BuildEnvironment, domain: GoalsDomain) -> None:
    for docname, chapter in sorted(domain.chapters.items()):
        for name in chapter.builds_on:
            if name not in env.found_docs:
                hint = did_you_mean(name, env.found_docs)
                message = "'%s' in ':builds-on:' is no page%s"
                warn("goals.builds_on", message, name, hint, location=(docname, chapter.builds_on_line))


def _line_of_title(env: BuildEnvironment, docname: str) -> int:
    lines = env.doc2path(docname).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith("# ")), 1)
