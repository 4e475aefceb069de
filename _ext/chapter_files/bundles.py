"""Writes the complete download of each chapter, after all pages, if anything in it has changed."""

from __future__ import annotations

import io
import json
import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.execution_records import find_record
from bookkit.sites import is_site, write_if_changed
from bookkit.zip_files import write_zip
from chapter_files.chapter import REQUIREMENTS, STYLE, readme, requirements
from chapter_files.domain import chapter_titles
from chapter_files.imports import files_of
from chapter_files.layout import notebook_path
from chapter_files.notebook import arrange
from chapter_files.pages import chapter_url, read_cells, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sphinx.application import Sphinx

    from chapter_files.chapter import Surroundings

LICENSE = "LICENSE"


def write_bundles(app: Sphinx, exception: Exception | None) -> None:
    """Write the files that are not as they should be."""
    if exception is not None or not is_site(app):
        return
    memory = Path(app.doctreedir, "chapter_files.json")
    known = json.loads(memory.read_text(encoding="utf-8")) if memory.is_file() else {}
    now = {}
    for docname, title in sorted(chapter_titles(app.env).items()):
        if not Path(app.outdir, f"{docname}.ipynb").is_file():
            continue  # this build was asked for other pages
        target = Path(app.outdir, f"{docname}.zip")
        stamps = known.get(docname, {})
        if not target.is_file() or not stamps or stamps != stamps_of(stamps, app.confdir):
            sources, texts = contents(app, docname, title)
            write_if_changed(target, zipped(posixpath.basename(docname), sources, texts))
            watched = (os.path.relpath(path, app.confdir) for path in _watched(app, sources))
            stamps = stamps_of(watched, app.confdir)
        now[docname] = stamps
    write_if_changed(memory, json.dumps(now).encode())


def stamps_of(paths: Iterable[str], top: Path) -> dict[str, list[int]]:
    """Return how files and folders, counted from ``top``, are known as unchanged without reading them."""
    return {path: _stamp(top / path) for path in paths}


def _stamp(path: Path) -> list[int]:
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_mtime_ns, 0 if path.is_dir() else status.st_size]


def _watched(app: Sphinx, sources: Mapping[str, Path]) -> list[Path]:
    """Return what decides a download: its files, where more code may appear, and the pins."""
    lock_file = Path(app.confdir, app.config.execution_lock_file)
    code = Path(app.confdir, app.config.execution_code_root)
    folders = {path.parent for path in sources.values() if code in path.parents}
    return sorted({*sources.values(), *folders, lock_file})


def contents(app: Sphinx, docname: str, title: str) -> tuple[dict[str, Path], dict[str, str]]:
    """Return the files of a download: name → where its content lies, and name → content."""
    top = Path(app.confdir)
    place, pins = surroundings(app, docname, arrange((), read_cells(app, docname)))
    notebook = notebook_path(app.builder, docname)
    stem = posixpath.basename(docname)
    sources = {
        notebook: Path(app.outdir, f"{docname}.ipynb"),
        notebook.removesuffix("ipynb") + "py": Path(app.outdir, f"{docname}.py"),
    }
    for name in [LICENSE, *_read_by(app, docname, place), *_code_files(top, place)]:
        if (top / name).is_file():
            sources[name] = top / name
    texts = {
        REQUIREMENTS: requirements(pins),
        "README.md": readme(title, place, stem, url=chapter_url(app, docname)),
    }
    return sources, texts


def _read_by(app: Sphinx, docname: str, place: Surroundings) -> list[str]:
    """Return the files of the text that the cells read when they ran, and the style of figures."""
    record = find_record(app.env, docname)
    inputs = record.inputs if record else ()
    style = posixpath.normpath(posixpath.join(place.book, STYLE))
    return [*inputs, *([style] if place.has_style else [])]


def _code_files(top: Path, place: Surroundings) -> list[str]:
    return [
        path.relative_to(top).as_posix()
        for package in place.packages
        for path in files_of(top / place.code / package)
    ]


def zipped(folder: str, sources: Mapping[str, Path], texts: Mapping[str, str]) -> bytes:
    """Return a zip file with one folder, the same bytes for the same content."""
    content = {name: path.read_bytes() for name, path in sources.items()}
    content |= {name: text.encode() for name, text in texts.items()}
    buffer = io.BytesIO()
    write_zip(buffer, folder, sorted(content.items()))
    return buffer.getvalue()
