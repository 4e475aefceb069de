"""The Sphinx domain ``arch``: what the pages of the book say about qualities, cards and scenarios.

Everything is stored under the page that says it, so that a page can be forgotten, re-read or merged from a
parallel reader as a whole. Names are looked up in a `Catalogue` that is derived on demand and never stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from docutils.nodes import make_id, reference
from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

from catalogue.indices import EntryIndex
from catalogue.model import ENTRY_KINDS, KIND_LABELS, Catalogue, Entry
from catalogue.roles import EntryRole
from catalogue.words import _

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Set
    from typing import Any

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.domains import Index
    from sphinx.environment import BuildEnvironment

    from catalogue.model import EntryKind, Problem, Reference

E = TypeVar("E", bound=Entry)


HIDDEN, IMPORTANT, UNIMPORTANT = -1, 0, 2  # priorities in Sphinx's search


class ArchDomain(Domain):
    """Qualities, patterns, styles, tactics, anti-patterns and quality scenarios."""

    name = "arch"
    label = "Architecture"
    object_types: ClassVar[dict[str, ObjType]] = {
        kind: ObjType(KIND_LABELS[kind], kind) for kind in ENTRY_KINDS
    }
    roles: ClassVar[dict[str, EntryRole]] = {kind: EntryRole() for kind in object_types}  # type: ignore[assignment]
    indices: ClassVar[list[type[Index]]] = [EntryIndex]
    initial_data: ClassVar[dict[str, dict[str, Any]]] = {
        "entries": {},
        "references": {},
        "problems": {},
        "shown": {},
        "texts": {},
        "views": {},
    }
    data_version = 5
    listed = ("entries",)  # see bookkit.listed

    _catalogue: Catalogue | None = None
    _relative_uris: dict[tuple[str, str], str]

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._relative_uris = {}

    @property
    def entries(self) -> dict[str, list[Entry]]:
        """Page → the entries it defines, in its order."""
        return cast("dict[str, list[Entry]]", self.data["entries"])

    @property
    def references(self) -> dict[str, list[Reference]]:
        """Page → the entries it names by a role."""
        return cast("dict[str, list[Reference]]", self.data["references"])

    @property
    def problems(self) -> dict[str, list[Problem]]:
        """Page → what is wrong on the page itself."""
        return cast("dict[str, list[Problem]]", self.data["problems"])

    @property
    def shown(self) -> dict[str, dict[str, Hashable]]:
        """View → page → what that view last showed there of other pages."""
        return cast("dict[str, dict[str, Hashable]]", self.data["shown"])

    @property
    def texts(self) -> dict[str, dict[str, str]]:
        """Page → anchor of a card → digest of what the card says there."""
        return cast("dict[str, dict[str, str]]", self.data["texts"])

    @property
    def views(self) -> dict[str, list[Hashable]]:
        """Page → the generated views it holds, as the package that makes them describes them."""
        return cast("dict[str, list[Hashable]]", self.data["views"])

    @property
    def catalogue(self) -> Catalogue:
        """All entries; complete only once every page has been read."""
        if self._catalogue is None:
            pages = sorted(self.entries)
            self._catalogue = Catalogue(entry for page in pages for entry in self.entries[page])
        return self._catalogue

    def note_entry(self, entry: Entry) -> None:
        """Record that a page defines ``entry``."""
        self.entries.setdefault(entry.docname, []).append(entry)
        self._catalogue = None

    def note_reference(self, docname: str, reference: Reference) -> None:
        """Record that the page ``docname`` names an entry."""
        self.references.setdefault(docname, []).append(reference)

    def note_problem(self, problem: Problem) -> None:
        """Record a problem; it is reported on every build until the page is changed."""
        self.problems.setdefault(problem.docname, []).append(problem)

    def note_text(self, docname: str, anchor: str, digest: str) -> None:
        """Record the digest of the text of a card."""
        self.texts.setdefault(docname, {})[anchor] = digest

    def note_view(self, docname: str, view: Hashable) -> None:
        """Record that the page ``docname`` holds ``view``."""
        self.views.setdefault(docname, []).append(view)

    def clear_doc(self, docname: str) -> None:
        """Forget everything that the page ``docname`` said."""
        for store in (self.entries, self.references, self.problems, self.texts, self.views):
            store.pop(docname, None)
        self._catalogue = None

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader recorded for the pages ``docnames``."""
        for store in ("entries", "references", "problems", "texts", "views"):
            for docname in docnames:
                if docname in otherdata[store]:
                    self.data[store][docname] = otherdata[store][docname]
        self._catalogue = None

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> reference | None:
        """Return a link to the entry of kind ``typ`` named ``target``, or to the part named in ``node``.

        Our own pages also link to a "section", whose target is ``page#anchor``.
        """
        if typ == "section":
            page, _hash, anchor = target.partition("#")
            return self._reference(builder, fromdocname, page, anchor, contnode)
        entry = self.catalogue.find(cast("EntryKind", typ), target)
        if entry is None:
            return None
        made = self._link(builder, fromdocname, entry, contnode, part=node.get("part", ""))
        if "reftitle" in node:
            made["reftitle"] = node["reftitle"]
        return made

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, reference]]:
        """Return links to every entry that bears exactly this name; every MyST link asks, so say nothing."""
        return [
            (f"arch:{entry.kind}", self._link(builder, fromdocname, entry, contnode))
            for entry in self.catalogue.named(target)
        ]

    def _link(
        self, builder: Builder, fromdocname: str, entry: Entry, contnode: Element, *, part: str = ""
    ) -> reference:
        title = entry.name if contnode.astext() != entry.name else ""  # said once is enough
        anchor = f"{entry.anchor}-{part}" if part else entry.anchor
        return self._reference(builder, fromdocname, entry.docname, anchor, contnode, title)

    def _reference(
        self, builder: Builder, fromdocname: str, page: str, anchor: str, contnode: Element, title: str = ""
    ) -> reference:
        if fromdocname == page:
            return make_refnode(builder, fromdocname, page, anchor, contnode, title or None)
        uri = f"{self._relative_uri(builder, fromdocname, page)}#{anchor}"
        made = reference("", "", contnode, internal=True, refuri=uri)
        if title:
            made["reftitle"] = title
        return made

    def _relative_uri(self, builder: Builder, fromdocname: str, docname: str) -> str:
        """Return the way from page to page: many links go the same way, and Sphinx is slow at it."""
        way = (fromdocname, docname)
        if way not in self._relative_uris:
            self._relative_uris[way] = builder.get_relative_uri(*way)
        return self._relative_uris[way]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield what the inventory lists and what search finds.

        Other books write ``feature-store``, readers type *Feature Store*: the first is hidden from search. It
        could not be found there anyway, since Sphinx's search builds the anchor from the name that it shows.
        """
        entries = sorted(self.catalogue.names.values(), key=lambda entry: entry.face)
        slugs = {(entry.kind, _slug(entry)) for entry in entries}
        for entry in entries:
            place = (entry.docname, entry.anchor)
            for kind in entry.kinds:
                is_shown = entry.name == _slug(entry) and kind == entry.kind
                yield _slug(entry), entry.name, kind, *place, IMPORTANT if is_shown else HIDDEN
            if entry.name != _slug(entry):
                yield entry.name, entry.name, entry.kind, *place, IMPORTANT
            for alias in entry.aliases:
                if (entry.kind, make_id(alias)) not in slugs:
                    yield make_id(alias), alias, entry.kind, *place, UNIMPORTANT

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: FBT001, FBT002
        """Return what search calls an entry; everything here is architecture, so that goes without saying."""
        return _(type.lname)

    def list_stale_pages(self, view: str, shown: dict[str, Hashable]) -> list[str]:
        """Keep what ``view`` now shows on each page, and return the pages where that has changed."""
        before = self.shown.get(view, {})
        self.shown[view] = shown
        return sorted(page for page, face in shown.items() if before.get(page) != face)

    def entries_by_page(self, entry_type: type[E]) -> dict[str, list[E]]:
        """Return page → its entries of ``entry_type``, for the pages that define any, sorted."""
        pages = {
            page: [entry for entry in self.entries[page] if isinstance(entry, entry_type)]
            for page in sorted(self.entries)
        }
        return {page: entries for page, entries in pages.items() if entries}

    def entry_at(self, entry_type: type[E], docname: str, anchor: str) -> E:
        """Return the entry that the page ``docname`` defines at ``anchor``; a name may stand there twice."""
        entries = (entry for entry in self.entries[docname] if isinstance(entry, entry_type))
        return next(entry for entry in entries if entry.anchor == anchor)


def arch_domain(env: BuildEnvironment) -> ArchDomain:
    """Return the domain of this build."""
    return cast("ArchDomain", env.domains["arch"])


def _slug(entry: Entry) -> str:
    return entry.anchor.removeprefix(f"{entry.kind}-")
