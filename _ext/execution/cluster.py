"""Runs chapters on a Dask cluster instead of this machine: for books that one machine is too small for.

``execution_cluster`` in conf.py, or the environment variable ``EXECUTION_CLUSTER``, is the address of the
scheduler. Its workers see the same files, have the packages of the book, and find this package. On each
machine, one for each core::

    PYTHONPATH=_ext dask worker tcp://scheduler:8786 --nthreads 1

A worker that is lost costs the time of the chapter that it ran: another worker runs it again.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from .chapter_run import Finished, Usage, run_chapter
from .failures import Failure
from .running import Running, Started, Waiting

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from .notebook_results import Chapter
    from .running import Event

PATIENCE = 60
"""seconds to wait for a scheduler, and for its first worker"""


def run_chapters_on_cluster(
    chapters: Mapping[str, Chapter], *, address: str, environment: Mapping[str, str]
) -> Generator[Event]:
    """Run ``chapters`` in their order, as many at once as the workers at ``address`` have threads."""
    from distributed import Client  # an optional package: imported only where it is asked for

    with Client(address, timeout=PATIENCE) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(1, timeout=PATIENCE)
        running: dict[Any, str] = {}
        try:
            yield from _events(client, chapters, _own_variables(environment), running)
        finally:
            client.cancel(list(running))


def _events(
    client: Any, chapters: Mapping[str, Chapter], variables: Mapping[str, str], running: dict[Any, str]
) -> Generator[Event]:
    from distributed import wait

    waiting = deque(chapters)
    while waiting or running:
        while waiting and len(running) < max(1, sum(client.nthreads().values())):
            docname = waiting.popleft()
            future = client.submit(run_here, docname, chapters[docname], variables, pure=False)
            running[future] = docname
            yield Started(docname)
            yield Running(docname)
        try:
            done = wait(list(running), timeout=1, return_when="FIRST_COMPLETED").done  # type: ignore[no-untyped-call]
        except TimeoutError:
            yield Waiting()
            continue
        for future in done:
            docname = running.pop(future)
            yield _finished(docname, chapters[docname], future)


def run_here(docname: str, chapter: Chapter, variables: Mapping[str, str]) -> Finished:
    """Run one chapter on the worker that is asked to."""
    with TemporaryDirectory(prefix="kernel-") as sockets:
        environment = {**os.environ, **variables}
        return asyncio.run(run_chapter(docname, chapter, environment, Path(sockets) / "0.json"))


def _finished(docname: str, chapter: Chapter, future: Any) -> Finished:
    """Return what came of ``future``; a chapter that takes every worker down with it has failed."""
    from distributed import KilledWorker

    error = future.exception()
    if error is None:
        finished: Finished = future.result()
        return finished
    if not isinstance(error, KilledWorker):
        raise error
    failure = Failure(None, "each worker of the cluster that ran it was lost: it may need too much memory")
    return Finished(docname, chapter, 0.0, (), (failure,), Usage(), "")


def _own_variables(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the book adds to the environment; the rest is each worker's own."""
    return {name: value for name, value in environment.items() if os.environ.get(name) != value}
