"""After reading: views take their places, and pages whose views show something else now are written again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx.transforms.post_transforms import ReferencesResolver, SphinxPostTransform

from bookkit.warnings import warn
from catalogue.domain import arch_domain
from catalogue_views.nodes import view_box, view_placeholder
from catalogue_views.views import View, fingerprint

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from docutils.nodes import Element, Node
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


class ShowViews(SphinxPostTransform):
    """Fill the place of each view in the form that fits the output."""

    default_priority = ReferencesResolver.default_priority - 2  # it makes references
    filled: ClassVar[type[View[Any]]] = View

    def run(self, **_kwargs: Any) -> None:
        """Work on the page, or the assembled book, that is about to be written."""
        for placeholder in list(self.document.findall(view_placeholder)):
            view: View[Any] = placeholder["view"]
            if not isinstance(view, self.filled):
                continue
            caption = placeholder[0].children if len(placeholder) else []
            box = view_box(
                "",
                *self.show(view, view.content(self.env), caption),
                classes=["arch-view", f"arch-{view.directive}"],
                ids=placeholder["ids"],
                names=placeholder["names"],
                scripts=view.scripts,
                styles=view.styles,
            )
            placeholder.parent.replace(placeholder, box)
            for written in placeholder.findall(nodes.caption):
                keep_translatable(written, caption[0].parent)

    def show(self, view: View[Any], content: object, caption: Sequence[Node]) -> list[Node]:
        """Return the nodes of ``view`` for outputs that are read in a line."""
        return view.plain(content, caption)


class ShowViewsInHtml(ShowViews):
    """The same for HTML and EPUB; it comes first, so that nothing is left to fill."""

    default_priority = ShowViews.default_priority - 1
    formats = ("html",)

    def show(self, view: View[Any], content: object, caption: Sequence[Node]) -> list[Node]:
        """Return the nodes of ``view`` with tables, links and forms."""
        return view.html(content, caption)


class ShowViewsInEbooks(ShowViewsInHtml):
    """The same for e-books, which have no room for wide tables and no scripts."""

    default_priority = ShowViewsInHtml.default_priority - 1
    builders = ("epub",)

    def show(self, view: View[Any], content: object, caption: Sequence[Node]) -> list[Node]:
        """Return the nodes of ``view`` with what fits a small page."""
        return view.ebook(content, caption)


def keep_translatable(written: nodes.caption, place: Element) -> None:
    """Hand on what message catalogues go by to ``place``, where the author's words stand now."""
    for detail in ("rawsource", "source", "line", "uid"):
        if detail in vars(written):
            setattr(place, detail, getattr(written, detail))


def views_by_page(env: BuildEnvironment) -> dict[str, list[View[Any]]]:
    """Return page → the views it holds, sorted by page."""
    return cast("dict[str, list[View[Any]]]", dict(sorted(arch_domain(env).views.items())))


def report_view_problems(_app: Sphinx, env: BuildEnvironment) -> None:
    """Warn, on every build, of each option that asks for something that does not exist."""
    catalogue = arch_domain(env).catalogue
    for views in views_by_page(env).values():
        for view in views:
            for problem in view.problems(catalogue):
                warn(problem.kind, "%s", problem.message, location=(problem.docname, problem.line))


class ChangedViews:
    """Finds the views whose content has changed, in builds that have read or removed a page."""

    def __init__(self) -> None:
        self._is_needed = False

    def note_page(self, _app: Sphinx, _env: BuildEnvironment, _docname: str) -> None:
        """Note that a page is read or gone."""
        self._is_needed = True

    def list_pages(self, _app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Return the pages that hold such a view."""
        if not self._is_needed:
            return []
        shown: dict[str, Hashable] = {
            docname: tuple(fingerprint(view.content(env)) for view in views)
            for docname, views in views_by_page(env).items()
        }
        return arch_domain(env).list_stale_pages("views", shown)
