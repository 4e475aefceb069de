"""Cells that stand where none can run: each build says so, and the page shows their code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import copy_of

if TYPE_CHECKING:
    from pathlib import Path

NESTED = (
    "code cell does not run here, inside a list or another directive or fenced with ':::';"
    " expected at the top level of the page, fenced with '```{code-cell}' [execution.nested]\n"
)
WARNINGS = (
    f"nested.md:11: WARNING: {NESTED}"
    f"nested.md:16: WARNING: {NESTED}"
    f"nested.md:21: WARNING: {NESTED}"
    "plain.md:3: WARNING: code cell does not run on a page without front matter for notebooks;"
    " expected 'file_format: mystnb' and 'kernelspec: {name: python3}' at the top of the page"
    " [execution.no_front_matter]\n"
    "empty.md:1: WARNING: page has front matter for notebooks but no code cell [execution.no_cells]\n"
)


@pytest.mark.parametrize("parallel", [1, 2])
def test_misplaced_cells_are_reported_in_each_build(tmp_path: Path, parallel: int) -> None:
    project = copy_of("test-execution-misplaced", tmp_path / "book")

    first = project.build(parallel=parallel)
    second = project.build(parallel=parallel)

    assert first.warnings == second.warnings == WARNINGS
    assert first.exit_code == second.exit_code == 1
    assert first.executed == [], "a kernel was started for nothing"
    for text in ("in a list", "in a note", "between colons"):
        assert text in project.html("nested")
