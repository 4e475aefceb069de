"""The pictures of shared links: what is drawn, and when."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from link_previews.drawing import BLUE, HEIGHT, ORANGE, WIDTH, Picture, draw, letters, set_title
from link_previews.pictures import pictures

if TYPE_CHECKING:
    from publishing_book import PublishedBook
    from small_books import Build

CHAPTER = Picture("A book", "What is a beam?", "Part II · On floors", chapter=7, part=2, parts=3)


def columns(picture: Picture) -> list[str]:
    """Return the colours of the columns from left to right, read halfway down them."""
    image = draw(picture).convert("RGB")
    row = ["#{:02x}{:02x}{:02x}".format(*image.getpixel((x, 550))) for x in range(WIDTH)]  # type: ignore[misc]
    return [after for before, after in pairwise(row) if after != before and after in (BLUE, ORANGE)]


def times(build: Build) -> dict[str, int]:
    folder = build.app.outdir / "previews"
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*.png")}


def test_picture_has_the_size_that_networks_ask_for() -> None:
    assert draw(CHAPTER).size == (WIDTH, HEIGHT) == (1200, 630)


def test_the_column_of_the_part_is_orange() -> None:
    assert columns(CHAPTER) == [BLUE, ORANGE, BLUE]
    assert columns(Picture("A book", "Glossary", "Appendix", parts=4)) == [BLUE] * 4


def test_same_picture_is_drawn_with_the_same_bytes() -> None:
    assert draw(CHAPTER).tobytes() == draw(CHAPTER).tobytes()


@pytest.mark.parametrize("words", [1, 6, 10, 60])
def test_title_of_any_length_fits(words: int) -> None:
    title = " ".join(["trade-offs"] * words)
    font, lines = set_title(title, 700)
    assert all(font.getlength(line) <= 700 for line in lines)
    assert len(lines) * font.size * 1.18 <= 300
    assert (" ".join(lines) == title) == (words < 60)


def test_letters_are_there_for_every_title_of_the_test_book(published_site: Build) -> None:
    unknown = letters("Bold", 40).getmask("\ue000").getbbox()
    for picture in pictures(published_site.app).values():
        for sign in set(picture.title + picture.above + "–—“”’…·×é") - {" "}:
            assert letters("Bold", 40).getmask(sign).getbbox() != unknown, sign


def test_pictures_show_chapter_and_part(published_site: Build) -> None:
    shown = pictures(published_site.app)
    assert shown["one/second"] == Picture(
        "A small book", "Columns", "Part I · On beams & columns", chapter=2, part=1, parts=2
    )
    assert shown["two/third"].chapter == 3
    assert shown["two/index"] == Picture("A small book", "On floors", "Part II", part=2, parts=2)
    assert shown["index"] == Picture("", "A small book", "", parts=2)
    assert shown["about"] == Picture("A small book", "About", "", parts=2)


def test_every_page_has_its_picture(published_site: Build) -> None:
    out = published_site.app.outdir
    for page in published_site.app.env.found_docs:
        with Image.open(out / "previews" / f"{page}.png") as picture:
            assert picture.size == (WIDTH, HEIGHT)


def test_only_what_has_changed_is_drawn_again(published_book: PublishedBook) -> None:
    first = times(published_book.publish())
    assert times(published_book.publish()) == first
    published_book.change("one/first", "What is a beam?", "What a beam is")
    published_book.change("two/third", "Only a list", "Still a list")
    after = times(published_book.publish())
    assert {page for page in first if first[page] != after[page]} == {"one/first.png"}


def test_chapters_after_a_new_one_get_their_new_numbers(published_book: PublishedBook) -> None:
    first = times(published_book.publish())
    published_book.write("one/new", "# New\n\nText.\n")
    published_book.change("one/index", "first\n", "first\nnew\n")
    build = published_book.publish()
    after = times(build)
    assert {page for page in after if first.get(page) != after[page]} == {
        "one/new.png",
        "one/second.png",
        "two/third.png",
    }
    published_book.delete("one/new")
    published_book.change("one/index", "new\n", "")
    assert "one/new.png" not in times(published_book.publish())


def test_without_an_address_nothing_is_drawn(site_at_home: Build) -> None:
    assert not (site_at_home.app.outdir / "previews").exists()


def test_fonts_are_found_without_importing_matplotlib() -> None:
    script = "from link_previews.drawing import letters; letters('', 9)"
    check = "; import sys; assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", script + check], env={"PYTHONPATH": ":".join(sys.path)}, check=True)
