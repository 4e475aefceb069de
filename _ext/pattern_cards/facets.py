"""The facets of a card: which there are, which are required and why. Pure; knows no docutils."""

from __future__ import annotations

from bookkit.suggestions import did_you_mean
from catalogue.model import fold

REQUIRED = {
    "Motivation": 'no {kind} without a situation that calls for it (add "Motivation" with its text)',
    "Solution": 'say what to build (add "Solution" with its text)',
    "Benefits": 'every {kind} is good for something (add "Benefits" with at least one bullet)',
    "Costs": 'every {kind} costs something (add "Costs" with at least one bullet)',
    "When not to use it": 'every {kind} is wrong somewhere (add "When not to use it" with its text)',
}
"""required facet → what to tell an author who left it out"""

OPTIONAL = ("Applicability", "Variants", "Known uses")

FACETS = (*REQUIRED, *OPTIONAL)

SIGNS = {"Benefits": "helps", "Costs": "hurts"}
"""facet → what its bullets that begin with a quality say"""

REASONS = {"helps": "say what gets better, and why", "hurts": "say what gets worse, and when"}


def find_facet(term: str) -> str | None:
    """Return the facet that ``term`` names, whatever its case.

    >>> find_facet("known Uses")
    'Known uses'
    """
    return next((facet for facet in FACETS if fold(facet) == fold(term)), None)


def unknown_facet(subject: str, term: str) -> str:
    """Return the message for a term that is no facet."""
    guess = did_you_mean(term, FACETS) or f" (a card has {', '.join(FACETS)})"
    return f"{subject}: unknown facet '{term}'{guess}"


def missing_facet(subject: str, facet: str) -> str:
    """Return the message for a required facet that is not there."""
    kind = subject.split(" ", 1)[0]
    return f"{subject} has no {facet}; {REQUIRED[facet].format(kind=kind)}"


def empty_effect(facet: str, name: str, quality: str) -> str:
    """Return the message for a bullet that names a quality and gives no reason."""
    return f"{facet} of '{name}': '{quality}' has no reason; {REASONS[SIGNS[facet]]}"
