"""Whether a build is meant for an address on the web, and what its pages are called there."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def is_published(app: Sphinx) -> bool:
    """Tell whether this build makes a site whose address is known."""
    return app.builder.name in ("html", "dirhtml") and bool(app.config.html_baseurl)


def address_of(app: Sphinx, page: str) -> str:
    """Return the full address of ``page``."""
    return f"{app.config.html_baseurl}{app.builder.get_target_uri(page)}"


def element(tag: str, /, **attributes: str) -> str:
    """Return an empty element for the head of a page.

    >>> element("link", rel="icon", href="a&b.ico")
    '<link rel="icon" href="a&amp;b.ico">'
    """
    written = (f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{tag}{''.join(written)}>"


def add_to_head(context: dict[str, Any], elements: list[str]) -> None:
    """Add ``elements`` to the head of the page that is rendered with ``context``."""
    context["metatags"] = context.get("metatags", "") + "".join(f"\n    {one}" for one in elements)
