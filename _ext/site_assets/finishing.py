"""The end of a build: the bundled style sheet is written, and pages are told its version."""

from __future__ import annotations

import json
import re
import zlib
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bookkit.sites import is_site, write_if_changed
from site_assets.page_files import BUNDLE, shared_sheets
from site_assets.site_files import look_at, stamp, survey
from site_assets.style_sheets import minified, reduced

if TYPE_CHECKING:
    from sphinx.application import Sphinx

LINK = re.compile(rf"(?<={re.escape(BUNDLE)})(?:\?v=[0-9a-f]+)?(?=\")")
"""what follows the name of the bundle in a page"""


def write_bundle(app: Sphinx, exception: Exception | None) -> None:
    """Write one style sheet from those that all pages share, and its version into every page.

    What it holds depends on all pages, so it cannot be written before them.
    """
    if exception is not None or not is_site(app):
        return
    site, sheets = Path(app.outdir), [sheet.filename for sheet in shared_sheets(app)]
    memory = Path(app.doctreedir, "site_files.json")
    nothing: dict[str, Any] = {"sheets": [], "version": "", "files": {}}
    before: dict[str, Any] = json.loads(memory.read_text(encoding="utf-8")) if memory.is_file() else nothing
    files = survey(site, memory.parent, before["files"])
    if files == before["files"] and sheets == before["sheets"]:
        return
    used = {name for file in files.values() for name in file["names"].split()}
    bundle = "\n".join(sheet_text(site / sheet, used, app.config.site_assets_reduced) for sheet in sheets)
    write_if_changed(site / BUNDLE, bundle)
    version = f"?v={zlib.crc32(bundle.encode()):08x}"
    for file in map(Path, files):
        is_as_before = version == before["version"] and files[str(file)] == before["files"].get(str(file))
        if file.suffix == ".html" and not is_as_before:
            write_if_changed(file, LINK.sub(version, file.read_text(encoding="utf-8")))
            files[str(file)]["stamp"] = stamp(file, site)
    files[str(site / BUNDLE)] = look_at(site / BUNDLE, None, site)
    memory.write_text(json.dumps({"sheets": sheets, "version": version, "files": files}), encoding="utf-8")


def sheet_text(path: Path, used: set[str], patterns: list[str]) -> str:
    """Return what of a style sheet is shipped."""
    text = path.read_text(encoding="utf-8")
    if any(fnmatch(path.name, pattern) for pattern in patterns):
        return reduced(text, used)
    return minified(text)
