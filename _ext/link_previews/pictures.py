"""The picture of each page that a shared link shows: 1200 × 630 pixels, drawn only when it has to change.

A picture keeps a digest of what it shows in itself, so a build that changes no title draws nothing. Its
file has the name of its page, so that addresses which others have kept stay good.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from bookkit.publication import is_published
from link_previews import drawing
from link_previews.drawing import HEIGHT, WIDTH, Picture, draw
from link_previews.places import places

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["HEIGHT", "WIDTH", "picture_file", "write_pictures"]

FOLDER = "previews"
DIGEST = "digest"
ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]


def picture_file(page: str) -> str:
    """Return the file of the picture of ``page``, from the root of the site."""
    return f"{FOLDER}/{page}.png"


def write_pictures(app: Sphinx, exception: Exception | None) -> None:
    """Draw what has changed, and remove the pictures of pages that are gone."""
    if exception is not None or not is_published(app):
        return
    out = Path(app.outdir)
    wanted = {out / picture_file(page): picture for page, picture in pictures(app).items()}
    for file, picture in wanted.items():
        save_if_changed(picture, file)
    for file in set((out / FOLDER).rglob("*.png")) - set(wanted):
        file.unlink()


def pictures(app: Sphinx) -> dict[str, Picture]:
    """Return what the picture of each page shows."""
    book, root = app.config.project, app.config.root_doc
    found = {}
    for page, place in places(app.env, root).items():
        title = app.env.titles[page].astext()
        above = (
            f"Part {ROMAN[place.part]} · {place.heading}" if 0 < place.part < len(ROMAN) else place.heading
        )
        is_named_above = title == place.heading
        found[page] = Picture(
            book=book if title != book else "",
            title=title,
            above=above.partition(" · ")[0]
            if is_named_above and place.part
            else ""
            if is_named_above
            else above,
            chapter=place.chapter,
            part=place.part,
            parts=place.parts,
        )
    return found


def save_if_changed(picture: Picture, file: Path) -> None:
    """Draw ``picture`` into ``file`` unless it is there already."""
    code = Path(drawing.__file__).read_bytes()
    digest = hashlib.sha256(repr(picture).encode() + code).hexdigest()
    if file.exists():
        with Image.open(file) as old:
            if old.info.get(DIGEST) == digest:
                return
    file.parent.mkdir(parents=True, exist_ok=True)
    info = PngInfo()
    info.add_text(DIGEST, digest)
    draw(picture).save(file, "PNG", optimize=True, pnginfo=info)
