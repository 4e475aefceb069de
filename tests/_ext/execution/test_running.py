"""Chapters take turns: in their order, never more at once than asked for, the next kernel started ahead."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from execution.chapter_run import Finished
from execution.notebook_results import Chapter
from execution.running import Running, Started, run_chapters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from execution.running import Event

KERNEL = {"name": "python3", "display_name": "Python 3"}


def events(folder: Path, names: Sequence[str], *, workers: int, kernel: str = "python3") -> list[Event]:
    """Run a chapter of one cell for each name and return all that was reported."""
    notebooks = {
        name: new_notebook(
            cells=[new_code_cell("1 + 1")], metadata={"kernelspec": {**KERNEL, "name": kernel}}
        )
        for name in names
    }
    chapters = {name: Chapter(folder / name, notebook, 60, "cache") for name, notebook in notebooks.items()}
    with closing(run_chapters(chapters, workers=workers, environment=os.environ)) as running:
        return list(running)


def position(reported: list[Event], kind: type[Event], name: str) -> int:
    return next(n for n, event in enumerate(reported) if isinstance(event, kind) and event.docname == name)


@pytest.mark.parametrize("workers", [1, 2])
def test_no_more_chapters_run_at_once_than_asked_for(tmp_path: Path, workers: int) -> None:
    at_once = most = 0
    for event in events(tmp_path, "abcd", workers=workers):
        at_once += isinstance(event, Running) - isinstance(event, Finished)
        most = max(most, at_once)
    assert most == workers
    assert at_once == 0


def test_chapters_run_in_their_order(tmp_path: Path) -> None:
    reported = events(tmp_path, "abcd", workers=2)
    assert [event.docname for event in reported if isinstance(event, Running)] == list("abcd")


def test_the_next_kernel_is_started_while_a_chapter_runs(tmp_path: Path) -> None:
    reported = events(tmp_path, "abc", workers=1)
    assert position(reported, Started, "b") < position(reported, Finished, "a")
    assert position(reported, Finished, "a") < position(reported, Running, "b")
    assert position(reported, Started, "c") > position(reported, Running, "a")


def test_chapters_whose_kernel_does_not_start_hold_nobody_up(tmp_path: Path) -> None:
    reported = events(tmp_path, "abc", workers=1, kernel="pyhton3")
    finished = [event for event in reported if isinstance(event, Finished)]
    assert sorted(event.docname for event in finished) == list("abc")
    assert all("did you mean 'python3'?" in event.failures[0].error for event in finished)
    assert not any(isinstance(event, Running) for event in reported)
