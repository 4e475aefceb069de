"""Runs chapters side by side, each in a kernel process of its own, through nbclient.

The kernels are the pool: one thread of this process drives them all, which keeps the notebooks out of a
second round of worker processes, and leaves Ctrl-C to the main thread, so that it can stop every kernel.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from .chapter_run import Finished, run_chapter

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from .notebook_results import Chapter


@dataclass(frozen=True)
class Started:
    """A chapter's kernel is being started."""

    docname: str


@dataclass(frozen=True)
class Waiting:
    """Nothing has happened for a second."""


Event = Started | Finished | Waiting


def run_chapters(
    chapters: Mapping[str, Chapter], *, workers: int, environment: Mapping[str, str]
) -> Generator[Event]:
    """Run ``chapters`` in their order, ``workers`` at once; closing the iterator stops all kernels."""
    crew = _Crew(chapters, workers=workers, environment=environment)
    crew.start()
    try:
        yield from crew.events()
    finally:
        crew.stop()


class _Crew:
    """The thread that drives the kernels, and the queue through which it reports."""

    def __init__(
        self, chapters: Mapping[str, Chapter], *, workers: int, environment: Mapping[str, str]
    ) -> None:
        self._waiting = deque(chapters.items())
        self._workers = workers
        self._environment = dict(environment)
        self._reports: Queue[Event | BaseException | None] = Queue()
        self._loop = asyncio.new_event_loop()
        self._driver: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._drive, name="kernels", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def events(self) -> Iterator[Event]:
        while True:
            try:
                report = self._reports.get(timeout=1)
            except Empty:
                yield Waiting()
                continue
            if report is None:
                return
            if isinstance(report, BaseException):
                raise report
            yield report

    def stop(self) -> None:
        """End all kernels, and wait until they have gone."""
        self._waiting.clear()
        with suppress(RuntimeError):  # the loop is closed once all chapters have run
            self._loop.call_soon_threadsafe(self._cancel)
        self._thread.join()

    def _cancel(self) -> None:
        # The driver passes this on, once, to every chapter, and waits until their kernels have ended.
        if self._driver is not None:
            self._driver.cancel()

    def _drive(self) -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(self._run_all())
        except asyncio.CancelledError:
            pass
        except BaseException as error:  # handed to the main thread, which raises it
            self._reports.put(error)
        self._reports.put(None)

    async def _run_all(self) -> None:
        self._driver = asyncio.current_task()
        with TemporaryDirectory(prefix="kernels-") as sockets:
            await asyncio.gather(*(self._work(Path(sockets)) for _ in range(self._workers)))

    async def _work(self, sockets: Path) -> None:
        while self._waiting:
            docname, chapter = self._waiting.popleft()
            self._reports.put(Started(docname))
            connection_file = sockets / f"{len(self._waiting)}.json"
            self._reports.put(await run_chapter(docname, chapter, self._environment, connection_file))


def worker_count(chapters: int, *, jobs: int) -> int:
    """Return how many chapters to run at once: at most Sphinx's ``-j``, the cores, what there is to do."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(jobs, cores, chapters))
