"""The picture of a relation graph, as SVG text that is well-formed in HTML and in an e-book. Pure.

Kinds of relation differ by their dashes and ends, kinds of card by their marks; colour comes on top, from the
style sheet. Everything that an author wrote is escaped here.
"""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from catalogue.model import CARD_KINDS, RELATIONS
from catalogue_views.relation_graph import is_directed, label, relations_in
from catalogue_views.relation_layout import curve, lay_out, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalogue_views.relation_graph import Graph, Link, Member
    from catalogue_views.relation_layout import Heading, Layout, Spot

SVG = "http://www.w3.org/2000/svg"

STROKE = 'fill="none" stroke="currentColor" stroke-width="1.6"'

DASHES = ("7 4", "", "1 4.5", "11 4 1 4", "3 3", "14 5")
"""One for each relation, in their order; the second, which says what is a form of what, is a full line."""

MARKS = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",  # disc
    "M-5 -5h10v10h-10z",  # square
    "M0 -6l6 11h-12z",  # triangle
    "M-6 -3l3 -3l3 3l3 -3l3 3l-3 3l3 3l-3 3l-3 -3l-3 3l-3 -3l3 -3z",  # cross
)
"""One for each kind of card, in their order."""

MARK_ROOM = 9.0
"""From the middle of a mark to where lines begin and names end."""

ARROW = 8.0


def draw(graph: Graph, targets: Sequence[str], *, link_attribute: str = "href") -> str:
    """Return ``graph`` as SVG; ``targets`` are the addresses of its members, in their order."""
    layout = lay_out(graph)
    has_others = any(not member.is_chosen for member in graph.members)
    width, height = number(layout.width), number(layout.height)
    label_text = escape(f"{title(graph)}. {describe(graph)}")
    parts = [
        f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" class="arch-graph" role="group"',
        f' aria-label="{label_text}" width="{width}" height="{height}" viewBox="0 0 {width} {height}"',
        ' fill="currentColor">',
        f'<g class="arch-graph-lines" {STROKE} aria-hidden="true">',
        *(line for link in graph.links for line in _line(layout, link)),
        "</g>",
        *map(_heading, layout.headings),
        *(
            _card(
                place,
                member,
                layout.spots[place],
                f'{link_attribute}="{escape(targets[place])}"',
                is_strong=member.is_chosen and has_others,
            )
            for place, member in enumerate(graph.members)
        ),
        "</svg>",
    ]
    return "\n".join(parts)


def title(graph: Graph) -> str:
    """Return what ``graph`` shows, in a few words."""
    chosen = [member.face.name for member in graph.members if member.is_chosen]
    if len(chosen) == 1:
        return f"Relations of {chosen[0]}"
    return f"Relations of {len(chosen)} cards"


def describe(graph: Graph) -> str:
    """Return what can be seen: how many cards stand where, and how many lines of each kind join them."""
    counts = Counter(link.relation for link in graph.links)
    lines = ", ".join(f"{counts[relation]} {label(relation).lower()}" for relation in relations_in(graph))
    others = sum(not member.is_chosen for member in graph.members)
    neighbours = f", on the right {_count(others, 'card')} related to them" if others else ""
    chosen = _count(len(graph.members) - others, "card")
    where = f"On the left {chosen}{neighbours}" if others else f"Two columns of {chosen} together"
    total = _count(len(graph.links), "line")
    return f"{where}; {total}: {lines}. The list below the picture tells the same."


def legend(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield a small picture and its meaning for each kind of line and of card in ``graph``."""
    for relation in relations_in(graph):
        arrow = '<path d="M38 10l-8 -4v8z" stroke="none" fill="currentColor"/>' * is_directed(relation)
        end = 30 if is_directed(relation) else 38
        line = f'<path class="arch-line-{relation}" d="M2 10H{end}"{_dashes(relation)}/>'
        yield (
            _sample(40, f"<g {STROKE}>{line}{arrow}</g>"),
            label(relation).lower(),
        )
    kinds = {member.face.kind for member in graph.members}
    for kind in CARD_KINDS:
        if kind in kinds:
            mark = f'<path class="arch-mark-{kind}" transform="translate(9 10)" d="{_mark(kind)}"/>'
            yield _sample(18, mark), kind


def _sample(width: int, content: str) -> str:
    return (
        f'<svg xmlns="{SVG}" class="arch-graph-sample" aria-hidden="true" width="{width}" height="20"'
        f' viewBox="0 0 {width} 20" fill="currentColor">{content}</svg>'
    )


def _line(layout: Layout, link: Link) -> Iterator[str]:
    target = layout.spots[link.target]
    ends = f'class="arch-line-{link.relation}" data-ends="{link.source} {link.target}"'
    if not is_directed(link.relation):
        path = curve(layout, link.source, link.target, insets=(MARK_ROOM, MARK_ROOM))
        yield f'<path {ends} d="{path}"{_dashes(link.relation)}/>'
        return
    path = curve(layout, link.source, link.target, insets=(MARK_ROOM, MARK_ROOM + ARROW))
    yield f'<path {ends} d="{path}"{_dashes(link.relation)}/>'
    inwards = -1 if target.side else 1
    tip = f"M{number(target.x + inwards * MARK_ROOM)} {number(target.y)}"
    back = number(inwards * ARROW)
    yield f'<path {ends} d="{tip}l{back} -4v8z" fill="currentColor" stroke="none"/>'


def _dashes(relation: str) -> str:
    dashes = DASHES[[*map(str, RELATIONS)].index(relation) % len(DASHES)]
    return f' stroke-dasharray="{dashes}" stroke-linecap="round"' if dashes else ""


def _mark(kind: str) -> str:
    return MARKS[CARD_KINDS.index(kind) % len(MARKS)]


def _heading(heading: Heading) -> str:
    x, anchor = _beside(heading.x, heading.side)
    return (
        f'<text class="arch-graph-family" x="{x}" y="{number(heading.y)}" text-anchor="{anchor}"'
        f' font-size="11.5" aria-hidden="true">{escape(heading.text)}</text>'
    )


def _card(place: int, member: Member, spot: Spot, link: str, *, is_strong: bool) -> str:
    x, anchor = _beside(spot.x, spot.side)
    first = spot.y + 4.5 - 7 * (len(spot.lines) - 1)
    lines = "".join(
        f'<tspan x="{x}" y="{number(first + 14 * number_of_line)}">{escape(line)}</tspan>'
        for number_of_line, line in enumerate(spot.lines)
    )
    name, kind = escape(member.face.name), member.face.kind
    weight = ' font-weight="600"' if is_strong else ""
    at = f"translate({number(spot.x)} {number(spot.y)})"
    return (
        f'<a class="arch-graph-card" data-place="{place}" {link}>'
        f"<title>{name} ({kind}): {escape(member.intent)}</title>"
        f'<path class="arch-mark-{kind}" transform="{at}" d="{_mark(kind)}"/>'
        f'<text font-size="13" text-anchor="{anchor}"{weight}>{lines}</text></a>'
    )


def _beside(x: float, side: int) -> tuple[str, str]:
    return (number(x + MARK_ROOM + 2), "start") if side else (number(x - MARK_ROOM - 2), "end")


def _count(number_of: int, noun: str) -> str:
    return f"{number_of} {noun}{'' if number_of == 1 else 's'}"
