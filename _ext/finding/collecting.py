"""Reads from a page what can be found on it: terms, exercises, sections, and where words stand in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from finding.model import CHAPTER, EXERCISE, SECTION, TERM, Entry, Mention, first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

EXERCISES = {"exercise_node", "exercise_enumerable_node"}
"""by name, so that a book without sphinx-exercise needs none"""

UNTITLED_REFERENCES = {"ref", "doc", "numref"}
"""while pages are read, these hold a label in place of a text"""


def entries_of(document: nodes.document, docname: str) -> Iterator[Entry]:
    """Yield the entries of a page as it was read, in its order."""
    for node in document.findall(nodes.Element):
        if isinstance(node, nodes.section) and node["ids"] and is_titled(node):
            is_page = node.parent is document
            anchor = "" if is_page else node["ids"][0]
            yield Entry(CHAPTER if is_page else SECTION, one_line(node[0]), docname, anchor)
        elif isinstance(node, addnodes.glossary):
            yield from _terms(node, docname)
        elif type(node).__name__ in EXERCISES:
            yield from _exercise(node, docname)


def mentions_in(document: nodes.document, docname: str) -> Iterator[Mention]:
    """Yield the words that a page prints in bold, once each."""
    seen = set()
    for strong in document.findall(nodes.strong):
        words = one_line(strong).lower()
        section = _section_around(strong)
        if words not in seen and section is not None:
            seen.add(words)
            anchor = "" if section.parent is document else section["ids"][0]
            yield Mention(words, docname, anchor)


def _section_around(node: nodes.Node) -> nodes.Element | None:
    parent = node.parent
    while parent is not None and not (isinstance(parent, nodes.section) and is_titled(parent)):
        parent = parent.parent
    return parent


def is_titled(section: nodes.section) -> bool:
    """Return whether ``section`` has a title; the body of an exercise is a section without one."""
    return bool(section.children) and isinstance(section[0], nodes.title)


def _terms(glossary: addnodes.glossary, docname: str) -> Iterator[Entry]:
    for item in glossary.findall(nodes.definition_list_item):
        names = [node for node in item.children if isinstance(node, nodes.term)]
        sentence = next((_first_sentence_in(n) for n in item.children if isinstance(n, nodes.definition)), "")
        words = [" ".join(name.astext().split()) for name in names]
        for name in names[:1]:
            yield Entry(TERM, words[0], docname, name["ids"][0], sentence, tuple(words[1:]))


def _exercise(exercise: nodes.Element, docname: str) -> Iterator[Entry]:
    title = next(exercise.findall(nodes.subtitle), None)
    if title is not None and exercise["ids"]:
        yield Entry(EXERCISE, one_line(title), docname, exercise["ids"][0], _first_sentence_in(exercise))


def _first_sentence_in(node: nodes.Element) -> str:
    paragraph = next(node.findall(nodes.paragraph), None)
    return first_sentence(text_without_labels(paragraph)) if paragraph is not None else ""


def one_line(node: nodes.Node) -> str:
    """Return the text of ``node`` on one line, as readers see it."""
    return " ".join(text_without_labels(node).split())


def text_without_labels(node: nodes.Node) -> str:
    """Return the text of ``node`` without references whose text is not known yet."""
    if isinstance(node, addnodes.pending_xref):
        if node.get("reftype") in UNTITLED_REFERENCES and not node.get("refexplicit"):
            return ""
    elif isinstance(node, nodes.system_message):
        return ""
    if isinstance(node, nodes.Element) and node.children:
        return "".join(text_without_labels(child) for child in node.children)
    return node.astext()
