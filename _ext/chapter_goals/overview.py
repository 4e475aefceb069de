"""All goals of the book, by part and chapter, with the exercises of each chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from chapter_goals.domain import goals_domain
from chapter_goals.heads import exercise_words, facts, link_to, links_to, reading_in_short
from chapter_goals.model import goal_identifier
from chapter_goals.nodes import chapter_progress, goals_overview
from exercises.domain import exercises_domain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from exercises.model import Exercise


class FillOverviews(SphinxPostTransform):
    """Fills the places of overviews."""

    default_priority = ReferencesResolver.default_priority - 1  # it makes references

    def run(self, **kwargs: Any) -> None:
        for place in self.document.findall(goals_overview):
            for part, chapters in chapters_by_part(self.env):
                place += part_section(self.env, place["docname"], part, chapters)


def chapters_by_part(env: BuildEnvironment) -> Iterator[tuple[str, list[str]]]:
    """Yield the pages whose contents list chapters, in the order of the book, with these chapters."""
    chapters = goals_domain(env).chapters
    waiting, seen = [env.config.root_doc], set()
    while waiting:
        page = waiting.pop(0)
        seen.add(page)
        below = env.toctree_includes.get(page, [])
        if found := [name for name in below if name in chapters]:
            yield page, found
        waiting = [name for name in below if name not in seen] + waiting


def part_section(env: BuildEnvironment, docname: str, part: str, chapters: list[str]) -> nodes.section:
    """Return a part with its chapters, for page ``docname``."""
    title = env.titles[part].astext()
    made = nodes.section("", nodes.title(title, title), ids=[f"goals-{nodes.make_id(part)}"])
    made += [chapter_section(env, docname, chapter) for chapter in chapters]
    return made


def chapter_section(env: BuildEnvironment, docname: str, chapter: str) -> nodes.section:
    """Return a chapter with its goals and exercises, for page ``docname``."""
    record = goals_domain(env).chapters[chapter]
    goals = nodes.bullet_list()
    for goal in record.goals:
        text = nodes.paragraph(goal, goal)
        goals += nodes.list_item("", text, ids=[goal_identifier(chapter, goal)])
    pairs: list[tuple[str, list[nodes.Node]]] = [("Reading", [nodes.Text(reading_in_short(env, chapter))])]
    if known := [name for name in record.builds_on if name in env.found_docs]:
        pairs.insert(0, ("Builds on", links_to(known, docname)))
    exercises = [
        link_to_exercise(found, docname) for found in exercises_domain(env).exercises.get(chapter, [])
    ]
    items = [nodes.list_item("", nodes.paragraph("", "", link)) for link in exercises]
    box = chapter_progress("", goals, docname=chapter)
    if items:
        box += [
            nodes.paragraph("", f"Exercises: {exercise_words(env, chapter)}"),
            nodes.bullet_list("", *items),
        ]
    identifier = f"goals-{nodes.make_id(chapter)}"
    heading = nodes.title("", "", link_to(chapter, docname))
    return nodes.section("", heading, facts(pairs), box, ids=[identifier])


def link_to_exercise(exercise: Exercise, docname: str) -> addnodes.pending_xref:
    """Return a reference to an exercise, by its title."""
    options = {"refdomain": "std", "reftype": "ref", "refexplicit": True, "refwarn": True, "refdoc": docname}
    text = exercise.title or exercise.label
    return addnodes.pending_xref("", nodes.inline(text, text), reftarget=exercise.label, **options)
