"""The address of the site: checked once, since every absolute link is built from it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bookkit.warnings import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def check_address(app: Sphinx, config: Config) -> None:
    """Mend an address without a slash at its end; refuse one that is none."""
    address = config.html_baseurl
    if not address:
        return
    if not is_address(address):
        message = "the site's address '%s' is none; write BOOK_URL=https://host/path/ or leave it out"
        warn("publishing.address", message, address, location=_place(app))
        config.html_baseurl = ""
    elif not address.endswith("/"):
        config.html_baseurl = f"{address}/"


def _place(app: Sphinx) -> str:
    """Return the line of ``conf.py`` that takes the address."""
    file = app.confdir / "conf.py"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    line = next((number for number, text in enumerate(lines, 1) if text.startswith("html_baseurl")), 1)
    return f"{file}:{line}"


def is_address(address: str) -> bool:
    """Tell whether ``address`` can be the beginning of the addresses of pages.

    >>> [is_address(one) for one in ["https://books.example/lbd", "books.example/lbd", "https://a.example/?x"]]
    [True, False, False]
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not (parts.query or parts.fragment)


def path_of(address: str) -> str:
    """Return the path of the site on its host, with a slash at both ends.

    >>> path_of("https://books.example/lbd/stable/"), path_of("https://books.example/")
    ('/lbd/stable/', '/')
    """
    return urlsplit(address).path or "/"
