"""The head of each page: description, Open Graph tags, structured data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from bookkit.publication import add_to_head, address_of, element, is_published, json_in_script
from bookkit.sites import is_site
from link_previews.description import first_sentences
from link_previews.pictures import HEIGHT, WIDTH, picture_file

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def describe_page(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Add to the head of ``page`` what others show of it."""
    if doctree is None or not is_site(app):
        return
    written = _written_description(doctree)
    description = written or first_sentences(doctree)
    tags = [element("meta", name="description", content=description)] if description and not written else []
    if is_published(app):
        tags += open_graph(app, page, description)
        app.add_js_file(
            None, body=json_in_script(linked_data(app, page, description)), type="application/ld+json"
        )
    add_to_head(context, tags)


def _written_description(doctree: nodes.document) -> str:
    """Return the description that the author gave in the front matter."""
    metas = doctree.findall(nodes.meta)
    return next((str(meta["content"]) for meta in metas if meta.get("name") == "description"), "")


def open_graph(app: Sphinx, page: str, description: str) -> list[str]:
    """Return the tags that messengers and social networks read."""
    title, book = app.env.titles[page].astext(), app.config.project
    properties = {
        "og:type": "website" if page == app.config.root_doc else "article",
        "og:site_name": book,
        "og:title": title,
        "og:description": description,
        "og:url": address_of(app, page),
        "og:image": f"{app.config.html_baseurl}{picture_file(page)}",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": title if title == book else f"{book}: {title}",
    }
    tags = [element("meta", property=name, content=text) for name, text in properties.items() if text]
    return [*tags, element("meta", name="twitter:card", content="summary_large_image")]


def linked_data(app: Sphinx, page: str, description: str) -> dict[str, object]:
    """Return the page as a book or a chapter of it, after schema.org."""
    start = address_of(app, app.config.root_doc)
    book = {"@type": "Book", "@id": f"{start}#book", "name": app.config.project, "url": start}
    common = {"description": description, "inLanguage": app.config.language}
    if page == app.config.root_doc:
        author = {"@type": "Organization", "name": app.config.author}
        return {"@context": "https://schema.org", **book, **common, "author": author}
    chapter = {"@type": "Chapter", "name": app.env.titles[page].astext(), "url": address_of(app, page)}
    return {"@context": "https://schema.org", **chapter, **common, "isPartOf": book}
