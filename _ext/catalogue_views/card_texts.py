"""The text of a card, taken from its page for another page.

Reading:   `note_card_texts` keeps a digest of each card's text in the domain, so that a page that shows the
           text can be written again when, and only when, the text has changed.
Resolving: `texts_of` takes the text from the page as it was read. Nothing in it may then depend on that page:
           identifiers, footnotes, pictures and captions are left behind, and links start from the new page.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx import addnodes
from sphinx.util import docname_join

from catalogue.domain import arch_domain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docutils.nodes import Element, Node
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from catalogue.model import Entry, Face

LEFT_BEHIND = (
    nodes.caption,
    nodes.citation,
    nodes.comment,
    nodes.figure,
    nodes.footnote,
    nodes.footnote_reference,
    nodes.image,
    nodes.problematic,
    nodes.system_message,
    nodes.target,
    addnodes.index,
)
"""Nodes that belong to the page of the card: numbered, drawn or referred to there."""

PICTURES = {"diagram", "inline_svg", "mermaid"}
"""Pictures of other extensions, by the name of their nodes."""

ITEM_SEPARATORS = " :,;.–—-"
"""What stands between the quality and the reason in the bullet of an effect."""


class CardText(NamedTuple):
    """The text of a card: its facets in their order, and for each effect that it states the reason."""

    intent: tuple[Node, ...] = ()
    facets: tuple[tuple[str, tuple[Node, ...]], ...] = ()  # without the bullets that are effects
    reasons: tuple[tuple[Node, ...], ...] = ()  # as many and in the same order as the effects of the record


def note_card_texts(_app: Sphinx, doctree: nodes.document) -> None:
    """Record a digest of the text of each card on the page that has been read."""
    env = doctree.settings.env
    for card in _cards(doctree):
        digest = sha256()
        for node in card.findall():
            digest.update(_said_by(node).encode())
        arch_domain(env).note_text(env.current_document.docname, card["ids"][0], digest.hexdigest())


def _cards(doctree: nodes.document) -> Iterator[nodes.section]:
    return (section for section in doctree.findall(nodes.section) if "arch-card" in section["classes"])


def _said_by(node: Node) -> str:
    """Return everything about ``node`` that a reader could notice, and nothing about where it stands."""
    if isinstance(node, nodes.Text):
        return f"{node}\n"
    attributes = node.attlist() if isinstance(node, nodes.Element) else []
    kept = [(name, value) for name, value in attributes if name not in {"ids", "names", "backrefs"}]
    return f"{type(node).__name__}{kept!r}\n"


def text_digest(env: BuildEnvironment, card: Entry) -> str:
    """Return the digest of the text of ``card``."""
    return arch_domain(env).texts.get(card.docname, {}).get(card.anchor, "")


def read_card(env: BuildEnvironment, doctree: nodes.document, card: Face, docname: str) -> CardText:
    """Return the text of ``card``, which stands in ``doctree``, for the page ``docname``."""
    section = next((section for section in _cards(doctree) if card.anchor in section["ids"]), None)
    if section is None:
        return CardText()
    move = Move(env, card.docname, docname)
    intents = _children_of_class(section, "arch-intent")
    facets: list[tuple[str, tuple[Node, ...]]] = []
    reasons: list[tuple[Node, ...]] = []
    for facet in section.findall(nodes.container):
        if "arch-facet" not in facet["classes"] or not isinstance(facet[0], nodes.rubric):
            continue
        reasons += [_reason(move, item) for item in facet.findall(nodes.list_item) if "effect" in item]
        content = [node for child in facet.children[1:] for node in move.copies([child])]
        rest = tuple(node for node in content if not _is_nothing_but_effects(node))
        if rest:
            facets.append((facet[0].astext(), rest))
    return CardText(tuple(move.copies(intents)), tuple(facets), tuple(reasons))


def _children_of_class(section: nodes.section, name: str) -> list[Element]:
    return [
        child for child in section.children if isinstance(child, nodes.Element) and name in child["classes"]
    ]


def _reason(move: Move, item: nodes.list_item) -> tuple[Node, ...]:
    """Return what a bullet says after its quality: inline, then what else the bullet holds."""
    first, *rest = item.children
    words = list(first.children)
    if words and isinstance(words[0], addnodes.pending_xref):
        del words[0]
    if words and isinstance(words[0], nodes.Text):
        words[0] = nodes.Text(words[0].lstrip(ITEM_SEPARATORS))
    paragraph = nodes.paragraph("", "", *(word.deepcopy() for word in words))
    return tuple(move.copies([paragraph, *rest]))


def _is_nothing_but_effects(node: Node) -> bool:
    """Remove the bullets of effects from ``node``, and return whether nothing is left of it."""
    if not isinstance(node, nodes.bullet_list):
        return False
    node.children = [
        item for item in node.children if not (isinstance(item, nodes.Element) and "effect" in item)
    ]
    return not node.children


class Move(NamedTuple):
    """A move of nodes from the page ``source`` to the page ``target``."""

    env: BuildEnvironment
    source: str
    target: str

    def copies(self, originals: Iterable[Node]) -> list[Node]:
        """Return copies of ``originals`` that can stand on the new page."""
        holder = nodes.container("", *(original.deepcopy() for original in originals))
        for node in list(holder.findall(nodes.Element)):
            if _stays(node):
                _remove(node)
            else:
                self._detach(node)
        for node in list(holder.findall(nodes.reference)):
            if "refid" in node:
                node.replace_self(self._relinked(node))
        return list(holder.children)

    def _detach(self, node: Element) -> None:
        """Take from ``node`` what only its own page knows; without a source it is no text to translate."""
        for attribute in ("ids", "names", "dupnames", "backrefs"):
            node[attribute] = []
        if isinstance(node, nodes.math_block):
            node["label"] = node["number"] = None
        node.source, node.line, node.rawsource = None, None, ""
        if isinstance(node, nodes.table):
            node.children = [child for child in node.children if not isinstance(child, nodes.title)]
        if isinstance(node, addnodes.pending_xref):
            self._start_here(node)

    def _start_here(self, node: addnodes.pending_xref) -> None:
        """Let an open link start from the new page; if it is broken, its own page has said so."""
        if node["reftype"] == "doc" and node.get("refdomain") == "std":
            node["reftarget"] = "/" + docname_join(self.source, node["reftarget"])
        node["refdoc"] = self.target
        node["refwarn"] = False

    def _relinked(self, node: nodes.reference) -> Element:
        """Return a link to what ``node`` leads to on its own page, by a label; without one, only its text."""
        labels = self.env.domains.standard_domain.anonlabels
        place = (self.source, node["refid"])
        name = next((name for name in sorted(labels) if labels[name] == place), None)
        text = nodes.inline("", "", *node.children)
        return text if name is None else _reference(name, text, self.target)


def _remove(node: Element) -> None:
    """Remove ``node``, and the paragraph around it if that held nothing else."""
    parent = node.parent
    parent.remove(node)
    if isinstance(parent, nodes.paragraph) and not parent.children:
        parent.parent.remove(parent)


def _stays(node: Node) -> bool:
    return isinstance(node, LEFT_BEHIND) or getattr(node, "tagname", "") in PICTURES


def _reference(label: str, text: nodes.inline, docname: str) -> addnodes.pending_xref:
    return addnodes.pending_xref(
        "",
        text,
        refdoc=docname,
        refdomain="std",
        reftype="ref",
        reftarget=label,
        refexplicit=True,
        refwarn=False,
    )


def texts_of(env: BuildEnvironment, cards: Sequence[Face], docname: str) -> list[CardText]:
    """Return the texts of ``cards``, in their order, for the page ``docname``."""
    doctrees = {page: env.get_doctree(page) for page in dict.fromkeys(card.docname for card in cards)}
    return [read_card(env, doctrees[card.docname], card, docname) for card in cards]
