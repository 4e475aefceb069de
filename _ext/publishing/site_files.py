"""Files for search engines: ``sitemap.xml`` lists the pages, ``robots.txt`` says where the list is.

The list comes from the environment, not from the pages that this build happened to write, so it is complete
after every build. It has no dates: a page changes with its cells, its data and the code behind them, and
the date of its file says nothing of that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from bookkit.publication import address_of, is_published

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx


def write_site_files(app: Sphinx, exception: Exception | None) -> None:
    """Write both files beside the finished pages."""
    if exception is None and is_published(app):
        addresses = [address_of(app, page) for page in sorted(app.env.found_docs)]
        out = Path(app.outdir)
        (out / "sitemap.xml").write_text(sitemap(addresses), encoding="utf-8")
        (out / "robots.txt").write_text(robots(app.config.html_baseurl), encoding="utf-8")


def sitemap(addresses: Iterable[str]) -> str:
    """Return the list of ``addresses`` in the form of sitemaps.org."""
    lines = [f"  <url><loc>{escape(address)}</loc></url>" for address in addresses]
    head = ['<?xml version="1.0" encoding="UTF-8"?>']
    return "\n".join(
        [*head, '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', *lines, "</urlset>", ""]
    )


def robots(address: str) -> str:
    """Return what crawlers are told: everything may be read, and the list of pages is here.

    >>> print(robots("https://books.example/lbd/"), end="")
    User-agent: *
    Allow: /
    Sitemap: https://books.example/lbd/sitemap.xml
    """
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"
