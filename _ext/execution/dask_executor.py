"""An executor plugin for jupyter-cache: ``jcache project execute --executor dask``.

jupyter-cache finds it by the entry point in ``_ext/execution_plugins.dist-info``. It runs the notebooks of
the cache's project, each in its folder, on the cluster that ``EXECUTION_CLUSTER`` names; only this process
writes to the cache.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_cache.base import CacheBundleIn
from jupyter_cache.cache.db import NbProjectRecord
from jupyter_cache.executors.base import ExecutorRunResult, JupyterExecutorAbstract

from .chapter_run import Finished
from .cluster import run_chapters_on_cluster
from .kernel_environment import CLUSTER
from .notebook_results import Chapter

if TYPE_CHECKING:
    from collections.abc import Iterable


class DaskExecutor(JupyterExecutorAbstract):  # type: ignore[misc]  # jupyter-cache has no types
    """Runs the notebooks of a project on the workers of a Dask cluster."""

    def run_and_cache(
        self,
        *,
        filter_uris: list[str] | None = None,
        filter_pks: list[int] | None = None,
        timeout: int | None = 30,
        force: bool = False,
        **_: Any,
    ) -> ExecutorRunResult:
        """Run the notebooks that need it, and keep those without an error whatever else the caller grants."""
        address = os.environ.get(CLUSTER, "")
        if not address:
            raise RuntimeError(f"no cluster to run on; expected the scheduler's address in {CLUSTER}")
        records = self.get_records(filter_uris, filter_pks, force=force)
        chapters = {record.uri: self._chapter(record, timeout or 0) for record in records}
        result = ExecutorRunResult()
        for event in run_chapters_on_cluster(chapters, address=address, environment=os.environ):
            if isinstance(event, Finished):
                self._keep(event, result)
        return result

    def _chapter(self, record: NbProjectRecord, timeout: int) -> Chapter:
        notebook = self.cache.get_project_notebook(record.pk).nb
        return Chapter(Path(record.uri), notebook, timeout=timeout, mode="cache")

    def _keep(self, run: Finished, result: ExecutorRunResult) -> None:
        if run.failures:
            NbProjectRecord.set_traceback(run.docname, _text(run), self.cache.db)
            result.excepted.append(run.docname)
            return
        bundle = CacheBundleIn(run.chapter.notebook, run.docname, data={"execution_seconds": run.seconds})
        self.cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
        result.succeeded.append(run.docname)


def _text(run: Finished) -> str:
    parts: Iterable[str] = (failure.traceback or failure.error for failure in run.failures)
    return "\n\n".join(parts)
