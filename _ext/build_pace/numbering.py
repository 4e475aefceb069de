"""Numbers figures, and refers to them by number, without loading every page.

Sphinx numbers figures, tables, listings and exercises anew in each build, even in one that has nothing to do.
For that it loads the doctree of every page and walks through it: a second in this book, of which all but a
few hundredths go into nodes that have no number. Here each page leaves an outline when it is read, a doctree
of what is numbered and of what that lies in, and Sphinx numbers the outlines. A reference by number asks for
the doctree of the page that it leads to; the outline is enough for that too.
"""

from __future__ import annotations

import pickle
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.domains.std import StandardDomain
from sphinx.environment.collectors.toctree import TocTreeCollector

from build_pace.domain import NumberingDomain, numbering_domain
from build_pace.number_references import note_labels, pages_referring_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

CAPTIONS = (nodes.caption, nodes.title)
"""parts of a numbered node that tell Sphinx whether it gets a number"""


def number_from_outlines(app: Sphinx) -> None:
    """Keep an outline of every page, and let Sphinx's own collector see these where it asks for doctrees."""
    app.add_domain(OutlinedStandardDomain, override=True)
    app.connect("doctree-read", keep_outline, priority=999)  # other extensions may add what has a number
    app.add_domain(NumberingDomain)
    app.connect("doctree-read", note_labels)
    for listener in app.events.listeners["env-get-updated"]:
        collector = getattr(listener.handler, "__self__", None)
        if isinstance(collector, TocTreeCollector):
            app.disconnect(listener.id)
            numbering = Numbering(collector)
            app.connect("env-purge-doc", numbering.note, priority=0)  # Sphinx drops numbers as well
            app.connect("env-get-updated", numbering.updated_pages)
            return


class Numbering:
    """Sphinx's numbering, in builds in which an outline has changed."""

    def __init__(self, collector: TocTreeCollector) -> None:
        self._collector = collector
        self._before: dict[str, tuple[str, Any]] = {}

    def note(self, _app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Note the outline and the numbers of a page that is read again or gone, before they are dropped."""
        self._before[docname] = outline_of(env, docname).pformat(), env.toc_fignumbers.get(docname)

    def updated_pages(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Return the pages whose numbers have changed."""
        if not self._before:
            return []
        if not env.numbered_toctrees and all(
            outline == outline_of(env, page).pformat() for page, (outline, _) in self._before.items()
        ):
            env.toc_fignumbers |= {page: found for page, (_, found) in self._before.items() if found}
            return []
        before = env.toc_fignumbers | {page: found for page, (_, found) in self._before.items() if found}
        with doctrees_from(partial(outline_of, env), env):
            updated = self._collector.get_updated_docs(app, env)
        now = env.toc_fignumbers
        renumbered = {page for page in before.keys() | now.keys() if before.get(page) != now.get(page)}
        return sorted({*updated, *pages_referring_to(renumbered, env)})


class OutlinedStandardDomain(StandardDomain):
    """Sphinx's domain of labels, which looks for the numbered nodes of a page in its outline."""

    def resolve_xref(
        self, env: BuildEnvironment, fromdocname: str, builder: Any, typ: str, *args: Any
    ) -> Any:
        if typ != "numref":
            return super().resolve_xref(env, fromdocname, builder, typ, *args)
        with doctrees_from(lambda docname: Targets(outline_of(env, docname)), env):
            return super().resolve_xref(env, fromdocname, builder, typ, *args)


class Targets:
    """Of a doctree, only what its labels point to."""

    def __init__(self, outline: nodes.Element) -> None:
        self._outline = outline

    @property
    def ids(self) -> Targets:
        return self

    def get(self, label: str) -> nodes.Element:
        """Return what is labelled ``label``, or an empty element where it has no number."""
        found = (node for node in self._outline.findall(nodes.Element) if label in node["ids"])
        return next(found, nodes.Element())


@contextmanager
def doctrees_from(find: Callable[[str], Any], env: BuildEnvironment) -> Iterator[None]:
    """Have Sphinx get what ``find`` returns where it asks for the doctree of a page."""
    env.get_doctree = find  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        del env.get_doctree


def keep_outline(app: Sphinx, doctree: nodes.document) -> None:
    kept = outline(doctree, app.env) or nodes.Element()
    for node in kept.findall():
        node.document = None  # type: ignore[assignment]  # or the whole page would be saved with it
    numbering_domain(app.env).outlines[app.env.docname] = pickle.dumps(kept)


def outline_of(env: BuildEnvironment, docname: str) -> nodes.Element:
    """Return the outline of a page; an empty one where there is no page."""
    pickled = numbering_domain(env).outlines.get(docname)
    if not pickled:
        return nodes.Element()
    return cast("nodes.Element", pickle.loads(pickled))  # noqa: S301  # ours, like the environment


def outline(node: nodes.Element, env: BuildEnvironment) -> nodes.Element | None:
    """Return what of ``node`` has to do with numbers, or ``None`` where nothing has."""
    if isinstance(node, addnodes.toctree):
        return node.copy()
    kinds = (domain.get_enumerable_node_type(node) for domain in env.domains.sorted())
    numbered = bool(node["ids"]) and any(kinds)  # nothing else can be referred to
    kept: list[nodes.Element] = []
    for child in node.children:
        if numbered and isinstance(child, CAPTIONS):
            kept.append(child.deepcopy())
        elif isinstance(child, nodes.Element) and (part := outline(child, env)) is not None:
            kept.append(part)
    if not kept and not numbered:
        return None
    copy = nodes.Element() if isinstance(node, nodes.document) else node.copy()
    copy.rawsource = ""
    copy += kept
    return copy
