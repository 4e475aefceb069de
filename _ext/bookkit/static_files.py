"""Style sheets that belong to an extension and travel with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx


def add_style_sheet(app: Sphinx, style_sheet: Path) -> None:
    """Ship ``style_sheet`` with every HTML page; call it from a ``builder-inited`` handler."""
    if app.builder.format != "html":
        return
    folder = str(style_sheet.parent)
    if folder not in app.config.html_static_path:
        app.config.html_static_path.append(folder)
    app.add_css_file(style_sheet.name)
