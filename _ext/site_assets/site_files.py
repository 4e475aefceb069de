"""The files of a finished site: which names each of them uses, without reading again what has not changed."""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from site_assets.style_sheets import names_in_page, names_in_script

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Set

KINDS = {".html", ".js", ".css"}
WITHOUT_NAMES = "searchindex.js"
"""a script that sets no class"""


class Known(TypedDict):
    """What is kept of a file."""

    stamp: list[int]
    names: str
    """classes, identifiers and words of scripts that a sheet may be about, with blanks between them"""


class SiteFiles:
    """Looks at the files of ``site`` that are not in the folder ``hidden``, for names out of ``wanted``."""

    def __init__(self, site: Path, hidden: Path, wanted: Set[str]) -> None:
        self.site, self.hidden, self.wanted = site, hidden, wanted

    def survey(self, known: Mapping[str, Known]) -> dict[str, Known]:
        """Return path → what is to know of each file."""
        return {str(file): self.look_at(file, known.get(str(file))) for file in sorted(self._files())}

    def look_at(self, file: Path, before: Known | None = None) -> Known:
        """Return what is to know of ``file``: as ``before``, if it has not changed."""
        now = self.stamp(file)
        if before is not None and before["stamp"] == now:
            return before
        return {"stamp": now, "names": " ".join(sorted(names_of(file) & self.wanted))}

    def stamp(self, file: Path) -> list[int]:
        """Return how ``file`` is known as unchanged; a static file, written in each build, by its content."""
        if self.site / "_static" in file.parents:
            return [zlib.crc32(file.read_bytes())]
        status = file.stat()
        return [status.st_mtime_ns, status.st_size]

    def _files(self) -> Iterator[Path]:
        for folder, below, names in os.walk(self.site):
            below[:] = [name for name in below if Path(folder, name) != self.hidden]
            yield from (Path(folder, name) for name in names if Path(name).suffix in KINDS)


def names_of(file: Path) -> set[str]:
    """Return the names in ``file`` that a style sheet may be about."""
    if file.suffix == ".css" or file.name == WITHOUT_NAMES:
        return set()
    text = file.read_text(encoding="utf-8")
    return names_in_page(text) if file.suffix == ".html" else names_in_script(text)
