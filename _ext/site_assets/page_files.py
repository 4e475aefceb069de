"""What a page loads: the bundled style sheet, and the scripts that it needs, after it has been shown."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from pygments.styles import get_style_by_name

from bookkit.sites import is_site
from site_assets.code_spans import plain_tokens, with_fewer_spans

if TYPE_CHECKING:
    from docutils import nodes
    from pygments.style import Style
    from sphinx.application import Sphinx

BUNDLE = "_static/site.css"


def shared_sheets(app: Sphinx) -> list[Any]:
    """Return the style sheets that all pages load at once, in the order in which they apply.

    Sphinx backs them up before it writes pages; what one page adds for itself is not among them. A sheet for
    paper stays apart, for a browser fetches it when it has nothing better to do.
    """
    sheets = app.builder._orig_css_files  # type: ignore[attr-defined]
    return sorted((s for s in sheets if "media" not in s.attributes), key=lambda sheet: sheet.priority)


def lighten_page(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Put one style sheet in the place of those that all pages share, and leave out what has no effect.

    On a page without a source, such as the search, a script in the template may count on those before it.
    """
    if not is_site(app):
        return
    shared = shared_sheets(app)
    own = [sheet for sheet in context["css_files"] if sheet not in shared]
    bundle = type(shared[0])(BUNDLE, priority=0)
    context["css_files"] = [bundle, *own]
    if doctree is not None:
        context["body"] = with_fewer_spans(context["body"], plain_tokens(styles_of_code(app)))
        needs = app.config.site_assets_scripts
        context["script_files"] = [
            deferred(script)
            for script in context["script_files"]
            if is_needed(script.filename, context["body"], needs)
        ]


def styles_of_code(app: Sphinx) -> list[type[Style]]:
    """Return in which colours the theme shows code, on light pages and on dark ones."""
    dark = getattr(app.config, "pygments_dark_style", None)
    style: type[Style] = app.builder.highlighter.formatter_args["style"]  # type: ignore[attr-defined]
    return [style, get_style_by_name(dark)] if dark else [style]


def is_needed(filename: str | None, body: str, needs: dict[str, list[str]]) -> bool:
    """Tell whether a page with the HTML ``body`` has something for a script to do.

    >>> is_needed("_static/tabs.js", "<p>Text</p>", {"tabs.js": ["tab-set"]})
    False
    """
    markers = needs.get(PurePosixPath(filename or "").name)
    return markers is None or any(marker in body for marker in markers)


def deferred(script: Any) -> Any:
    """Return ``script`` as one that runs after the page has been read; text in the page runs at once."""
    if not script.filename or {"async", "defer"} & script.attributes.keys():
        return script
    return type(script)(script.filename, priority=script.priority, **script.attributes, defer="defer")
