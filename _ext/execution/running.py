"""Runs chapters side by side, each in a kernel process of its own, through nbclient.

The kernels are the pool: one thread of this process drives them all, which keeps the notebooks out of a
second round of worker processes, and leaves Ctrl-C to the main thread, so that it can stop every kernel.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_core.utils import ensure_async
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from nbformat import NotebookNode
from traitlets.config import Config

from bookkit.suggestions import did_you_mean

from .failures import Failure, strip_ansi

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from .notebook_results import Chapter


@dataclass(frozen=True)
class Started:
    """A chapter's kernel is being started."""

    docname: str


@dataclass(frozen=True)
class Finished:
    """A chapter's cells, of which ``chapter.notebook`` now holds the outputs, have run or failed."""

    docname: str
    chapter: Chapter
    seconds: float
    cell_seconds: tuple[float, ...]
    failure: Failure | None


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
            self._reports.put(await _run(docname, chapter, self._environment, connection_file))


class _CellClock:
    """Notes which cell runs and how long each took."""

    def __init__(self) -> None:
        self.cell: int | None = None
        self.seconds: list[float] = []
        self._started = 0.0

    def begin(self, *, cell_index: int, **_: Any) -> None:
        self.cell = cell_index
        self._started = time.perf_counter()

    def end(self, **_: Any) -> None:
        self.seconds.append(round(time.perf_counter() - self._started, 3))


async def _run(
    docname: str, chapter: Chapter, environment: Mapping[str, str], connection_file: Path
) -> Finished:
    """Run the cells of one chapter in its folder; what goes wrong becomes part of the outputs."""
    clock = _CellClock()
    client = NotebookClient(
        chapter.notebook,
        timeout=chapter.timeout,
        allow_errors=chapter.allows_errors,
        record_timing=False,  # it would write into the cells' metadata, by which the cache knows them
        shutdown_kernel="immediate",
        log=_silent_logger(),
        on_cell_execute=clock.begin,
        on_cell_executed=clock.end,
        config=_kernel_configuration(connection_file),
    )
    started = time.perf_counter()
    failure = None
    try:
        await client.async_execute(cwd=str(chapter.path.parent), env=dict(environment))
    except (CellExecutionError, CellTimeoutError, NoSuchKernel, RuntimeError) as error:
        failure = _failure(error, chapter, clock.cell)
        _show_failure(chapter.notebook, failure)
    finally:
        if client.km is not None and client.km.has_kernel:  # stopped while the kernel was starting
            await ensure_async(client.km.shutdown_kernel(now=True))
    seconds = round(time.perf_counter() - started, 3)
    return Finished(docname, chapter, seconds, tuple(clock.seconds), failure)


def _kernel_configuration(connection_file: Path) -> Config:
    """Return settings that connect a kernel through files: no ports to collide over or to be overheard on."""
    config = Config()
    config.KernelManager.connection_file = str(connection_file)
    if os.name == "posix":
        config.KernelManager.transport = "ipc"
        config.KernelManager.ip = str(connection_file.with_suffix(""))
    return config


def _silent_logger() -> logging.Logger:
    """Return a logger for nbclient's own remarks: what goes wrong is reported to the author once, by us."""
    logger = logging.getLogger("execution.nbclient")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    return logger


def _failure(error: Exception, chapter: Chapter, cell: int | None) -> Failure:
    """Return what ``error`` means for the author of ``chapter``."""
    count = None if cell is None else chapter.notebook.cells[cell].execution_count
    if isinstance(error, CellExecutionError):
        message = strip_ansi(error.evalue).strip().partition("\n")[0]
        summary = f"{error.ename}: {message}" if message else error.ename
        return Failure(cell, summary, strip_ansi(error.traceback), count)
    if isinstance(error, CellTimeoutError):
        return Failure(cell, f"it ran longer than {chapter.timeout} s, its time limit (nb_execution_timeout)")
    if isinstance(error, NoSuchKernel):
        installed = KernelSpecManager().find_kernel_specs()
        return Failure(None, f"kernel '{error.name}' is not installed{did_you_mean(error.name, installed)}")
    return Failure(cell, "the kernel died: out of memory, or the cell ended the process")


def _show_failure(notebook: NotebookNode, failure: Failure) -> None:
    """Make sure that the page shows the failure: an exception has left its traceback, the rest has not."""
    if failure.traceback:
        return
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    cell = cells[0] if failure.cell is None else notebook.cells[failure.cell]
    name, _, message = failure.error.partition(": ")
    output = {"output_type": "error", "ename": name, "evalue": message, "traceback": [failure.error]}
    cell.outputs.append(NotebookNode(output))  # type: ignore[no-untyped-call]
    notebook.metadata.setdefault("language_info", {"name": "python"})  # a kernel that ran has said so


def worker_count(chapters: int, *, jobs: int) -> int:
    """Return how many chapters to run at once: at most Sphinx's ``-j``, the cores, what there is to do."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(jobs, cores, chapters))
