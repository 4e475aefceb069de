"""Every address in the pages of a site: which of those that stay on it lead nowhere, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bookkit.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

ADDRESSES = ("href", "src", "action", "data", "poster")
NAMES_OF_ELEMENTS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details")
"""attributes that hold identifiers of elements of the same page"""


class DeadLink(NamedTuple):
    """An address that leads nowhere: where it stands and what is the matter."""

    page: str
    link: str
    problem: str


def dead_links(site: Path, pages: Mapping[str, BeautifulSoup]) -> list[DeadLink]:
    """Return the dead ones among all addresses and names of elements in ``pages``: path → page."""
    anchors = {path: {str(tag["id"]) for tag in page.find_all(id=True)} for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        for tag in page.find_all(True):
            dead += [
                DeadLink(path, f"{tag.name} {attribute}={value}", problem)
                for attribute, value in addresses(tag)
                if (problem := problem_of(site, anchors, urljoin(path, unquote(value))))
            ]
            dead += [
                DeadLink(path, f"{tag.name} {attribute}={name}", f"nothing here has the id '{name}'")
                for attribute in NAMES_OF_ELEMENTS
                for name in str(tag.get(attribute, "")).split()
                if name not in anchors[path]
            ]
    return dead


def addresses(tag: Tag) -> Iterator[tuple[str, str]]:
    """Yield the attributes of ``tag`` that hold an address on this site."""
    for attribute in ADDRESSES:
        value = tag.get(attribute)
        if (
            isinstance(value, str)
            and value != "#"
            and not urlsplit(value).scheme
            and not value.startswith("//")
        ):
            yield attribute, value


def problem_of(site: Path, anchors: Mapping[str, set[str]], address: str) -> str:
    """Return why ``address``, relative to the site, leads nowhere; nothing if it leads somewhere.

    >>> from pathlib import Path
    >>> problem_of(Path("_build"), {"a.html": {"trees"}}, "a.html#trees")
    ''
    >>> problem_of(Path("_build"), {"a.html": {"trees"}}, "a.html#tree")
    "a.html has no anchor 'tree'; did you mean 'trees'?"
    """
    target, fragment = urldefrag(address)
    target = target.partition("?")[0].removeprefix("/")
    if target.endswith("/") or not target:
        target += "index.html"
    if target in anchors:
        if not fragment or "=" in fragment or fragment in anchors[target]:  # k=v: the state of a filter
            return ""
        return f"{target} has no anchor '{fragment}'{did_you_mean(fragment, anchors[target])}"
    if (site / target).is_file():
        return ""
    return f"there is no file '{target}'{did_you_mean(target, anchors)}"
