"""Style sheets and scripts that belong to an extension and travel with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils.nodes import Element, document
    from sphinx.application import Sphinx


def ship_folder(app: Sphinx, folder: Path) -> None:
    """Copy the files in ``folder`` beside every HTML page; call it from a ``builder-inited`` handler."""
    if app.builder.format == "html" and str(folder) not in app.config.html_static_path:
        app.config.html_static_path.append(str(folder))


def add_style_sheet(app: Sphinx, style_sheet: Path) -> None:
    """Ship ``style_sheet`` with every HTML page; call it from a ``builder-inited`` handler."""
    if app.builder.format == "html":
        ship_folder(app, style_sheet.parent)
        app.add_css_file(style_sheet.name)


def load_with(
    app: Sphinx, kinds: tuple[type[Element], ...], folder: Path, *, style_sheet: str = "", script: str = ""
) -> None:
    """Load these files of ``folder`` on the pages that hold a node of ``kinds``; call it from ``setup``.

    An e-book has no scripts.
    """

    def load(
        app: Sphinx, _page: str, _template: str, _context: dict[str, Any], doctree: document | None
    ) -> None:
        if doctree is None or not any(next(doctree.findall(kind), None) for kind in kinds):
            return
        if style_sheet:
            app.add_css_file(style_sheet)
        if script and app.builder.name != "epub":
            app.add_js_file(script, loading_method="defer")

    app.connect("builder-inited", lambda app: ship_folder(app, folder))
    app.connect("html-page-context", load)


BLOCK_COMMENT = re.compile(r"^[ ]*/\*.*?\*/\n", re.MULTILINE | re.DOTALL)
LINE_COMMENT = re.compile(r"(?<=[;{},]) // .*$", re.MULTILINE)


def ship_compact(app: Sphinx, folder: Path) -> None:
    """Ship the files in ``folder`` without comments and indentation; call it as `ship_folder`."""
    target = Path(app.doctreedir) / "static" / folder.parent.name
    target.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        (target / path.name).write_text(compact(path.read_text(encoding="utf-8")), encoding="utf-8")
    ship_folder(app, target)


def compact(text: str) -> str:
    """Return a script or style sheet of ours with less to load; comments stand alone or after a line.

    >>> compact("/* What it does. */\\nif (a) {\\n  b(); // why\\n}\\n")
    'if (a) {\\nb();\\n}\\n'
    """
    return re.sub(r"\n\s+", "\n", LINE_COMMENT.sub("", BLOCK_COMMENT.sub("", text)))
