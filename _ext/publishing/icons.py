"""The book's icon for telephones and older browsers, drawn from ``html_favicon``.

The icon is an SVG of rectangles, which Pillow draws; a browser would be a heavy way to do the same.
Anything else in the file is refused, so that no size can look different from the others.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from PIL import Image, ImageDraw

from bookkit.publication import add_to_head, element, is_published
from bookkit.warnings import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SVG = "{http://www.w3.org/2000/svg}"
FINER = 4  # drawn larger, then made small: straight edges without steps
MANIFEST = "site.webmanifest"
GROUND = "#ffffff"
APPLE, SMALL, LARGE = 180, 192, 512
MARGIN = 0.12  # telephones cut the corners off


def add_icon_links(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Point to the icons and the manifest in the head of every page."""
    if is_published(app) and app.config.html_favicon:
        to = context["pathto"]
        links = [
            element("link", rel="icon", href=to("favicon.ico", 1), sizes="32x32"),
            element("link", rel="apple-touch-icon", href=to("apple-touch-icon.png", 1)),
            element("link", rel="manifest", href=to(MANIFEST, 1)),
        ]
        add_to_head(context, links)


def write_icons(app: Sphinx, exception: Exception | None) -> None:
    """Write the icons and the manifest beside the finished pages, if the icon can be drawn."""
    if exception is not None or not is_published(app) or not app.config.html_favicon:
        return
    source, out = Path(app.confdir) / app.config.html_favicon, Path(app.outdir)
    if _are_drawn(out, source):
        return
    try:
        files = icon_files(source.read_text(encoding="utf-8"))
    except ValueError as error:
        warn("publishing.icon", "the icon %s; only rectangles can be drawn", error, location=f"{source}:1")
        return
    for name, content in files.items():
        (out / name).write_bytes(content)
    manifest = json.dumps(web_manifest(app.config.project, str(app.config.language)), indent=1)
    (out / MANIFEST).write_text(manifest + "\n", encoding="utf-8")


def _are_drawn(out: Path, source: Path) -> bool:
    """Tell whether the last file to be written is newer than what it is drawn from."""
    manifest = out / MANIFEST
    sources = (source, Path(__file__))
    return manifest.exists() and manifest.stat().st_mtime_ns > max(
        file.stat().st_mtime_ns for file in sources
    )


def icon_files(svg: str) -> dict[str, bytes]:
    """Return file name → content."""
    ico = io.BytesIO()
    draw_icon(svg, 48).save(ico, "ICO", sizes=[(16, 16), (32, 32), (48, 48)])
    files = {"favicon.ico": ico.getvalue()}
    for name, size in {"apple-touch-icon": APPLE, "icon-192": SMALL, "icon-512": LARGE}.items():
        png = io.BytesIO()
        draw_icon(svg, size, ground=GROUND, margin=MARGIN).save(png, "PNG", optimize=True)
        files[f"{name}.png"] = png.getvalue()
    return files


def draw_icon(svg: str, size: int, *, ground: str = "", margin: float = 0.0) -> Image.Image:
    """Return a picture of ``size`` pixels; without ``ground``, what is not drawn stays transparent."""
    root = ET.fromstring(svg)  # noqa: S314 - a file of this project
    side = float(root.get("viewBox", "0 0 32 32").split()[2])
    fine = size * FINER
    scale, offset = fine * (1 - 2 * margin) / side, fine * margin
    picture = Image.new("RGBA", (fine, fine), ground or (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    for shape in root:
        if shape.tag != f"{SVG}rect":
            raise ValueError(f"has a '{str(shape.tag).removeprefix(SVG)}'")
        x, y, width, height = (float(shape.get(name, 0)) for name in ("x", "y", "width", "height"))
        box = [offset + scale * edge for edge in (x, y, x + width, y + height)]
        draw.rounded_rectangle(
            [box[0], box[1], box[2] - 1, box[3] - 1],
            scale * float(shape.get("rx", 0)),
            shape.get("fill", "#000000"),
        )
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def web_manifest(name: str, language: str) -> dict[str, object]:
    """Return what a telephone shows of the book on its home screen."""
    icons = [
        {"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
        for size in (SMALL, LARGE)
    ]
    look = {"display": "minimal-ui", "background_color": GROUND, "theme_color": GROUND}
    return {
        "name": name,
        "short_name": name,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        **look,
        "icons": icons,
    }
