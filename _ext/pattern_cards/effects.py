"""Effects: the *Benefits* and *Costs* bullets that begin with a quality, read and marked in the doctree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

from bookkit.suggestions import did_you_mean
from catalogue.model import Effect, fold
from catalogue.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalogue.model import Sign

ROLE = re.compile(r"\{([\w:-]+)\}`[^`]*`")

WORDS: dict[Sign, str] = {"helps": "+ helps", "hurts": "− hurts", "both": "± both"}
"""effect → how a card says it; the sign alone would not be read out, the colour not seen"""


def bullets(content: Iterable[nodes.Node]) -> Iterator[nodes.list_item]:
    """Yield the first-level bullets of a facet's ``content``."""
    for node in content:
        if isinstance(node, nodes.bullet_list):
            yield from (item for item in node.children if isinstance(item, nodes.list_item))


def read_effect(bullet: nodes.list_item, sign: Sign) -> Effect | None:
    """Return the effect that ``bullet`` states, if it begins with a quality role."""
    paragraph = bullet.next_node(nodes.paragraph)
    if paragraph is None or not paragraph.children:
        return None
    quality, *rest = paragraph.children
    if not isinstance(quality, pending_xref) or quality["reftype"] != "quality":
        return None
    note = "".join(_without_citations(node) for node in (*rest, *bullet.children[1:])).lstrip(" :,;.–—-")
    note = re.sub(r"\s+(?=[.,;:)])", "", note).strip()
    return Effect(quality["reftarget"], sign, note, quality.line or paragraph.line or 1)


def misspelt_quality_role(bullet: nodes.list_item) -> str:
    """Return the role with which ``bullet`` begins if it looks like a slip of the pen for ``quality``."""
    paragraph = bullet.next_node(nodes.paragraph)
    role = ROLE.match(paragraph.rawsource) if paragraph is not None else None
    return role[1] if role and role[1] != "quality" and did_you_mean(role[1], ["quality"]) else ""


def restore_bullet(bullet: nodes.list_item) -> int:
    """Show again the unknown role with which ``bullet`` begins, which was dropped; return its line."""
    paragraph = bullet.next_node(nodes.paragraph)
    if paragraph is None:
        return bullet.line or 1
    role = ROLE.match(paragraph.rawsource)
    paragraph.insert(0, nodes.literal("", role[0] if role else ""))
    return paragraph.line or 1


def _without_citations(node: nodes.Node) -> str:
    """Return the text of ``node``; a citation has none yet, only its key."""
    if isinstance(node, pending_xref) and node.get("refdomain") == "cite":
        return ""
    if isinstance(node, nodes.TextElement):
        return "".join(map(_without_citations, node.children))
    return node.astext()


def mark_effects(marked: Iterable[tuple[nodes.list_item, Effect]]) -> None:
    """Say on each bullet whether its quality is helped, hurt, or both by the card."""
    pairs = list(marked)
    signs: dict[str, set[Sign]] = {}
    for _item, effect in pairs:
        signs.setdefault(fold(effect.quality), set()).add(effect.sign)
    for bullet, effect in pairs:
        sign: Sign = "both" if len(signs[fold(effect.quality)]) > 1 else effect.sign
        bullet["effect"] = sign
        bullet["classes"] += ["arch-effect", f"arch-effect-{sign}"]


def write_sign(bullet: nodes.list_item) -> None:
    """Put the sign and its word in front of a marked bullet."""
    paragraph = bullet.next_node(nodes.paragraph)
    sign: Sign = bullet["effect"]
    if paragraph is not None:
        word = nodes.inline("", _(WORDS[sign]), classes=["arch-sign", f"arch-sign-{sign}"])
        paragraph.insert(0, [word, nodes.Text(" ")])
