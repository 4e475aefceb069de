"""What a chapter's head says below the goals: what it builds on, how long it takes, how many exercises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from chapter_goals.domain import goals_domain
from chapter_goals.nodes import chapter_head
from exercises.domain import exercises_domain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.environment import BuildEnvironment

    from chapter_goals.reading_time import Reading


class FillChapterHeads(SphinxPostTransform):
    """Adds to each head what is known when its page is written."""

    default_priority = ReferencesResolver.default_priority - 1  # it makes references

    def run(self, **kwargs: Any) -> None:
        for head in self.document.findall(chapter_head):
            docname = head["docname"]
            chapter = goals_domain(self.env).chapters[docname]
            known = [name for name in chapter.builds_on if name in self.env.found_docs]
            pairs: list[tuple[str, list[nodes.Node]]] = [
                ("Builds on", links_to(known, docname) or [nodes.Text("no other chapter")]),
                ("Reading", [nodes.Text(reading_words(self.env, docname))]),
            ]
            if exercises := exercise_words(self.env, docname):
                pairs.append(("Exercises", [nodes.Text(exercises)]))
            head += facts(pairs)


def facts(pairs: Sequence[tuple[str, list[nodes.Node]]]) -> nodes.definition_list:
    """Return names with what is to be said of them."""
    made = nodes.definition_list(classes=["chapter-facts"])
    for name, content in pairs:
        body = nodes.definition("", nodes.paragraph("", "", *content))
        made += nodes.definition_list_item("", nodes.term(name, name), body)
    return made


def links_to(names: Sequence[str], docname: str) -> list[nodes.Node]:
    """Return references from page ``docname`` to pages, by their titles, with commas between them."""
    found: list[nodes.Node] = []
    for name in names:
        found += [nodes.Text(", ")] if found else []
        found.append(link_to(name, docname))
    return found


def link_to(name: str, docname: str) -> addnodes.pending_xref:
    """Return a reference to a page, by its title."""
    options = {"refdomain": "std", "reftype": "doc", "refexplicit": False, "refwarn": True, "refdoc": docname}
    return addnodes.pending_xref("", nodes.inline(name, name), reftarget=f"/{name}", **options)


def reading_words(env: BuildEnvironment, docname: str) -> str:
    """Say how long a chapter takes, and what the time is made of."""
    reading = goals_domain(env).reading[docname]
    words = f"about {reading.rounded} minutes, for {reading.words:,} words"
    return f"{words} and {cells_in_words(reading)}" if reading.cells else words


def reading_in_short(env: BuildEnvironment, docname: str) -> str:
    """Say it on another page, where a number of words would be wrong after every edit of the chapter."""
    reading = goals_domain(env).reading[docname]
    return f"about {reading.rounded} minutes" + (f", with {cells_in_words(reading)}" if reading.cells else "")


def cells_in_words(reading: Reading) -> str:
    """Return the number of code cells with its noun."""
    return "1 code cell" if reading.cells == 1 else f"{reading.cells} code cells"


def exercise_words(env: BuildEnvironment, docname: str) -> str:
    """Say how many exercises a chapter has, if any, and how many of them its page can check."""
    found = exercises_domain(env).exercises.get(docname, [])
    checked = sum(1 for exercise in found if exercise.answers)
    if not found:
        return ""
    return f"{len(found)}, of which {checked} can be checked in the browser" if checked else str(len(found))
