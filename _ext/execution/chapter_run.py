"""Runs the cells of one chapter in a kernel process of its own, through nbclient."""

from __future__ import annotations

import ast
import json
import logging
import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_core.utils import ensure_async
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from traitlets.config import Config

from bookkit.suggestions import did_you_mean

from .accounting import not_accounted_for
from .failures import Failure, death, strip_ansi
from .machine import describe_machine

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from pathlib import Path

    from .notebook_results import Chapter

INSTALLED_WATCH = "__import__('kernel_watch')"


@dataclass(frozen=True)
class Usage:
    """What a kernel said of itself after its last cell; nothing if it did not live to say it."""

    inputs: tuple[str, ...] = ()
    """files and folders (with a slash at the end) of the project that it read, relative to the project"""
    packages: tuple[str, ...] = ()
    """modules that it had loaded, by their first name"""
    imported: tuple[str, ...] = ()
    """those of them that the cells brought in"""
    peak_bytes: int = 0
    cpu_seconds: float = 0.0


@dataclass(frozen=True)
class Finished:
    """A chapter's cells, of which ``chapter.notebook`` now holds the outputs, have run or failed."""

    docname: str
    chapter: Chapter
    seconds: float
    """for starting the kernel and running the cells, without the wait for a turn"""
    cell_seconds: tuple[float, ...]
    failures: tuple[Failure, ...]
    usage: Usage
    machine: str
    """the computer that it ran on, in words"""


async def no_wait() -> None:
    """Run the cells as soon as the kernel is there."""


def tell_nobody(_finished: Finished) -> None:
    """Leave it at what is returned."""


async def run_chapter(
    docname: str,
    chapter: Chapter,
    environment: Mapping[str, str],
    connection_file: Path,
    wait_for_turn: Callable[[], Awaitable[None]] = no_wait,
    tell: Callable[[Finished], None] = tell_nobody,
) -> Finished:
    """Run the cells of ``chapter`` in its folder; what goes wrong becomes part of the outputs.

    The kernel is started at once, the cells run when ``wait_for_turn`` has returned. What came of them is
    handed to ``tell`` as soon as they have run, and returned once the kernel has ended, a tenth of a second
    later.
    """
    run = _ChapterRun(chapter, connection_file)
    told: list[Finished] = []

    def tell_once() -> None:
        if not told:
            told.append(_outcome(docname, chapter, run))
            tell(told[0])

    await run.to_its_end(environment, wait_for_turn, tell_once)
    tell_once()  # where the kernel did not start
    return told[0]


def _outcome(docname: str, chapter: Chapter, run: _ChapterRun) -> Finished:
    if not run.failures:
        run.failures = not_accounted_for(chapter.code_cells(), run.cell_seconds)
    for failure in run.failures:
        _show_failure(chapter.notebook, failure)
    return Finished(
        docname,
        chapter,
        round(run.seconds, 3),
        tuple(run.cell_seconds),
        tuple(run.failures),
        run.usage,
        describe_machine(),
    )


class _ChapterRun:
    """One kernel, from its start to its end, and what is learned on the way."""

    def __init__(self, chapter: Chapter, connection_file: Path) -> None:
        self._chapter = chapter
        self._client = NotebookClient(
            chapter.notebook,
            timeout=chapter.timeout,
            force_raise_errors=True,  # no page and no tag can ask for errors to pass
            skip_cells_with_tag="",  # nor for cells to be left out
            record_timing=False,  # it would write into the cells' metadata, by which the cache knows them
            shutdown_kernel="immediate",
            log=_silent_logger(),
            config=_kernel_configuration(connection_file),
        )
        self.seconds = 0.0
        self.cell_seconds: list[float] = []
        self.failures: list[Failure] = []
        self.usage = Usage()

    async def to_its_end(
        self,
        environment: Mapping[str, str],
        wait_for_turn: Callable[[], Awaitable[None]],
        tell: Callable[[], None],
    ) -> None:
        client = self._client
        client.reset_execution_trackers()
        started = time.perf_counter()
        try:
            async with client.async_setup_kernel(cwd=str(self._chapter.path.parent), env=dict(environment)):
                await self._learn_language()
                self.seconds = time.perf_counter() - started
                await wait_for_turn()
                await self._take_turn(environment.get("EXECUTION_ROOT", ""))
                tell()
        except NoSuchKernel as error:
            installed = KernelSpecManager().find_kernel_specs()
            text = f"kernel '{error.name}' is not installed{did_you_mean(error.name, installed)}"
            self.failures.append(Failure(None, text))
        except RuntimeError as error:  # raised between cells: the kernel never answered
            self.failures.append(Failure(None, f"the kernel did not start: {error}"))
        finally:
            if client.km is not None and client.km.has_kernel:  # stopped while the kernel was starting
                await ensure_async(client.km.shutdown_kernel(now=True))

    async def _take_turn(self, root: str) -> None:
        started = time.perf_counter()
        if await self._run_cells():
            self._client.set_widgets_metadata()
            self.usage = await self._ask(root)
        self.seconds += time.perf_counter() - started

    async def _learn_language(self) -> None:
        client = self._client.kc
        assert client is not None  # noqa: S101  # inside the context in which it is connected
        message = await self._client.async_wait_for_reply(await ensure_async(client.kernel_info()))
        if message is not None:
            self._chapter.notebook.metadata["language_info"] = message["content"]["language_info"]

    async def _run_cells(self) -> bool:
        """Run all cells, also those after a failing one; say whether the kernel is still there."""
        for number, (index, cell) in enumerate(self._chapter.code_cells(), start=1):
            started = time.perf_counter()
            try:
                await self._client.async_execute_cell(cell, index, execution_count=number)
            except CellExecutionError as error:
                self.failures.append(_raised(error, index, cell.execution_count))
            except CellTimeoutError:
                limit = self._chapter.timeout
                text = f"it ran longer than {limit} s, its time limit (nb_execution_timeout)"
                self.failures.append(Failure(index, text))
                return False
            except DeadKernelError:
                self.failures.append(Failure(index, death(self._exit_status())))
                return False
            self.cell_seconds.append(round(time.perf_counter() - started, 3))
        return True

    def _exit_status(self) -> int | None:
        """Return the exit status of the kernel, which is negative for the signal that killed it."""
        process = getattr(self._client.km and self._client.km.provisioner, "process", None)
        return None if process is None else process.poll()

    async def _ask(self, root: str) -> Usage:
        """Ask the kernel what it has read and used; it tells by an expression that leaves no trace."""
        expressions = {"usage": f"{INSTALLED_WATCH}.summary({root!r})"}
        client = self._client.kc
        assert client is not None  # noqa: S101
        request = client.execute("", silent=True, user_expressions=expressions)
        reply = await self._client.async_wait_for_reply(await ensure_async(request))
        answer: dict[str, Any] = (reply or {}).get("content", {}).get("user_expressions", {}).get("usage", {})
        if answer.get("status") != "ok":
            return Usage()
        said = json.loads(ast.literal_eval(answer["data"]["text/plain"]))
        return Usage(
            tuple(said["inputs"]),
            tuple(said["packages"]),
            tuple(said["imported"]),
            said["peak_bytes"],
            said["cpu_seconds"],
        )


def _raised(error: CellExecutionError, cell: int, count: int | None) -> Failure:
    message = strip_ansi(error.evalue).strip().partition("\n")[0]
    summary = f"{error.ename}: {message}" if message else error.ename
    return Failure(cell, summary, strip_ansi(error.traceback), count)


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
