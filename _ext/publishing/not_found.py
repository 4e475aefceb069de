"""``404.html``: what a host shows for an address that does not exist, at whatever depth it was asked for.

Links in it have to be absolute, so they are made so when the page is finished, scripts and style sheets
included.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bookkit.publication import is_published
from bookkit.static_files import ship_folder
from publishing.address import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

PAGE = "404"
TITLE = "There is no such page"
RELATIVE = re.compile(r"""(\s(?:href|src|action|data-content_root)=)"(?![#/]|[a-z][a-z0-9+.-]*:)([^"]*)\"""")
BODY = """<h1>{title}</h1>
<p>The address may be misspelt, or the page has moved since somebody linked to it.
Search for what you expected:</p>
<form class="not-found-search" action="{search}" method="get" role="search">
<label for="not-found-query">Search the book</label>
<input id="not-found-query" type="search" name="q">
<button type="submit">Search</button>
</form>
<p>Or begin at <a href="{start}">the start of the book</a>, or with one of its parts:</p>
<ul>
{parts}
</ul>
"""


def add_page_not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the page, unless an author has written one."""
    if is_published(app) and PAGE not in app.env.found_docs:
        root = app.config.root_doc
        link = app.builder.get_target_uri
        parts = [
            f'<li><a href="{escape(link(page))}">{escape(app.env.titles[page].astext())}</a></li>'
            for page in app.env.toctree_includes.get(root, [])
            if app.env.toctree_includes.get(page)
        ]
        body = BODY.format(title=TITLE, start=link(root), search=link("search"), parts="\n".join(parts))
        yield PAGE, {"title": TITLE, "body": body}, "page.html"


def ship_style(app: Sphinx) -> None:
    """Copy the style of the page's form."""
    if is_published(app):
        ship_folder(app, Path(__file__).parent / "static")


def add_style(app: Sphinx, page: str, _template: str, _context: dict[str, Any], _doctree: object) -> None:
    """Load the style on this page alone."""
    if page == PAGE and is_published(app):
        app.add_css_file("not_found.css")


def make_links_absolute(app: Sphinx, exception: Exception | None) -> None:
    """Rewrite the finished page; without an address, remove the one of an earlier build."""
    page = Path(app.outdir) / f"{PAGE}.html"
    if exception is not None or not page.exists():
        return
    if is_published(app):
        page.write_text(
            with_absolute_links(page.read_text(encoding="utf-8"), path_of(app.config.html_baseurl)),
            encoding="utf-8",
        )
    elif PAGE not in app.env.found_docs:
        page.unlink()


def with_absolute_links(html: str, path: str) -> str:
    """Return ``html`` with each link relative to the site's root leading there from anywhere.

    >>> with_absolute_links('<a href="a/b.html"> <a href="#top"> <img src="https://x.example/y">', "/lbd/")
    '<a href="/lbd/a/b.html"> <a href="#top"> <img src="https://x.example/y">'
    """
    return RELATIVE.sub(lambda link: f'{link[1]}"{path}{link[2].removeprefix("./")}"', html)
