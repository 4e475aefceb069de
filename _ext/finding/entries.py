"""All entries of the book: from the catalogue, glossary, exercises, bibliography and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bookkit.bibliography import authors, describe
from catalogue.domain import arch_domain
from catalogue.model import Card, Quality, Scenario, fold, kind_in_words
from finding.domain import finding_domain
from finding.model import CHAPTER, EXERCISE, SECTION, TERM, WORK, Entry, shortened
from quality_scenarios.measure import MeasureError, parse_measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from catalogue.model import Entry as CatalogueEntry


def cards(env: BuildEnvironment) -> list[Entry]:
    """Return what a link can be previewed from, by name: the entries of the catalogue, and terms."""
    return _by_name([*_catalogue(env), *(entry for entry in _on_pages(env) if entry.kind == TERM)])


def others(env: BuildEnvironment) -> list[Entry]:
    """Return works and exercises by name, then chapters and sections in their order."""
    places = {(entry.docname, entry.anchor) for entry in _catalogue(env)}  # sections of their pages, too
    exercises = [entry for entry in _on_pages(env) if entry.kind == EXERCISE]
    titles = [entry for entry in _on_pages(env) if entry.kind in (CHAPTER, SECTION)]
    by_name = _by_name([*_works(env), *exercises])
    return [*by_name, *(entry for entry in titles if (entry.docname, entry.anchor) not in places)]


def _by_name(entries: list[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (fold(entry.name), entry))


def _on_pages(env: BuildEnvironment) -> Iterator[Entry]:
    by_page = finding_domain(env).entries
    return (entry for page in sorted(by_page) for entry in by_page[page])


def _catalogue(env: BuildEnvironment) -> Iterator[Entry]:
    for entry in arch_domain(env).catalogue.names.values():
        kind, sentence = kind_in_words(entry), shortened(sentence_of(entry))
        yield Entry(kind, entry.name, entry.docname, entry.anchor, sentence, entry.aliases)


def sentence_of(entry: CatalogueEntry) -> str:
    """Return what ``entry`` is in a sentence: intent, definition or what is measured."""
    match entry:
        case Card():
            return entry.intent
        case Quality():
            return entry.definition
        case Scenario():
            return ": ".join(part for part in (entry.quality, _measure(entry)) if part)
    return ""


def _measure(scenario: Scenario) -> str:
    try:
        return parse_measure(scenario.measure).shown()
    except MeasureError:
        return scenario.measure  # argued in words


def _works(env: BuildEnvironment) -> Iterator[Entry]:
    """Yield the works that stand in a bibliography; authors and year are looked for like other names."""
    cite = env.domains.get("cite")
    for citation in getattr(cite, "citations", ()):
        work = describe(citation.entry)
        by = " ".join(part for part in (", ".join(authors(citation.entry)), work.year) if part)
        page = citation.bibliography_key.docname
        yield Entry(WORK, work.title or citation.key, page, citation.citation_id, "", (by,) if by else ())
