"""The facets of a card: which there are, which are required and why. Pure; knows no docutils."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bookkit.suggestions import did_you_mean
from catalogue.model import CARD_KINDS, fold, with_article

if TYPE_CHECKING:
    from catalogue.model import EntryKind

COSTS = 'every {kind} costs something (add "Costs" with at least one bullet)'

SOLUTIONS = {
    "Motivation": 'no {kind} without a situation that calls for it (add "Motivation" with its text)',
    "Solution": 'say what to build (add "Solution" with its text)',
    "Benefits": 'every {kind} is good for something (add "Benefits" with at least one bullet)',
    "Costs": COSTS,
    "When not to use it": 'every {kind} is wrong somewhere (add "When not to use it" with its text)',
}
"""required facet of a card that advises → what to tell an author who left it out"""

WARNINGS = {
    "Typical causes": 'nobody plans an {kind}; say how one comes about (add "Typical causes" with its text)',
    "General form": 'say how to recognise it (add "General form" with its text)',
    "Costs": COSTS,
    "Known exceptions": 'say where it does no harm (add "Known exceptions" with its text)',
    "Refactored solution": 'say what leads out of it (add "Refactored solution" with its text)',
}
"""required facet of a card that warns, after the template of Brown et al. (1998) → the same"""

REQUIRED: dict[EntryKind, dict[str, str]] = {
    kind: WARNINGS if kind == "anti-pattern" else SOLUTIONS for kind in CARD_KINDS
}

OPTIONAL: dict[EntryKind, tuple[str, ...]] = {
    kind: (*(["Benefits"] if kind == "anti-pattern" else ["Applicability", "Variants"]), "Known uses")
    for kind in CARD_KINDS
}

SIGNS = {"Benefits": "helps", "Costs": "hurts"}
"""facet → what its bullets that begin with a quality say"""

REASONS = {"helps": "say what gets better, and why", "hurts": "say what gets worse, and when"}


def facets_of(kind: EntryKind) -> tuple[str, ...]:
    """Return the facets that a card of ``kind`` can have, the required ones first."""
    return (*REQUIRED[kind], *OPTIONAL[kind])


def find_facet(kind: EntryKind, term: str) -> str | None:
    """Return the facet of a card of ``kind`` that ``term`` names, whatever its case.

    >>> find_facet("pattern", "known Uses")
    'Known uses'
    """
    return next((facet for facet in facets_of(kind) if fold(facet) == fold(term)), None)


def unknown_facet(kind: EntryKind, name: str, term: str) -> str:
    """Return the message for a term that is no facet."""
    facets = facets_of(kind)
    guess = did_you_mean(term, facets) or f" ({with_article(kind)} has {', '.join(facets)})"
    return f"{kind} '{name}': unknown facet '{term}'{guess}"


def missing_facet(kind: EntryKind, name: str, facet: str) -> str:
    """Return the message for a required facet that is not there."""
    reason = REQUIRED[kind].get(facet, "write some text, or leave it out")
    return f"{kind} '{name}' has no {facet}; {reason.format(kind=kind)}"


def missing_effect(facet: str, name: str) -> str:
    """Return the message for bullets none of which names a quality."""
    example = "Modifiability" if SIGNS[facet] == "helps" else "Latency"
    return (
        f"{facet} of '{name}' name no quality; begin at least one bullet with a role such as "
        f"{{quality}}`{example}`"
    )


def misspelt_role(facet: str, name: str, role: str) -> str:
    """Return the message for a bullet that begins with a role almost like that of a quality."""
    return f"{facet} of '{name}': a bullet begins with the unknown role '{role}'; did you mean 'quality'?"


def empty_effect(facet: str, name: str, quality: str) -> str:
    """Return the message for a bullet that names a quality and gives no reason."""
    return f"{facet} of '{name}': '{quality}' has no reason; {REASONS[SIGNS[facet]]}"
