"""The steps of a build in which this extension takes part: execute, then read, then report.

``config-inited``     name the cache folder by the digest of all that the cells depend on besides themselves
``env-get-outdated``  execute what has no valid result, and name the pages that show an older run
                      (Sphinx reads pages; MyST-NB takes all outputs from the cache and executes nothing)
``env-purge-doc``     drop the values that a page glued, because it is about to be read again
``env-updated``       report what went wrong, and name the pages that show a changed value of another page
``build-finished``    let the next build in

All of them run in the main process.
"""

from __future__ import annotations

import shutil
import signal
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from bookkit.warnings import warn

from .code_digest import digest_inputs
from .domain import execution_domain
from .failures import describe
from .glue_refresh import drop_glued_values, pages_with_changed_values
from .kernel_environment import PROFILE, book_environment, kernel_environment, write_profile
from .notebook_results import NotebookResults
from .planning import Remark, pages_to_reread, same_cells_elsewhere
from .refresh import refresh
from .state import BuildLock, load_state, save_state
from .survey import stamp, survey_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from .failures import Failure
    from .notebook_results import Chapter
    from .planning import Page

logger = logging.getLogger(__name__)

KEPT_CACHES = 3
"""folders of earlier digests are kept: going back to an earlier commit then runs nothing"""


class BuildSteps:
    """One build's course, from the name of its cache to its report."""

    def __init__(self) -> None:
        self._active = False

    def name_cache_folder(self, app: Sphinx, config: Config) -> None:
        self._active = config.nb_execution_mode == "cache"
        if not self._active:
            return
        base = Path(app.confdir)
        code_root = base / config.execution_code_root
        self._root = Path(app.outdir).parent / ".jupyter_cache"
        self._environment = book_environment(code_root, Path(app.srcdir), config.execution_environment)
        paths = ("PYTHONPATH", "MATPLOTLIBRC")
        settings = [f"{name}={value}" for name, value in self._environment.items() if name not in paths]
        inputs = [code_root, *(base / name for name in config.execution_inputs), PROFILE]
        digest = digest_inputs(inputs, base=base, settings=[sys.version, *sorted(settings)])
        config.nb_execution_cache_path = str(self._root / digest)

    def execute_outdated(
        self, app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
    ) -> list[str]:
        if not self._active:
            return []
        self._root.mkdir(parents=True, exist_ok=True)
        self._lock = BuildLock(self._root / "lock")
        self._lock.acquire()
        self._cache = NotebookResults(env)
        self._state = load_state(self._root / "state.json")
        self._survey_pages(env)
        paths = {docname: Path(env.doc2path(docname)) for docname in self._state.pages}
        if not self._cache.exists():
            self._cache.create()
        write_profile(self._root / "ipython")
        with _terminated_like_interrupted():
            self._outcome = refresh(
                self._state.pages,
                paths,
                self._state.results,
                self._cache,
                jobs=app.parallel,
                environment=kernel_environment(self._environment, self._root / "ipython"),
            )
        self._note_results()
        self._prune_caches()
        return pages_to_reread(self._state.pages, self._outcome.results, execution_domain(env).shown_runs)

    def _survey_pages(self, env: BuildEnvironment) -> None:
        """Bring ``pages`` of the state up to date; reads only pages that have changed."""
        known = self._state.pages if self._state.reading == self._cache.reading_settings else {}
        pages: dict[str, Page] = {}
        for docname in sorted(env.found_docs):
            path = Path(env.doc2path(docname))
            page = known.get(docname)
            if page is None or not page.settled or page.stamp != stamp(path):
                page = survey_page(path, self._cache)
            pages[docname] = page
        self._state.pages = pages
        self._state.reading = self._cache.reading_settings

    def _note_results(self) -> None:
        """Save which run each chapter has now, and what this build did; say it in one line."""
        state, outcome = self._state, self._outcome
        chapters = {docname: page for docname, page in state.pages.items() if page.key in outcome.results}
        state.results = {
            docname: outcome.results[page.key] for docname, page in chapters.items() if page.key is not None
        }
        cells = sum(len(state.results[docname].cell_seconds) for docname in outcome.executed)
        state.build = {
            "executed": outcome.executed,
            "seconds": round(outcome.seconds, 3),
            "workers": outcome.workers,
        }
        save_state(self._root / "state.json", state)
        if outcome.executed:
            logger.info(
                "executed %d chapters, %d cells in %.0f s (%d at once); %d from cache",
                len(outcome.executed),
                cells,
                outcome.seconds,
                outcome.workers,
                len(chapters) - len(outcome.executed),
            )

    def _prune_caches(self) -> None:
        """Remove all cache folders but this build's and the latest of the others."""
        self._cache.folder.touch()
        folders = [folder for folder in self._root.iterdir() if (folder / "global.db").is_file()]
        folders.sort(key=lambda folder: folder.stat().st_mtime_ns, reverse=True)
        for folder in folders[KEPT_CACHES:]:
            shutil.rmtree(folder)

    def drop_glued_values(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        if self._active:
            drop_glued_values(env, docname)

    def report(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        domain = execution_domain(env)
        for docname, remarks in sorted(domain.misplaced_cells.items()):
            _warn_of(docname, remarks)
        if not self._active:
            return []
        for docname, page in sorted(self._state.pages.items()):
            _warn_of(docname, page.remarks)
        self._warn_of_same_cells()
        self._warn_of_failures()
        self._lock.release()
        runs = self._outcome.results
        domain.data["shown_runs"] = {
            docname: runs[page.key].ran_at
            for docname, page in self._state.pages.items()
            if page.key is not None and page.key in runs
        }
        return pages_with_changed_values(env)

    def _warn_of_same_cells(self) -> None:
        for docname, other in same_cells_elsewhere(self._state.pages).items():
            text = (
                f"page has the same cells as '{other}' in another folder and therefore shows its outputs;"
                " expected a difference in the code, a comment will do"
            )
            _warn_of(docname, [Remark("execution.same_cells", 1, text)])

    def _warn_of_failures(self) -> None:
        """Report all failed chapters, and take their half-run notebooks out of the cache again."""
        for docname, (chapter, failure) in sorted(self._outcome.failures.items()):
            line, message = _describe(chapter, failure)
            warn("execution.failed", "%s", message, location=(docname, line))
            self._cache.discard(self._cache.key(chapter.notebook))

    def finish(self, app: Sphinx, exception: Exception | None) -> None:
        if self._active and hasattr(self, "_lock"):
            self._lock.release()


def _warn_of(docname: str, remarks: tuple[Remark, ...] | list[Remark]) -> None:
    for remark in remarks:
        warn(remark.kind, "%s", remark.text, location=(docname, remark.line))


def _describe(chapter: Chapter, failure: Failure) -> tuple[int, str]:
    """Return the line and the message for a chapter that failed."""
    if failure.cell is None:
        return chapter.kernel_line(), failure.error
    code_cells = [index for index, _ in chapter.code_cells()]
    return describe(
        failure,
        number=code_cells.index(failure.cell) + 1,
        first_line=chapter.cell_line(failure.cell),
        source=chapter.notebook.cells[failure.cell].source,
    )


@contextmanager
def _terminated_like_interrupted() -> Iterator[None]:
    """Have a terminated build stop its kernels as an interrupted one does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
