"""Chromium prints the assembled document."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
LONGEST = 600_000  # milliseconds; hundreds of pages take a minute on a busy machine


class NoBrowserError(RuntimeError):
    """There is no Chromium to print with."""


@contextmanager
def start_browser() -> Iterator[Browser]:
    """Start the Chromium or Chrome that is installed, or else the one that Playwright brought."""
    installed = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=installed, args=OPTIONS)
        except Error as error:
            raise NoBrowserError(
                "no Chromium to print with; install it (Debian: apt install chromium), or run"
                " 'python -m playwright install chromium-headless-shell'"
            ) from error
        yield started
        started.close()


def print_page(started: Browser, document: Path, pdf: Path, *, is_final: bool) -> None:
    """Print the XHTML file ``document`` to ``pdf``; finally with tags for screen readers and an outline."""
    page = started.new_page(color_scheme="light")
    page.set_default_timeout(LONGEST)
    page.emulate_media(media="print", color_scheme="light")
    page.goto(document.resolve().as_uri())
    page.pdf(path=pdf, prefer_css_page_size=True, print_background=True, outline=is_final, tagged=is_final)
    page.close()
