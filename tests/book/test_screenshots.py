"""A dozen pages look as they looked; the comparison sees what breaks a page and forgives what does not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from browsing import serve
from screenshots import MOST, REFERENCES, SHOTS, comparison, difference, take

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from screenshots import Shot

ROOT = Path(__file__).parent.parent.parent
DIFFERENCES = ROOT / "_build" / "screenshots"
"""where pictures of what differs are left"""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_page_looks_as_in_its_picture(browser: Browser, address: str, shot: Shot) -> None:
    now = take(browser, address, shot)
    with Image.open(REFERENCES / f"{shot.name}.png") as file:
        reference = file.convert("RGB")
    share, others = difference(now, reference)
    if share > MOST:
        DIFFERENCES.mkdir(parents=True, exist_ok=True)
        picture = DIFFERENCES / f"{shot.name}.png"
        comparison(now, reference, others).save(picture)
        pytest.fail(
            f"{shot.path} ({shot.name}): {share:.1%} of the picture differs, {MOST:.0%} may. See"
            f" {os.path.relpath(picture, ROOT)}: before, now, and what differs. If it is meant to look like"
            " that: make screenshots"
        )


def test_every_picture_belongs_to_a_page() -> None:
    assert {path.stem for path in REFERENCES.glob("*.png")} == {shot.name for shot in SHOTS}


# -- What the comparison sees and forgives ---------------------------------------------------------


@pytest.fixture(scope="module")
def chapter(browser: Browser, address: str) -> tuple[Shot, Image.Image]:
    """Return a page as it should be."""
    shot = next(shot for shot in SHOTS if shot.name == "chapter")
    return shot, take(browser, address, shot)


def with_style(style: str) -> Callable[[Page], None]:
    """Return what to do with a page before its picture is taken: add ``style``."""

    def change(page: Page) -> None:
        page.add_style_tag(content=style)

    return change


@pytest.mark.parametrize(
    "style",
    [
        "x { color: red }",  # for nothing there
        "* { text-rendering: geometricPrecision; letter-spacing: 0.05px }",
        "article p { color: #1f2730 !important }",
    ],
)
def test_other_letters_are_forgiven(
    browser: Browser, address: str, chapter: tuple[Shot, Image.Image], style: str
) -> None:
    shot, reference = chapter
    assert difference(take(browser, address, shot, with_style(style)), reference)[0] <= MOST


@pytest.mark.parametrize(
    "style",
    [
        ".sidebar-drawer { display: none }",
        "article { max-width: none; width: 60em }",
        "body { background: #fff8e0 !important; --color-background-primary: #ffe9b0 !important }",
        "html { font-size: 130% }",
    ],
)
def test_broken_layouts_are_seen(
    browser: Browser, address: str, chapter: tuple[Shot, Image.Image], style: str
) -> None:
    shot, reference = chapter
    assert difference(take(browser, address, shot, with_style(style)), reference)[0] > MOST


def test_a_lost_style_sheet_is_seen(
    browser: Browser, address: str, chapter: tuple[Shot, Image.Image]
) -> None:
    shot, reference = chapter
    lost = "document.querySelectorAll('link[rel=stylesheet]').forEach(sheet => sheet.remove())"
    now = take(browser, address, shot, lambda page: page.evaluate(lost))
    assert difference(now, reference)[0] > 3 * MOST


def test_another_size_is_seen() -> None:
    small, large = Image.new("RGB", (10, 10)), Image.new("RGB", (10, 12))
    assert difference(small, large)[0] == 1.0
