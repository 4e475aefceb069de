"""What a build says while chapters run: a line that rewrites itself, or plain lines without a terminal."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TYPE_CHECKING

from sphinx.util import logging

from .chapter_run import Finished
from .running import Running

if TYPE_CHECKING:
    from .running import Event

logger = logging.getLogger(__name__)


class Progress:
    """Follows the events of a run of ``total`` chapters; 0 ``expected`` seconds means that nobody knows."""

    def __init__(self, total: int, expected: float = 0.0) -> None:
        self._total = total
        self._expected = expected
        self._done = 0
        self._running: list[str] = []
        self._began = time.monotonic()
        self._on_terminal = sys.stdout.isatty()
        logger.info("")  # Sphinx has begun a line of its own

    def follow(self, event: Event) -> None:
        """Take ``event`` into account and say so."""
        if isinstance(event, Running):
            self._running.append(event.docname)
        elif isinstance(event, Finished):
            if event.docname in self._running:  # else its kernel did not start
                self._running.remove(event.docname)
            self._done += 1
        if self._on_terminal:
            width = shutil.get_terminal_size().columns - 1
            logger.info("\r%s", self._line()[:width].ljust(width), nonl=True)
        elif isinstance(event, Finished):
            outcome = "failed" if event.failures else "done"
            logger.info("%s: %s %s in %.1f s", self._line(), event.docname, outcome, event.seconds)

    def close(self) -> None:
        """Leave the line that rewrote itself."""
        if self._on_terminal:
            logger.info("")

    @property
    def seconds(self) -> float:
        """How long the run has taken so far."""
        return time.monotonic() - self._began

    def _line(self) -> str:
        running = f" (running: {', '.join(self._running)})" if self._running else ""
        expected = f" of about {self._expected:.0f} s" if self._expected else " s"
        return f"executing chapters {self._done}/{self._total}{running} {self.seconds:.0f}{expected}"


def counted(number: int, what: str) -> str:
    """Return ``number`` with its noun.

    >>> counted(1, "chapter"), counted(2, "chapter")
    ('1 chapter', '2 chapters')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"
