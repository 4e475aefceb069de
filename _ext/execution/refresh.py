"""Brings the results of all chapters up to date: looks them up, runs what is missing, keeps what it gets."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from .kernel_environment import kernel_environment, write_profile
from .machine import describe_machine
from .notebook_results import NotebookResults
from .planning import Result, chapters_to_run, longest_first
from .progress import Progress
from .running import Finished, run_chapters, worker_count
from .state import BuildLock, load_state, save_state
from .survey import stamp, survey_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.environment import BuildEnvironment

    from .failures import Failure
    from .notebook_results import Chapter
    from .planning import Page

logger = logging.getLogger(__name__)

KEPT_CACHES = 3
"""folders of earlier digests are kept: going back to an earlier commit then runs nothing"""


@dataclass(frozen=True)
class Workshop:
    """Where a build executes, and what the book adds to the environment of its kernels."""

    root: Path
    """folder of the caches, the state and the lock"""
    environment: dict[str, str]


class Refresh:
    """One build's execution. It holds the build lock from its making until it is closed."""

    def __init__(self, workshop: Workshop, env: BuildEnvironment) -> None:
        workshop.root.mkdir(parents=True, exist_ok=True)
        self._workshop = workshop
        self._lock = BuildLock(workshop.root / "lock")
        self._lock.acquire()
        self._paths = {docname: Path(env.doc2path(docname)) for docname in sorted(env.found_docs)}
        self._cache = NotebookResults(env)
        self._state = load_state(self._state_file)
        self._executed: list[str] = []
        self.results: dict[str, Result] = {}
        """key → latest run, failed ones included"""
        self.failures: dict[str, tuple[Chapter, Failure]] = {}
        """docname → what failed"""

    @property
    def pages(self) -> Mapping[str, Page]:
        """Docname → page."""
        return self._state.pages

    def run(self, *, jobs: int) -> None:
        """Run every chapter that has no valid result and put what comes out into the cache."""
        if not self._cache.exists():
            self._cache.create()
        self._survey()
        self.results = self._valid_results()
        chapters = self._missing()
        workers = worker_count(len(chapters), jobs=jobs)
        seconds = self._execute(chapters, workers=workers) if chapters else 0.0
        self._save(seconds=seconds, workers=workers)
        self._prune()

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
        same_settings = self._state.reading == self._cache.reading_settings
        known = self._state.pages if same_settings else {}
        self._state.reading = self._cache.reading_settings
        self._state.pages = {}
        for docname, path in self._paths.items():
            page = known.get(docname)
            if page is None or not page.settled or page.stamp != stamp(path):
                page = survey_page(path, self._cache)
            self._state.pages[docname] = page

    def _valid_results(self) -> dict[str, Result]:
        """Return key → result for every page whose cells need not run; the state spares most look-ups."""
        valid: dict[str, Result] = {}
        for docname, page in self.pages.items():
            if page.key is None or page.key in valid:
                continue
            result = self._state.results.get(docname)
            if result is None or not self._still_holds(result, page.key):
                result = self._cache.find(page.key)
            if result is not None:
                valid[page.key] = result
        return valid

    def _still_holds(self, result: Result, key: str) -> bool:
        same = result.key == key and result.folder == self._cache.folder.name
        return same and not result.failed and self._cache.has_file(key)

    def _missing(self) -> dict[str, Chapter]:
        """Return docname → chapter to run, in order; one without code has its result at once."""
        seconds = {docname: result.seconds for docname, result in self._state.results.items()}
        chapters = {}
        for docname in longest_first(chapters_to_run(self.pages, self.results), seconds, self.pages):
            chapter = self._cache.read(self._paths[docname])
            if chapter is None:
                continue
            if chapter.code_cells():
                chapters[docname] = chapter
            else:
                self._keep(Finished(docname, chapter, 0.0, (), None))
        return chapters

    def _execute(self, chapters: Mapping[str, Chapter], *, workers: int) -> float:
        """Run ``chapters`` and return the seconds that it took."""
        profile = self._workshop.root / "ipython"
        write_profile(profile)
        environment = kernel_environment(self._workshop.environment, profile)
        progress = Progress(len(chapters))
        with (
            closing(progress),
            closing(run_chapters(chapters, workers=workers, environment=environment)) as events,
        ):
            for event in events:
                progress.follow(event)
                if isinstance(event, Finished):
                    self._executed.append(event.docname)
                    self._keep(event)
        return progress.seconds

    def _keep(self, run: Finished) -> None:
        """Put a finished run into the cache at once, so that an interrupted build need not repeat it."""
        key = self._cache.key(run.chapter.notebook)
        result = Result(
            key=key,
            folder=self._cache.folder.name,
            ran_at=datetime.now(UTC).isoformat(),
            seconds=run.seconds,
            cell_seconds=run.cell_seconds,
            failed=run.failure is not None,
            machine=describe_machine(),
            python=run.chapter.python_version(),
            glue_calls=tuple(run.chapter.glue_calls()),
        )
        self._cache.store(run.chapter, result)
        self.results[key] = result
        if run.failure is not None:
            self.failures[run.docname] = (run.chapter, run.failure)

    def _save(self, *, seconds: float, workers: int) -> None:
        """Save what the next build has to know, and say in one line what this one did."""
        results = {
            docname: self.results[page.key]
            for docname, page in self.pages.items()
            if page.key is not None and page.key in self.results
        }
        self._state.results = results
        self._state.build = {"executed": self._executed, "seconds": round(seconds, 3), "workers": workers}
        save_state(self._state_file, self._state)
        if self._executed:
            logger.info(
                "executed %d chapters, %d cells in %.0f s (%d at once); %d from cache",
                len(self._executed),
                sum(len(results[docname].cell_seconds) for docname in self._executed),
                seconds,
                workers,
                len(results) - len(self._executed),
            )

    def _prune(self) -> None:
        """Remove all cache folders but this build's and the latest of the others."""
        self._cache.folder.touch()
        folders = [folder for folder in self._workshop.root.iterdir() if (folder / "global.db").is_file()]
        folders.sort(key=lambda folder: folder.stat().st_mtime_ns, reverse=True)
        for folder in folders[KEPT_CACHES:]:
            shutil.rmtree(folder)
