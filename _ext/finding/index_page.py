"""The general index: terms, entries of the catalogue and where a term is used, instead of numbered links.

Sphinx collects what is indexed and sorts it. What it hands to its template is turned here into lines that say
what each name is; an alias leads to the name that the book uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx.locale import _

from catalogue.domain import arch_domain
from finding.domain import finding_domain
from finding.entries import cards
from finding.model import TERM
from glossary_links.model import term_named_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from finding.model import Entry, Mention

TEMPLATES = Path(__file__).parent / "templates"


class Link(NamedTuple):
    """A place that the index leads to."""

    text: str
    address: str


class Line(NamedTuple):
    """A name in the index."""

    name: str
    address: str = ""
    kind: str = ""
    see: Link | None = None  # the name under which it is found
    places: tuple[Link, ...] = ()  # where else it matters
    folded: str = ""  # what the places are, if they are shown only when asked for


def add_templates(_app: Sphinx, config: Config) -> None:
    """Let builders of HTML find our template; it goes by the name of Sphinx's."""
    config.templates_path = [*config.templates_path, str(TEMPLATES)]  # the default must stay as it is


def describe_index(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Give the template of the index its lines."""
    if page == "genindex":
        lines = IndexLines(app)
        context["index_letters"] = [
            (letter, [line for name, found in entries for line in lines.of(name, found)])
            for letter, entries in context["genindexentries"]
        ]


def link_from_sidebar(
    _app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Lead to the index from the end of Furo's side bar; in a toctree it is a mistake for other builders."""
    tree, last, end = str(context.get("furo_navigation_tree", "")).rpartition("</ul>")
    if last:
        here = " current current-page" if page == "genindex" else ""
        link = f'<a class="reference internal" href="{context["pathto"]("genindex")}">{_("Index")}</a>'
        context["furo_navigation_tree"] = f'{tree}<li class="toctree-l1{here}">{link}</li>{last}{end}'


class IndexLines:
    """Makes the lines of one build."""

    def __init__(self, app: Sphinx) -> None:
        self.uris = {page: app.builder.get_relative_uri("genindex", page) for page in app.env.titles}
        self.titles = {self.uris[page]: title.astext() for page, title in app.env.titles.items()}
        entries = cards(app.env)
        self.entries = {self.address(entry): entry for entry in entries}
        self.aliases = {alias: entry for entry in reversed(entries) for alias in entry.aliases}
        mentions = finding_domain(app.env).mentions
        self.mentions = [mention for page in sorted(mentions) for mention in mentions[page]]
        self.catalogue = arch_domain(app.env).catalogue

    def address(self, place: Entry | Mention) -> str:
        """Return the address of ``place`` as the index links to it."""
        return self.uris[place.docname] + (f"#{place.anchor}" if place.anchor else "")

    def of(self, name: str, found: tuple[Any, ...]) -> Iterator[Line]:
        """Yield the lines for what Sphinx has collected under ``name``."""
        links, below, _category = found
        for _main, address in links:
            entry = self.entries.get(address) or self.aliases.get(name)
            if entry is None:
                yield Line(name, address, places=(Link(self.titles[address.partition("#")[0]], address),))
            elif entry.name == name:
                yield self.line(entry, address)
            else:
                yield Line(name, see=Link(entry.name, self.address(entry)))
        for sub, sub_links in below:
            yield from (Line(f"{name}, {sub}", address) for _main, address in sub_links)

    def line(self, entry: Entry, address: str) -> Line:
        """Return the line of ``entry``: a term with its chapters, a quality with its scenarios."""
        if entry.kind == TERM:
            return Line(entry.name, address, entry.kind, places=tuple(self.explanations(entry)))
        quality = self.catalogue.find_quality(entry.name)
        scenarios = self.catalogue.scenarios_of(quality) if quality and entry.kind == quality.kind else ()
        places = (Link(s.name, f"{self.uris[s.docname]}#{s.anchor}") for s in scenarios)
        count = f"{len(scenarios)} {'scenario' if len(scenarios) == 1 else 'scenarios'}"
        return Line(entry.name, address, entry.kind, places=tuple(places), folded=count)

    def explanations(self, term: Entry) -> Iterable[Link]:
        """Yield the places where other pages print ``term`` in bold, under the titles of the pages."""
        pages: dict[str, str] = {}
        for mention in self.mentions:
            if mention.docname != term.docname and term_named_by(mention.words, {term.name.lower()}):
                pages.setdefault(mention.docname, self.address(mention))
        return (Link(self.titles[self.uris[page]], address) for page, address in pages.items())
