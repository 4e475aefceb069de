"""The steps of a build in which this extension takes part: execute, then read, then report.

``config-inited``     learn what the cells of all chapters depend on, and where results are kept
``builder-inited``    give the builder a folder of its own for what its pages display
``env-get-outdated``  execute what has no valid result, and name the pages that show an older run
                      (Sphinx reads pages; MyST-NB takes all outputs from the cache and executes nothing)
``env-purge-doc``     drop the values that a page glued, because it is about to be read again
``env-updated``       report what went wrong, and name the pages that show a changed value of another page
``build-finished``    let the next build in, and list the cells that failed, after all else has been said

All of them run in the main process.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from bookkit.execution_records import note_records
from bookkit.warnings import warn

from .code_digest import digest_inputs
from .domain import execution_domain
from .failures import describe
from .glue_refresh import drop_glued_values, pages_with_changed_values
from .kernel_environment import CLUSTER, book_environment, settings_that_matter
from .planning import pages_to_reread, records, same_cells_elsewhere, shown_runs
from .progress import counted
from .refresh import Refresh, Workshop
from .report import Budget, report_chapters, write_report
from .report_page import changed_report_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from .failures import Failure
    from .notebook_results import Chapter
    from .planning import Remark
    from .report import ChapterReport

logger = logging.getLogger(__name__)


class BuildSteps:
    """One build's course, from the name of its cache to its report."""

    def __init__(self) -> None:
        self._workshop: Workshop | None = None
        """``None`` if cells are not executed into a cache"""
        self._refresh: Refresh | None = None
        """from the moment of execution until all pages have been read"""
        self._failures: list[tuple[str, int, str]] = []
        """page, line and message of each cell that failed: told when all else has been said"""

    def name_cache_folder(self, app: Sphinx, config: Config) -> None:
        if config.nb_execution_mode != "cache":
            return
        base = Path(app.confdir)
        code_root = base / config.execution_code_root
        inputs = [base / name for name in config.execution_inputs]
        settings = settings_that_matter(config.execution_environment)
        root = Path(app.outdir).parent / ".jupyter_cache"
        self._workshop = Workshop(
            root,
            project=base,
            lock_file=base / config.execution_lock_file,
            packages=tuple(sorted(path.name for path in code_root.glob("[a-z]*"))),
            settings=digest_inputs(inputs, base=base, settings=settings),
            environment=book_environment(base, code_root, Path(app.srcdir), config.execution_environment),
            cluster=os.environ.get(CLUSTER, config.execution_cluster),
            long_chapters=tuple(config.execution_long_chapters),
        )
        config.nb_execution_cache_path = str(root / "shown")

    def execute_outdated(
        self, app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
    ) -> list[str]:
        if self._workshop is None:
            return []
        self._refresh = Refresh(self._workshop, env)
        with _terminated_like_interrupted():
            self._refresh.run(jobs=app.parallel)
        self._failures = _told(self._refresh.failures, self._workshop.packages)
        reports = report_chapters(self._refresh.pages, self._refresh.results)
        execution_domain(env).data["report"] = reports
        write_report(Path(app.outdir).parent / "execution.json", reports)
        note_records(env, records(self._refresh.pages, self._refresh.results))
        shown = execution_domain(env).shown_runs
        stale = pages_to_reread(self._refresh.pages, self._refresh.results, shown)
        return [docname for docname in stale if docname not in added]

    def drop_glued_values(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        if self._workshop is not None:
            drop_glued_values(env, docname)

    def report(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        domain = execution_domain(env)
        for docname, remarks in sorted(domain.misplaced_cells.items()):
            _warn_of(docname, remarks)
        if self._refresh is None:
            return []
        pages = self._refresh.pages
        for docname, page in pages.items():
            if page.cells or docname not in domain.misplaced_cells:  # these have been told where to go
                _warn_of(docname, page.remarks)
        for docname, remark in same_cells_elsewhere(pages).items():
            _warn_of(docname, [remark])
        for docname, page in pages.items():
            unseen = page.fences - page.cells - len(domain.misplaced_cells.get(docname, ()))
            if page.code is not None and unseen > 0:
                text = f"{unseen} of {page.fences} code cells do not run, and nothing was said of them"
                warn("execution.uncounted", "%s", text, location=(docname, 1))
        domain.data["shown_runs"] = shown_runs(pages, self._refresh.results)
        self._close_refresh()
        _warn_of_excesses(app.config, domain.report)
        return sorted({*pages_with_changed_values(env), *changed_report_pages(env)})

    def finish(self, app: Sphinx, exception: Exception | None) -> None:
        self._close_refresh()
        if self._failures:
            chapters = {docname for docname, _, _ in self._failures}
            cells, pages = counted(len(self._failures), "code cell"), counted(len(chapters), "chapter")
            logger.info("%s failed in %s:", cells, pages)
        for docname, line, message in self._failures:
            warn("execution.failed", "%s", message, location=(docname, line))
        self._failures = []

    def _close_refresh(self) -> None:
        if self._refresh is not None:
            self._refresh.close()
            self._refresh = None


def _warn_of(docname: str, remarks: Iterable[Remark]) -> None:
    for remark in remarks:
        warn(remark.kind, "%s", remark.text, location=(docname, remark.line))


def _warn_of_excesses(config: Config, chapters: Iterable[ChapterReport]) -> None:
    budget = Budget(config.execution_budget_seconds, config.execution_budget_megabytes)
    for chapter in chapters:
        line = chapter.slowest[0].line if chapter.slowest else 1
        for kind, text in budget.excesses(chapter):
            warn(kind, "%s", text, location=(chapter.docname, line))


def _told(
    failures: Mapping[str, tuple[Chapter, Iterable[Failure]]], packages: Iterable[str]
) -> list[tuple[str, int, str]]:
    """Return page, line and message for each failure, in the order of the book's pages."""
    return [
        (docname, *_describe(chapter, failure, packages))
        for docname, (chapter, failed) in sorted(failures.items())
        for failure in failed
    ]


def _describe(chapter: Chapter, failure: Failure, packages: Iterable[str]) -> tuple[int, str]:
    """Return the line and the message for a failure in ``chapter``."""
    if failure.cell is None:
        return chapter.kernel_line(), failure.error
    code_cells = [index for index, _ in chapter.code_cells()]
    return describe(
        failure,
        number=code_cells.index(failure.cell) + 1,
        first_line=chapter.cell_line(failure.cell),
        source=chapter.notebook.cells[failure.cell].source,
        packages=packages,
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
