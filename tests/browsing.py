"""Built pages in a real browser: a server for a folder, screens, keys, and axe for accessibility."""

from __future__ import annotations

import functools
import io
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    Theme = Literal["light", "dark"]

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
THEMES: tuple[Theme, ...] = ("light", "dark")

RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""all that axe holds true for certain, and targets large enough for a finger"""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without writing a line for each, and never says that one is as it was.

    It would tell that by the second, and a test may publish a site twice in one.
    """

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serve(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serve ``folder`` on a free port of this machine and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def accessibility_problems(page: Page) -> list[str]:
    """Return what axe finds wrong on ``page``: rule, places, the first place, what is wrong with it."""
    return [described(violation) for violation in Axe().run(page, options=RULES).response["violations"]]


def described(violation: dict[str, Any]) -> str:
    """Return a violation as one line: what to look for, and where."""
    place = violation["nodes"][0]
    summary = " ".join(place["failureSummary"].split())
    where = f"{' '.join(map(str, place['target']))}: {place['html'][:150]}"
    return f"{violation['id']} ({len(violation['nodes'])} places), first at {where}; {summary}"


def tab_to(page: Page, selector: str, *, backwards: bool = False, at_most: int = 400) -> int:
    """Press Tab until an element that fits ``selector`` has the focus; return how often it took."""
    for presses in range(1, at_most + 1):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return presses
    raise AssertionError(f"{at_most} times Tab on {page.url} reached nothing that fits '{selector}'")
