"""Terms of a glossary, and which of them a bold text names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping


class Place(NamedTuple):
    """Where a term is defined."""

    term: str  #: as the glossary spells it
    docname: str
    anchor: str


def normalised(text: str) -> str:
    """Return ``text`` as terms are compared: in lower case, on one line."""
    return " ".join(text.lower().split())


def term_named_by(text: str, terms: Container[str]) -> str | None:
    """Return which of the normalised ``terms`` a normalised ``text`` names, alone or with a plural s."""
    for candidate in (text, text.removesuffix("s")):
        if candidate in terms:
            return candidate
    return None


def changed_terms(shown: Mapping[str, Place], places: Mapping[str, Place]) -> set[str]:
    """Return the terms that appeared, vanished or moved."""
    return {term for term in shown.keys() | places.keys() if shown.get(term) != places.get(term)}


def pages_naming(terms: Container[str], bold_texts: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the pages among whose bold texts is one of ``terms``."""
    return [page for page, texts in bold_texts.items() if any(term_named_by(text, terms) for text in texts)]
