"""The end of a build: the bundled style sheet is written, and pages are told its version."""

from __future__ import annotations

import json
import re
import zlib
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.sites import is_site, write_if_changed
from site_assets.page_files import BUNDLE, shared_sheets
from site_assets.style_sheets import minified, names_in_page, names_in_script, reduced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

LINK = re.compile(rf"(?<={re.escape(BUNDLE)})(?:\?v=[0-9a-f]+)?(?=\")")
"""what follows the name of the bundle in a page"""


def write_bundle(app: Sphinx, exception: Exception | None) -> None:
    """Write one style sheet from those that all pages share, and its version into every page.

    What it holds depends on all pages, so it cannot be written before them.
    """
    if exception is not None or not is_site(app):
        return
    site = Path(app.outdir)
    memory = Path(app.doctreedir, "site_assets.json")
    kinds = ("*.html", "*.js", "*.css")
    watched = sorted(file for kind in kinds for file in site.rglob(kind) if memory.parent not in file.parents)
    if memory.is_file() and json.loads(memory.read_text(encoding="utf-8")) == stamps(app, watched):
        return
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    used = set[str]().union(
        *map(names_in_page, pages.values()),
        *(names_in_script(path.read_text(encoding="utf-8")) for path in site.rglob("*.js") if is_small(path)),
    )
    bundle = "\n".join(
        sheet_text(site / sheet.filename, used, app.config.site_assets_reduced)
        for sheet in shared_sheets(app)
    )
    write_if_changed(site / BUNDLE, bundle)
    version = f"?v={zlib.crc32(bundle.encode()):08x}"
    for path, text in pages.items():
        write_if_changed(path, LINK.sub(version, text))
    memory.write_text(json.dumps(stamps(app, [*watched, site / BUNDLE])), encoding="utf-8")


def stamps(app: Sphinx, files: Iterable[Path]) -> dict[str, object]:
    """Return how the files of the site are known as unchanged, without reading its pages.

    Static files are written in every build, so their time says nothing.
    """
    static = Path(app.outdir, "_static")
    known = {
        str(file): zlib.crc32(file.read_bytes()) if static in file.parents else _time_and_size(file)
        for file in files
    }
    return {"": [sheet.filename for sheet in shared_sheets(app)], **known}


def _time_and_size(file: Path) -> list[int]:
    status = file.stat()
    return [status.st_mtime_ns, status.st_size]


def sheet_text(path: Path, used: set[str], patterns: list[str]) -> str:
    """Return what of a style sheet is shipped."""
    text = path.read_text(encoding="utf-8")
    if any(fnmatch(path.name, pattern) for pattern in patterns):
        return reduced(text, used)
    return minified(text)


def is_small(path: Path) -> bool:
    """Tell a script from the search index, which sets no class."""
    return path.name != "searchindex.js"
