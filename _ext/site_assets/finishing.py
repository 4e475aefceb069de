"""The end of a build: the bundled style sheet is written, and pages are told its version."""

from __future__ import annotations

import json
import re
import zlib
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from bookkit.sites import is_site, write_if_changed
from site_assets.page_files import BUNDLE, shared_sheets
from site_assets.site_files import SiteFiles
from site_assets.style_sheets import minified, reduced, selected_names

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
    site, memory = Path(app.outdir), Path(app.doctreedir, "site_files.json")
    sheets = {
        sheet.filename: (site / sheet.filename).read_text(encoding="utf-8") for sheet in shared_sheets(app)
    }
    wanted = set[str]().union(*map(selected_names, sheets.values()))
    origin = [list(sheets), " ".join(sorted(wanted))]
    before: dict[str, Any] = json.loads(memory.read_text(encoding="utf-8")) if memory.is_file() else {}
    known = before["files"] if before.get("origin") == origin else {}
    site_files = SiteFiles(site, memory.parent, wanted)
    files = site_files.survey(known)
    if files == known:
        return
    used = {name for file in files.values() for name in file["names"].split()}
    patterns = app.config.site_assets_reduced
    bundle = "\n".join(sheet_text(name, text, used, patterns) for name, text in sheets.items())
    write_if_changed(site / BUNDLE, bundle)
    version = f"?v={zlib.crc32(bundle.encode()):08x}"
    for file in map(Path, files):
        is_as_before = version == before.get("version") and files[str(file)] == known.get(str(file))
        if file.suffix == ".html" and not is_as_before:
            write_if_changed(file, LINK.sub(version, file.read_text(encoding="utf-8")))
            files[str(file)]["stamp"] = site_files.stamp(file)
    files[str(site / BUNDLE)] = site_files.look_at(site / BUNDLE)
    memory.write_text(json.dumps({"origin": origin, "version": version, "files": files}), encoding="utf-8")


def sheet_text(name: str, text: str, used: set[str], patterns: list[str]) -> str:
    """Return what of the style sheet ``name`` is shipped."""
    if any(fnmatch(PurePosixPath(name).name, pattern) for pattern in patterns):
        return reduced(text, used)
    return minified(text)
