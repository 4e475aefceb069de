"""The steps of a build in which this extension takes part: execute, then read, then report.

``config-inited``     name the cache folder by the digest of all that the cells depend on besides themselves
``builder-inited``    give the builder a folder of its own for what its pages display
``env-get-outdated``  execute what has no valid result, and name the pages that show an older run
                      (Sphinx reads pages; MyST-NB takes all outputs from the cache and executes nothing)
``env-purge-doc``     drop the values that a page glued, because it is about to be read again
``env-updated``       report what went wrong, and name the pages that show a changed value of another page
``build-finished``    let the next build in

All of them run in the main process.
"""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.execution_records import note_records
from bookkit.warnings import warn

from .code_digest import digest_inputs
from .domain import execution_domain
from .failures import describe
from .glue_refresh import drop_glued_values, pages_with_changed_values
from .kernel_environment import book_environment, settings_that_matter
from .planning import pages_to_reread, records, same_cells_elsewhere, shown_runs
from .refresh import Refresh, Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from .failures import Failure
    from .notebook_results import Chapter
    from .planning import Remark


class BuildSteps:
    """One build's course, from the name of its cache to its report."""

    def __init__(self) -> None:
        self._workshop: Workshop | None = None
        """``None`` if cells are not executed into a cache"""
        self._refresh: Refresh | None = None
        """from the moment of execution until all pages have been read"""

    def name_cache_folder(self, app: Sphinx, config: Config) -> None:
        if config.nb_execution_mode != "cache":
            return
        base = Path(app.confdir)
        code_root = base / config.execution_code_root
        inputs = [code_root, *(base / name for name in config.execution_inputs)]
        settings = settings_that_matter(config.execution_environment)
        digest = digest_inputs(inputs, base=base, settings=settings)
        environment = book_environment(code_root, Path(app.srcdir), config.execution_environment)
        self._workshop = Workshop(Path(app.outdir).parent / ".jupyter_cache", environment)
        config.nb_execution_cache_path = str(self._workshop.root / digest)

    def execute_outdated(
        self, app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
    ) -> list[str]:
        if self._workshop is None:
            return []
        self._refresh = Refresh(self._workshop, env)
        with _terminated_like_interrupted():
            self._refresh.run(jobs=app.parallel)
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
        for docname, (chapter, failure) in sorted(self._refresh.failures.items()):
            line, message = _describe(chapter, failure)
            warn("execution.failed", "%s", message, location=(docname, line))
        domain.data["shown_runs"] = shown_runs(pages, self._refresh.results)
        self._close_refresh()
        return pages_with_changed_values(env)

    def finish(self, app: Sphinx, exception: Exception | None) -> None:
        self._close_refresh()

    def _close_refresh(self) -> None:
        if self._refresh is not None:
            self._refresh.close()
            self._refresh = None


def _warn_of(docname: str, remarks: Iterable[Remark]) -> None:
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
