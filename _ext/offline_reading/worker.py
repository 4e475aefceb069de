"""The service worker and the list of what it keeps.

The worker's name for its store holds a digest of the site: any change makes it a new worker to the browser,
which fills a store of its own, takes over, and drops the old one.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bookkit.publication import is_published
from bookkit.static_files import ship_folder
from offline_reading.nodes import keep_offline

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

HERE = Path(__file__).parent
WORKER, LIST = "sw.js", "offline.json"
KEPT = {".atom", ".css", ".html", ".ico", ".js", ".json", ".png", ".svg", ".webmanifest", ".woff2"}
LEFT_OUT = ("_downloads/", "_sources/", ".doctrees/", "previews/", WORKER, LIST, "404.html")
"""what is no reading matter: files to work with, pictures for other sites, the worker itself"""
LOADED = re.compile(r'\b(?:href|src)="(_static/[^"?#]+)')


def ship_script(app: Sphinx) -> None:
    """Copy the page's script and style where the site is to be published."""
    if is_published(app):
        ship_folder(app, HERE / "static")


def add_script(
    app: Sphinx, _page: str, _template: str, _context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Load the script that installs the worker on every page, and the button's style where the button is."""
    if is_published(app):
        app.add_js_file("offline.js", loading_method="defer")
        if doctree is not None and next(doctree.findall(keep_offline), None) is not None:
            app.add_css_file("offline.css")


def write_worker(app: Sphinx, exception: Exception | None) -> None:
    """Write the worker and its list beside the finished pages."""
    if exception is not None or not is_published(app):
        return
    out = Path(app.outdir)
    files = kept_files(out)
    (out / LIST).write_text(json.dumps(files, separators=(",", ":")) + "\n", encoding="utf-8")
    shell = shell_of((out / "index.html").read_text(encoding="utf-8"), files)
    source = (HERE / "templates" / WORKER).read_text(encoding="utf-8")
    source = source.replace('"DIGEST"', json.dumps(digest_of(out, files)))
    source = source.replace("[/* SHELL */]", json.dumps(shell, separators=(",", ":")))
    (out / WORKER).write_text(source, encoding="utf-8")


def kept_files(out: Path) -> list[str]:
    """Return what a reader needs of the site, from its root."""
    names = (path.relative_to(out).as_posix() for path in out.rglob("*") if path.suffix in KEPT)
    return sorted(name for name in names if not name.startswith(LEFT_OUT))


def shell_of(index: str, files: list[str]) -> list[str]:
    """Return the start page and what it loads, which are kept from the first visit on.

    >>> shell_of('<link href="_static/book.css?v=1"> <a href="a.html">', ["_static/book.css", "a.html"])
    ['_static/book.css', 'index.html']
    """
    return sorted({"index.html", *LOADED.findall(index)} & {*files, "index.html"})


def digest_of(out: Path, files: list[str]) -> str:
    """Return what changes with any of ``files``."""
    digest = hashlib.sha256()
    for name in files:
        digest.update(name.encode() + b"\0" + hashlib.sha256((out / name).read_bytes()).digest())
    return digest.hexdigest()[:16]
