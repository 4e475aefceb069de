"""The icon in other sizes."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from publishing.icons import draw_icon, icon_files

if TYPE_CHECKING:
    from publishing_book import PublishedBook
    from small_books import Build

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{}</svg>'
RED_LEFT = SVG.format('<rect x="0" y="0" width="4" height="8" fill="#ff0000"/>')


def test_rectangles_are_drawn_where_they_are() -> None:
    icon = draw_icon(RED_LEFT, 16)
    assert [icon.getpixel((x, 8)) for x in (1, 6, 9, 15)] == [(255, 0, 0, 255)] * 2 + [(0, 0, 0, 0)] * 2


def test_ground_and_margin_fill_the_edges() -> None:
    icon = draw_icon(RED_LEFT, 100, ground="#ffffff", margin=0.1)
    assert icon.getpixel((4, 50)) == (255, 255, 255, 255)
    assert icon.getpixel((16, 50)) == (255, 0, 0, 255)


def test_files_have_the_sizes_that_browsers_ask_for() -> None:
    pictures = {name: Image.open(io.BytesIO(content)) for name, content in icon_files(RED_LEFT).items()}
    assert {name: picture.size for name, picture in pictures.items()} == {
        "favicon.ico": (48, 48),
        "apple-touch-icon.png": (180, 180),
        "icon-192.png": (192, 192),
        "icon-512.png": (512, 512),
    }
    assert pictures["favicon.ico"].info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert icon_files(RED_LEFT) == icon_files(RED_LEFT)


def test_manifest_names_files_that_are_there(published_site: Build) -> None:
    manifest = json.loads(published_site.file("site.webmanifest"))
    assert manifest["name"] == "A small book"
    for icon in manifest["icons"]:
        with Image.open(published_site.app.outdir / icon["src"]) as picture:
            assert icon["sizes"] == f"{picture.width}x{picture.height}"


def test_icons_are_drawn_again_only_when_the_drawing_changes(published_book: PublishedBook) -> None:
    out = published_book.publish().app.outdir
    first = (out / "icon-512.png").stat().st_mtime_ns
    published_book.change("one/first", "fallen", "felled")
    published_book.publish()
    assert (out / "icon-512.png").stat().st_mtime_ns == first
    (published_book.folder / "icon.svg").write_text(RED_LEFT, encoding="utf-8")
    published_book.publish()
    with Image.open(out / "icon-512.png") as icon:
        assert icon.convert("RGB").getpixel((100, 256)) == (255, 0, 0)


def test_pages_point_to_icons_at_any_depth(published_site: Build) -> None:
    page = published_site.page("one/first")
    links = {
        str(link["rel"][0]): link["href"]
        for link in page.find_all("link", rel=["apple-touch-icon", "manifest"])
    }
    assert links == {"apple-touch-icon": "../apple-touch-icon.png", "manifest": "../site.webmanifest"}
    assert page.find("link", rel="icon", href="../favicon.ico")


@pytest.mark.parametrize("shape", ["circle", "path"])
def test_icon_with_other_shapes_is_refused(published_book: PublishedBook, shape: str) -> None:
    (published_book.folder / "icon.svg").write_text(SVG.format(f"<{shape}/>"), encoding="utf-8")
    build = published_book.publish()
    assert build.warnings == [
        f"icon.svg:1: WARNING: the icon has a '{shape}'; only rectangles can be drawn [publishing.icon]"
    ]
