"""Small pictures of a dozen pages, and how much a page now differs from its picture.

A picture is a page shrunk until letters are gone and only the layout is left: where text is, how dense, which
colours lie where. Another rasterisation of the same fonts changes almost nothing in it, a lost style sheet
nearly everything. ``make screenshots`` takes all pictures anew.
"""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter

from browsing import DESK, PHONE, serve
from printed_book.printing import start_browser

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from browsing import Theme

TESTS = Path(__file__).parent
SITE = TESTS.parent / "_build" / "html"
REFERENCES = TESTS / "book" / "screenshots"
SHRUNK = 8
"""pixels of the page to one of the picture, each way"""
BLUR = 1.5
"""pixels of the picture; forgives text that moved by a line"""
VISIBLE = 24
"""the difference of a colour channel, of 255, from which on a pixel counts as another"""
MOST = 0.04
"""the share of pixels that may be others"""

VOLATILE = ".tag_volatile .cell_output, .arch-measured time, #execution-report, article time"
"""what differs from build to build: times that cells have measured"""


@dataclass(frozen=True)
class Shot:
    """One picture: a page, or the part of it that an element begins, on a screen, in a theme."""

    name: str
    path: str
    theme: Theme = "light"
    phone: bool = False
    at: str = ""
    """selector of the element to scroll to"""


SHOTS = (
    Shot("landing", "index.html"),
    Shot("landing-dark", "index.html", theme="dark"),
    Shot("landing-phone", "index.html", phone=True),
    Shot("part", "algorithms/index.html"),
    Shot("chapter", "algorithms/trees.html"),
    Shot("chapter-dark", "algorithms/trees.html", theme="dark"),
    Shot("chapter-phone", "algorithms/trees.html", phone=True),
    Shot("cells", "algorithms/trees.html", at="div.cell"),
    Shot("exercises", "algorithms/trees.html", at=".exercise"),
    Shot("figure-dark", "qualities/goals.html", theme="dark", at="figure svg"),
    Shot("card", "catalogue/release.html", at=".arch-entry, .arch-card, article section section"),
    Shot("catalogue", "catalogue/index.html", at="form.arch-filter"),
    Shot("catalogue-phone", "catalogue/index.html", phone=True, at="form.arch-filter"),
    Shot("ledger", "appendix/ledger.html"),
)


def take(
    browser: Browser, address: str, shot: Shot, change: Callable[[Page], None] = lambda _page: None
) -> Image.Image:
    """Return the small picture of a page as it is now, or as it is after a ``change``."""
    context = browser.new_context(
        viewport=PHONE if shot.phone else DESK,
        color_scheme=shot.theme,
        reduced_motion="reduce",
        service_workers="block",
    )
    page = context.new_page()
    page.goto(f"{address}/{shot.path}", wait_until="networkidle")
    change(page)
    if shot.at:
        page.locator(shot.at).first.evaluate("element => element.scrollIntoView({ behavior: 'instant' })")
        page.wait_for_timeout(100)  # the contents at the side follow
    png = page.screenshot(animations="disabled", mask=[page.locator(VOLATILE)], mask_color="#808080")
    context.close()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    return picture.resize((picture.width // SHRUNK, picture.height // SHRUNK), Image.Resampling.BOX)


def difference(now: Image.Image, reference: Image.Image) -> tuple[float, Image.Image]:
    """Return the share of pixels that look different, and a picture in which these are black."""
    if now.size != reference.size:
        return 1.0, now
    blurred = (picture.filter(ImageFilter.GaussianBlur(BLUR)) for picture in (now, reference))
    strongest = ImageChops.difference(*blurred).convert("RGB")
    channels = strongest.split()
    most = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    others = most.point(lambda value: 0 if value >= VISIBLE else 255)
    return others.histogram()[0] / (others.width * others.height), others


def comparison(now: Image.Image, reference: Image.Image, others: Image.Image) -> Image.Image:
    """Return the reference, the page as it is now, and where they differ, side by side."""
    sheet = Image.new("RGB", (3 * now.width + 20, max(now.height, reference.height)), "#ff00ff")
    for column, picture in enumerate((reference, now, others.convert("RGB"))):
        sheet.paste(picture, (column * (now.width + 10), 0))
    return sheet.resize((sheet.width * 2, sheet.height * 2), Image.Resampling.NEAREST)


def main() -> None:
    """Take all pictures of the built book anew."""
    REFERENCES.mkdir(exist_ok=True)
    for old in REFERENCES.glob("*.png"):
        old.unlink()
    with serve(SITE) as address, start_browser() as browser:
        for shot in SHOTS:
            take(browser, address, shot).save(REFERENCES / f"{shot.name}.png", optimize=True)
    sys.stdout.write(f"{len(SHOTS)} pictures in {REFERENCES.relative_to(TESTS.parent)}\n")


if __name__ == "__main__":
    main()
