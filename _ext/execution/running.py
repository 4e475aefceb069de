"""Runs chapters side by side, each in a kernel process of its own, through nbclient.

The kernels are the pool: one thread of this process drives them all, which keeps the notebooks out of a
second round of worker processes, and leaves Ctrl-C to the main thread, so that it can stop every kernel.
One kernel is started ahead of its turn, so that no core waits while a kernel starts or ends.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
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
class Running:
    """A chapter's cells begin to run."""

    docname: str


@dataclass(frozen=True)
class Waiting:
    """Nothing has happened for a second."""


Event = Started | Running | Finished | Waiting


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
        self._turns = asyncio.Semaphore(workers)
        self._last_served = asyncio.Event()
        self._last_served.set()
        self._running: set[str] = set()
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
            if isinstance(report, Finished):  # whoever asked has kept it, and an interruption cannot lose it
                self._give_turn_back(report.docname)

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
            await asyncio.gather(*(self._work(Path(sockets)) for _ in range(self._workers + 1)))

    async def _work(self, sockets: Path) -> None:
        while self._waiting:
            docname, chapter = self._waiting.popleft()
            self._reports.put(Started(docname))
            connection_file = sockets / f"{len(self._waiting)}.json"
            before, self._last_served = self._last_served, asyncio.Event()
            served = self._last_served
            wait = partial(self._wait_for_turn, docname, before, served)
            await run_chapter(docname, chapter, self._environment, connection_file, wait, self._reports.put)
            served.set()  # also where the kernel did not start

    async def _wait_for_turn(self, docname: str, before: asyncio.Event, served: asyncio.Event) -> None:
        await before.wait()  # the order is that of the longest, not of the quickest kernel
        await self._turns.acquire()
        served.set()
        self._running.add(docname)
        self._reports.put(Running(docname))

    def _give_turn_back(self, docname: str) -> None:
        if docname in self._running:  # else its kernel did not start
            with suppress(RuntimeError):  # the loop is closed once all chapters have run
                self._loop.call_soon_threadsafe(self._turns.release)


def worker_count(chapters: int, *, jobs: int) -> int:
    """Return how many chapters to run at once: at most Sphinx's ``-j``, the cores, what there is to do."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(jobs, cores, chapters))
