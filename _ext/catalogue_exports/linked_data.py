"""JSON-LD in the pages, after schema.org: the catalogue is a set of defined terms, each entry a term.

Search engines and reading programs find it in the head of the page that defines the entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bookkit.publication import add_to_head, element, json_in_script
from bookkit.sites import is_site
from catalogue.domain import arch_domain
from catalogue.model import Card, Quality, faces, kind_in_words

if TYPE_CHECKING:
    from collections.abc import Hashable

    from docutils.nodes import document
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

CONTEXT = "https://schema.org"
FILES = {"application/json": "catalogue.json", "text/csv": "catalogue.csv"}


def describe_page(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: document | None
) -> None:
    """Add to the head of ``page`` what it says of the catalogue."""
    if not is_site(app):
        return
    data = page_data(app, page)
    if data:
        app.add_js_file(None, body=json_in_script(data), type="application/ld+json")
    if page == app.config.catalogue_exports_page:
        to = context["pathto"]
        links = [
            element("link", rel="alternate", type=mime, href=to(file, 1), title="The catalogue")
            for mime, file in FILES.items()
        ]
        add_to_head(context, links)


def page_data(app: Sphinx, page: str) -> list[dict[str, object]]:
    """Return what ``page`` says: the terms that it defines, and on one page the set that they belong to."""
    home = app.config.catalogue_exports_page
    terms = [_term(app, page, entry, home) for entry in _terms(app.env) if entry.docname == page]
    return [*([_set(app, page)] if page == home else []), *terms]


def list_changed_set(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the page that stands for the catalogue if other entries belong to it now."""
    home = app.config.catalogue_exports_page
    shown: dict[str, Hashable] = {home: faces(_terms(env))} if home in env.found_docs else {}
    return arch_domain(env).list_stale_pages("linked data", shown)


def _terms(env: BuildEnvironment) -> list[Card | Quality]:
    entries = arch_domain(env).catalogue.names.values()
    return [entry for entry in entries if isinstance(entry, Card | Quality)]


def _set(app: Sphinx, page: str) -> dict[str, object]:
    return {
        "@context": CONTEXT,
        "@type": "DefinedTermSet",
        "@id": "#catalogue",
        "name": f"{app.config.project}: the catalogue",
        "inLanguage": app.config.language,
        "hasDefinedTerm": [
            {"@id": f"{app.builder.get_relative_uri(page, entry.docname)}#{entry.anchor}"}
            for entry in _terms(app.env)
        ],
    }


def _term(app: Sphinx, page: str, entry: Card | Quality, home: str) -> dict[str, object]:
    is_set_known = home in app.env.found_docs
    described = {
        "@context": CONTEXT,
        "@type": "DefinedTerm",
        "@id": f"#{entry.anchor}",
        "name": entry.name,
        "alternateName": list(entry.aliases),
        "description": entry.intent if isinstance(entry, Card) else entry.definition,
        "additionalType": kind_in_words(entry),
        "inDefinedTermSet": f"{app.builder.get_relative_uri(page, home)}#catalogue" if is_set_known else "",
    }
    return {key: value for key, value in described.items() if value}
