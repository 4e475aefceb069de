"""Finding the line that a message is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bookkit.source_lines import REACH, nearest_line

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("line", "expected"), [(3, 3), (4, 3), (6, 7), (5, 3), (1, 3)])
def test_the_nearest_line_that_holds_the_text_is_told(tmp_path: Path, line: int, expected: int) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\nb\n{here}\nc\nd\ne\n{here}\n", encoding="utf-8")
    assert nearest_line(str(page), line, "{here}") == expected


def test_text_that_is_not_near_leaves_the_line_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("{here}\n" + "\n" * (2 * REACH), encoding="utf-8")
    assert nearest_line(str(page), REACH + 2, "{here}") == REACH + 2
    assert nearest_line(str(page), 40_000, "{here}") == 40_000


def test_a_file_that_cannot_be_read_leaves_the_line_as_it_is(tmp_path: Path) -> None:
    assert nearest_line(str(tmp_path / "no.md"), 7, "{here}") == 7
