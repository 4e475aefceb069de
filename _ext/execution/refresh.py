"""Brings the results of all chapters up to date: looks them up, runs what is missing, keeps what it gets."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from .planning import Result, chapters_to_run, longest_first
from .progress import Progress
from .running import Finished, run_chapters, worker_count

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .failures import Failure
    from .notebook_results import Chapter, NotebookResults
    from .planning import Page


@dataclass
class Outcome:
    """What there is to show after a refresh."""

    results: dict[str, Result]
    """key → latest result, failed ones included"""
    failures: dict[str, tuple[Chapter, Failure]] = field(default_factory=dict)
    """docname → what failed"""
    executed: list[str] = field(default_factory=list)
    """docnames in the order in which they ended"""
    seconds: float = 0.0
    workers: int = 0


def valid_results(
    pages: Mapping[str, Page], latest: Mapping[str, Result], cache: NotebookResults
) -> dict[str, Result]:
    """Return key → result for every page whose cells need not run; ``latest`` spares most look-ups."""
    valid = {}
    for docname, page in pages.items():
        if page.key is None or page.key in valid:
            continue
        known = latest.get(docname)
        trusted = known is not None and known.key == page.key and known.folder == cache.folder.name
        if known is not None and trusted and not known.failed and cache.has_file(page.key):
            valid[page.key] = known
        else:
            found = cache.find(page.key)
            if found is not None:
                valid[page.key] = found
    return valid


def refresh(
    pages: Mapping[str, Page],
    paths: Mapping[str, Path],
    latest: Mapping[str, Result],
    cache: NotebookResults,
    *,
    jobs: int,
    environment: Mapping[str, str],
) -> Outcome:
    """Run every chapter that has no valid result and put what comes out into ``cache``."""
    outcome = Outcome(valid_results(pages, latest, cache))
    seconds = {docname: result.seconds for docname, result in latest.items()}
    missing = longest_first(chapters_to_run(pages, outcome.results), seconds)
    chapters = {docname: chapter for docname in missing if (chapter := cache.read(paths[docname]))}
    for docname in [docname for docname in chapters if not pages[docname].cells]:
        _keep(Finished(docname, chapters.pop(docname), 0.0, (), None), outcome, cache)
    if chapters:
        outcome.workers = worker_count(list(chapters), jobs=jobs)
        progress = Progress(len(chapters))
        events = run_chapters(chapters, workers=outcome.workers, environment=environment)
        with closing(events), closing(progress):
            for event in events:
                progress.follow(event)
                if isinstance(event, Finished):
                    outcome.executed.append(event.docname)
                    _keep(event, outcome, cache)
        outcome.seconds = progress.seconds
    return outcome


def _keep(run: Finished, outcome: Outcome, cache: NotebookResults) -> None:
    """Put a finished run into the cache at once, so that an interrupted build need not repeat it."""
    key = cache.key(run.chapter.notebook)
    result = Result(
        key=key,
        folder=cache.folder.name,
        ran_at=datetime.now(UTC).isoformat(),
        seconds=run.seconds,
        cell_seconds=run.cell_seconds,
        failed=run.failure is not None,
    )
    cache.store(run.chapter, result)
    outcome.results[key] = result
    if run.failure is not None:
        outcome.failures[run.docname] = (run.chapter, run.failure)
