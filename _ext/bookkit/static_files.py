"""Style sheets and scripts that belong to an extension and travel with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
