"""Whether a build is meant for an address on the web, and what its pages say in their heads."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from bookkit.sites import is_site

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def is_published(app: Sphinx) -> bool:
    """Tell whether this build makes a site whose address is known."""
    return is_site(app) and bool(app.config.html_baseurl)


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


def json_in_script(data: object) -> str:
    """Return ``data`` as JSON for a script element, which nothing in it can end.

    >>> print(json_in_script({"title": "a < b"}))
    {"title":"a \\u003c b"}
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def add_to_head(context: dict[str, Any], elements: list[str]) -> None:
    """Add ``elements`` to the head of the page that is rendered with ``context``."""
    context["metatags"] = context.get("metatags", "") + "".join(f"\n    {one}" for one in elements)
