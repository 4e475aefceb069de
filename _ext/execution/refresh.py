"""Brings the results of all chapters up to date: looks them up, runs what is missing, keeps what it gets."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from .chapter_run import Finished, Usage
from .inputs import InputDigests, installed_versions, read_pins
from .kernel_environment import kernel_environment, write_profile
from .notebook_results import NotebookResults
from .planning import Result, chapters_to_run, expected_seconds, longest_first
from .progress import Progress, counted
from .result_store import ResultStore
from .running import Started, run_chapters, worker_count
from .state import BuildLock, load_state, save_state
from .survey import stamp, survey_page

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from sphinx.environment import BuildEnvironment

    from .failures import Failure
    from .notebook_results import Chapter
    from .planning import Page
    from .running import Event

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Workshop:
    """Where a build executes, and what the book adds to the environment of its kernels."""

    root: Path
    """folder of the results, the state and the lock"""
    project: Path
    """folder in which kernels note what they read"""
    lock_file: Path
    """pins the packages that cells import"""
    packages: tuple[str, ...]
    """those of the project that cells can import"""
    settings: str
    """digest of what all chapters depend on"""
    environment: dict[str, str]
    cluster: str
    """address of the scheduler of a cluster that runs chapters; empty for this machine"""
    long_chapters: tuple[str, ...] = ()
    """those to begin with while nobody knows how long they take"""


class Refresh:
    """One build's execution. It holds the build lock from its making until it is closed."""

    def __init__(self, workshop: Workshop, env: BuildEnvironment) -> None:
        workshop.root.mkdir(parents=True, exist_ok=True)
        self._workshop = workshop
        self._lock = BuildLock(workshop.root / "lock")
        self._lock.acquire()
        self._paths = {docname: Path(env.doc2path(docname)) for docname in sorted(env.found_docs)}
        self._cache = NotebookResults(env)
        self._store = ResultStore(workshop.root / "results")
        self._state = load_state(self._state_file)
        self._inputs = InputDigests(workshop.project, self._state.inputs)
        self._pins = read_pins(workshop.lock_file)
        self._executed: list[str] = []
        self.results: dict[str, Result] = {}
        """code → latest run, failed ones included"""
        self.failures: dict[str, tuple[Chapter, tuple[Failure, ...]]] = {}
        """docname → what failed"""

    @property
    def pages(self) -> Mapping[str, Page]:
        """Docname → page."""
        return self._state.pages

    def run(self, *, jobs: int) -> None:
        """Run every chapter that has no valid result and put what comes out into the cache."""
        if not self._cache.is_sound():
            self._cache.create()
            self._state.shown = {}
        self._survey()
        self.results = self._valid_results()
        chapters = self._missing()
        workers = worker_count(len(chapters), jobs=jobs)
        seconds = self._execute(chapters, workers=workers) if chapters else 0.0
        self._show()
        self._save(seconds=seconds, workers=workers)
        if self._executed:
            self._store.prune(self.results.values())

    def close(self) -> None:
        """Take half-run notebooks out of the cache again, and let the next build in."""
        for chapter, _ in self.failures.values():
            self._cache.discard(self._cache.key(chapter.notebook))
        self._lock.release()

    @property
    def _state_file(self) -> Path:
        return self._workshop.root / "state.json"

    def _survey(self) -> None:
        """Bring the pages of the state up to date; reads only those that have changed."""
        reading = f"{self._cache.reading_settings} {self._workshop.settings}"
        known = self._state.pages if self._state.reading == reading else {}
        self._state.reading = reading
        self._state.pages = {}
        for docname, path in self._paths.items():
            page = known.get(docname)
            if page is None or not page.settled or page.stamp != stamp(path):
                folder = docname.rpartition("/")[0]
                page = survey_page(path, self._cache, folder=folder, settings=self._workshop.settings)
            self._state.pages[docname] = page

    def _valid_results(self) -> dict[str, Result]:
        """Return code → result for every page whose cells need not run; the state spares most look-ups."""
        valid: dict[str, Result] = {}
        for docname, page in self.pages.items():
            if page.code is None or page.code in valid:
                continue
            result = self._state.results.get(docname)
            if (
                result is None
                or result.code != page.code
                or not self._holds(result)
                or not self._store.has(result)
            ):
                result = self._store.find(page.code, self._holds)
            if result is not None:
                valid[page.code] = result
        return valid

    def _holds(self, result: Result) -> bool:
        """Say whether all that ``result`` depends on, besides its code, is as it was."""
        return (
            not result.failed
            and all(self._pins.get(name) == version for name, version in result.pins.items())
            and all(self._inputs.digest(name) == digest for name, digest in result.inputs.items())
        )

    def _missing(self) -> dict[str, Chapter]:
        """Return docname → chapter to run, in order; one without code has its result at once."""
        chapters = {}
        for docname in longest_first(
            chapters_to_run(self.pages, self.results),
            self._last_seconds(),
            self.pages,
            self._workshop.long_chapters,
        ):
            chapter = self._cache.read(self._paths[docname])
            if chapter is None:
                continue
            if chapter.code_cells():
                chapters[docname] = chapter
            else:
                self._keep(Finished(docname, chapter, 0.0, (), (), Usage(), ""), began_ns=0)
        return chapters

    def _last_seconds(self) -> dict[str, float]:
        return {docname: result.seconds for docname, result in self._state.results.items()}

    def _execute(self, chapters: Mapping[str, Chapter], *, workers: int) -> float:
        """Run ``chapters`` and return the seconds that it took."""
        profile = self._workshop.root / "ipython"
        write_profile(profile)
        environment = kernel_environment(self._workshop.environment, profile)
        expected = expected_seconds(list(chapters), self._last_seconds(), workers=workers)
        progress = Progress(len(chapters), expected)
        began: dict[str, int] = {}
        with (
            closing(progress),
            closing(self._runs(chapters, workers=workers, environment=environment)) as events,
        ):
            for event in events:
                if isinstance(event, Started):
                    began[event.docname] = time.time_ns()
                if isinstance(event, Finished):
                    self._executed.append(event.docname)
                    self._keep(event, began_ns=began[event.docname])
                progress.follow(event)  # who reads that a chapter is done may stop the build
        return progress.seconds

    def _runs(
        self, chapters: Mapping[str, Chapter], *, workers: int, environment: Mapping[str, str]
    ) -> Generator[Event]:
        address = self._workshop.cluster
        if not address:
            return run_chapters(chapters, workers=workers, environment=environment)
        from .cluster import run_chapters_on_cluster  # not needed by most builds

        return run_chapters_on_cluster(chapters, address=address, environment=environment)

    def _keep(self, run: Finished, *, began_ns: int) -> None:
        """Keep a finished run at once, so that an interrupted build need not repeat it."""
        code = self.pages[run.docname].code
        assert code is not None  # noqa: S101  # else it would not have run
        usage = run.usage
        loaded = installed_versions(usage.packages)
        result = Result(
            code=code,
            ran_at=datetime.now(UTC).isoformat(),
            seconds=run.seconds,
            cell_seconds=run.cell_seconds,
            failed=bool(run.failures),
            machine=run.machine,
            python=run.chapter.python_version(),
            glue_calls=tuple(run.chapter.glue_calls()),
            cpu_seconds=usage.cpu_seconds,
            peak_bytes=usage.peak_bytes,
            inputs={name: self._inputs.digest_after_run(name, began_ns=began_ns) for name in usage.inputs},
            pins={name: self._pins[name] for name in loaded if name in self._pins},
            packages=installed_versions(usage.imported),
        )
        self.results[code] = result
        if run.failures:
            self.failures[run.docname] = (run.chapter, run.failures)
            self._cache.show(run.chapter, run=result.ran_at, seconds=result.seconds)
        else:
            self._store.keep(run.chapter.notebook, result)

    def _show(self) -> None:
        """Have jupyter-cache know the latest outputs by the cells and tags that pages now have."""
        shown: dict[str, str] = {}
        for docname, page in self.pages.items():
            result = self.results.get(page.code or "")
            if page.key is None or page.key in shown or result is None or result.failed:
                continue
            if not self._is_shown(page.key, result):
                chapter = self._cache.read(self._paths[docname])
                if chapter is None or not self._store.fill(chapter.notebook, result):
                    continue
                self._cache.show(chapter, run=result.ran_at, seconds=result.seconds)
            shown[page.key] = result.ran_at
        self._state.shown = shown

    def _is_shown(self, key: str, result: Result) -> bool:
        if self._state.shown.get(key) == result.ran_at and self._cache.has_file(key):
            return True
        return self._cache.shown_run(key) == result.ran_at

    def _save(self, *, seconds: float, workers: int) -> None:
        """Save what the next build has to know, and say in one line what this one did."""
        results = {
            docname: self.results[page.code]
            for docname, page in self.pages.items()
            if page.code is not None and page.code in self.results
        }
        self._state.results = results
        self._state.inputs = self._inputs.known()
        self._state.build = {"executed": self._executed, "seconds": round(seconds, 3), "workers": workers}
        save_state(self._state_file, self._state)
        if self._executed:
            logger.info(
                "executed %s, %s in %.0f s (%d at once); %d from cache",
                counted(len(self._executed), "chapter"),
                counted(sum(len(results[docname].cell_seconds) for docname in self._executed), "cell"),
                seconds,
                workers,
                len(results) - len(self._executed),
            )
