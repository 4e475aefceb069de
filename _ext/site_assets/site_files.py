"""The files of a finished site: which names each of them uses, without reading again what has not changed."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from site_assets.style_sheets import names_in_page, names_in_script

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = ("*.html", "*.js", "*.css")
WITHOUT_NAMES = "searchindex.js"
"""a script that sets no class"""


class Known(TypedDict):
    """What is kept of a file."""

    stamp: list[int]
    names: str
    """classes, identifiers and words of scripts, with blanks between them"""


def survey(site: Path, hidden: Path, known: Mapping[str, Known]) -> dict[str, Known]:
    """Return path → what is to know of each file of ``site`` that is not in the folder ``hidden``."""
    files = sorted(file for kind in KINDS for file in site.rglob(kind) if hidden not in file.parents)
    return {str(file): look_at(file, known.get(str(file)), site) for file in files}


def look_at(file: Path, before: Known | None, site: Path) -> Known:
    """Return what is to know of ``file``: as ``before``, if it has not changed."""
    now = stamp(file, site)
    if before is not None and before["stamp"] == now:
        return before
    return {"stamp": now, "names": " ".join(sorted(names_of(file)))}


def stamp(file: Path, site: Path) -> list[int]:
    """Return how ``file`` is known as unchanged; a static file, written in each build, by its content."""
    if site / "_static" in file.parents:
        return [zlib.crc32(file.read_bytes())]
    status = file.stat()
    return [status.st_mtime_ns, status.st_size]


def names_of(file: Path) -> set[str]:
    """Return the names in ``file`` that a style sheet may be about."""
    if file.suffix == ".css" or file.name == WITHOUT_NAMES:
        return set()
    text = file.read_text(encoding="utf-8")
    return names_in_page(text) if file.suffix == ".html" else names_in_script(text)
