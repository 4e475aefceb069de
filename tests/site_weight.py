"""What a first visit to a page weighs, compressed: HTML, style and scripts, and apart its pictures."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from pathlib import Path


KB = 1000
CHAPTERS = ("thinking", "decomposition", "qualities", "algorithms", "tradeoffs")
"""the folders whose pages are chapters"""


@dataclass(frozen=True)
class Weight:
    """Bytes to load, by kind, and how many files."""

    html: int
    """without drawings"""
    style: int
    scripts: int
    pictures: int
    """drawings in the page, and files"""
    files: int

    @property
    def first_load(self) -> int:
        """Return what a visit weighs without its pictures."""
        return self.html + self.style + self.scripts

    @property
    def all(self) -> int:
        """Return what a visit weighs."""
        return self.first_load + self.pictures

    def __str__(self) -> str:
        parts = (self.html, self.style, self.scripts, self.first_load, self.pictures, self.all)
        return " ".join(f"{part / KB:8.1f}" for part in parts) + f" {self.files:6}"


HEADS = (
    " ".join(f"{head:>8}" for head in ("HTML", "style", "scripts", "= first", "pictures", "= all"))
    + "  files"
)


def weigh(site: Path, path: str) -> Weight:
    """Return the weight of the page ``path``; files on other hosts weigh nothing: they cannot be read."""
    text = (site / path).read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    loaded = {
        "style": {
            str(tag["href"]) for tag in page.select("link[rel~=stylesheet]") if tag.get("media") != "print"
        },
        "scripts": {str(tag["src"]) for tag in page.select("script[src]")},
        "pictures": {str(tag["src"]) for tag in page.select("img[src]")},
    }
    files = {kind: [f for url in urls if (f := local_file(site, path, url))] for kind, urls in loaded.items()}
    for drawing in page.select("article svg"):
        drawing.decompose()
    html = compressed(str(page).encode())
    drawings = max(0, compressed(text.encode()) - html)
    return Weight(
        html=html,
        style=sum(map(file_weight, files["style"])),
        scripts=sum(map(file_weight, files["scripts"])),
        pictures=drawings + sum(map(file_weight, files["pictures"])),
        files=1 + sum(map(len, files.values())),
    )


def chapters(site: Path) -> list[str]:
    """Return the paths of the chapters: the pages of the parts but their first ones."""
    return [
        f"{folder}/{page.name}"
        for folder in CHAPTERS
        for page in sorted((site / folder).glob("*.html"))
        if page.name != "index.html"
    ]


def local_file(site: Path, page: str, url: str) -> Path | None:
    """Return the file behind ``url``, as it stands in ``page``, or nothing if another host has it."""
    if urlsplit(url).scheme or urlsplit(url).netloc:
        return None
    return site / unquote(urlsplit(urljoin(page, url)).path)


@cache
def file_weight(file: Path) -> int:
    return compressed(file.read_bytes())


def compressed(content: bytes) -> int:
    """Return the size that a web server sends."""
    return len(gzip.compress(content, compresslevel=6, mtime=0))
